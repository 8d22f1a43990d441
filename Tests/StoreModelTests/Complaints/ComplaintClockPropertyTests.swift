import Documents
import Foundation
import Simulation
import Testing

@testable import StoreModel

/// How many histories are tried; more with `SEEDS=n`.
private let seeds = ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 200

@Suite("The clocks of complaints, run down minute by minute")
struct ComplaintClockPropertyTests {
  /// What was done to a complaint in a store that is counted.
  private struct History {
    let store: CountedStore
    let receivedAt: Int
    let isAnswered: Bool
    let severity: Int
    let targets: [Int: SlaTargets]
    var steps: [(place: Int, step: ComplaintStep)] = []

    init(_ store: CountedStore, _ random: inout SeededGenerator) {
      self.store = store
      receivedAt = CountedStore.places.lowerBound + Int.random(in: 0..<10_000, using: &random)
      isAnswered = random.once(in: 3)
      severity = Int.random(in: 1...4, using: &random)
      var targets: [Int: SlaTargets] = [:]
      for severity in 1...4 {
        targets[severity] = random.once(in: 2) ? .builtIn(severity) : random.targets()
      }
      self.targets = targets
      var place = receivedAt
      for number in 0..<Int.random(in: 0...9, using: &random) {
        let most = [0, 5, 60, 600, 3000].randomElement(using: &random) ?? 0
        place += Int.random(in: 0...most, using: &random)
        let kind = random.stepKind()
        var step = ComplaintStep(kind, at: store.instant(place), id: .test(UInt64(number)))
        if kind == .severity { step.severity = Int.random(in: 1...4, using: &random) }
        steps.append((place, step))
      }
    }

    func standing(at place: Int) -> ComplaintStanding {
      var intake = ComplaintIntake(receivedAt: store.instant(receivedAt), severity: severity)
      intake.isAnswered = isAnswered
      let targets = targets
      let clock = ComplaintClock(store.schedule) { targets[$0] ?? .builtIn($0) }
      return clock.standing(of: intake, steps.map(\.step), at: store.instant(place))
    }
  }

  @Test(arguments: 0..<countedZones.count)
  func `R4 R5 R6 R7 a clock says what its timers run down to`(zone: Int) {
    var counted = 0
    for seed in stride(from: UInt64(zone), to: seeds, by: countedZones.count) {
      var random = SeededGenerator(seed: seed | 1 << 32)
      let history = History(CountedStore(countedZones[zone], &random), &random)
      let last = history.steps.last?.place ?? history.receivedAt
      let now = [
        last, last + Int.random(in: 0...3000, using: &random),
        Int.random(in: history.receivedAt...last, using: &random),
      ]
      for now in now where check(history, at: now, "seed \(seed) at \(now)") {
        counted += 1
      }
    }
    #expect(counted > Int(seeds) / countedZones.count)
  }

  /// Whether the weeks that are counted hold all of it.
  private func check(_ history: History, at now: Int, _ place: Comment) -> Bool {
    let standing = history.standing(at: now)
    let targets = history.targets[standing.severity] ?? .builtIn(standing.severity)
    var slow = CountedComplaint(
      history.store, receivedAt: history.receivedAt, isAnswered: history.isAnswered, targets)
    guard slow.run(history.steps, until: now) else { return false }
    let store = history.store
    #expect(standing.state == slow.state, place)
    let due = [standing.due.response, standing.due.update, standing.due.resolve]
    #expect(due == slow.due.map { $0.map(store.instant) }, place)
    #expect(standing.isOverdue == slow.due.contains { $0.map { $0 < now } ?? false }, place)
    #expect(standing.missed == slow.missed, place)
    #expect(standing.answeredAt == slow.answeredAt.map(store.instant), place)
    #expect(standing.reopened == slow.reopened && standing.without == slow.without, place)
    return true
  }
}

extension SeededGenerator {
  /// Targets of any kind.
  fileprivate mutating func targets() -> SlaTargets {
    let spans = ["-", "0m", "7m", "90m", "4h", "30h", "0d", "1d", "2d"]
    let words = (0..<3).map { _ in spans.randomElement(using: &self) ?? "-" }
    let clock = once(in: 2) ? "store" : "round"
    return SlaTargets((words + [clock]).joined(separator: " ")) ?? .builtIn(2)
  }

  /// A step of any kind, those that move timers more often.
  fileprivate mutating func stepKind() -> ComplaintStepKind {
    let often: [ComplaintStepKind] = [.start, .wait, .update, .resolve, .reopen]
    let all = ComplaintStepKind.allCases.filter { $0 != .withdraw && $0 != .duplicate }
    if once(in: 30) { return once(in: 2) ? .withdraw : .duplicate }
    return (once(in: 3) ? all : often).randomElement(using: &self) ?? .update
  }
}
