import Documents
import StoreModel

/// A visit in one key: whose, what, and taken back as easily.
enum CheckingIn {
  /// How long the confirmation stays: time to read a name and a drink with a guest in front.
  static let toastMilliseconds = 10_000

  /// Checks in whoever is meant, with their usual; nobody stands for a guest.
  static func start(_ app: inout AppState) -> [Effect] {
    guard let person = app.person else { return guest(&app) }
    if let last = lastVisit(of: person, app),
      abs(app.settings.now - last) < CheckIn.repeatMilliseconds
    {
      app.overlays.append(.ask(AskScreen.State(.checkInAgain(person, at: last))))
      return []
    }
    return send(&app, CheckIn(regular: person.id), name: person.name)
  }

  /// Records the visit of a guest nobody knows.
  static func guest(_ app: inout AppState) -> [Effect] {
    send(&app, CheckIn(), name: app.words.done.guest)
  }

  /// Asks the shop for it, under the id the key brought.
  static func send(_ app: inout AppState, _ checkIn: CheckIn, name: String) -> [Effect] {
    guard let id = app.takeID() else { return [] }
    if let regular = checkIn.regular {
      app.lately[regular] = app.settings.now
      // The row will move; the selection stays with the person.
      if app.regulars.selected?.id == regular { app.regulars.isChosen = true }
    }
    return [app.ask(.visits(.checkIn(checkIn, id: id)), about: name)]
  }

  /// It is durable: says so, with the way back.
  static func done(_ app: inout AppState, _ visit: VisitFact, _ name: String) -> [Effect] {
    let phrasing = Phrasing(app)
    let name = name.isEmpty ? app.words.done.guest : name
    let items = visit.items.map(phrasing.drink).joined(separator: ", ")
    let price = visit.fen.map(Figures.money)
    let parts = [phrasing.text(name), items, price ?? ""].filter { !$0.isEmpty }
    let text = app.words.done.checkedIn(parts.joined(separator: "  "))
    let done = app.toast(text, .good, milliseconds: toastMilliseconds)
    guard !visit.conflicts.isEmpty else { return done }
    let warning = "! \(phrasing.text(name))  \(phrasing.conflicts(visit.conflicts))"
    return done + app.toast(warning, .danger, milliseconds: toastMilliseconds)
  }

  /// Another terminal was faster: said, and asked about at the next press.
  static func refused(
    _ app: inout AppState, _ pending: PendingChange, _ visit: VisitFact
  ) -> [Effect] {
    if let regular = visit.regular { app.lately[regular] = visit.at }
    return app.toast(app.words.done.justCheckedIn(pending.name), .warning)
  }

  private static func lastVisit(of person: RegularSummary, _ app: AppState) -> Int64? {
    [person.lastVisit, app.lately[person.id]].compactMap(\.self).max()
  }
}
