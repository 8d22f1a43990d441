import Documents
import StoreModel

/// A visit in one key: whose, what, and taken back as easily.
enum CheckingIn {
  /// How long the confirmation stays: time to read a name and a drink with a guest in front.
  static let toastMilliseconds = 10_000

  /// Checks in whoever is meant, with their usual; nobody stands for a guest.
  static func start(_ app: inout AppState) -> [Effect] {
    guard let person = app.person else {
      // Whoever was selected is gone: a guest's visit is not made of that.
      let isLost = app.screen == .regulars && app.regulars.isLost
      guard isLost else { return guest(&app) }
      return app.toast(app.words.pick.sentence(app.words.pick.nobodySelected), .warning)
    }
    if let last = lastVisit(of: person, app),
      abs(app.settings.now - last) < CheckIn.repeatMilliseconds
    {
      app.overlays.append(.ask(AskScreen.State(.checkInAgain(person, at: last))))
      return []
    }
    return send(&app, CheckIn(regular: person.id), of: person)
  }

  /// Sends a check-in with the usual, or asks first where that should not be made: F6 never confirms it.
  static func send(
    _ app: inout AppState, _ checkIn: CheckIn, of person: RegularSummary
  ) -> [Effect] {
    if let order = unfit(Array(person.usual.prefix(1)), of: person, app) {
      app.overlays.append(.ask(AskScreen.State(.unfit(person, order, checkIn))))
      return []
    }
    return send(&app, checkIn, name: person.name)
  }

  /// The shop knows more than the list did when the key was pressed: asks now; false where whoever it
  /// was for is out of sight.
  static func asks(
    _ app: inout AppState, _ pending: PendingChange, _ order: UnfitOrder
  ) -> Bool {
    guard case .visits(.checkIn(let checkIn, _)) = pending.command, let id = checkIn.regular,
      let person = app.regulars.page?.rows.first(where: { $0.id == id }) ?? app.person,
      person.id == id, app.overlay == nil
    else { return false }
    app.lately[id] = nil
    app.overlays.append(.ask(AskScreen.State(.unfit(person, order, checkIn))))
    return true
  }

  /// What speaks against some drinks for somebody, or for a guest nobody knows.
  static func unfit(
    _ drinks: [String], of person: RegularSummary?, _ app: AppState
  ) -> UnfitOrder? {
    app.menu.unfit(
      drinks, usuals: person?.usual ?? [],
      constraints: Constraint.stored(person?.constraints ?? []), at: app.settings.now,
      calendar: app.settings.calendar)
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
      // The row stays where it is, and in sight; the selection stays with the person.
      app.regulars.checkedIn = regular
      if app.regulars.selected?.id == regular { app.regulars.isChosen = true }
    }
    app.actedOn = ActedOn(
      person: checkIn.regular, name: name, at: app.lastKey)
    return [app.ask(.visits(.checkIn(checkIn, id: id)), about: name)]
  }

  /// It is durable: says what was recorded, with the way back.
  static func done(
    _ app: inout AppState, _ visit: VisitFact, _ pending: PendingChange
  ) -> [Effect] {
    let phrasing = Phrasing(app)
    app.checkedIn = visit
    let name = pending.name.isEmpty ? app.words.done.guest : pending.name
    var items = visit.items.map(phrasing.drink).joined(separator: ", ")
    if case .visits(.checkIn(let checkIn, _)) = pending.command, checkIn.items == [] {
      items = app.words.asking.changedAtBar.name
    }
    let price = visit.fen.map(Figures.money)
    let parts = [phrasing.text(name), items, price ?? ""].filter { !$0.isEmpty }
    let text = app.words.done.checkedIn(parts.joined(separator: "  "))
    let told = app.toast(text, of: pending.act, milliseconds: toastMilliseconds)
    return told + [app.load(.takeable(visit: visit.id))]
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
