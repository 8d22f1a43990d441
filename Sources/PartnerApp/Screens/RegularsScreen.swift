import Documents
import StoreModel
import TextUI

/// The list of regulars with its live filter: who is at the counter, and what they drink.
enum RegularsScreen {
  /// What the list shows, and what it waits for.
  struct State: Equatable, Sendable {
    /// The filter; letters always type here.
    var find = TextField(limit: queryCharactersMax)
    /// The people shown: a window on those the answered query found.
    var page: FoundPage?
    /// The query that page answers.
    var answered: String?
    /// Where the selected match stands, counted from 0.
    var selection = 0
    /// Who is selected: the keys act on a person, never on whoever stands in a row by now.
    var person: DocumentID?
    /// Which line stands in the first row, headings counted.
    var top = 0
    /// Whether the partner moved there: then the selection stays with the person.
    var isChosen = false
    /// Who was checked in since something was looked for: they stay in sight.
    var checkedIn: DocumentID?
    /// Who was asked to stand in front of everybody, when the list last moved by itself.
    var inFront: DocumentID?
    /// Whether the list would stand in another order by now; it moves when no hand is near.
    var isDue = false
    /// When somebody else was selected without a key, UTC milliseconds.
    var selectedItself: Int64?
    /// The question that is out.
    var question: Question?
    /// Usuals of the page of which something has run out.
    var out: Set<String> = []
    /// Those of the page whose first usual holds what they must not have.
    var broken: Set<DocumentID> = []
    /// The facts beside the list.
    var preview = Preview()

    /// The regular the keys act on; nil where nobody is selected.
    var selected: RegularSummary? {
      page?.row(at: selection).flatMap { $0.id == person ? $0 : nil }
    }
    /// Whether the list answers another query than the one typed.
    var isBehind: Bool { answered != find.text }
    /// Whether the store holds nobody at all, as far as the last answer knows.
    var isStoreEmpty: Bool { page?.regulars == 0 }
  }

  /// A question to the look-up that is out.
  struct Question: Equatable, Sendable {
    let sequence: Int
    let query: String
    /// The matches asked for.
    let range: Range<Int>
    /// The match to select when the answer comes; nil stays with the person.
    var target: Int?
    /// What is to be done for whoever is selected then: its key was pressed already.
    var then: Then?
    /// Whether something failed since: the answer may never come, so asking again is allowed.
    var isDoubtful = false
    /// How the rows of the answer stand to those that are shown.
    var order = Order.anew

    /// What becomes of the order of the list.
    enum Order: Equatable, Sendable {
      /// The order there is now; the selection follows the person.
      case anew
      /// The rows stay where they are.
      case same(rows: [DocumentID], wereAll: Bool)
      /// The order there is now, and the first is selected; `byItself` where no key asked for it.
      case fresh(byItself: Bool)

      /// Whether the first is selected, whoever was.
      var isFresh: Bool { if case .fresh = self { true } else { false } }
    }
  }

  /// What a key asked for while the list was behind what was typed.
  enum Then: Equatable, Sendable {
    case open
    /// Under the id its key brought, and as of when it was pressed (UTC milliseconds).
    case deed(Deed, id: DocumentID?, at: Int64)
  }

  /// The facts beside the list; they follow the selection after a pause.
  struct Preview: Equatable, Sendable {
    /// Who is shown.
    var shown: RegularProfile?
    /// What is awaited.
    var awaited: Awaited = .nothing
    /// Whether the person shown may have changed meanwhile.
    var isStale = false

    /// What a preview waits for.
    enum Awaited: Equatable, Sendable {
      case nothing
      case pause(token: Int)
      case profile(sequence: Int)
    }
  }

  /// Longer than any name; what is typed beyond it finds nobody.
  static let queryCharactersMax = 64
  /// Rows of a window: scrolling stays ahead of the look-up, and the state stays small.
  static let windowRowsMin = 200
  /// How near to the edge of the window the screen may come before more is asked for.
  static let windowMargin = 50
  /// How long the selection rests before the preview follows: Down itself repaints two rows.
  static let previewPauseMilliseconds = 80

