import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars bench [NAME]`: measures on this machine, beside known programs in the same run.
enum BenchCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.optional(.name)])]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String { PurposeWords.of(language).bench }

  /// The measurements, in the order they run.
  private static let all: [(name: String, run: @Sendable (BenchRoom) async throws -> [BenchRow])] =
    [
      ("journal", JournalBench.run),
      ("batch", BatchBench.run),
      ("import", ImportBench.run),
      ("open", OpenBench.run),
      ("counter", CounterBench.run),
      ("form", FormBench.run),
      ("lookup", LookupBench.run),
      ("habits", HabitsBench.run),
      ("offers", OffersBench.run),
    ]

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let wanted = context.invocation.operands.first
    let chosen = all.filter { wanted == nil || $0.name == wanted }
    guard !chosen.isEmpty else {
      throw UsageError.badOperand(wanted ?? "", .bench, oneOf: all.map(\.name))
    }
    let room = try BenchRoom(in: context.directories.cache, context.words.failures)
    defer { room.clear() }
    var rows: [BenchRow] = []
    for bench in chosen { rows += try await bench.run(room) }
    show(rows, json: context.wantsJSON)
    return .done
  }

  private static func show(_ rows: [BenchRow], json: Bool) {
    if json {
      let objects = rows.map { row in
        JSONText.object([
          ("bench", .string(row.bench)), ("what", .string(row.what)),
          ("value", .number(row.value)), ("unit", .string(row.unit)),
        ])
      }
      Output.json(.array(objects))
    } else {
      Output.lines(Output.columns(rows.map { [$0.bench, $0.what, $0.text, $0.unit] }))
    }
  }
}

/// One measured figure.
struct BenchRow: Equatable, Sendable {
  var bench: String
  var what: String
  var value: Double
  var unit: String

  /// The figure with three significant digits.
  var text: String {
    value.formatted(.number.precision(.significantDigits(3)).grouping(.never))
  }
}

/// An empty directory for one run of measurements, on the disk the cache is on.
struct BenchRoom: Sendable {
  let folder: URL
  private let words: FailureWords

  init(in cache: URL, _ words: FailureWords) throws {
    self.words = words
    folder = cache.appendingPathComponent("bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// A path in the room.
  func path(_ name: String) -> URL { folder.appendingPathComponent(name) }

  /// Takes everything away again.
  func clear() {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Output.note(words.leftBehind(folder.path))
    }
  }
}

extension ImportRequest {
  /// A members file that is made up; nobody reads why a row of it is refused.
  init(members csv: String) {
    self.init(
      kind: .members, bytes: Array(csv.utf8), name: "members.csv", doer: Doer(now: 0),
      reason: { _ in "" })
  }
}

/// Times and sizes.
enum Measure {
  /// Milliseconds `body` takes.
  static func milliseconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await body()
    return milliseconds(since: start)
  }

  /// Milliseconds since a moment.
  static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }

  /// The value below which `share` of the values lie.
  static func percentile(_ values: [Double], _ share: Double) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return .nan }
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  /// Memory this process has in use, in MB (10^6 bytes); VmRSS of proc(5).
  static func residentMegabytes() -> Double {
    guard let status = FileManager.default.contents(atPath: "/proc/self/status") else {
      return .nan
    }
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmRSS:") }
    let kilobytes = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    return (kilobytes.flatMap { Double($0) } ?? .nan) * 1024 / 1e6
  }
}

/// Runs python3 where it is installed: its sqlite3 is the known program beside ours.
enum Python {
  /// What the script prints as a number, nil where there is no python3 or it fails.
  static func number(_ script: String, _ arguments: [String]) -> Double? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return nil
    }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: output, as: UTF8.self)
    return Double(text.trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
