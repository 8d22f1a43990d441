import Documents
import StoreModel
import TextUI

/// A setting as a line of text.
struct SettingForm: FormPurpose {
  /// Which setting.
  let key: SettingKey

  var draftForm: Draft.Form { .setting }
  var isSheet: Bool { true }
  /// A line is typed anew as fast.
  var keepsDraft: Bool { false }

  /// Opens it with what is set.
  static func open(_ app: inout AppState, _ key: SettingKey) -> [Effect] {
    let value = app.storeSettings.values[key] ?? ""
    let field = FormField(.setting, text: value, limit: charactersMax)
    return FormScreen.open(&app, .setting(SettingForm(key: key)), [field])
  }

  /// Longer than any setting may be, so that one that is too long is refused and not cut.
  private static let charactersMax = 2_100

  func title(_ phrasing: Phrasing) -> String {
    let words = phrasing.words.settings
    return "\(words.title(key)): \(words.meaning(key))"
  }

  func remarks(
    on name: FormField.Name, in fields: FormFields, _ app: AppState
  ) -> [FormRemark] {
    let words = app.words.settings
    let wanted = FormRemark(text: words.takes(words.wanted(key)), role: .dim)
    guard fields[.setting].isEmpty else { return [wanted] }
    return [wanted, FormRemark(text: words.empty(key.builtIn), role: .dim)]
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    guard fields.isChanged else { return .unchanged }
    let text = fields[.setting]
    guard text.isEmpty || key.accepted(text) != nil else {
      let words = app.words.settings
      return .problem(.setting, words.refused(words.wanted(key)))
    }
    return .command(.settings(.change([key: text.isEmpty ? nil : text])))
  }
}
