import Foundation
import Glibc
import Simulation
import Testing

/// How many faults are injected: `INJECTIONS`, else what a quick run allows.
private let injections =
  ProcessInfo.processInfo.environment["INJECTIONS"].flatMap { Int($0) } ?? 12

@Suite("System calls that fail")
struct InjectionTests {
  @Test func `a failed sync is a failed change, so the library is in between`() throws {
    let work = InjectedWork.all[0]
    let shop = try work.shop()
    let (whole, calls) = try shop.run(work.arguments, injecting: nil)
    #expect(whole.status == 0 && !calls.contains { $0.hasFailed })
    let sync = try #require(calls.last { $0.name == "fdatasync" })
    let other = try work.shop()
    let (run, made) = try other.run(
      work.arguments, injecting: Injection(call: sync, fault: .inputOutput, isLasting: false))
    #expect(made.filter(\.hasFailed).map(\.number) == [sync.number])
    #expect(run.status == 1)
    #expect(run.errors.contains("Input/output error"), "\(run.errors)")
    let (_, before) = try other.run(
      ["find", "zxm"], injecting: Injection(call: calls[0], fault: .killBefore, isLasting: false))
    #expect(before.count == 1)
  }

  @Test func `whatever system call fails, nothing acknowledged is lost and nothing hangs`()
    async throws
  {
    let trials = try await Self.spread(InjectedWork.all) { try InjectionTrial($0) }
    let drawn = Self.drawn(injections, from: trials)
    let results = try await Self.spread(drawn) { $0.trial.result(of: $0.injection) }
    for result in results {
      for fault in result.faults { Issue.record("\(result.title): \(fault)") }
    }
    let calls = trials.reduce(0) { $0 + $1.callCount }
    let lost = results.count { $0.isLoss }
    let hung = results.count { $0.isHung }
    print(
      "\(calls) calls × \(Injection.Fault.allCases.count) faults: \(results.count) injected,",
      "\(lost) lost, \(hung) hung")
    #expect(results.count == min(injections, trials.reduce(0) { $0 + $1.injections.count }))
    // A run may make fewer calls than the one before it, by a moment's difference; most do not.
    #expect(results.count { $0.hasStruck } > results.count * 9 / 10)
  }

  /// Does something for each, several at a time: a program waits for the disk most of the time.
  private static func spread<Item: Sendable, Made: Sendable>(
    _ items: [Item], _ make: @escaping @Sendable (Item) throws -> Made
  ) async throws -> [Made] {
    let lanes = 4
    return try await withThrowingTaskGroup(of: [Made].self) { group in
      for lane in 0..<lanes {
        let share = stride(from: lane, to: items.count, by: lanes).map { items[$0] }
        group.addTask { try share.map(make) }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
  }

  /// So many of all that can befall the works, each work as often as any other.
  private static func drawn(
    _ count: Int, from trials: [InjectionTrial]
  ) -> [(trial: InjectionTrial, injection: Injection)] {
    var random = SeededGenerator(seed: 11)
    let rows = trials.map { trial -> [(trial: InjectionTrial, injection: Injection)] in
      trial.injections.shuffled(using: &random).map { (trial, $0) }
    }
    let longest = rows.map(\.count).max() ?? 0
    return Array(
      (0..<longest).lazy.flatMap { place in rows.compactMap { $0.count > place ? $0[place] : nil } }
        .prefix(count))
  }
}
