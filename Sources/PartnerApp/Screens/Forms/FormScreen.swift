import Documents
import StoreModel
import TextUI

/// Filling in a form: fields in a column, Enter saves them all, Esc keeps them as a draft.
enum FormScreen {
  /// A form as far as it is filled in.
  struct State: Equatable, Sendable {
    /// What it is for.
    let purpose: Purpose
    var fields: FormFields
    /// Which field has the caret; those behind the last are possible duplicates.
    var focus = 0
    /// What kept it from being saved, and under which field that stands.
    var problem: Problem?
    /// The token of the change that saves it, while that is on its way.
    var saving: Int?
    /// The pause after which it is kept as a draft.
    var pause: Int?
    /// Whether a draft of it lies in the journal.
    var isKept = false
    /// Whether something was entered since it was last kept.
    var isDirty = false
    /// What fields say by now that somebody else changed since the form was opened.
    var meanwhile: [FormField.Name: String] = [:]
    /// The question for that.
    var meanwhileSequence: Int?
    /// Who the shop knows that may be the guest in the form.
    var duplicates: [PossibleDuplicate] = []
    /// The question for them that is out.
    var duplicatesSequence: Int?

    /// The field with the caret, nil where a possible duplicate has the focus.
    var focused: FormField? { fields.all.indices.contains(focus) ? fields.all[focus] : nil }
  }

  /// Why a form was not saved.
  struct Problem: Equatable, Sendable {
    /// The field it is about, nil for the form as a whole.
    let name: FormField.Name?
    let sentence: String
  }

  /// A form rests this long before it is kept as a draft.
  static let draftPauseMilliseconds = 600

  /// Opens a form over whatever is shown; a draft of it comes back with its caret, unless it would be
  /// somebody else's.
  static func open(
    _ app: inout AppState, _ purpose: Purpose, _ fields: [FormField], restores: Bool = true,
    isPicked: Bool = false
  ) -> [Effect] {
    var state = State(purpose: purpose, fields: FormFields(fields))
    let form = purpose.form
    let draft = restores ? app.drafts.first { form.isKept(as: $0) } : nil
    if let draft { restore(&state, draft) }
    // Whoever it was may have said it; whoever stands here is asked.
    if draft != nil, !isPicked { state.forgetAnswer() }
    // Not brought back, it is done with all the same once this one is.
    if draft == nil { state.isKept = app.drafts.contains { form.isKept(as: $0) } }
    app.overlays.append(.form(state))
    let told = draft == nil ? [] : app.toast(app.words.forms.restored, .note)
    return told + lookForDuplicates(&app)
  }

  /// What a key does that belongs to a field.
  static func type(_ app: inout AppState, _ state: State, _ key: Key) -> [Effect] {
    guard let focused = state.focused, case .text(var field) = focused.content else { return [] }
    let before = field
    if focused.isSuggested, key.isTyped { field.replace("") }
    guard field.handle(key), field != before || focused.isSuggested else { return [] }
    var state = state
    state.fields.all[state.focus].content = .text(field)
    state.fields.all[state.focus].isSuggested = false
    return changed(&app, state, isText: field.text != before.text)
  }

  /// What a key does in the form.
  static func update(_ app: inout AppState, _ state: State, _ action: Action) -> [Effect] {
    var state = state
    let places = state.fields.all.count + state.duplicates.count
    switch action {
    case .nextField: state.focus = (state.focus + 1) % places
    case .previousField: state.focus = (state.focus + places - 1) % places
    case .previousValue, .nextValue, .toggleValue, .sayYes, .sayNo:
      guard state.focused != nil else { return [] }
      let before = state.fields
      change(&state, action)
      guard state.fields != before else { return [] }
      return changed(&app, state, isText: state.fields.values != before.values)
    case .save: return enter(&app, state)
    case .goBack: return leave(&app)
    default: return []
    }
    app.replaceOverlay(.form(state))
    return []
  }

  private static func change(_ state: inout State, _ action: Action) {
    let focus = state.focus
    switch action {
    case .previousValue: state.fields.all[focus].moveValue(by: -1)
    case .nextValue: state.fields.all[focus].moveValue(by: 1)
    case .toggleValue: state.fields.all[focus].toggleValue()
    case .sayYes, .sayNo:
      guard case .one(of: yesOrNo, _, _) = state.fields.all[focus].content else { return }
      state.fields.all[focus].value = action == .sayYes ? "yes" : "no"
      // Who says no is asked nothing else.
      if action == .sayYes { state.focus = min(focus + 1, state.fields.all.count - 1) }
    default: break
    }
  }

  /// The words of a question that is answered with yes or no.
  static let yesOrNo = ["yes", "no"]

  /// Something was entered: what was wrong may be right now, and a draft is due after a pause.
  private static func changed(
    _ app: inout AppState, _ state: State, isText: Bool
  ) -> [Effect] {
    var state = state
    guard isText else {
      app.replaceOverlay(.form(state))
      return []
    }
    state.problem = nil
    state.isDirty = true
    let token = app.count()
    state.pause = token
    app.replaceOverlay(.form(state))
    let pause = Effect.pause(milliseconds: draftPauseMilliseconds, token: token)
    return [pause] + lookForDuplicates(&app)
  }

  private static func enter(_ app: inout AppState, _ state: State) -> [Effect] {
    guard state.saving == nil else { return [] }
    let duplicate = state.focus - state.fields.all.count
    if state.duplicates.indices.contains(duplicate) {
      let effects = leave(&app)
      return effects + ProfileScreen.open(&app, state.duplicates[duplicate].regular)
    }
    return save(&app, state)
  }
}

extension Key {
  /// Whether it brings text with it.
  var isTyped: Bool {
    switch self {
    case .character, .paste: true
    default: false
    }
  }
}

extension FormScreen.State {
  /// Takes back what a guest is said to have answered: they are asked again.
  fileprivate mutating func forgetAnswer() {
    guard let place = fields.all.firstIndex(where: { $0.name == .mayRemember }) else { return }
    fields.all[place].value = ""
    focus = place
  }
}
