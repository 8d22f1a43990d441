import Documents
import StoreModel
import TextUI

extension RegularsScreen {
  /// Moves the selection; what is still being looked up moves with the answer.
  static func move(_ app: inout AppState, by rows: Int) -> [Effect] {
    app.regulars.question?.then = nil
    let start = app.regulars.isBehind ? 0 : app.regulars.selection
    // Where nobody is selected any more, the first step selects whoever stands there.
    let steps = app.regulars.isLost ? 0 : rows
    return go(&app, to: max(0, (app.regulars.question?.target ?? start) + steps))
  }

  /// Selects a match by its number; beyond the end, the last one.
  static func go(_ app: inout AppState, to index: Int) -> [Effect] {
    if app.regulars.isBehind, app.regulars.question != nil {
      app.regulars.question?.target = min(max(0, index), targetMax)
      return []
    }
    guard let page = app.regulars.page, page.total > 0 else { return [] }
    let goal = min(max(0, index), page.total - 1)
    if page.range.contains(goal) {
      app.regulars.question?.target = nil
      guard goal != app.regulars.selection || app.regulars.selected == nil else { return [] }
      app.regulars.selection = goal
      app.regulars.person = page.row(at: goal)?.id
      app.regulars.isChosen = true
      return settle(&app)
    }
    if let question = app.regulars.question, !question.isDoubtful, question.range.contains(goal) {
      app.regulars.question?.target = goal
      return []
    }
    return ask(&app, range: window(around: goal, app), target: goal)
  }

  /// Takes an answer, if it is to the newest question; `then` is what a key asked for meanwhile.
  static func found(
    _ app: inout AppState, sequence: Int, _ page: FoundPage
  ) -> (then: Then?, effects: [Effect]) {
    guard let question = app.regulars.question, question.sequence == sequence else {
      return (nil, [])
    }
    let isNewQuery = app.regulars.answered != question.query || question.order.isFresh
    let person = app.regulars.person
    app.regulars.question = nil
    app.regulars.page = following(page, app.regulars.page, question.order)
    app.regulars.answered = question.query
    findOut(&app)
    let follows = isNewQuery ? app.regulars.isChosen : true
    let place =
      follows && question.target == nil
      ? page.rows.firstIndex { $0.id == person }.map { $0 + page.offset } : nil
    let fallback = isNewQuery ? 0 : app.regulars.selection
    if isNewQuery {
      app.regulars.top = 0
      app.regulars.isChosen = question.target != nil || place != nil
    }
    if question.target != nil { app.regulars.isChosen = true }
    let goal = question.target ?? place ?? fallback
    app.regulars.selection = clamp(goal, to: page)
    select(&app, insteadOf: person, isAsked: isNewQuery || question.target != nil)
    if question.order == .fresh(byItself: true), app.regulars.person != person, person != nil {
      app.regulars.selectedItself = app.settings.now
    }
    if isNewQuery, question.target != nil, goal >= page.range.upperBound {
      keepInSight(&app)
      let effects = go(&app, to: goal)
      if app.regulars.question != nil {
        app.regulars.question?.then = question.then
        return (nil, effects)
      }
    }
    keepInSight(&app)
    // Whoever answers with fewer rows than asked for gives no more: asking on would never end.
    let isShort = page.rows.count < question.range.count && page.range.upperBound < page.total
    let effects = (isShort ? [] : fetchAhead(&app)) + followWithPreview(&app)
    return (question.then, effects)
  }

  /// Selects whoever stands where the selection is; where the one chosen is gone, nobody.
  private static func select(
    _ app: inout AppState, insteadOf person: DocumentID?, isAsked: Bool
  ) {
    let there = app.regulars.page?.row(at: app.regulars.selection)?.id
    guard there != person else { return }
    let isLost = !isAsked && app.regulars.isChosen
    app.regulars.person = isLost ? nil : there
    if !isAsked, !isLost, person != nil { app.regulars.selectedItself = app.settings.now }
  }

