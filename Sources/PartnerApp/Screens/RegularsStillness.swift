import Documents
import StoreModel
import TextUI

/// When the list may move by itself, and what keys do straight after it did: nobody is acted on who
/// was not meant.
extension RegularsScreen {
  /// How long no key was pressed before a list moves by itself.
  static let idleMilliseconds: Int64 = 10_000
  /// How long no key was pressed before whoever was selected is let go, as nobody can be at work.
  static let leftAloneMilliseconds: Int64 = 10 * 60_000
  /// For how long one check-in, or a list that moved, keeps keys away from anybody else: longer than a
  /// key is pressed twice by mistake.
  static let guardMilliseconds: Int64 = 1_000

  /// Puts the list into the order there is now, where nothing was typed and no hand is near.
  static func reorder(_ app: inout AppState) -> [Effect] {
    let list = app.regulars
    let idle = app.settings.now - app.lastKey
    guard list.isDue, list.find.text.isEmpty, !list.isBehind, list.question == nil,
      idle >= idleMilliseconds
    else { return [] }
    let isLeftAlone = idle >= leftAloneMilliseconds
    // Who chose somebody, or looks further down the list, is left there.
    guard list.top == 0 && !list.isChosen || list.checkedIn != nil || isLeftAlone else { return [] }
    app.regulars.isDue = false
    app.regulars.preview.isStale = true
    app.regulars.inFront = isLeftAlone ? nil : list.checkedIn ?? list.person
    if isLeftAlone {
      letGo(&app)
      app.regulars.isChosen = false
    }
    return ask(
      &app, range: 0..<windowRows(app), target: nil,
      order: isLeftAlone ? .fresh(byItself: true) : .anew)
  }

  /// Clears the filter; where it is clear nothing happens, for a person must not become a row.
  static func clear(_ app: inout AppState) -> [Effect] {
    guard !app.regulars.find.text.isEmpty else { return [] }
    app.regulars.find.replace("")
    letGo(&app)
    app.regulars.isChosen = false
    return ask(&app, order: .fresh(byItself: false))
  }

  /// Something is looked for: whoever was checked in need not stay in sight.
  static func letGo(_ app: inout AppState) {
    if app.regulars.checkedIn != nil { app.regulars.isChosen = false }
    app.regulars.checkedIn = nil
    app.regulars.inFront = nil
    app.regulars.selectedItself = nil
  }

  /// Why nothing is done for a person now, nil where it is: a key pressed twice, or a list that moved
  /// by itself a moment ago, must not reach somebody else.
  static func refusal(_ app: AppState, _ deed: Deed) -> String? {
    guard deed.isAboutPerson || [.checkIn, .checkInOther, .moveVisit].contains(deed) else {
      return nil
    }
    let words = app.words.regulars
    let now = app.lastKey
    if let last = app.actedOn, last.person != app.person?.id,
      (0..<guardMilliseconds).contains(now - last.at)
    {
      return words.pressedTwice(Phrasing(app).text(last.name))
    }
    if app.screen == .regulars, app.person != nil, let moved = app.regulars.selectedItself,
      (0..<guardMilliseconds).contains(now - moved)
    {
      return words.listMoved
    }
    return nil
  }
}

/// Whom a check-in was last asked for.
struct ActedOn: Equatable, Sendable {
  /// Nil for a guest nobody knows.
  let person: DocumentID?
  let name: String
  /// When, UTC milliseconds.
  let at: Int64
}

extension RegularsScreen.State {
  /// Whether nobody is selected though there are people: the one who was is gone.
  var isLost: Bool { selected == nil && !isBehind && page?.rows.isEmpty == false }

  /// Whether headings divide those who are likely now from the others.
  func hasHeadings(rows: Int) -> Bool {
    rows >= Self.headingsFromRows && answered?.isEmpty == true && (page?.likely ?? 0) > 0
  }

  /// Below this height every row is for a person.
  private static let headingsFromRows = 6

  /// The line a match stands in, headings counted.
  func line(of place: Int, rows: Int) -> Int {
    guard hasHeadings(rows: rows), let page else { return place }
    return place + (place >= page.kept ? 1 : 0) + (place >= page.kept + page.likely ? 1 : 0)
  }

  /// How many lines there are.
  func lines(rows: Int) -> Int {
    guard let page, page.total > 0 else { return 0 }
    return line(of: page.total - 1, rows: rows) + 1
  }

  /// What stands in a line.
  func content(ofLine line: Int, rows: Int) -> Line {
    guard hasHeadings(rows: rows), let page else { return .person(at: line) }
    let others = page.kept + page.likely + 1
    if line == page.kept { return .likely }
    if line == others { return .others }
    return .person(at: line - (line > page.kept ? 1 : 0) - (line > others ? 1 : 0))
  }

  /// A line of the list.
  enum Line: Equatable, Sendable {
    case person(at: Int)
    /// The heading of those who are likely now.
    case likely
    /// The heading of the others.
    case others
  }
}
