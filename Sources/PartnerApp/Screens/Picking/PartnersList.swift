import Documents
import StoreModel

/// Who is on at this terminal: picked from those who work here, never asked for.
enum PartnersList {
  /// Opens the list and asks who works here.
  static func open(_ app: inout AppState) -> [Effect] {
    app.fronts.append(.pick(PickScreen.State(subject: .partners)))
    return [app.load(.partners)]
  }

  /// Those who work here, whoever is on first; then leaving; then whoever was typed and is not there.
  static func rows(filter: String, _ app: AppState) -> [PickScreen.Row] {
    let words = app.words.people
    let telling = Telling(app)
    var rows = app.partners.map { partner in
      let isOn = partner.id == app.partner?.id
      let role = app.words.forms.value(.role, partner.role.rawValue)
      return PickScreen.Row(
        choice: .signOn(partner.id), name: telling.text(partner.name),
        meaning: isOn ? words.isOn(role) : role, otherNames: [partner.name])
    }
    if app.partner != nil {
      rows.append(
        PickScreen.Row(choice: .signOn(nil), name: words.signOff, meaning: words.signOffMeaning))
    }
    let name = filter.trimmingWhitespace
    let isKnown = app.partners.contains { $0.name.lowercased() == name.lowercased() }
    if !name.isEmpty, !isKnown {
      rows.append(
        PickScreen.Row(
          choice: .newPartner(name), name: name, meaning: words.isNew, isAlwaysShown: true))
    }
    return rows
  }

  /// Takes who is on now, and shows what earlier shifts told whoever comes.
  static func signedOn(_ app: inout AppState, _ partner: Partner?) -> [Effect] {
    let isNew = partner != nil && partner?.id != app.partner?.id
    app.partner = partner
    // Everybody has drafts of their own.
    return [app.load(.drafts)] + (isNew ? [app.load(.care(.handOver))] : [])
  }
}

/// A new partner: a name, and what they may decide.
struct PartnerForm: FormPurpose {
  var draftForm: Draft.Form { .partner }
  var isSheet: Bool { true }

  /// Opens it with the name that was typed.
  static func open(_ app: inout AppState, named name: String) -> [Effect] {
    let fields = [
      FormField(.name, text: name, limit: 40),
      FormField(
        .role, oneOf: Partner.Role.allCases.map(\.rawValue),
        chosen: Partner.Role.barista.rawValue),
    ]
    let effects = FormScreen.open(&app, .partner(PartnerForm()), fields)
    // A draft may be of somebody else than was typed just now.
    guard case .form(var state) = app.front, !name.isEmpty,
      let place = state.fields.all.firstIndex(where: { $0.name == .name })
    else { return effects }
    state.fields.all[place].value = name
    app.replaceFront(.form(state))
    return effects
  }

  func title(_ telling: Telling) -> String { telling.words.people.newPartner }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    let role = Partner.Role(rawValue: fields[.role]) ?? .barista
    return .command(.partners(.add(name: fields[.name], role: role, id: id)))
  }
}
