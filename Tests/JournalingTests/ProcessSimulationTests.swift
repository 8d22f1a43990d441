import Foundation
import Journaling
import Simulation
import Testing

@Suite struct ProcessSimulationTests {
  /// How many schedules are run; more with `SEEDS=n`.
  static let seeds = ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 300

  @Test func `several processes on one unreliable disk lose nothing they acknowledged`() {
    for seed in 0..<Self.seeds {
      let violations = ProcessSimulation(seed: seed).run()
      #expect(violations.isEmpty, "seed \(seed): \(ProcessSimulation.smallestFailure(seed: seed))")
    }
  }

  @Test(arguments: [1, 4] as [UInt64]) func `one seed is one schedule`(seed: UInt64) {
    let one = ProcessSimulation(seed: seed)
    let other = ProcessSimulation(seed: seed)
    _ = (one.run(), other.run())
    #expect(one.trace == other.trace)
    #expect(one.trace.contains("rebooted"))
  }

  /// A check that cannot fail shows nothing: each fault must be found by some schedule.
  @Test(arguments: [
    SimulatedDisk.Lie.syncs, .folderSyncs, .snapshotSyncs, .retriedSyncs,
  ])
  func `a disk or journal that breaks its promise of a sync is found`(lie: SimulatedDisk.Lie) {
    #expect(isFound { ProcessSimulation(seed: $0, lies: [lie]) })
  }

  @Test(arguments: [
    JournalFault.halfBatchRead, .tailCutWithoutLock, .repairDropsFrame, .restNotLookedAt,
    .headToldByLinks,
  ])
  func `a journal that does it wrong is found`(fault: JournalFault) {
    #expect(isFound { ProcessSimulation(seed: $0, fault: fault) })
  }

  @Test(arguments: [JournalFault.halfBatchRead, .repairDropsFrame, .headToldByLinks])
  func `a failing schedule shrinks to one of which every step is needed`(
    fault: JournalFault
  ) throws {
    let seed = try #require(
      (0..<600).first { !ProcessSimulation(seed: $0, fault: fault).run().isEmpty })
    func fails(_ schedule: [UInt64]) -> Bool {
      !ProcessSimulation(seed: seed, fault: fault, schedule: schedule).run().isEmpty
    }
    let whole = ProcessSimulation(seed: seed, fault: fault).schedule
    let least = Shrinking.smallest(whole, failing: fails)
    #expect(fails(least))
    #expect(least.count < whole.count / 2)
    for index in least.indices {
      var less = least
      less.remove(at: index)
      #expect(!fails(less))
    }
    #expect(!ProcessSimulation.smallestFailure(seed: seed, fault: fault).isEmpty)
  }

  private func isFound(_ simulation: (UInt64) -> ProcessSimulation) -> Bool {
    (0..<4000).contains { !simulation($0).run().isEmpty }
  }
}
