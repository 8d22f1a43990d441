public import Documents

/// What changes which visits count.
public enum VisitCommand: Equatable, Sendable {
  /// A visit at the counter; the id was minted once, at the key press.
  case checkIn(CheckIn, id: DocumentID)
  /// Takes a visit back: it stays in the journal and counts nowhere.
  case void(DocumentID, reason: String?)
  /// Moves a visit to the guest whose it was, nil for one nobody knows; the move's id was minted once,
  /// at the key press; where somebody looked whose it was, `from` says what they saw.
  case move(visit: DocumentID, to: DocumentID?, from: VisitOwner? = nil, id: DocumentID)
  /// Rows of a visits file.
  case importRows([IdentifiedRow<VisitRow>])
}

/// Whose a visit is.
public enum VisitOwner: Equatable, Sendable {
  case regular(DocumentID)
  /// A guest nobody knows.
  case guest

  /// Whose it is by the regular's id, nil for a guest nobody knows.
  public init(_ regular: DocumentID?) { self = regular.map(Self.regular) ?? .guest }
}

/// What became of a command about visits.
public enum VisitOutcome: Equatable, Sendable {
  case checkedIn(VisitFact)
  case voided(VisitFact)
  /// The visit as it is now, and the document that moved it.
  case moved(VisitFact, move: DocumentID)
}

/// Why a visit is not taken down, or not taken back.
public enum VisitRefusal: Equatable, Sendable {
  /// No visit has that id.
  case unknown(String)
  /// The same person was checked in a moment ago; meant, it is said once more.
  case justCheckedIn(VisitFact)
  /// A drink should not be made for them, or cannot: it is asked about first.
  case unfit(UnfitOrder)
  /// A visit that was taken back is moved to nobody.
  case isVoid(DocumentID)
  /// The visit is that guest's already, nil for a guest nobody knows; where `isNews` it was somebody
  /// else's when whoever moves it looked.
  case isTheirs(name: String?, isNews: Bool = false)
}

/// What undo calls a change of visits, by the code its record keeps.
public enum VisitAct: String, CaseIterable, Equatable, Sendable {
  case checkedIn = "checked_in"
  case voided
  case moved
  /// Moved to a guest nobody knows.
  case movedAway = "moved_away"
}

extension VisitCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision { shop.decide(self, by: doer) }

  var isImport: Bool { if case .importRows = self { true } else { false } }

  /// What undo calls it, nil where it cannot be taken back.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    func act(_ what: VisitAct, _ regular: DocumentID?) -> OwnAct {
      let name = regular.map(shop.shownName) ?? ""
      return OwnAct(what: .visits(what), subject: name, regular: regular, at: moment)
    }
    switch self {
    case .checkIn(let checkIn, _): return act(.checkedIn, checkIn.regular)
    case .void(let id, _):
      return act(.voided, shop.visitRow(of: id).flatMap { shop.visitFact($0).regular })
    case .move(let visit, let to, _, _):
      // One name alone: whoever wants to be forgotten takes the record with them.
      if let to { return act(.moved, to) }
      return act(.movedAway, shop.visitRow(of: visit).flatMap { shop.visitFact($0).regular })
    case .importRows: return nil
    }
  }
}

extension Shop {
  /// Decides which visits count.
  func decide(_ command: VisitCommand, by doer: Doer) -> Decision {
    switch command {
    case .checkIn(let checkIn, let id): return self.checkIn(checkIn, id: id, by: doer)
    case .void(let id, let reason): return void(id, reason: reason, by: doer)
    case .move(let visit, let to, let from, let id):
      return move(visit, to: to, from: from, id: id, by: doer)
    case .importRows(let rows):
      let taken = VisitImport(shop: self).changes(for: rows)
      return .changes(taken.0, .imported(taken.1))
    }
  }
}