  /// What a key in the list does.
  static func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    let rows = max(1, Layout(size: app.settings.size).list.rows)
    switch action {
    case .selectPrevious: return move(&app, by: -1)
    case .selectNext: return move(&app, by: 1)
    case .selectPageUp: return move(&app, by: -rows)
    case .selectPageDown: return move(&app, by: rows)
    case .selectFirst: return app.regulars.find.text.isEmpty ? go(&app, to: 0) : type(&app, .home)
    case .selectLast: return app.regulars.find.text.isEmpty ? go(&app, to: .max) : type(&app, .end)
    case .clearFilter: return clear(&app)
    default: return []
    }
  }

  /// What a key does that belongs to the filter.
  static func type(_ app: inout AppState, _ key: Key) -> [Effect] {
    app.regulars.question?.then = nil
    let before = app.regulars.find.text
    guard app.regulars.find.handle(key), app.regulars.find.text != before else { return [] }
    letGo(&app)
    return ask(&app, order: app.regulars.isChosen ? .anew : .fresh(byItself: false))
  }

  /// Asks for the people the filter finds, from the first on: as few as scrolling can do with, since
  /// the next letter mostly asks for others.
  static func ask(
    _ app: inout AppState, order: Question.Order = .anew
  ) -> [Effect] {
    let rows = max(1, Layout(size: app.settings.size).list.rows)
    let range = 0..<min(windowRows(app), rows + windowMargin)
    return ask(&app, range: range, target: nil, order: order)
  }

  /// Asks again for what is shown, since somebody changed it: the rows stay where they are.
  static func refresh(_ app: inout AppState) -> [Effect] {
    app.regulars.preview.isStale = true
    guard !app.regulars.isBehind, let page = app.regulars.page else {
      return ask(&app, range: 0..<windowRows(app), target: app.regulars.question?.target)
    }
    let question = app.regulars.question
    if let question, question.target != nil || question.order == .anew || page.rows.isEmpty {
      let offset = question.target == nil ? page.offset : question.range.lowerBound
      return ask(&app, range: offset..<(offset + windowRows(app)), target: question.target)
    }
    guard !page.rows.isEmpty else { return ask(&app) }
    app.regulars.isDue = true
    let wereAll = page.offset == 0 && page.rows.count == page.total
    return ask(
      &app, range: page.range, target: nil,
      order: .same(rows: page.rows.map(\.id), wereAll: wereAll))
  }

  /// With every minute others are likely.
  static func minutePassed(_ app: inout AppState) -> [Effect] {
    app.regulars.isDue = true
    return reorder(&app)
  }

  /// Where the list is still behind what was typed, leaves something to be done with the answer and
  /// gives the effects of that; nil where it can be done at once.
  static func await(_ app: inout AppState, _ then: Then) -> [Effect]? {
    guard app.regulars.isBehind || app.regulars.question?.target != nil else { return nil }
    let effects = app.regulars.question?.isDoubtful ?? true ? askAgain(&app) : []
    app.regulars.question?.then = then
    return effects
  }

  private static func askAgain(_ app: inout AppState) -> [Effect] {
    let question = app.regulars.question
    return ask(
      &app, range: question?.range ?? 0..<windowRows(app), target: question?.target)
  }

  static func windowRows(_ app: AppState) -> Int {
    max(windowRowsMin, Layout(size: app.settings.size).list.rows * 4)
  }

  static func ask(
    _ app: inout AppState, range: Range<Int>, target: Int?, order: Question.Order = .anew
  ) -> [Effect] {
    var question = Question(
      sequence: app.count(), query: app.regulars.find.text, range: range, target: target,
      then: app.regulars.question?.then)
    question.order = order
    app.regulars.question = question
    let offset = range.lowerBound
    if case .same(let rows, let wereAll) = order {
      let same = PartnerApp.Question.samePage(
        of: question.query, offset: offset, rows: rows, wereAll: wereAll)
      return [.load(same, sequence: question.sequence)]
    }
    return [
      .load(
        .page(
          of: question.query, offset: offset, count: range.count, keeping: app.regulars.inFront),
        sequence: question.sequence)
    ]
  }
}