  /// What a page keeps of the one before it where the rows stay in their order.
  private static func following(
    _ page: FoundPage, _ before: FoundPage?, _ order: Question.Order
  ) -> FoundPage {
    guard case .same = order, let before else { return page }
    var page = page
    let matched = Dictionary(before.rows.map { ($0.id, $0) }) { one, _ in one }
    for place in page.rows.indices {
      guard let known = matched[page.rows[place].id] else { continue }
      page.rows[place].matched = known.matched
      page.rows[place].guess = known.guess
    }
    let left = Set(page.rows.map(\.id))
    func count(_ places: Range<Int>) -> Int {
      places.count { place in before.row(at: place).map { left.contains($0.id) } ?? true }
    }
    page.kept = count(0..<before.kept)
    page.likely = count(before.kept..<before.kept + before.likely)
    return page
  }

  /// Brings the selected row into sight, asks for more near an edge, and lets the preview follow.
  static func settle(_ app: inout AppState) -> [Effect] {
    keepInSight(&app)
    return fetchAhead(&app) + followWithPreview(&app)
  }

  /// Beyond an edge the list moves half a screen: most steps then change two rows, where moving by
  /// one row each time would send most of the list again (and fill a slow line).
  private static func keepInSight(_ app: inout AppState) {
    let rows = max(1, Layout(size: app.settings.size).list.rows)
    let lastTop = max(0, app.regulars.lines(rows: rows) - rows)
    let selection = app.regulars.line(of: app.regulars.selection, rows: rows)
    var top = min(app.regulars.top, lastTop)
    if selection < top || selection >= top + rows { top = selection - rows / 2 }
    // The heading above the first row comes with it.
    if app.regulars.selection == 0, selection < rows { top = 0 }
    app.regulars.top = min(max(0, top), lastTop)
  }

  /// Beyond any list: what End means before the length of the list is known.
  private static let targetMax = 1 << 32

  private static func clamp(_ index: Int, to page: FoundPage) -> Int {
    guard let last = page.range.last else { return 0 }
    return min(max(page.offset, index), last)
  }

  private static func window(around index: Int, _ app: AppState) -> Range<Int> {
    let count = windowRows(app)
    let offset = max(0, index - count / 2)
    return offset..<(offset + count)
  }

  private static func fetchAhead(_ app: inout AppState) -> [Effect] {
    let rows = max(1, Layout(size: app.settings.size).list.rows)
    guard let page = app.regulars.page, !page.rows.isEmpty, !app.regulars.isBehind else {
      return []
    }
    let low = max(0, app.regulars.top - windowMargin)
    let high = min(page.total, app.regulars.top + rows + windowMargin)
    guard low < high, !covers(page.range, low..<high) else { return [] }
    // Its answer comes back here.
    if let question = app.regulars.question, !question.isDoubtful { return [] }
    return ask(&app, range: window(around: app.regulars.selection, app), target: nil)
  }

  private static func covers(_ outer: Range<Int>, _ inner: Range<Int>) -> Bool {
    outer.lowerBound <= inner.lowerBound && inner.upperBound <= outer.upperBound
  }

  /// Finds the usuals of the page that hold what the guest must not have, and those of which something
  /// has run out; that costs nothing while nothing is.
  static func findOut(_ app: inout AppState) {
    let (menu, now, calendar) = (app.menu, app.settings.now, app.settings.calendar)
    let careful = app.regulars.page?.rows.filter { !$0.constraints.isEmpty } ?? []
    app.regulars.broken = Set(
      careful.filter { regular in
        let constraints = Constraint.stored(regular.constraints)
        return regular.usual.prefix(1).contains {
          !menu.shownUsual($0, constraints: constraints, at: now, calendar: calendar).conflicts
            .isEmpty
        }
      }.map(\.id))
    app.regulars.out = []
    guard menu.items.contains(where: { $0.isOut(at: now, calendar: calendar) }) else { return }
    let usuals = Set(app.regulars.page?.rows.compactMap(\.usual.first) ?? [])
    app.regulars.out = usuals.filter {
      menu.shownUsual($0, constraints: [], at: now, calendar: calendar).isOut
    }
  }
}
