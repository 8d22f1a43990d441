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
      #expect(violations.isEmpty, "seed \(seed): \(violations)")
    }
  }

  @Test(arguments: [1, 4] as [UInt64])
  func `one seed is one schedule`(seed: UInt64) {
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

  private func isFound(_ simulation: (UInt64) -> ProcessSimulation) -> Bool {
    (0..<600).contains { !simulation($0).run().isEmpty }
  }
}
