public import Documents

/// What somebody told: the word stands in documents.
public enum ComplaintKind: String, CaseIterable, Sendable { case complaint, suggestion, praise }

/// Where a complaint stands; the word stands for scripts.
public enum ComplaintState: String, CaseIterable, Sendable {
  case received, acknowledged, inProgress, waitingGuest, resolved, closed, withdrawn, duplicate

  /// Whether something is still to be done for the guest.
  public var isOpen: Bool {
    switch self {
    case .received, .acknowledged, .inProgress, .waitingGuest: true
    case .resolved, .closed, .withdrawn, .duplicate: false
    }
  }
}

/// What is done to a complaint after it was filed; the word stands in documents and for scripts.
public enum ComplaintStepKind: String, CaseIterable, Sendable {
  case acknowledge, start, update, wait, resolve, close, reopen, withdraw
  case duplicate = "duplicate-of"
  case severity, escalate, tick, approve, decline

  /// Whether it tells the guest that somebody has heard them, where nothing did before: `R4`.
  var answers: Bool {
    switch self {
    case .acknowledge, .start, .update, .wait, .resolve, .tick: true
    case .close, .reopen, .withdraw, .duplicate, .severity, .escalate, .approve, .decline: false
    }
  }

  /// The state it leads to from another, nil where it cannot be taken there: the table of `R10`.
  public func state(
    from state: ComplaintState, of kind: ComplaintKind = .complaint
  ) -> ComplaintState? {
    guard state.isOpen else { return afterEnd(from: state) }
    switch self {
    case .acknowledge: return state == .received ? .acknowledged : nil
    case .start: return state == .inProgress ? nil : .inProgress
    case .update, .tick: return state == .received ? .acknowledged : state
    case .wait: return state == .waitingGuest ? nil : .waitingGuest
    case .resolve: return .resolved
    case .close: return kind == .complaint ? nil : .closed
    case .reopen: return nil
    case .withdraw: return .withdrawn
    case .duplicate: return .duplicate
    case .severity, .escalate, .approve, .decline: return state
    }
  }

  private func afterEnd(from state: ComplaintState) -> ComplaintState? {
    switch (state, self) {
    case (.resolved, .close): .closed
    case (.resolved, .reopen), (.closed, .reopen): .inProgress
    case (.resolved, .tick): .resolved
    default: nil
    }
  }
}

/// The letters of the checklist: Listen, Acknowledge, Take action, Thank, Explain.
public enum LatteLetter: String, CaseIterable, Sendable {
  case listen, acknowledge, take, thank, explain
}

/// One thing that was done to a complaint.
public struct ComplaintStep: Equatable, Sendable {
  /// Its document.
  public var id: DocumentID
  /// When, UTC milliseconds.
  public var at: Int64
  /// What was done.
  public var kind: ComplaintStepKind
  /// The new severity, of `severity`.
  public var severity: Int?
  /// The letter, of `tick`.
  public var letter: LatteLetter?
  /// Until when the guest is waited for, of `wait`; the next open day where nobody said it.
  public var until: CivilDay?
  /// The complaint it repeats, of `duplicate`.
  public var original: DocumentID?
  /// Whether the guest could not be reached, of `update` and `resolve`.
  public var isNotReached = false
  /// Whether a manager did it.
  public var isManagers = false

  /// Something that was done at a moment.
  public init(_ kind: ComplaintStepKind, at: Int64, id: DocumentID) {
    (self.kind, self.at, self.id) = (kind, at, id)
  }
}
