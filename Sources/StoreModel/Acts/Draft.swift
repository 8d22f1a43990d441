public import Documents

/// A form somebody has not finished, with the caret's place: it survives the program's end.
public struct Draft: Equatable, Sendable {
  /// Which form it is.
  public var form: Form
  /// Whom the form is about, nil for somebody new.
  public var subject: DocumentID?
  /// Tells forms about somebody the shop does not know yet apart: each is about somebody else.
  public var begun: DocumentID?
  /// The form's fields as typed, by the form's own names for them.
  public var fields: [String: String]
  /// The field that had the caret.
  public var focus: String
  /// Characters before the caret.
  public var caret: Int
  /// The id of the partner whose form it is, filled in by the shop; nil for nobody's.
  public var partner: String?

  /// The forms there are.
  public enum Form: String, CaseIterable, Equatable, Sendable {
    case newRegular = "new-regular"
    case profile
    case fact
    case checkIn = "check-in"
    case complaint
    case followUp = "follow-up"
    case thankYou = "thank-you"
    case handOver = "hand-over"
    case event
    case partner
    case setting
  }

  /// A form as it stands.
  public init(form: Form, subject: DocumentID?, fields: [String: String], focus: String, caret: Int)
  {
    self.form = form
    self.subject = subject
    self.fields = fields
    self.focus = focus
    self.caret = caret
  }
}

/// Keeps unfinished forms, and drops them.
public enum DraftCommand: Equatable, Sendable {
  case keep(Draft)
  /// `isUnwanted` where the guest it was about wants nothing kept: then it goes from the files too.
  case drop(
    Draft.Form, subject: DocumentID?, begun: DocumentID? = nil, isUnwanted: Bool = false)
}

/// What became of a command about drafts.
public enum DraftOutcome: Equatable, Sendable {
  case changed
}

extension DraftCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision { shop.decide(self, by: doer) }

  /// A form nobody has finished shows nowhere.
  var showsInLists: Bool { false }

  /// What undo calls it: nothing, as a form is no act before it is saved.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    switch self {
    case .keep, .drop: nil
    }
  }
}
