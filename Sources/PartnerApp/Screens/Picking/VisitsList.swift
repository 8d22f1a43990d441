import StoreModel

/// The visits of one guest today, where one of several was somebody else's: the last stands first.
struct VisitsList: PickList {
  /// The newest first.
  let visits: [VisitFact]

  func title(_ words: Words) -> String { words.moving.whichVisit }

  func items(_ app: AppState, filter: String) -> [VisitFact] { visits }

  func row(_ visit: VisitFact, _ app: AppState) -> PickScreen.Row {
    let phrasing = Phrasing(app)
    let items = visit.items.map(phrasing.item).joined(separator: ", ")
    let money = visit.fen.map(Figures.money) ?? ""
    var row = PickScreen.Row(
      name: phrasing.time(of: visit.at),
      meaning: [money, items].filter { !$0.isEmpty }.joined(separator: "  "))
    row.right = visit.by.map(phrasing.text) ?? ""
    row.otherNames = visit.items
    return row
  }

  func choose(_ visit: VisitFact, _ app: inout AppState) -> [Effect] {
    let wrong = MovingVisits.wrong(app, visit.id, visit)
    return GuestsList.open(&app, GuestsList(purpose: .move(wrong)))
  }
}
