import Documents
import StoreModel

extension FormScreen {
  /// Asks the shop for what the form says; what is wrong with it is said beside the field.
  ///
  /// A guest's wish to be forgotten cannot be taken back: that is asked about once.
  static func save(
    _ app: inout AppState, _ state: State, isConfirmed: Bool = false
  ) -> [Effect] {
    guard let id = app.takeID() else { return [] }
    var state = state
    switch state.purpose.form.submission(of: state.fields, id: id, app) {
    case .unchanged:
      app.closeOverlay()
      return drop(&app, state)
    case .problem(let name, let sentence):
      show(Problem(name: name, sentence: sentence), in: &state)
      app.replaceOverlay(.form(state))
      return []
    case .command(var command):
      if isConfirmed, case .visits(.checkIn(var checkIn, let id)) = command {
        checkIn.isUnfitMeant = true
        command = .visits(.checkIn(checkIn, id: id))
      }
      if !isConfirmed, let question = question(before: command, of: state, app) {
        app.overlays.append(.ask(AskScreen.State(question)))
        return []
      }
      let effect = app.ask(command, about: isOfGuest(command) ? "" : name(of: state))
      state.saving = app.counter
      state.problem = nil
      app.replaceOverlay(.form(state))
      return [effect]
    }
  }

  /// Saves the form below the question whether something is to go for good.
  static func saveForGood(_ app: inout AppState) -> [Effect] {
    guard case .form(let state) = app.overlay else { return [] }
    return save(&app, state, isConfirmed: true)
  }

  /// What has to be asked before something goes for good, nil where nothing does.
  private static func question(
    before command: Command, of state: State, _ app: AppState
  ) -> AskScreen.Question? {
    if case .checkIn(let form) = state.purpose, case .visits(.checkIn(let checkIn, _)) = command {
      return CheckingIn.unfit(checkIn.items ?? [], of: form.regular, app)
        .map(AskScreen.Question.unfitAsTyped)
    }
    guard case .profile(let form) = state.purpose, case .regulars(.edit(_, let edit)) = command
    else { return nil }
    let name = Phrasing(app).name(of: form.profile.summary)
    if edit.consent == .withdrawn || edit.consent == Consent.none && form.profile.consent.remembers
    {
      return .forget(name: name)
    }
    return edit.removedNotes.isEmpty
      ? nil : .dropNotes(name: name, count: edit.removedNotes.count)
  }

  /// A change is durable: the form that waited for it is done, and its draft with it.
  static func saved(_ app: inout AppState, token: Int) -> [Effect] {
    guard case .form(let state) = app.overlay, state.saving == token else { return [] }
    app.closeOverlay()
    return drop(&app, state)
  }

  /// The shop knows of something that speaks against what the form orders: asks; false where no form
  /// waits for the answer.
  static func asks(_ app: inout AppState, token: Int, _ order: UnfitOrder) -> Bool {
    guard case .form(var state) = app.overlay, state.saving == token else { return false }
    state.saving = nil
    app.replaceOverlay(.form(state))
    app.overlays.append(.ask(AskScreen.State(.unfitAsTyped(order))))
    return true
  }

  /// The shop refused what the form asked for; true where that is said in the form.
  static func refused(
    _ app: inout AppState, token: Int, _ refusal: Refusal, sentence: String
  ) -> Bool {
    guard case .form(var state) = app.overlay, state.saving == token else { return false }
    state.saving = nil
    show(Problem(name: field(of: refusal), sentence: sentence), in: &state)
    app.replaceOverlay(.form(state))
    return true
  }

  /// A change could not be written: the form stays as it is, to be saved again.
  static func failed(_ app: inout AppState, token: Int) {
    guard case .form(var state) = app.overlay, state.saving == token else { return }
    state.saving = nil
    app.replaceOverlay(.form(state))
  }

  private static func show(_ problem: Problem, in state: inout State) {
    state.problem = problem
    if let name = problem.name, let place = state.fields.all.firstIndex(where: { $0.name == name })
    {
      state.focus = place
    }
  }

  /// The field a refusal is about, nil where it is about none.
  private static func field(of refusal: Refusal) -> FormField.Name? {
    switch refusal {
    case .regulars(let refusal): field(of: refusal)
    case .partners(.nameTaken): .name
    case .partners(.notOnRoster): nil
    case .menu(.badMark): .usual
    case .badField(let field, _, _): FormField.Name(rawValue: field)
    case .badNote: .note
    case .settings(.badValue): .setting
    case .partners(.needsRole), .partners(.nobodyOn), .partners(.unknown), .menu(.unknown),
      .menu(.ambiguous), .menu(.badFile), .visits(.unknown), .visits(.justCheckedIn),
      .visits(.unfit), .visits(.isVoid), .visits(.isTheirs), .care(.unknown), .care(.eventFull),
      .offers(.unknown), .offers(.badOffer), .offers(.badFile), .offers(.tooLarge),
      .offerEvents(.unknown), .offerEvents(.doesNotHold), .offerEvents(.reasonAlone),
      .offerEvents(.othersVisit), .offerEvents(.visitIsVoid), .offerEvents(.usedThere),
      .complaints, .unknown,
      .nothingToUndo, .lastActIsFinal, .importIsFinal, .nothingToRedo, .lastUndoIsFinal, .askFirst,
      .otherSince:
      nil
    }
  }

  private static func field(of refusal: RegularRefusal) -> FormField.Name? {
    switch refusal {
    case .nothingToCallThem, .nothingLeft: .name
    case .erased, .isThere: nil
    case .consentForbids: .consent
    case .askFirst(let field): FormField.Name(rawValue: field)
    case .breaksConstraint: .usual
    }
  }

