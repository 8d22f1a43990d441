import Documents

/// One step back or forth in what a partner did, as a key asks for it.
public struct UndoStepping: Equatable, Sendable {
  /// Which way.
  public var way: Way
  /// Whether an act that is about no guest is meant too: without that it is asked about.
  public var isMeant: Bool
  /// The number of the act the screen speaks of, nil where it speaks of none: no other one is taken
  /// back, whoever else works under the same name.
  public var expected: Int64?

  /// Back, or forth again.
  public enum Way: Equatable, Sendable { case back, forth }

  /// A step back where nothing else is said.
  public init(_ way: Way = .back, isMeant: Bool = false, expected: Int64? = nil) {
    self.way = way
    self.isMeant = isMeant
    self.expected = expected
  }
}

extension UndoStepping: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision {
    switch way {
    case .back: shop.undo(self, by: doer)
    case .forth: shop.redo(self, by: doer)
    }
  }

  /// Steps are no acts themselves.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? { nil }
}

extension OwnAct.What {
  /// Whether it is about the store and not about a guest: then a key asks first.
  var isOfStore: Bool {
    switch self {
    case .partners, .settings, .offers: true
    case .regulars, .visits, .menu, .care, .offerEvents, .complaints, .imported: false
    }
  }
}

extension Shop {
  /// Does again what was taken back last, as long as nothing else was done since.
  func redo(_ stepping: UndoStepping, by doer: Doer) -> Decision {
    // What was done since, taken back or not, ends the way forth.
    let latest = undoSequences[doer.partner ?? ""]
    let next = undoRing(of: doer.partner).filter { $0.undoneBehind == latest && latest != nil }
      .min { $0.sequence < $1.sequence }
    guard var record = next, doer.now - record.act.at < UndoRecord.ageMax else {
      return .refused(.nothingToRedo)
    }
    if let refusal = refusal(of: record, stepping, by: doer) { return .refused(refusal) }
    if record.act.what == .visits(.checkedIn),
      let row = record.act.regular.flatMap({ row(of: $0) }),
      let last = lastCheckIn(of: row, near: record.act.at)
    {
      return .refused(.visits(.justCheckedIn(visitFact(last))))
    }
    let changes = record.redoing.reversed().compactMap(reverting)
    guard !changes.isEmpty else { return .refused(.lastUndoIsFinal) }
    record.redoing = []
    record.undoneBehind = nil
    return .changes(changes + [written(record)], .redone(record.act))
  }

  /// Why a step is not made, nil where it is.
  func refusal(of record: UndoRecord, _ stepping: UndoStepping, by doer: Doer) -> Refusal? {
    let act = record.act
    if act.what.isOfStore, let refusal = refusal(unless: .manager, doer) { return refusal }
    if let expected = stepping.expected, expected != record.sequence { return .otherSince(act) }
    return act.what.isOfStore && !stepping.isMeant
      ? .askFirst(act, number: record.sequence) : nil
  }

  /// The change that writes a record as it stands.
  func written(_ record: UndoRecord) -> Change {
    var fields = record.fields
    let before = currentDocument(record.id)
    // The record of an act nobody took back yet does not speak of it.
    for name in [UndoRecord.undoneField, UndoRecord.redoingField] where fields[name] == .null {
      if before?[name] ?? .null == .null { fields[name] = nil }
    }
    return Change(.undo, record.id, fields: fields, current: current(record.id))
  }
}
