import PartnerApp

/// A command of the command line: everything the rest of the program needs to know of it.
///
/// A new one is a file with a type of this sort, and a case of `CommandName`.
protocol ProgramCommand {
  /// Every way to call it.
  static var forms: [CommandForm] { get }
  /// Whether it never changes the store: then it pays nothing that an earlier command owes.
  static var onlyAsks: Bool { get }
  /// What it is for, on the page of `--help`.
  static func purpose(in language: Language) -> String
  /// Does it, and says how it ended.
  static func run(_ context: CommandContext) async throws -> ExitStatus
}

extension ProgramCommand {
  /// Most of them change it, or may.
  static var onlyAsks: Bool { false }
}
