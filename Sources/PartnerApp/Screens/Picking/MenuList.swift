import StoreModel

/// What is out today: Enter on an item says it has run out, or is back.
struct MenuList: PickList {
  /// What runs out seldom runs out alone.
  var staysOpen: Bool { true }

  /// Opens the list.
  static func open(_ app: inout AppState) -> [Effect] {
    app.open(.menu(MenuList()))
    return [app.load(.menu)]
  }

  func title(_ words: Words) -> String { words.actions.deeds.menu.label }

  /// Everything that can run out, what is out first.
  func items(_ app: AppState, filter: String) -> [MenuItem] {
    let items = app.menu.items.filter { $0.box != .size }
    return items.filter { isOut($0, app) } + items.filter { !isOut($0, app) }
  }

  func row(_ item: MenuItem, _ app: AppState) -> PickScreen.Row {
    let phrasing = Phrasing(app)
    var row = PickScreen.Row(
      name: phrasing.pick(item.name), meaning: "\(item.code)  \(phrasing.pick(item.box.name))")
    row.right = isOut(item, app) ? app.words.people.out : ""
    row.otherNames = [item.name.en, item.name.zh, item.code]
    return row
  }

  func choose(_ item: MenuItem, _ app: inout AppState) -> [Effect] {
    let key = item.key.description
    let name = Phrasing(app).pick(item.name)
    return [app.ask(.menu(isOut(item, app) ? .back(item: key) : .out(item: key)), about: name)]
  }

  private func isOut(_ item: MenuItem, _ app: AppState) -> Bool {
    item.isOut(at: app.settings.now, calendar: app.settings.calendar)
  }
}