  private static func name(of state: State) -> String {
    let typed = state.fields[.name]
    return typed.isEmpty ? state.purpose.form.subjectName ?? "" : typed
  }
}

// MARK: - Drafts

extension FormScreen {
  /// Closes the form; what was entered stays as a draft.
  static func leave(_ app: inout AppState) -> [Effect] {
    guard case .form(let state) = app.overlay else { return [] }
    let effects = keep(&app)
    app.closeOverlay()
    // Who says no is not kept, wherever the form was left.
    if state.fields[.mayRemember] == "no" { return effects + drop(&app, state) }
    if hold(&app, state) { return effects + app.toast(app.words.forms.held, .note) }
    let isKept = state.isKept || !effects.isEmpty
    guard isKept else { return effects }
    return effects + app.toast(app.words.forms.kept, .note)
  }

  /// Keeps what was entered of somebody who was not asked yet, in memory; true where there is
  /// something.
  ///
  /// Nothing of them is written down.
  private static func hold(_ app: inout AppState, _ state: State) -> Bool {
    let isUnasked = state.fields.all.contains { $0.name == .mayRemember && $0.value.isEmpty }
    guard isUnasked, state.isDirty else { return false }
    let draft = draft(asItStands: state)
    keep(draft, in: &app)
    app.heldDrafts.removeAll { state.purpose.form.isKept(as: $0.draft) }
    app.heldDrafts.insert(
      HeldDraft(draft: draft, partner: app.partner?.id.description ?? ""), at: 0)
    return true
  }

  private static func keep(_ draft: Draft, in app: inout AppState) {
    app.drafts.removeAll { $0.isOf(draft) }
    app.drafts.insert(draft, at: 0)
  }

  /// The pause is over: the form is kept as it stands.
  static func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    guard case .form(let state) = app.overlay, state.pause == token else { return [] }
    return keep(&app)
  }

  /// Keeps what was entered since it was last kept.
  static func keep(_ app: inout AppState) -> [Effect] {
    guard case .form(var state) = app.overlay, state.isDirty, let draft = draft(of: state) else {
      return []
    }
    state.isDirty = false
    state.isKept = true
    state.pause = nil
    app.replaceOverlay(.form(state))
    keep(draft, in: &app)
    return [app.ask(.drafts(.keep(draft)))]
  }

  /// Whether it is the visit of somebody who wants no name kept, nor shown.
  private static func isOfGuest(_ command: Command) -> Bool {
    guard case .visits(.checkIn(let checkIn, _)) = command else { return false }
    return checkIn.regular == nil
  }

  /// Forgets the draft of a form that is done.
  static func drop(_ app: inout AppState, _ state: State) -> [Effect] {
    guard state.isKept else { return [] }
    let form = state.purpose.form
    app.drafts.removeAll { form.isKept(as: $0) }
    app.heldDrafts.removeAll { form.isKept(as: $0.draft) }
    // The guest said no after all.
    let isUnwanted = state.fields[.mayRemember] == "no"
    return [
      app.ask(
        .drafts(
          .drop(form.draftForm, subject: form.subject, begun: form.begun, isUnwanted: isUnwanted)))
    ]
  }

  /// Forgets what was entered, and the draft of it, and opens the form anew.
  static func clear(_ app: inout AppState) -> [Effect] {
    guard case .form(let state) = app.overlay else { return [] }
    app.closeOverlay()
    let dropped = drop(&app, state)
    let fields = state.fields.asOpened
    return dropped + open(&app, state.purpose, fields)
  }

  /// Fills in what a draft says, with the caret where it was.
  static func restore(_ state: inout State, _ draft: Draft) {
    for place in state.fields.all.indices {
      let name = state.fields.all[place].name.rawValue
      guard let value = draft.fields[name] else { continue }
      state.fields.all[place].value = value
      state.fields.all[place].isSuggested = false
      if name == draft.focus {
        state.focus = place
        state.fields.all[place].caret = draft.caret
      }
    }
    state.isKept = true
  }

  /// The form as a draft; nil where it may not be kept.
  ///
  /// Of somebody who was not asked yet, or said no, nothing is written down.
  private static func draft(of state: State) -> Draft? {
    let form = state.purpose.form
    let isAllowed =
      !state.fields.all.contains { $0.name == .mayRemember } || state.fields[.mayRemember] == "yes"
    return isAllowed && form.keepsDraft ? draft(asItStands: state) : nil
  }

  private static func draft(asItStands state: State) -> Draft {
    let form = state.purpose.form
    let fields = Dictionary(
      uniqueKeysWithValues: state.fields.all.map { ($0.name.rawValue, $0.value) })
    let focused = state.focused
    var draft = Draft(
      form: form.draftForm, subject: form.subject, fields: fields,
      focus: focused?.name.rawValue ?? "",
      caret: focused?.caret ?? 0)
    draft.begun = form.begun
    return draft
  }
}

// MARK: - Possible duplicates

extension FormScreen {
  /// Asks whom the shop knows that may be the guest in the form.
  static func lookForDuplicates(_ app: inout AppState) -> [Effect] {
    guard case .form(var state) = app.overlay, case .newRegular(let form) = state.purpose else {
      return []
    }
    let sequence = app.count()
    state.duplicatesSequence = sequence
    app.replaceOverlay(.form(state))
    return [.load(.duplicates(of: form.regular(from: state.fields)), sequence: sequence)]
  }

  /// Takes them, if they are whom the form asked for last.
  static func duplicatesFound(
    _ app: inout AppState, sequence: Int, _ duplicates: [PossibleDuplicate]
  ) {
    guard case .form(var state) = app.overlay, state.duplicatesSequence == sequence else { return }
    state.duplicates = duplicates
    state.focus = min(state.focus, state.fields.all.count + duplicates.count - 1)
    app.replaceOverlay(.form(state))
  }
}
