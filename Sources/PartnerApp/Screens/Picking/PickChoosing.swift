import StoreModel

extension PickScreen {
  /// Does what the picked row stands for.
  static func choose(_ app: inout AppState, _ choice: Choice) -> [Effect] {
    switch choice {
    case .menu(let key, let isOut):
      // The list stays: what runs out seldom runs out alone.
      let item = key.description
      let name = app.menu[key].map { Telling(app).pick($0.name) } ?? item
      return [app.ask(.menu(isOut ? .back(item: item) : .out(item: item)), about: name)]
    case .care(let item): return CareChoices.open(&app, item)
    default:
      app.closeFront()
      return done(&app, choice)
    }
  }

  /// Does what closes the list.
  private static func done(_ app: inout AppState, _ choice: Choice) -> [Effect] {
    switch choice {
    case .command(let action): return KeyRouting.act(&app, action)
    case .draft(let number):
      guard app.drafts.indices.contains(number) else { return [] }
      return Drafts.open(&app, app.drafts[number])
    case .signOn(let id): return [app.ask(.partners(.signOn(id)))]
    case .newPartner(let name): return PartnerForm.open(&app, named: name)
    case .perform(let command, let name): return [app.ask(command, about: name)]
    case .profile(let regular):
      app.fronts = []
      return ProfileScreen.open(&app, regular)
    case .printCard(let card): return [.printCard(card)]
    case .menu, .care: return []
    }
  }
}
