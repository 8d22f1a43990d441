import Documents

@testable import StoreModel

/// What tests ask an outcome for; nil where it is another's.
extension Outcome {
  /// The visit that was keyed in or taken back.
  var visit: VisitFact? {
    guard case .visits(let outcome) = self else { return nil }
    switch outcome {
    case .checkedIn(let visit), .voided(let visit), .moved(let visit, _): return visit
    }
  }

  /// What became of imported rows.
  var tally: ImportTally? {
    if case .imported(let tally) = self { tally } else { nil }
  }

  /// The item that is to be had or not.
  var item: MenuItem? {
    if case .menu(.changed(let item)) = self { item } else { nil }
  }

  /// The act that was taken back.
  var undone: OwnAct? {
    if case .undone(let act) = self { act } else { nil }
  }
}
