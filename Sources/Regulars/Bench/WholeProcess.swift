import Foundation

/// Runs whole programs, ours or a rival, for their time from start to end.
enum WholeProcess {
  /// This program itself.
  static let own = "/proc/self/exe"

  /// Runs a program to its end; returns its exit status.
  ///
  /// `input` is what it reads, nothing where nil; what it writes goes to `output`, else nowhere.
  static func exec(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    input: URL? = nil, output: URL? = nil
  ) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program).resolvingSymlinksInPath()
    process.arguments = arguments
    process.environment = environment
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? .nullDevice
    process.standardOutput = try output.map(file) ?? .nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func file(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
