import Journaling

/// Makes a failing schedule small enough to be read.
enum Shrinking {
  /// What is left of a failing schedule once no part of it can be left out: it still fails, and
  /// without any one step it does not.
  static func smallest<Step>(
    _ schedule: [Step], failing isFailing: ([Step]) -> Bool
  ) -> [Step] {
    var kept = schedule
    var size = max(1, kept.count / 2)
    while true {
      let before = kept.count
      var start = 0
      while start < kept.count {
        var without = kept
        without.removeSubrange(start..<min(start + size, kept.count))
        if isFailing(without) { kept = without } else { start += size }
      }
      if size > 1 { size /= 2 } else if kept.count == before { return kept }
    }
  }
}

extension ProcessSimulation {
  /// What happens in the smallest part of a failing schedule that still fails, for who has to find
  /// out why.
  static func smallestFailure(seed: UInt64, fault: JournalFault? = nil) -> [String] {
    let whole = ProcessSimulation(seed: seed, fault: fault).schedule
    let least = Shrinking.smallest(whole) {
      !ProcessSimulation(seed: seed, fault: fault, schedule: $0).run().isEmpty
    }
    let simulation = ProcessSimulation(seed: seed, fault: fault, schedule: least)
    let violations = simulation.run()
    return simulation.trace + violations
  }
}
