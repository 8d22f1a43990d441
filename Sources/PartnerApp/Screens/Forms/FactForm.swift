import Documents
import StoreModel

/// One more fact about a regular, in one line.
struct FactForm: FormPurpose {
  /// Whom it is about.
  let regular: RegularSummary

  var draftForm: Draft.Form { .fact }
  var subject: DocumentID? { regular.id }
  var subjectName: String? { regular.name }
  var isSheet: Bool { true }

  /// Opens it below whatever is shown.
  static func open(_ app: inout AppState, _ regular: RegularSummary) -> [Effect] {
    let fields = [
      FormField(.note, limit: NoteLint.charactersMax), FormField(.noteUntil, limit: 20),
    ]
    return FormScreen.open(&app, .fact(FactForm(regular: regular)), fields)
  }

  func title(_ phrasing: Phrasing) -> String {
    phrasing.words.forms.factAbout(phrasing.name(of: regular))
  }

  func remarks(
    on name: FormField.Name, in fields: FormFields, _ app: AppState
  ) -> [FormRemark] {
    name == .noteUntil ? DayRemark.remarks(on: fields[.noteUntil], Phrasing(app)) : []
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    guard !fields[.note].isEmpty else { return .unchanged }
    let phrasing = Phrasing(app)
    if let problem = DayRemark.problem(in: fields[.noteUntil], phrasing) {
      return .problem(.noteUntil, problem)
    }
    var edit = RegularEdit()
    edit.note = fields[.note]
    edit.noteUntil = TypedText.day(fields[.noteUntil], from: phrasing.today)
    return .command(.regulars(.edit(regular.id, edit)))
  }
}
