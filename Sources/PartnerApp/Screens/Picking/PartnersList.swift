import Documents
import StoreModel

/// Who is on at this terminal: picked from those who work here, never asked for.
struct PartnersList: PickList {
  /// What can be picked.
  enum Item {
    case partner(Partner)
    /// Nobody is on from now on.
    case nobody
    /// Somebody who works here from now on, whose name is not typed yet.
    case newcomer
    /// Somebody who works here from now on.
    case new(String)
  }

  /// Opens the list and asks who works here.
  static func open(_ app: inout AppState) -> [Effect] {
    app.hasRoster = false
    app.open(.partners(PartnersList()))
    return [app.load(.partners)]
  }

  /// Takes who is on now, wherever they signed on.
  static func signedOn(_ app: inout AppState, _ partner: Partner?) -> [Effect] {
    app.partner = partner
    // What was told was done by somebody else: Ctrl-Z would not take that back.
    app.clearToasts()
    // Everybody has drafts of their own.
    let told = partner.map {
      app.toast(app.words.people.signedOn(Phrasing(app).text($0.name)), .good)
    }
    return (told ?? []) + Drafts.signedOn(&app)
  }

  /// Somebody signed on at this screen: shows what earlier shifts told whoever comes.
  ///
  /// Where another screen of the store is open beside it, nobody stands there.
  static func signedOnHere(_ app: inout AppState, _ id: DocumentID) -> [Effect] {
    id == app.partner?.id ? [] : [app.load(.care(.handOver))]
  }

  func title(_ words: Words) -> String { words.people.signOn }

  /// The one partner whose name or its reading begins with what was typed: a letter is enough.
  func only(_ filter: String, _ app: AppState) -> Item? {
    let typed = filter.trimmingWhitespace.lowercased()
    guard !typed.isEmpty else { return nil }
    let found = app.partners.filter { partner in
      [partner.name, partner.reading].contains { $0.lowercased().hasPrefix(typed) }
    }
    return found.count == 1 ? found.first.map(Item.partner) : nil
  }

  func isComing(_ app: AppState, filter: String) -> Bool { !app.hasRoster }

  /// Those who work here, in their order; then leaving; then whoever was typed and is not there.
  ///
  /// Before the roster has come nobody is new: whoever typed fast would come to work here twice.
  func items(_ app: AppState, filter: String) -> [Item] {
    let name = filter.trimmingWhitespace
    let isKnown = app.partners.contains { $0.name.lowercased() == name.lowercased() }
    return app.partners.map(Item.partner) + (app.partner == nil ? [] : [.nobody])
      + (!app.hasRoster ? [] : name.isEmpty || isKnown ? [.newcomer] : [.new(name)])
  }

  func emptyText(_ app: AppState, filter: String) -> String { app.words.pick.noPartners }

  func row(_ item: Item, _ app: AppState) -> PickScreen.Row {
    let words = app.words.people
    switch item {
    case .partner(let partner):
      let isOn = partner.id == app.partner?.id
      let role = app.words.forms.value(.role, partner.role.rawValue)
      return PickScreen.Row(
        name: Phrasing(app).text(partner.name), meaning: isOn ? words.isOn(role) : role,
        otherNames: [partner.name, partner.reading])
    case .nobody: return PickScreen.Row(name: words.signOff, meaning: words.signOffMeaning)
    case .newcomer:
      let isFirst = app.partners.isEmpty
      return PickScreen.Row(
        name: words.addPartner, meaning: isFirst ? app.words.pick.noPartners : words.isNew,
        isAlwaysShown: true)
    case .new(let name):
      return PickScreen.Row(name: name, meaning: words.isNew, isAlwaysShown: true)
    }
  }

  func choose(_ item: Item, _ app: inout AppState) -> [Effect] {
    switch item {
    case .partner(let partner): return [app.ask(.partners(.signOn(partner.id)))]
    case .nobody: return [app.ask(.partners(.signOn(nil)))]
    case .newcomer: return PartnerForm.open(&app, named: "")
    case .new(let name): return PartnerForm.open(&app, named: name)
    }
  }
}

/// A new partner: a name, and what they may decide.
struct PartnerForm: FormPurpose {
  /// Tells new partners apart.
  var begun: DocumentID?

  var draftForm: Draft.Form { .partner }
  var isSheet: Bool { true }

  /// Opens it with the name that was typed; a draft comes back where it is of that name.
  static func open(_ app: inout AppState, named name: String) -> [Effect] {
    let drafts = app.drafts.filter { $0.form == .partner }
    let draft = name.isEmpty ? drafts.first : drafts.first { $0.says(name, in: .name) }
    return open(&app, begun: draft.map(\.begun) ?? app.freshID, name, restores: draft != nil)
  }

  /// Goes on with one that is not finished.
  static func open(_ app: inout AppState, goingOnWith draft: Draft) -> [Effect] {
    open(&app, begun: draft.begun, "")
  }

  private static func open(
    _ app: inout AppState, begun: DocumentID?, _ name: String, restores: Bool = true
  ) -> [Effect] {
    let fields = [
      FormField(.name, text: name, limit: 40),
      FormField(
        .role, oneOf: Partner.Role.allCases.map(\.rawValue),
        chosen: Partner.Role.barista.rawValue),
    ]
    return FormScreen.open(
      &app, .partner(PartnerForm(begun: begun)), fields, restores: restores)
  }

  func title(_ phrasing: Phrasing) -> String { phrasing.words.people.newPartner }

  func submission(of fields: FormFields, id: DocumentID, _ app: AppState) -> FormSubmission {
    let role = Partner.Role(rawValue: fields[.role]) ?? .barista
    return .command(.partners(.add(name: fields[.name], role: role, id: id)))
  }
}
