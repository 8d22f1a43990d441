import Foundation
import Glibc

/// The program a store prints with: it gets the text on stdin and is told nothing else.
struct Printer: Sendable {
  /// The program and its arguments; no shell reads them.
  let command: [String]
  let environment: [String: String]

  /// Why nothing was printed.
  enum Failure: Error, Equatable {
    /// There is no such program.
    case missing
    /// It ended with this status, or by a signal.
    case failed(status: Int32)
    /// It had not ended after `secondsMax`.
    case tooSlow
  }

  /// A partner waits for the card at the counter; a print queue takes a page within milliseconds.
  static let secondsMax = 5

  /// Hands `text` to the program and waits for its end, off the main actor.
  func print(_ text: String) async throws(Failure) {
    let process = Process()
    guard let program else { throw .missing }
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = Array(command.dropFirst())
    process.environment = environment
    let input = Pipe()
    process.standardInput = input
    // What it says would be written across the screen.
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let (endings, ending) = AsyncStream<Int32?>.makeStream()
    process.terminationHandler = { ended in
      ending.yield(ended.terminationReason == .exit ? ended.terminationStatus : -1)
    }
    do {
      try process.run()
    } catch {
      throw .missing
    }
    feed(text, to: input)
    try await Self.wait(for: process, endings, ending)
  }

  /// A program that reads nothing has closed the pipe: its status tells how it went.
  private func feed(_ text: String, to input: Pipe) {
    let writing = input.fileHandleForWriting
    do {
      // Far less than a pipe holds (64 KiB): this never waits for the program.
      try writing.write(contentsOf: Data(text.utf8))
      try writing.close()
    } catch {
      return
    }
  }

  private static func wait(
    for process: Process, _ endings: AsyncStream<Int32?>,
    _ ending: AsyncStream<Int32?>.Continuation
  ) async throws(Failure) {
    let deadline = Task {
      try await Task.sleep(for: .seconds(secondsMax))
      ending.yield(nil)
    }
    defer { deadline.cancel() }
    for await status in endings {
      guard let status else {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        throw .tooSlow
      }
      if status != 0 { throw .failed(status: status) }
      return
    }
    throw .tooSlow
  }

  /// Where the program lies: as given where it holds a slash, else the first of that name on PATH.
  private var program: String? {
    guard let name = command.first else { return nil }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    let places = name.contains("/") ? [name] : folders.map { "\($0)/\(name)" }
    return places.first { path in
      var isFolder: ObjCBool = false
      let files = FileManager.default
      return files.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        && files.isExecutableFile(atPath: path)
    }
  }
}
