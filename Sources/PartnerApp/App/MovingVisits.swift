import Documents
import StoreModel

/// "That was not me": a visit on the wrong guest goes to whose it was.
enum MovingVisits {
  /// A visit on the wrong guest, as the screen knows it.
  struct Wrong: Equatable, Sendable {
    /// The visit.
    let visit: DocumentID
    /// Whose it is now, nil for a guest nobody knows.
    let regular: DocumentID?
    /// How they are shown here and what the visit was, empty for a guest nobody knows.
    let shown: String
  }

  /// The visit that is meant: the one this terminal just recorded for whoever is selected or open,
  /// else their last one; with nobody selected the guest's visit that was just recorded.
  static func wrong(_ app: AppState) -> Wrong? {
    if let recorded = recorded(app) { return recorded }
    return known(app).first.map { wrong(app, $0.id, $0) }
  }

  /// Whether there is nothing to move; before the facts have come nobody knows.
  static func hasNothing(_ app: AppState) -> Bool {
    if let person = app.person, app.profile(of: person) == nil { return false }
    return wrong(app) == nil
  }

  /// Asks whose it was; of several today first which.
  static func start(_ app: inout AppState) -> [Effect] {
    let recorded = recorded(app)
    if recorded == nil, let person = app.person, app.profile(of: person) == nil {
      return AwaitedForm.open(&app, person.id, .moveVisit)
    }
    return start(&app, recorded, known(app))
  }

  /// The same with facts that had to be asked for.
  static func start(_ app: inout AppState, _ profile: RegularProfile) -> [Effect] {
    start(&app, nil, profile.recentVisits.filter { !$0.isVoid })
  }

  private static func start(
    _ app: inout AppState, _ recorded: Wrong?, _ visits: [VisitFact]
  ) -> [Effect] {
    guard let wrong = recorded ?? visits.first.map({ wrong(app, $0.id, $0) }) else {
      return app.toast(app.words.pick.sentence(app.words.moving.noVisit), .warning)
    }
    let phrasing = Phrasing(app)
    let today = visits.filter { phrasing.days(since: $0.at) == 0 }
    if recorded == nil, today.count > 1 {
      app.open(.visits(VisitsList(visits: today)))
      return []
    }
    return GuestsList.open(&app, GuestsList(purpose: .move(wrong)))
  }

  /// A visit of whoever is selected or open.
  static func wrong(_ app: AppState, _ visit: DocumentID, _ fact: VisitFact?) -> Wrong {
    let phrasing = Phrasing(app)
    let name = app.person.map(phrasing.name) ?? ""
    let what = fact.map { " (\(phrasing.inShort($0)))" } ?? ""
    return Wrong(
      visit: visit, regular: app.person?.id, shown: name.isEmpty ? "" : name + what)
  }

  /// What counts of whoever is selected or open, the newest first, as far as the screen knows it.
  private static func known(_ app: AppState) -> [VisitFact] {
    let profile = app.person.flatMap { app.profile(of: $0) }
    return profile?.recentVisits.filter { !$0.isVoid } ?? []
  }

  /// The visit this terminal just recorded, durable or on its way.
  private static func recorded(_ app: AppState) -> Wrong? {
    let person = app.person?.id
    // What is asked for is done in its order: the visit is there before it is moved.
    for (_, change) in app.pending.sorted(by: { $0.key > $1.key }) {
      if case .visits(.checkIn(let checkIn, let id)) = change.command, checkIn.regular == person {
        return wrong(app, id, nil)
      }
    }
    guard let own = app.checkedIn, own.regular == person,
      app.settings.now - own.at < CheckIn.repeatMilliseconds,
      own.at >= known(app).first?.at ?? own.at
    else { return nil }
    return wrong(app, own.id, own)
  }

  /// It is durable: says what went where, with the way back.
  static func done(
    _ app: inout AppState, _ visit: VisitFact, _ pending: PendingChange
  ) -> [Effect] {
    if app.checkedIn?.id == visit.id { app.checkedIn = visit }
    // Who was not here may be checked in at once, and who was is asked about.
    if let from = visit.move?.from, app.lately[from] == visit.at { app.lately[from] = nil }
    if let to = visit.regular { app.lately[to] = max(app.lately[to] ?? visit.at, visit.at) }
    let phrasing = Phrasing(app)
    let words = app.words.moving
    let move = visit.move
    let text = words.movedFromTo(
      visit.items.map(phrasing.item).joined(separator: ", "),
      phrasing.guest(move?.from, move?.fromName), phrasing.guest(move?.to, move?.toName))
    return app.toast(text, of: pending.act, milliseconds: CheckingIn.toastMilliseconds)
  }
}

extension Phrasing {
  /// When a visit was and what was bought: its day only where that is not today.
  func inShort(_ visit: VisitFact) -> String {
    let day = calendar.local(visit.at).day.parts
    let isToday = calendar.businessDay(of: visit.at) == today
    let parts = [
      isToday ? nil : words.days.monthDay(day.month, day.day), time(of: visit.at),
      visit.items.first.map(item),
    ]
    return parts.compactMap(\.self).joined(separator: " ")
  }

  /// Somebody a move names: a regular as they are called, a guest nobody knows, or who is gone.
  func guest(_ id: DocumentID?, _ name: String?) -> String {
    guard id != nil else { return words.moving.guest }
    return name.map(text) ?? words.moving.somebody
  }

  /// Where a visit came from or went to, who moved it and when.
  func moved(_ visit: VisitFact, away: Bool) -> String? {
    guard let move = visit.move else { return nil }
    let whom =
      away
      ? words.moving.toWhom(guest(visit.regular, visit.regular == move.to ? move.toName : nil))
      : words.moving.fromWhom(guest(move.from, move.fromName))
    let isSameDay = calendar.businessDay(of: move.at) == calendar.businessDay(of: visit.at)
    let when = isSameDay ? time(of: move.at) : date(of: move.at)
    let tail = [move.by.map(text), when].compactMap(\.self).joined(separator: words.profile.comma)
    return "\(whom) (\(tail))"
  }
}
