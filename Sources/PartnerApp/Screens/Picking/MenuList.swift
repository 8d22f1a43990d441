import StoreModel

/// What is out today: Enter on an item says it has run out, or is back.
enum MenuList {
  /// Opens the list.
  static func open(_ app: inout AppState) -> [Effect] {
    app.fronts.append(.pick(PickScreen.State(subject: .menu)))
    return [app.load(.menu)]
  }

  /// Everything that can run out, what is out first.
  static func rows(_ app: AppState) -> [PickScreen.Row] {
    let rows = app.menu.items.filter { $0.box != .size }.map { row($0, app) }
    let isOut = { (row: PickScreen.Row) in !row.right.isEmpty }
    return rows.filter(isOut) + rows.filter { !isOut($0) }
  }

  private static func row(_ item: MenuItem, _ app: AppState) -> PickScreen.Row {
    let telling = Telling(app)
    let isOut = item.isOut(at: telling.now, calendar: telling.calendar)
    var row = PickScreen.Row(
      choice: .menu(item.key, isOut: isOut), name: telling.pick(item.name),
      meaning: "\(item.code)  \(telling.pick(item.box.name))")
    row.right = isOut ? app.words.people.out : ""
    row.otherNames = [item.name.en, item.name.zh, item.code]
    return row
  }
}
