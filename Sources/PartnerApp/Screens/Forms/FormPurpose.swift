import Documents
import StoreModel
import TextUI

/// What a form is for: what is to be said of its fields as they stand, and what Enter does.
protocol FormPurpose: Equatable, Sendable {
  /// Which drafts it is kept among.
  var draftForm: Draft.Form { get }
  /// Whom it is about, nil for nobody or somebody new.
  var subject: DocumentID? { get }
  /// Tells forms about somebody the shop does not know apart: each is about somebody else.
  var begun: DocumentID? { get }
  /// Whom it is about, as they are called; nil where the form itself says it.
  var subjectName: String? { get }
  /// Whether what was entered is kept where it is left unfinished.
  var keepsDraft: Bool { get }
  /// Whether it stands in a few rows below the screen, which stays in sight.
  var isSheet: Bool { get }
  /// What stands above the fields.
  func title(_ phrasing: Phrasing) -> String
  /// What is to be said of a field as the form stands.
  func remarks(on name: FormField.Name, in fields: FormFields, _ app: AppState) -> [FormRemark]
  /// What stands after a field, where that depends on what the form is for.
  func hint(on name: FormField.Name, _ words: Words) -> String?
  /// What one value of a field is called, where that depends on whom the form is about.
  func name(ofValue value: String, in field: FormField.Name, _ phrasing: Phrasing) -> String?
  /// What Enter asks of the shop; a document it makes takes `id`.
  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission
}

extension FormPurpose {
  /// Most forms are about nobody the shop knows.
  var subject: DocumentID? { nil }
  /// Most forms are about somebody the shop knows, or about nobody.
  var begun: DocumentID? { nil }
  /// Whether a draft is one of this form.
  func isKept(as draft: Draft) -> Bool {
    draft.form == draftForm && draft.subject == subject && draft.begun == begun
  }
  /// Most forms that are about nobody have a name to fill in.
  var subjectName: String? { nil }
  /// Nothing that was typed is lost.
  var keepsDraft: Bool { true }
  /// Most fields need no remark.
  func remarks(on name: FormField.Name, in fields: FormFields, _ app: AppState) -> [FormRemark] {
    []
  }
  /// Most fields take the same in every form.
  func hint(on name: FormField.Name, _ words: Words) -> String? { nil }
  /// Most values are called by our own words.
  func name(ofValue value: String, in field: FormField.Name, _ phrasing: Phrasing) -> String? {
    nil
  }
}

/// Something said of a field, under it.
struct FormRemark: Equatable, Sendable {
  let text: String
  let role: Role

  /// What keeps the form from being saved.
  static func problem(_ text: String) -> FormRemark { FormRemark(text: "! " + text, role: .danger) }
}

/// What Enter asks for.
enum FormSubmission: Equatable, Sendable {
  /// This of the shop.
  case command(Command)
  /// Nothing: everything the form says is so already.
  case unchanged
  /// It cannot be asked for yet: the field, and why.
  case problem(FormField.Name, String)
}

/// The fields of a form in their order, and what they said at first.
struct FormFields: Equatable, Sendable {
  var all: [FormField]
  private let before: [FormField.Name: String]

  /// Fields as the form opens.
  init(_ all: [FormField]) {
    self.all = all
    before = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.value) })
  }

  /// What a field says now, without blanks around it; empty where the form has no such field.
  subscript(name: FormField.Name) -> String {
    let value = all.first { $0.name == name }?.value ?? ""
    return value.trimmingWhitespace
  }

  /// What a field says now, nil where it says what it said at first.
  func changed(_ name: FormField.Name) -> String? {
    self[name] == (before[name] ?? "").trimmingWhitespace ? nil : self[name]
  }

  /// The fields as the form opened.
  var asOpened: [FormField] {
    all.map { field in
      var field = field
      field.value = before[field.name] ?? ""
      return field
    }
  }

  /// What every field says.
  var values: [String] { all.map(\.value) }

  /// Whether something was entered.
  var isChanged: Bool { all.contains { changed($0.name) != nil } }
}

extension String {
  /// Without blanks at either end, of any width.
  var trimmingWhitespace: String {
    let head = drop(while: \.isWhitespace)
    let count = head.reversed().prefix(while: \.isWhitespace).count
    return String(head.dropLast(count))
  }
}

extension FormScreen {
  /// The forms there are.
  enum Purpose: Equatable, Sendable {
    case newRegular(NewRegularForm)
    case profile(ProfileForm)
    case fact(FactForm)
    case checkIn(CheckInForm)
    case partner(PartnerForm)
    case followUp(FollowUpForm)
    case thankYou(ThankYouForm)
    case handOver(HandOverForm)
    case event(EventForm)
    case setting(SettingForm)
    case offer(OfferEntryForm)

    /// The form itself.
    var form: any FormPurpose {
      switch self {
      case .newRegular(let form): form
      case .profile(let form): form
      case .fact(let form): form
      case .checkIn(let form): form
      case .partner(let form): form
      case .followUp(let form): form
      case .thankYou(let form): form
      case .handOver(let form): form
      case .event(let form): form
      case .setting(let form): form
      case .offer(let form): form
      }
    }
  }
}
