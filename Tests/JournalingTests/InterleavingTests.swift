import Foundation
import Journaling
import Simulation
import Testing

/// Two compactions and one change in three processes, in every order their calls can come in.
///
/// Who has not got the lock can do nothing but wait for it, so the calls of two holders never mix.
/// What is left is the order in which the three get the lock (the compactions are alike), and
/// before which of the other two's calls the change's sync comes, which needs no lock. Both are
/// enumerated, and before each call it is asked whether the lock does keep others out.
@Suite struct InterleavingTests {
  /// Whether the kills are tried at each place of the sync too; by `SEEDS`.
  static let isThorough = ProcessInfo.processInfo.environment["SEEDS"] != nil

  /// Who takes the lock when.
  static let orders: [[Actor]] = [
    [.one, .two, .change], [.one, .change, .two], [.change, .one, .two],
  ]

  enum Actor: Int { case change, one, two }

  /// One order of all calls: the sync comes before the `sync`th call behind the change's unlock.
  struct Schedule {
    var order: [Actor]
    var sync: Int
    /// Which process is killed before which of its calls.
    var kill: (actor: Actor, call: Int)?
  }

  /// What a schedule came to.
  struct Outcome {
    /// Calls behind the change's unlock.
    var callsBehind = 0
    /// Calls that change something, of each process.
    var calls: [Actor: Int] = [:]
    var isAcknowledged = false
    var disk: SimulatedDisk
  }

  @Test(arguments: orders)
  func `every order of two compactions and a change keeps what was acknowledged`(
    order: [Actor]
  ) throws {
    var sync = 0
    var count = 0
    while true {
      let outcome = try run(Schedule(order: order, sync: sync))
      #expect(outcome.isAcknowledged)
      try check(outcome, "\(order) \(sync)")
      count += 1
      guard sync < outcome.callsBehind else { break }
      sync += 1
    }
    #expect(order.last == .change || count > 30, "\(count) orders")
  }

  @Test(arguments: orders)
  func `a kill before any call of any of them loses nothing acknowledged`(order: [Actor]) throws {
    let whole = try run(Schedule(order: order, sync: 0))
    let places = Self.isThorough ? Array(0...whole.callsBehind) : [0, whole.callsBehind]
    for sync in places {
      for actor in order {
        for call in 0...(whole.calls[actor] ?? 0) {
          let schedule = Schedule(order: order, sync: sync, kill: (actor, call))
          try check(run(schedule), "\(order) \(sync) \(actor) \(call)")
        }
      }
    }
  }

  private func check(_ outcome: Outcome, _ comment: String) throws {
    for seed in 0..<3 as Range<UInt64> {
      let found = try JournalOnDisk.contents(of: outcome.disk.afterPowerCut(seed: seed))
      #expect(found == ["a", "b"] || !outcome.isAcknowledged && found == ["a"], "\(comment)")
    }
    let found = try JournalOnDisk.contents(of: outcome.disk)
    #expect(found == ["a", "b"] || !outcome.isAcknowledged && found == ["a"], "\(comment)")
    #expect(try Journal.verify(SimulatedMount(outcome.disk)).isIntact, "\(comment)")
  }

  /// Whether another process would have to wait for the lock now.
  private func isKeptOut(_ probe: SimulatedMount) -> Bool {
    do {
      guard let file = try probe.open("LOCK", for: .writing) else { return false }
      defer { probe.close(file) }
      return try !probe.tryLock(file)
    } catch {
      Issue.record(error)
      return false
    }
  }

  private func run(_ schedule: Schedule) throws -> Outcome {
    let disk = SimulatedDisk(seed: 61)
    let change = try JournalOnDisk(disk, processID: 1)
    try change.save(["a"])
    let compactors = [
      Actor.one: try JournalOnDisk(disk, processID: 2), .two: try JournalOnDisk(disk, processID: 3),
    ]
    for process in compactors.values { _ = try process.settle() }
    var outcome = Outcome(disk: disk)
    var left: Int?
    func syncNow() {
      left = nil
      if schedule.kill?.actor == .change, change.mount.callsLeft == 0 { return }
      do {
        try change.journal.sync()
        outcome.isAcknowledged = true
      } catch {
        #expect(change.mount.callsLeft == 0, "\(error)")
      }
    }
    let probe = SimulatedMount(disk, processID: 9)
    var active = change.journal
    disk.beforeStep = {
      #expect(!active.isLocked || isKeptOut(probe))
      guard let before = left else { return }
      outcome.callsBehind += 1
      if before == 0 { syncNow() } else { left = before - 1 }
    }
    for actor in schedule.order {
      let process = actor == .change ? change : compactors[actor] ?? change
      active = process.journal
      if let kill = schedule.kill, kill.actor == actor { process.mount.callsLeft = kill.call }
      let calls = disk.calls
      do {
        if actor == .change { try change.append(["b"]) } else { try process.compactAside() }
      } catch {
        #expect(process.mount.callsLeft == 0, "\(error)")
        process.mount.kill()
      }
      outcome.calls[actor] = disk.calls - calls
      if actor == .change { left = schedule.sync }
    }
    let behind = outcome.callsBehind
    if left != nil { syncNow() }
    outcome.callsBehind = behind
    disk.beforeStep = nil
    return outcome
  }
}
