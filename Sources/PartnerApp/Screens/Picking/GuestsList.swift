import Documents
import StoreModel

/// Guests looked up in a list of its own, for what is done with somebody else than who is selected:
/// the shop finds them as it does on the list of regulars.
struct GuestsList: PickList {
  /// What is done with whoever is picked.
  let purpose: Purpose

  /// What a guest is looked up for.
  enum Purpose: Equatable, Sendable {
    /// The visit was theirs.
    case move(MovingVisits.Wrong)
    /// They come to an event.
    case signUp(EventFact)
  }

  /// What can be picked.
  enum Item {
    case regular(RegularSummary)
    /// A guest nobody knows.
    case nobody
  }

  var findsItself: Bool { true }

  /// Opens the list and asks for the likeliest.
  static func open(_ app: inout AppState, _ list: GuestsList) -> [Effect] {
    app.guests = FoundGuests()
    app.open(.guests(list))
    return list.typed(&app, filter: "")
  }

  func isComing(_ app: AppState, filter: String) -> Bool { app.guests.query != filter }

  func typed(_ app: inout AppState, filter: String) -> [Effect] {
    var like: DocumentID?
    if case .move(let wrong) = purpose { like = wrong.regular }
    let sequence = app.count()
    app.guests.awaited = sequence
    return [.load(.guests(of: filter, like: like), sequence: sequence)]
  }

  func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) {
    guard case .guests(let query, let rows) = answer, sequence == app.guests.awaited else { return }
    app.guests = FoundGuests(query: query, rows: rows)
  }

  func title(_ words: Words) -> String {
    switch purpose {
    case .move(let wrong) where wrong.regular == nil: words.moving.whoseGuest
    case .move(let wrong): words.moving.notThem(wrong.shown)
    case .signUp(let event): words.moving.whoComes(event.title)
    }
  }

  /// Nothing is said before the shop has answered.
  func emptyText(_ app: AppState, filter: String) -> String {
    app.guests.query == nil ? "" : app.words.moving.nobodyFound
  }

  /// Those the shop found, but for whom it cannot be.
  func items(_ app: AppState, filter: String) -> [Item] {
    switch purpose {
    case .move(let wrong):
      let others = app.guests.rows.filter { $0.id != wrong.regular }.map(Item.regular)
      let isAny = filter.allSatisfy(\.isWhitespace) && wrong.regular != nil
      return others + (isAny && app.guests.query != nil ? [.nobody] : [])
    case .signUp(let event):
      let taken = Set(event.guests.map(\.id))
      return app.guests.rows.filter { !taken.contains($0.id) }.map(Item.regular)
    }
  }

  func row(_ item: Item, _ app: AppState) -> PickScreen.Row {
    let phrasing = Phrasing(app)
    switch item {
    case .nobody:
      let words = app.words.moving.nobody
      return PickScreen.Row(name: words.name, meaning: words.meaning)
    case .regular(let regular):
      // Where the reading stands for the name, the end of the phone does too.
      let isNamed = phrasing.showsHan || regular.reading.isEmpty
      let parts = [
        isNamed ? regular.reading : "", regular.usual.first ?? "", regular.cue ?? "",
        isNamed ? regular.phoneLast4.map { "*\($0)" } ?? "" : "",
      ]
      var row = PickScreen.Row(
        name: phrasing.name(of: regular) + (regular.constraints.isEmpty ? "" : " !"),
        meaning: parts.filter { !$0.isEmpty }.map(phrasing.text).joined(separator: "  "))
      row.right = regular.lastVisit.map { app.words.days.ago(phrasing.days(since: $0)) } ?? ""
      return row
    }
  }

  func choose(_ item: Item, _ app: inout AppState) -> [Effect] {
    var regular: RegularSummary?
    if case .regular(let found) = item { regular = found }
    let name = regular?.name ?? app.words.moving.guest
    switch purpose {
    case .move(let wrong):
      guard let id = app.takeID() else { return [] }
      let move = VisitCommand.move(
        visit: wrong.visit, to: regular?.id, from: VisitOwner(wrong.regular), id: id)
      return [app.ask(.visits(move), about: name)]
    case .signUp(let event):
      guard let regular else { return [] }
      return [app.ask(.care(.signUp(event: event.id, regular: regular.id)), about: name)]
    }
  }
}

/// Whom the shop found for a list of guests.
struct FoundGuests: Equatable, Sendable {
  /// The question that is out.
  var awaited: Int?
  /// What the rows answer, nil before the first answer.
  var query: String?
  /// The likeliest first.
  var rows: [RegularSummary] = []
}
