import StoreModel
import TextUI

/// What somebody else changed while a form is open: said in the form before it is saved, never
/// overwritten unseen.
extension FormScreen.State {
  /// Asks whether the change was one of whoever the form is about.
  mutating func askMeanwhile(_ app: inout AppState) -> [Effect] {
    guard saving == nil, let question = meanwhileQuestion else { return [] }
    let sequence = app.count()
    meanwhileSequence = sequence
    return [.load(question, sequence: sequence)]
  }

  /// What tells how that stands now which the form is about, nil for forms about nothing there is.
  private var meanwhileQuestion: Question? {
    switch purpose {
    case .profile(let form): .profile(form.profile.summary.id)
    case .offer(let form): form.offer.map { .offer($0.id) }
    case .newRegular, .fact, .checkIn, .partner, .followUp, .thankYou, .handOver, .event, .setting:
      nil
    }
  }

  /// Takes what holds now, if it is what the form asked for last, or may be what it is about.
  mutating func takeMeanwhile(_ app: AppState, sequence: Int, _ answer: Answer) {
    switch (purpose, answer) {
    case (.profile, .profile(let profile)) where sequence == meanwhileSequence:
      guard let profile else {
        problem = FormScreen.Problem(name: nil, sentence: app.words.profile.gone)
        return
      }
      meanwhile = differing(from: ProfileForm.fields(profile, app))
    case (.offer(let form), .offer(let facts)) where sequence == meanwhileSequence:
      guard let facts, let id = form.offer?.id else {
        problem = FormScreen.Problem(
          name: nil,
          sentence: app.words.refusals.onScreen(.offers(.unknown(form.offer?.id ?? ""))))
        return
      }
      meanwhile = facts.offer.id == id ? differing(from: form.fields(of: facts, app)) : [:]
    case (.setting(let form), .settings(let settings)):
      let value = settings.values[form.key] ?? ""
      meanwhile = differing(from: [FormField(.setting, text: value)])
    default: break
    }
  }

  /// What fields say now, where that is not what they said when the form was opened.
  private func differing(from now: [FormField]) -> [FormField.Name: String] {
    let before = fields.asOpened
    let differing = now.filter { field in
      before.contains { $0.name == field.name && $0.value != field.value }
    }
    return Dictionary(uniqueKeysWithValues: differing.map { ($0.name, $0.value) })
  }

  /// The fields somebody else changed, as the form calls them.
  func meanwhileSentence(_ words: FormWords) -> String? {
    let names = fields.all.map(\.name).filter { meanwhile[$0] != nil }
    return names.isEmpty ? nil : words.changedMeanwhile(names.map(words.label))
  }

  /// What a field says now, nil where nobody changed it; remarks are told by their number only.
  func meanwhileRemark(on name: FormField.Name, _ phrasing: Phrasing) -> String? {
    guard let value = meanwhile[name], name != .notes else { return nil }
    let words = phrasing.words.forms
    let isText = fields.all.contains { $0.name == name && $0.isText }
    let shown =
      isText
      ? phrasing.text(value)
      : value.split(separator: ",").map { value in
        purpose.form.name(ofValue: String(value), in: name, phrasing)
          ?? words.value(name, String(value))
      }.joined(separator: ", ")
    return words.nowSays(shown)
  }
}
