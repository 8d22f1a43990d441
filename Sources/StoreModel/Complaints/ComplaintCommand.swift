public import Documents

/// What is done with complaints.
public enum ComplaintCommand: Equatable, Sendable {
  /// Takes one in; its id was minted once, at the key press.
  case file(NewComplaint, id: DocumentID)
  /// Does something to one.
  case step(NewComplaintStep, id: DocumentID)
}

/// A complaint as somebody takes it in.
public struct NewComplaint: Equatable, Sendable {
  /// Whether it is one at all, or a suggestion or praise.
  public var kind = ComplaintKind.complaint
  /// Needed of a complaint alone.
  public var category: ComplaintCategory?
  /// From 1 to 4; needed of a complaint alone.
  public var severity: Int?
  /// How it reached the store; nothing is assumed where nobody said it.
  public var channel: ComplaintChannel?
  /// Whose it is, nil for somebody the store does not know.
  public var regular: DocumentID?
  /// How somebody the store does not know is called.
  public var name: String?
  /// Where an answer goes, only where one is wanted.
  public var contact: String?
  /// What happened, at most 500 characters.
  public var text: String
  /// When it happened, UTC milliseconds.
  public var happenedAt: Int64?
  /// The drink, as the menu or a till writes it.
  public var drink: String?
  /// What the guest wants.
  public var wants: [ComplaintRemedy.Kind] = []
  /// What was done at once.
  public var actions: [ComplaintAction] = []
  /// The partner it is about, by name or id.
  public var involved: String?

  /// A complaint of which only the words are known.
  public init(_ text: String) { self.text = text }
}

/// Something somebody does to a complaint.
public struct NewComplaintStep: Equatable, Sendable {
  /// The complaint's document.
  public var complaint: DocumentID
  /// What is done.
  public var kind: ComplaintStepKind
  /// A word about it.
  public var note: String?
  /// The new severity, of `severity`.
  public var severity: Int?
  /// The letter, of `tick`.
  public var letter: LatteLetter?
  /// Until when the guest is waited for.
  public var until: CivilDay?
  /// What it repeats, of `duplicate`.
  public var original: DocumentID?
  /// Whether the guest could not be reached.
  public var isNotReached = false
  /// What is given with it.
  public var remedies: [ComplaintRemedy] = []
  /// Why it happened, of `close`.
  public var cause: String?

  /// A step of which only that is known.
  public init(_ kind: ComplaintStepKind, of complaint: DocumentID) {
    (self.kind, self.complaint) = (kind, complaint)
  }
}

/// What became of a command about complaints.
public enum ComplaintOutcome: Equatable, Sendable {
  case filed(Complaint)
  /// It was done, and where the complaint stands by it.
  case stepped(ComplaintFact)
}

/// Why nothing is done with a complaint.
public enum ComplaintRefusal: Equatable, Sendable {
  /// None goes by that number or id.
  case unknown(String)
  /// Several go by that number: their ids.
  case ambiguous(String, ids: [DocumentID])
  /// It needs a category, a severity.
  case noCategory
  case noSeverity
  /// What is so grave needs something done at once.
  case noAction
  /// The step cannot be taken where the complaint stands.
  case noStep(ComplaintStepKind, from: ComplaintState)
  /// Something was done to it at a later moment, UTC milliseconds.
  case beforeLast(Int64)
  /// It ended too long ago; the last moment it could have come back, UTC milliseconds.
  case tooLate(Int64)
  /// Nothing says why, how it was put right, what caused it.
  case noNote(ComplaintStepKind)
  case noRemedy
  case noCause
  /// It says no new severity, another complaint or letter.
  case noValue(ComplaintStepKind)
  /// The guest was not tried twice, on different days.
  case notTriedTwice
  /// Somebody else than who resolved it has to close it.
  case sameHands
  /// A remedy waits for a manager.
  case isPending
  /// No remedy waits for a manager.
  case nothingPending
  /// A complaint repeats no complaint that repeats it.
  case itself
}

/// What undo calls what was done with complaints, by the code its record keeps.
public enum ComplaintAct: String, CaseIterable, Equatable, Sendable {
  case filed = "complaint"
  case stepped = "complaint-step"
}

extension ComplaintCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision {
    do {
      switch self {
      case .file(let new, let id): return try ComplaintFiling(shop, doer).file(new, id: id)
      case .step(let step, let id): return try ComplaintStepping(shop, doer).take(step, id: id)
      }
    } catch {
      return .refused(error)
    }
  }

  /// What undo calls it: named for the guest, else by its number.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    switch self {
    case .file(let new, _):
      return OwnAct(
        what: .complaints(.filed), subject: new.regular.map(shop.shownName) ?? new.name ?? "",
        regular: new.regular, at: moment)
    case .step(let step, _):
      let complaint = shop.complaint(step.complaint)
      return OwnAct(
        what: .complaints(.stepped), subject: complaint?.number.short ?? "",
        regular: complaint?.regular, at: moment)
    }
  }
}
