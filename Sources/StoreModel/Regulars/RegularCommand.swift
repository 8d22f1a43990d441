public import Documents

/// What changes who is known here, and what is known of them.
public enum RegularCommand: Equatable, Sendable {
  /// A new regular; the id was minted once, at the key press, so a retry counts once.
  case add(NewRegular, id: DocumentID)
  /// Other values for some facts of a regular.
  case edit(DocumentID, RegularEdit)
  /// Takes everything about a regular out of the store for good; their visits go on counting.
  case erase(DocumentID)
  /// Rows of a members file.
  case importRows([IdentifiedRow<MemberRow>], MemberColumns)
}

/// What became of a command about regulars.
public enum RegularOutcome: Equatable, Sendable {
  case added(DocumentID)
  case edited(DocumentID)
  case erased(DocumentID)
}

/// Why something of a regular is not kept.
public enum RegularRefusal: Equatable, Sendable {
  /// A regular needs a name, a call name or a cue.
  case nothingToCallThem
  /// Without what needs their consent nothing is left to call them by.
  case nothingLeft
  /// The guest said no: nothing of them is kept.
  case consentForbids(Consent)
  /// This may be kept of a guest only once they said yes.
  case askFirst(field: String)
  /// They were erased: whoever still has their id brings nothing back with it.
  case erased
  /// They were added already, perhaps from another terminal.
  case isThere
  /// A usual would put into the cup what the guest must not have.
  case breaksConstraint(drink: String, [MenuConflict])
}

/// What undo calls a change of regulars, by the code its record keeps.
public enum RegularAct: String, CaseIterable, Equatable, Sendable {
  case added, edited
}

extension RegularCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision { shop.decide(self, by: doer) }

  var isImport: Bool { if case .importRows = self { true } else { false } }

  /// What undo calls it, nil where it cannot be taken back.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    switch self {
    case .add(let new, let id):
      let name = new.name ?? new.callName ?? new.cue ?? ""
      return OwnAct(what: .regulars(.added), subject: name, regular: id, at: moment)
    case .edit(let id, _):
      let name = shop.shownName(of: id)
      return OwnAct(what: .regulars(.edited), subject: name, regular: id, at: moment)
    case .erase(let id):
      return OwnAct(what: .regulars(.edited), subject: "", regular: id, at: moment)
    case .importRows: return nil
    }
  }
}

extension Shop {
  /// Decides what is kept of regulars.
  func decide(_ command: RegularCommand, by doer: Doer) -> Decision {
    switch command {
    case .add(let regular, let id): return add(regular, id: id, by: doer)
    case .edit(let id, let edit): return self.edit(id, edit, by: doer)
    case .erase(let id): return erase(id, by: doer)
    case .importRows(let rows, let columns):
      let taken = MemberImport(shop: self, columns: columns, doer: doer).changes(for: rows)
      return .changes(taken.0, .imported(taken.1))
    }
  }
}
