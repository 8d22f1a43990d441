public import Documents

/// One step back or forth in what a partner did, as a key asks for it.
public struct UndoStepping: Equatable, Sendable {
  /// Which way.
  public var way: Way
  /// Whether an act that is about no guest is meant too: without that it is asked about.
  public var isMeant: Bool
  /// The act the screen speaks of, nil where it speaks of none: no other one is taken back.
  public var expected: ActShown?

  /// Back, or forth again.
  public enum Way: Equatable, Sendable { case back, forth }

  /// A step back where nothing else is said.
  public init(_ way: Way = .back, isMeant: Bool = false, expected: ActShown? = nil) {
    self.way = way
    self.isMeant = isMeant
    self.expected = expected
  }
}

/// An act as a screen that just did it knows it.
public struct ActShown: Equatable, Sendable {
  /// What was done.
  public var what: OwnAct.What
  /// Whom it was about, nil for nobody or where the screen does not know.
  public var regular: DocumentID?

  /// Something that was done, and whom it was about.
  public init(_ what: OwnAct.What, _ regular: DocumentID? = nil) {
    self.what = what
    self.regular = regular
  }

  /// Whether a recorded act may be this one.
  func fits(_ act: OwnAct) -> Bool {
    act.what == what && (regular == nil || act.regular == regular)
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
    case .partners, .settings: true
    case .regulars, .visits, .menu, .care, .imported: false
    }
  }
}

extension Shop {
  /// Does again what was taken back last, as long as nothing else was done since.
  func redo(_ stepping: UndoStepping, by doer: Doer) -> Decision {
    let records = undoRing(of: doer.partner)
    let done = records.filter { !$0.isUndone }.map(\.sequence).max() ?? 0
    let next = records.filter { $0.isUndone && $0.sequence > done }
      .min { $0.sequence < $1.sequence }
    guard var record = next, doer.now - record.act.at < UndoRecord.ageMax else {
      return .refused(.nothingToRedo)
    }
    if let refusal = refusal(of: record.act, stepping, by: doer) { return .refused(refusal) }
    let changes = record.redoing.reversed().compactMap(reverting)
    guard !changes.isEmpty else { return .refused(.lastUndoIsFinal) }
    record.redoing = []
    record.isUndone = false
    return .changes(changes + [written(record)], .redone(record.act))
  }

  /// Why a step is not made, nil where it is.
  func refusal(of act: OwnAct, _ stepping: UndoStepping, by doer: Doer) -> Refusal? {
    if act.what.isOfStore, let refusal = refusal(unless: .manager, doer) { return refusal }
    if let expected = stepping.expected, !expected.fits(act) { return .otherSince(act) }
    return act.what.isOfStore && !stepping.isMeant ? .askFirst(act) : nil
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
