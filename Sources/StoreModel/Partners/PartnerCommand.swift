public import Documents

/// What changes who works here.
public enum PartnerCommand: Equatable, Sendable {
  case add(name: String, role: Partner.Role, id: DocumentID)
  case leave(DocumentID)
  /// Says who is on at this terminal; nil signs off. It stays in the directory and never blocks.
  case signOn(DocumentID?)
}

/// What became of a command about partners.
public enum PartnerOutcome: Equatable, Sendable {
  /// The partner is as was asked: who came, went or is on.
  case changed(DocumentID)
}

/// Why a partner may not do something, or may not be what was asked.
public enum PartnerRefusal: Equatable, Sendable {
  /// Only this role decides that, whatever it is about.
  case needsRole(Partner.Role)
  /// It is about the partner who does it, and nobody is on.
  case nobodyOn
  /// Nobody who works here goes by that name, or several do.
  case unknown(String)
  /// Somebody acts who is not on the roster, which names these; the nearest of them apart.
  case notOnRoster(String, near: [String], roster: [String])
  /// Another partner goes by that name.
  case nameTaken(String)
}

/// What undo calls a change of partners, by the code its record keeps.
public enum PartnerAct: String, CaseIterable, Equatable, Sendable {
  case changed = "partner"
}

extension PartnerCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision { shop.decide(self, by: doer) }

  /// What undo calls it, nil where it cannot be taken back.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    func act(_ name: String) -> OwnAct {
      OwnAct(what: .partners(.changed), subject: name, regular: nil, at: moment)
    }
    switch self {
    case .add(let name, _, _): return act(name)
    case .leave(let id): return act(shop.partner(id)?.name ?? "")
    case .signOn: return nil
    }
  }
}
