import Foundation
import Glibc
import Testing

/// The program under test: the one this test run has just built.
enum Program {
  /// Its path: it lies beside the test bundle.
  static func path() throws -> String {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let candidates = [bundle, URL(fileURLWithPath: CommandLine.arguments[0])]
      .map { $0.deletingLastPathComponent().appendingPathComponent("regulars").path }
    for path in candidates where FileManager.default.isExecutableFile(atPath: path) {
      return path
    }
    throw DrivingError.notFound(path: candidates[0])
  }
}

/// A command line that ran to its end.
struct Run {
  let ending: Ending
  /// What it wrote on stdout.
  let output: [UInt8]
  /// What it wrote on stderr.
  let complaint: [UInt8]

  /// Its exit status; a test that asks for it fails where a signal ended the program.
  var status: Int32? {
    guard case .exited(let status) = ending else { return nil }
    return status
  }

  /// Stdout as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// Stderr as text.
  var errors: String { String(decoding: complaint, as: UTF8.self) }

  /// Stdout as one JSON value.
  func json() throws -> Any {
    try JSONSerialization.jsonObject(with: Data(output), options: [.fragmentsAllowed])
  }

  /// Stdout as a JSON object.
  func object() throws -> [String: Any] { try #require(try json() as? [String: Any]) }

  /// Stdout as a JSON array of objects.
  func objects() throws -> [[String: Any]] { try #require(try json() as? [[String: Any]]) }

  /// The keys of the JSON object on stdout, in the order they stand there.
  func keys() throws -> Set<String> { Set(try object().keys) }
}

/// A command line that is running.
final class RunningCommand {
  let process: ChildProcess
  /// The folder must stay for as long as the program runs.
  private let shop: TestShop
  private let output: Int32
  private let complaint: Int32

  /// Starts the program with its output going into pipes.
  ///
  /// With another `executable` that is started, and finds the program as `$REGULARS`.
  convenience init(
    _ arguments: [String], in shop: TestShop, changing: [String: String?] = [:],
    executable: String? = nil
  ) throws {
    let program = try Program.path()
    var environment = shop.environment(changing)
    if executable != nil { environment["REGULARS"] = program }
    try self.init([executable ?? program] + arguments, in: shop, environment)
  }

  /// Starts the program as nobody, who may look at no store.
  convenience init(asNobody arguments: [String], in shop: TestShop) throws {
    let nobody = ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
    try self.init(nobody + [Program.path()] + arguments, in: shop, shop.environment)
  }

  private init(_ words: [String], in shop: TestShop, _ environment: [String: String]) throws {
    self.shop = shop
    let (output, outputEnd) = try ChildProcess.line()
    let (complaint, complaintEnd) = try ChildProcess.line()
    self.output = output
    self.complaint = complaint
    defer {
      close(outputEnd)
      close(complaintEnd)
    }
    process = try ChildProcess(
      ChildPlan(
        executable: words[0], arguments: Array(words.dropFirst()), environment: environment,
        folder: shop.folder.path,
        standard: [nil, outputEnd, complaintEnd]))
  }

  deinit {
    close(output)
    close(complaint)
  }

  /// Kills it as soon as it has said something, or finds it at its end.
  func killAtFirstWord() {
    let patience = Int32(ChildProcess.patienceMilliseconds)
    _ = ChildProcess.isReady([output, process.lifeline], within: patience)
    process.send(signal: SIGKILL)
  }

  /// Reads what it says until it has ended.
  func finish() throws -> Run {
    var said: [Int32: [UInt8]] = [output: [], complaint: []]
    var open: Set<Int32> = [output, complaint]
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !open.isEmpty {
      let patience = Int32(ChildProcess.patienceMilliseconds)
      let ready = ChildProcess.isReady(Array(open), within: patience)
      guard !ready.isEmpty else {
        process.send(signal: SIGKILL)
        throw DrivingError.deadline(awaited: "the end of a command", seen: "it says nothing")
      }
      for descriptor in ready {
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 {
          said[descriptor, default: []] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          open.remove(descriptor)
        }
      }
    }
    return Run(
      ending: try process.end(), output: said[output] ?? [], complaint: said[complaint] ?? [])
  }
}

extension TestShop {
  /// The environment with some variables changed, or taken out where the value is nil.
  func environment(_ changing: [String: String?]) -> [String: String] {
    var variables = environment
    for (name, value) in changing { variables[name] = value }
    return variables
  }

  /// Runs one command line to its end.
  @discardableResult
  func run(_ arguments: String..., changing: [String: String?] = [:]) throws -> Run {
    try RunningCommand(arguments, in: self, changing: changing).finish()
  }
}

extension TestShop {
  /// Runs a script of `/bin/sh` in the shop's folder; the program is `$REGULARS`.
  ///
  /// For what only a shell does: names that are no UTF-8, pipes, limits.
  @discardableResult
  func script(_ text: String) throws -> Run {
    try RunningCommand(["-c", text], in: self, executable: "/bin/sh").finish()
  }
}
