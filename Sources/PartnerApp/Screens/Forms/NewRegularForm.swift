import Documents
import StoreModel
import TextUI

/// Somebody new: first whether we may remember them, then what is worth remembering.
struct NewRegularForm: FormPurpose {
  /// The id they will have: what is entered of one guest never becomes another's.
  var begun: DocumentID?

  var draftForm: Draft.Form { .newRegular }
  var isSheet: Bool { false }

  /// Opens it with what was looked for as the name, or as the phone.
  ///
  /// A draft comes back where it is of whoever is looked for, or nobody is.
  static func open(_ app: inout AppState) -> [Effect] {
    let sought = app.screen == .regulars ? app.regulars.find.text.trimmingWhitespace : ""
    let drafts = app.drafts.filter { $0.form == .newRegular }
    let field: FormField.Name = isPhone(sought) ? .phone : .name
    let draft =
      sought.isEmpty
      ? drafts.first
      : drafts.first { $0.says(sought, in: field) }
    let begun = draft.map(\.begun) ?? app.freshID
    return FormScreen.open(
      &app, .newRegular(NewRegularForm(begun: begun)), fields(sought, in: field),
      restores: draft != nil)
  }

  /// Goes on with one that is not finished.
  static func open(_ app: inout AppState, goingOnWith draft: Draft) -> [Effect] {
    FormScreen.open(
      &app, .newRegular(NewRegularForm(begun: draft.begun)), fields("", in: .name), isPicked: true)
  }

  /// Fewer digits may be part of a name.
  private static let phoneDigitsMin = 3

  private static func isPhone(_ text: String) -> Bool {
    let digits = text.count { $0.wholeNumberValue != nil }
    return digits >= phoneDigitsMin
      && text.allSatisfy { $0.wholeNumberValue != nil || "+-() ".contains($0) }
  }

  /// What the form is called in a list: with the name, once there is one.
  static func title(of draft: Draft, _ words: FormWords) -> String {
    let name = draft.fields[FormField.Name.name.rawValue]?.trimmingWhitespace ?? ""
    return name.isEmpty ? words.newRegularName : words.newRegularNamed(name)
  }

  /// The words of the constraints a form offers; others are typed.
  static let constraintWords = [
    Constraint.dairy, .soy, .treeNut, .peanut, .gluten, .egg, .decaf,
  ].map(\.word)

  private static func fields(_ text: String, in field: FormField.Name) -> [FormField] {
    [
      FormField(.mayRemember, oneOf: FormScreen.yesOrNo, chosen: nil),
      FormField(.name, text: field == .name ? text : ""), FormField(.usual), FormField(.also),
      FormField(.cue),
      FormField(.constraints, someOf: constraintWords, on: []), FormField(.otherConstraint),
      FormField(.callName), FormField(.reading),
      FormField(.phone, text: field == .phone ? text : ""),
      FormField(.birthday),
      FormField(.note, limit: NoteLint.charactersMax),
    ]
  }

  func title(_ phrasing: Phrasing) -> String { phrasing.words.forms.newRegular }

  func remarks(
    on name: FormField.Name, in fields: FormFields, _ app: AppState
  ) -> [FormRemark] {
    switch name {
    case .mayRemember where fields[.mayRemember] == "no":
      [FormRemark(text: app.words.forms.nothingKept, role: .warn)]
    case .usual, .also: marks(fields, app).remarks(on: fields[name])
    case .otherConstraint:
      ConstraintRemarks(phrasing: Phrasing(app)).remarks(on: fields[.otherConstraint])
    default: []
    }
  }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    switch fields[.mayRemember] {
    case "yes": break
    case "no": return .command(.visits(.checkIn(CheckIn(), id: id)))
    default: return .problem(.mayRemember, app.words.forms.askFirst)
    }
    let marks = marks(fields, app)
    for name in [FormField.Name.usual, .also] {
      if let problem = marks.problem(in: fields[name]) { return .problem(name, problem) }
    }
    let others = ConstraintRemarks(phrasing: Phrasing(app))
    if let problem = others.problem(in: fields[.otherConstraint]) {
      return .problem(.otherConstraint, problem)
    }
    var regular = regular(from: fields)
    regular.joined = Phrasing(app).today
    return .command(.regulars(.add(regular, id: begun ?? id)))
  }

  /// The regular the form describes so far.
  func regular(from fields: FormFields) -> NewRegular {
    func text(_ name: FormField.Name) -> String? { fields[name].isEmpty ? nil : fields[name] }
    var regular = NewRegular()
    regular.facts.setTexts { FormField.Name(rawValue: $0).flatMap(text) }
    regular.phone = text(.phone)
    regular.birthday = text(.birthday)
    regular.usual = MarkRemarks.marks(in: fields[.usual] + "|" + fields[.also])
    regular.constraints = Self.constraints(in: fields)
    regular.note = text(.note)
    return regular
  }

  /// What of the fields must not be in the cup, as the shop reads it; nil for nothing.
  static func constraints(in fields: FormFields) -> String? {
    let words = [fields[.constraints], fields[.otherConstraint]].filter { !$0.isEmpty }
    return words.isEmpty ? nil : words.joined(separator: ",")
  }

  private func marks(_ fields: FormFields, _ app: AppState) -> MarkRemarks {
    MarkRemarks(
      menu: app.menu, constraints: Constraint.list(Self.constraints(in: fields) ?? "").constraints,
      known: [], phrasing: Phrasing(app))
  }
}
