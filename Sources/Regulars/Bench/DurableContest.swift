import Foundation
import Glibc

/// Several ways of making the same bytes durable, taken in turn, so that a disk that drifts does so
/// under all of them.
struct DurableContest {
  /// Does its part once and gives the milliseconds it took.
  typealias Contender = () async throws -> Double?

  private var contenders: [(name: String, run: Contender)] = []
  private var times: [String: [Double]] = [:]

  /// Adds a way; one that gives nil is not there on this machine.
  mutating func add(_ name: String, _ run: @escaping Contender) {
    contenders.append((name, run))
  }

  /// Lets each do its part so many times, another one first each time.
  mutating func run(rounds: Int) async throws {
    for round in 0..<rounds {
      for index in contenders.indices {
        let (name, run) = contenders[(index + round) % contenders.count]
        if let took = try await run() { times[name, default: []].append(took) }
      }
    }
  }

  /// The figures: p50 of each, the tail of the first, and each of `own` against each of the others.
  func rows(bench: String, own: [String]) -> [BenchRow] {
    var rows: [BenchRow] = []
    func add(_ what: String, _ value: Double, _ unit: String) {
      rows.append(BenchRow(bench: bench, what: what, value: value, unit: unit))
    }
    for (name, _) in contenders {
      guard let times = times[name] else { continue }
      add("\(name), p50", Measure.percentile(times, 0.5), "ms")
      guard name == own.first else { continue }
      add("\(name), p95", Measure.percentile(times, 0.95), "ms")
      add("\(name), mean", times.reduce(0, +) / Double(times.count), "ms")
    }
    for name in own {
      for (rival, _) in contenders where !own.contains(rival) {
        guard let mine = times[name], let theirs = times[rival] else { continue }
        let rate = Measure.percentile(theirs, 0.5) / Measure.percentile(mine, 0.5)
        add("\(name): rate against \(rival)", rate, "x")
      }
    }
    return rows
  }
}

/// A file that is only appended to and synced: what the disk itself takes.
final class BareFile {
  private let descriptor: Int32
  private var end: off_t = 0

  /// Makes the file.
  init(_ file: URL) throws {
    descriptor = open(file.path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  deinit { Glibc.close(descriptor) }

  /// Milliseconds that appending and syncing `count` bytes takes.
  func append(_ count: Int) throws -> Double {
    let bytes = [UInt8](repeating: 0x2E, count: count)
    let start = ContinuousClock.now
    let written = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, count, end) }
    guard written == count, fdatasync(descriptor) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
    }
    end += off_t(count)
    return Measure.milliseconds(since: start)
  }
}
