import StoreModel
import TextUI

extension FormScreen {
  /// Draws the form: over the whole page, or in a few rows below the screen.
  static func view(_ state: State, _ app: AppState, into grid: inout Grid) {
    let rect = Layout(size: app.settings.size).page
    let form = drawn(state, app, columns: rect.columns)
    guard !state.purpose.form.isSheet else { return Sheet.draw(form, app, into: &grid) }
    form.draw(into: &grid, in: rect)
  }

  private static func drawn(_ state: State, _ app: AppState, columns: Int) -> Form {
    let phrasing = Phrasing(app)
    let purpose = state.purpose.form
    var form = Form(columns: columns)
    form.text(purpose.title(phrasing), role: .title)
    if !purpose.isSheet { form.blank() }
    if let problem = state.problem, problem.name == nil { form.problem(problem.sentence) }
    if let sentence = state.meanwhileSentence(phrasing.words.forms) {
      form.text(sentence, role: .warn)
    }
    for (place, field) in state.fields.all.enumerated() {
      add(field, of: purpose, to: &form, isFocused: place == state.focus, phrasing)
      if let problem = state.problem, problem.name == field.name {
        form.remark("! " + problem.sentence, role: .danger)
      } else {
        for remark in purpose.remarks(on: field.name, in: state.fields, app) {
          form.remark(remark.text, role: remark.role)
        }
      }
      if let now = state.meanwhileRemark(on: field.name, phrasing) {
        form.remark(now, role: .warn)
      }
    }
    guard !state.duplicates.isEmpty else { return form }
    form.blank()
    form.text(phrasing.words.forms.duplicates, role: .warn)
    for (place, duplicate) in state.duplicates.enumerated() {
      let focused = state.fields.all.count + place == state.focus
      form.choice(choice(duplicate, phrasing), isFocused: focused)
    }
    return form
  }

  private static func add(
    _ field: FormField, of purpose: any FormPurpose, to form: inout Form, isFocused: Bool,
    _ phrasing: Phrasing
  ) {
    let words = phrasing.words.forms
    let label = words.label(field.name)
    switch field.content {
    case .text(let text):
      let hint = purpose.hint(on: field.name, phrasing.words) ?? words.hint(field.name)
      form.field(label, text, isFocused: isFocused, hint: hint ?? "")
    case .one(let values, let chosen, let caret):
      let shown = values.enumerated().map { place, value in
        Form.Value(
          name: words.value(field.name, value), isOn: place == chosen, isAtCaret: place == caret)
      }
      form.values(label, shown, isFocused: isFocused)
      if isFocused, chosen != caret { form.remark(words.spaceChooses, role: .dim) }
    case .some(let values, let on, let caret):
      let shown = values.enumerated().map { place, value in
        let name = purpose.name(ofValue: value, in: field.name, phrasing)
        return Form.Value(
          name: name ?? words.value(field.name, value), isOn: on.contains(value),
          isAtCaret: place == caret)
      }
      form.values(label, shown, isFocused: isFocused)
    }
  }

  private static func choice(_ duplicate: PossibleDuplicate, _ phrasing: Phrasing) -> ChoiceWords {
    let regular = duplicate.regular
    let digits = regular.phoneLast4.map { "*" + $0 }
    let facts = [regular.usual.first, regular.cue, digits].compactMap(\.self).map(phrasing.text)
    return ChoiceWords(
      name: phrasing.name(of: regular), meaning: facts.joined(separator: "  "))
  }
}
