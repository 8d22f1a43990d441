import Documents
import StoreModel
import TextUI

/// Everything a partner can change about a regular; saving writes only what was changed.
struct ProfileForm: FormPurpose {
  /// The facts the form was opened with.
  let profile: RegularProfile

  var draftForm: Draft.Form { .profile }
  var subject: DocumentID? { profile.summary.id }
  var subjectName: String? { profile.summary.name }
  var isSheet: Bool { false }

  /// Opens it for a regular whose facts are at hand.
  static func open(_ app: inout AppState, _ profile: RegularProfile) -> [Effect] {
    FormScreen.open(&app, .profile(ProfileForm(profile: profile)), fields(profile, app))
  }

  /// What the form asks for, as a profile has it.
  static func fields(_ profile: RegularProfile, _ app: AppState) -> [FormField] {
    let summary = profile.summary
    let constraints = Constraint.stored(summary.constraints)
    var fields = [
      FormField(.usual, text: summary.usual.first ?? ""),
      FormField(.also, text: summary.usual.dropFirst().joined(separator: " | "), limit: 200),
      FormField(
        .constraints, someOf: NewRegularForm.constraintWords, on: Set(constraints.map(\.word))),
      FormField(.otherConstraint, text: others(constraints, app.words.forms.otherPrefix)),
      FormField(.name, text: summary.name), FormField(.callName, text: summary.callName ?? ""),
      FormField(.reading, text: summary.reading), FormField(.cue, text: summary.cue ?? ""),
      FormField(.birthday, text: profile.birthday ?? ""),
      FormField(.phone, text: summary.phoneLast4.map { "*" + $0 } ?? ""),
      FormField(.note, limit: NoteLint.charactersMax), FormField(.noteUntil, limit: 20),
    ]
    if !profile.notes.isEmpty {
      let notes = profile.notes.map(\.id.description)
      fields.append(FormField(.notes, someOf: notes, on: Set(notes)))
    }
    fields.append(
      FormField(.pinned, oneOf: FormScreen.yesOrNo, chosen: profile.isPinned ? "yes" : "no"))
    if let partner = app.partner {
      let isKnown = profile.knownBy.contains(partner.name)
      fields.append(
        FormField(.known, oneOf: FormScreen.yesOrNo, chosen: isKnown ? "yes" : "no"))
    }
    let consent = [
      FormField(
        .consent, oneOf: Consent.allCases.map(\.rawValue), chosen: profile.consent.rawValue),
      FormField(
        .scopes, someOf: ConsentScope.allCases.map(\.rawValue),
        on: Set(profile.scopes.map(\.rawValue))),
    ]
    // Before they said yes, that is what has to be asked.
    return profile.consent.remembers ? fields + consent : consent + fields
  }

  /// Free text as it has to be typed, so that nothing is wrong with a form nobody touched.
  private static func others(_ constraints: [Constraint], _ prefix: String) -> String {
    constraints.compactMap { constraint in
      guard case .other(let text) = constraint else { return nil }
      return prefix + text
    }.joined(separator: ", ")
  }

  func title(_ phrasing: Phrasing) -> String {
    phrasing.words.forms.profileOf(phrasing.name(of: profile.summary))
  }

  func remarks(
    on name: FormField.Name, in fields: FormFields, _ app: AppState
  ) -> [FormRemark] {
    switch name {
    case .usual, .also: marks(fields, app).remarks(on: fields[name])
    case .consent where !profile.consent.remembers && fields.changed(.consent) == nil:
      [FormRemark(text: app.words.profile.ask, role: .warn)]
    case .otherConstraint:
      ConstraintRemarks(phrasing: Phrasing(app)).remarks(on: fields[.otherConstraint])
    case .noteUntil: DayRemark.remarks(on: fields[.noteUntil], Phrasing(app))
    default: []
    }
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    guard fields.isChanged else { return .unchanged }
    let marks = marks(fields, app)
    for name in [FormField.Name.usual, .also] where fields.changed(name) != nil {
      if let problem = marks.problem(in: fields[name]) { return .problem(name, problem) }
    }
    let phrasing = Phrasing(app)
    if fields.changed(.otherConstraint) != nil,
      let problem = ConstraintRemarks(phrasing: phrasing).problem(in: fields[.otherConstraint])
    {
      return .problem(.otherConstraint, problem)
    }
    if let problem = DayRemark.problem(in: fields[.noteUntil], phrasing) {
      return .problem(.noteUntil, problem)
    }
    return .command(.regulars(.edit(profile.summary.id, edit(fields, phrasing))))
  }

  /// What the fields say otherwise than before.
  private func edit(_ fields: FormFields, _ phrasing: Phrasing) -> RegularEdit {
    var edit = RegularEdit()
    edit.setTexts { FormField.Name(rawValue: $0).flatMap(fields.changed) }
    edit.phone = fields.changed(.phone)
    edit.birthday = fields.changed(.birthday)
    if fields.changed(.usual) != nil || fields.changed(.also) != nil {
      edit.usual = MarkRemarks.marks(in: fields[.usual]) + MarkRemarks.marks(in: fields[.also])
    }
    if fields.changed(.constraints) != nil || fields.changed(.otherConstraint) != nil {
      edit.constraints = NewRegularForm.constraints(in: fields) ?? ""
      edit.constraintsSeen = profile.summary.constraints
    }
    edit.note = fields.changed(.note)
    edit.noteUntil = TypedText.day(fields[.noteUntil], from: phrasing.today)
    if let kept = fields.changed(.notes)?.split(separator: ",").map(String.init) {
      edit.removedNotes = profile.notes.map(\.id).filter { !kept.contains($0.description) }
    }
    edit.isPinned = fields.changed(.pinned).map { $0 == "yes" }
    edit.isKnown = fields.changed(.known).map { $0 == "yes" }
    edit.consent = fields.changed(.consent).flatMap(Consent.init(rawValue:))
    if let scopes = fields.changed(.scopes)?.split(separator: ",") {
      edit.scopes = scopes.compactMap { ConsentScope(rawValue: String($0)) }
    }
    return edit
  }

  func name(
    ofValue value: String, in field: FormField.Name, _ phrasing: Phrasing
  ) -> String? {
    guard field == .notes else { return nil }
    let note = profile.notes.first { $0.id.description == value }
    return note.map { phrasing.text(String($0.text.prefix(Self.noteShownMax))) }
  }

  /// Enough of a note to know it again.
  private static let noteShownMax = 40

  private func marks(_ fields: FormFields, _ app: AppState) -> MarkRemarks {
    let constraints = Constraint.list(NewRegularForm.constraints(in: fields) ?? "").constraints
    return MarkRemarks(
      menu: app.menu, constraints: constraints, known: profile.summary.usual,
      phrasing: Phrasing(app))
  }
}

/// What is to be said of a day while it is typed.
enum DayRemark {
  /// The day that is meant, or that it is none.
  static func remarks(on text: String, _ phrasing: Phrasing) -> [FormRemark] {
    guard !text.isEmpty else { return [] }
    guard let day = TypedText.day(text, from: phrasing.today) else {
      return [.problem(phrasing.words.forms.noDay)]
    }
    return [FormRemark(text: phrasing.words.days.date(day), role: .dim)]
  }

  /// Why it cannot be stored, nil where it can or nothing was typed.
  static func problem(in text: String, _ phrasing: Phrasing) -> String? {
    let isDay = text.isEmpty || TypedText.day(text, from: phrasing.today) != nil
    return isDay ? nil : phrasing.words.forms.noDay
  }
}
