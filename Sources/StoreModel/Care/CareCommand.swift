public import Documents

/// What is done for guests beside the cup.
public enum CareCommand: Equatable, Sendable {
  /// Something to say or do when the guest comes next, from a day on or at once.
  case followUp(regular: DocumentID, text: String, from: CivilDay? = nil, id: DocumentID)
  /// It was said or done.
  case followUpDone(DocumentID)
  /// A card for a guest, and what for.
  case thankYou(regular: DocumentID, reason: String, id: DocumentID)
  /// The card is made.
  case thankYouDone(DocumentID, ThankYouMaking)
  /// A tasting or class; `at` in UTC milliseconds, `seats` nil where nobody counts.
  case addEvent(title: String, at: Int64, seats: Int?, id: DocumentID)
  /// A guest takes a seat.
  case signUp(event: DocumentID, regular: DocumentID)
  /// A guest gives the seat back.
  case signOff(event: DocumentID, regular: DocumentID)
  /// The event does not take place.
  case cancelEvent(DocumentID)
  /// A note for whoever signs on next.
  case handOver(text: String, id: DocumentID)
  /// It was read and seen to.
  case handOverDone(DocumentID)
}

/// What became of a command of care.
public enum CareOutcome: Equatable, Sendable {
  /// The document that was made, changed or ticked off.
  case changed(DocumentID)
}

/// Why nothing is done for a guest.
public enum CareRefusal: Equatable, Sendable {
  /// No follow-up, card, event or note for the next shift has that id.
  case unknown(String)
  /// Every seat of an event is taken.
  case eventFull(title: String, seats: Int)
}

/// What undo calls a change of the care page, by the code its record keeps.
public enum CareAct: String, CaseIterable, Equatable, Sendable {
  case changed = "care"
}

/// How a card came about.
public enum ThankYouMaking: String, CaseIterable, Equatable, Sendable {
  case written
  case printed
}

extension Shop {
  func decide(_ command: CareCommand, by doer: Doer) -> Decision {
    do {
      return .changes(try changes(of: command, by: doer), .care(.changed(command.document)))
    } catch {
      return .refused(error)
    }
  }

  private func changes(
    of command: CareCommand, by doer: Doer
  ) throws(Refusal) -> [Change] {
    switch command {
    case .followUp(let regular, let text, let day, let id):
      return try followUpMade(text, of: regular, from: day, id: id, by: doer)
    case .followUpDone(let id): return try careTicked(.followUp, id, reason: "done")
    case .thankYou(let regular, let reason, let id):
      return try thankYouMade(reason, for: regular, id: id, by: doer)
    case .thankYouDone(let id, let making):
      return try careTicked(.thankYou, id, reason: making.rawValue)
    case .addEvent(let title, let at, let seats, let id):
      return try eventMade(title, at: at, seats: seats, id: id)
    case .signUp(let event, let regular): return try signedUp(regular, for: event, by: doer)
    case .signOff(let event, let regular): return try signedOff(regular, from: event)
    case .cancelEvent(let id): return try careTicked(.event, id, reason: "cancelled")
    case .handOver(let text, let id): return try handOverMade(text, id: id, by: doer)
    case .handOverDone(let id): return try careTicked(.handOver, id, reason: "done")
    }
  }
}

extension CareCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision { shop.decide(self, by: doer) }

  /// What undo calls it: named for the event, the note or the guest it is about.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    let regular = shop.subject(of: self)
    let name = shop.title(of: self) ?? regular.map(shop.shownName) ?? ""
    return OwnAct(what: .care(.changed), subject: name, regular: regular, at: moment)
  }

  /// The document the command makes or changes.
  var document: DocumentID {
    switch self {
    case .followUp(_, _, _, let id), .followUpDone(let id), .thankYou(_, _, let id),
      .thankYouDone(let id, _), .addEvent(_, _, _, let id), .signUp(let id, _),
      .signOff(let id, _), .cancelEvent(let id), .handOver(_, let id), .handOverDone(let id):
      return id
    }
  }
}
