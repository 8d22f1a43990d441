import Documents
import StoreModel

/// Who is on at this terminal: picked from those who work here, never asked for.
struct PartnersList: PickList {
  /// What can be picked.
  enum Item {
    case partner(Partner)
    /// Nobody is on from now on.
    case nobody
    /// Somebody who works here from now on.
    case new(String)
  }

  /// Opens the list and asks who works here.
  static func open(_ app: inout AppState) -> [Effect] {
    app.open(.partners(PartnersList()))
    return [app.load(.partners)]
  }

  /// Takes who is on now, and shows what earlier shifts told whoever comes.
  static func signedOn(_ app: inout AppState, _ partner: Partner?) -> [Effect] {
    let isNew = partner != nil && partner?.id != app.partner?.id
    app.partner = partner
    // Everybody has drafts of their own.
    return [app.load(.drafts)] + (isNew ? [app.load(.care(.handOver))] : [])
  }

  func title(_ words: Words) -> String { words.people.signOn }

  /// Those who work here, in their order; then leaving; then whoever was typed and is not there.
  func items(_ app: AppState, filter: String) -> [Item] {
    let name = filter.trimmingWhitespace
    let isKnown = app.partners.contains { $0.name.lowercased() == name.lowercased() }
    return app.partners.map(Item.partner) + (app.partner == nil ? [] : [.nobody])
      + (name.isEmpty || isKnown ? [] : [.new(name)])
  }

  func row(_ item: Item, _ app: AppState) -> PickScreen.Row {
    let words = app.words.people
    switch item {
    case .partner(let partner):
      let isOn = partner.id == app.partner?.id
      let role = app.words.forms.value(.role, partner.role.rawValue)
      return PickScreen.Row(
        name: Phrasing(app).text(partner.name), meaning: isOn ? words.isOn(role) : role,
        otherNames: [partner.name])
    case .nobody: return PickScreen.Row(name: words.signOff, meaning: words.signOffMeaning)
    case .new(let name):
      return PickScreen.Row(name: name, meaning: words.isNew, isAlwaysShown: true)
    }
  }

  func choose(_ item: Item, _ app: inout AppState) -> [Effect] {
    switch item {
    case .partner(let partner): return [app.ask(.partners(.signOn(partner.id)))]
    case .nobody: return [app.ask(.partners(.signOn(nil)))]
    case .new(let name): return PartnerForm.open(&app, named: name)
    }
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
    guard case .form(var state) = app.overlay, !name.isEmpty,
      let place = state.fields.all.firstIndex(where: { $0.name == .name })
    else { return effects }
    state.fields.all[place].value = name
    app.replaceOverlay(.form(state))
    return effects
  }

  func title(_ phrasing: Phrasing) -> String { phrasing.words.people.newPartner }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    let role = Partner.Role(rawValue: fields[.role]) ?? .barista
    return .command(.partners(.add(name: fields[.name], role: role, id: id)))
  }
}
