import Foundation

/// `regulars bench [NAME]`: measures on this machine, beside known programs in the same run.
enum BenchCommand {
  static func run(_ context: CommandContext) async throws -> ExitStatus { .done }
}
