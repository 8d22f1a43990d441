public import Documents
import Lookup
public import StoreModel

/// What a store answers from: its shop, and what is kept at hand so that no answer is waited for.
///
/// The one place for questions; what a floor asks stands in one file, `ShopReader+X.swift`. An answer
/// may leave something at hand for the next, so reading changes the reader, and never what it says.
public struct ShopReader: Sendable {
  /// What the journal says: facts that need nothing else are asked of it directly.
  public internal(set) var shop = Shop()
  /// When all this is asked.
  var moment = AskedAt(0)
  /// How names are read where no partner said it.
  var readings = Readings()
  /// Usuals read by the menu.
  var marks = ReadMarks()
  /// What is computed from all visits at once.
  var habits = Habits()
  /// What is made of the offers.
  var offerDesk = OfferDesk()
  /// What queries are looked up in, nil until it is whole.
  var index: LookupIndex?
  /// The index in the making, and the first row it does not hold yet.
  var building: (index: LookupIndex, next: Int32) = (LookupIndex(), 0)
  /// Chooses who is read in where only one query will ever be asked.
  var oneQuery: OneQueryReader?

  /// The calendar of the store where it stands.
  public var calendar: StoreCalendar { shop.settings.calendar(machine: moment.machineZone) }

  /// The business day it is.
  public var today: CivilDay { calendar.businessDay(of: moment.now) }

  /// One window of the list a query gives.
  ///
  /// An empty query gives everybody: who is likely in the next half hour, then the latest visit first;
  /// before all of them `kept`, unless they are likely now.
  public mutating func page(
    _ query: String, offset: Int, count: Int, keeping kept: DocumentID? = nil
  ) -> FoundPage {
    if query.allSatisfy(\.isWhitespace) {
      var order = habits.order(shop, at: moment)
      let likely = habits.likely(shop, at: moment).listed
      var kept = kept.flatMap { shop.row(of: $0) }
      if let row = kept, likely.contains(row) { kept = nil }
      if let row = kept { order = [row] + order.filter { $0 != row } }
      let start = min(max(0, offset), order.count)
      let window = order[start..<min(order.count, start + max(0, count))]
      let rows = summaries(window.map { ($0, nil) })
      var page = FoundPage(total: order.count, regulars: order.count, offset: start, rows: rows)
      page.kept = kept == nil ? 0 : 1
      page.likely = likely.count
      return page
    }
    let found = search(query, offset: offset, count: count)
    let rows = summaries(found.matches.map { ($0.row, $0) })
    return FoundPage(total: found.total, regulars: shop.regularCount, offset: offset, rows: rows)
  }

  /// The same rows as they are now, in the order they stood, without those who are gone.
  ///
  /// Where they were all that `query` found, whoever it finds since comes behind them.
  public mutating func page(
    _ query: String, again ids: [DocumentID], offset: Int, wereAll: Bool
  ) -> FoundPage {
    let found = page(query, offset: 0, count: wereAll ? ids.count + Self.newcomersMax : 0)
    var rows = summaries(ids.compactMap { shop.row(of: $0) }.map { ($0, nil) })
    let known = Set(ids)
    rows += found.rows.filter { !known.contains($0.id) }
    // A match that somebody edited stays in sight until something else is asked.
    let total = wereAll ? rows.count : max(found.total, offset + rows.count)
    return FoundPage(total: total, regulars: found.regulars, offset: offset, rows: rows)
  }

  /// So many may have come while a list stood still: more are seen with the next letter.
  private static let newcomersMax = 20

  /// The profile of a regular, nil where it is not listed.
  public mutating func profile(_ id: DocumentID) -> RegularProfile? {
    guard let row = shop.row(of: id) else { return nil }
    guard var profile = shop.profile(row, at: moment.now, calendar: calendar) else { return nil }
    readOut(&profile.summary)
    profile.summary.hasNamesake = shop.namesakes(among: [row]).contains(row)
    habits.tell(&profile, row, of: shop, at: moment)
    profile.followUps = followUps(of: id)
    profile.offers = offers(for: row)
    return profile
  }

  /// Fills in how the name is read where no partner said it, and writes usuals as the menu does.
  mutating func readOut(_ summary: inout RegularSummary) {
    if !summary.usual.isEmpty {
      let usual = summary.usual.map { marks.read($0, shop) }
      if case .text = usual[0] { summary.isUsualText = true }
      summary.usual = usual.map(\.written)
    }
    if summary.reading.isEmpty { summary.reading = readings.displayReading(of: summary.name) }
  }

  private mutating func search(_ query: String, offset: Int, count: Int) -> LookupResult {
    let likely = habits.likely(shop, at: moment)
    if oneQuery == nil, Self.comparesWholeNumbers(query) {
      return searchNumber(query, offset: offset, count: count, likely: likely)
    }
    if var oneQuery = oneQuery.take() {
      defer { self.oneQuery = oneQuery }
      return oneQuery.search(
        &shop, offset: offset, limit: count, readings: &readings, likely: likely)
    }
    buildIndex()
    return index?.search(query, offset: offset, limit: count, order: shop.lookupOrder(likely))
      ?? LookupResult(matches: [], total: 0)
  }

  private mutating func summaries(
    _ found: [(row: Int32, match: LookupMatch?)]
  ) -> [RegularSummary] {
    var listed: [(row: Int32, summary: RegularSummary)] = []
    for (row, match) in found {
      guard var summary = shop.summary(row, matched: match?.field) else { continue }
      summary.guess = match?.rank.guess
      readOut(&summary)
      listed.append((row, summary))
    }
    let namesakes = namesakes(among: listed.map { ($0.row, $0.summary.id) })
    for place in listed.indices {
      listed[place].summary.hasNamesake = namesakes.contains(listed[place].row)
    }
    habits.tell(&listed, of: shop, at: moment)
    return listed.map(\.summary)
  }

  /// Those of some rows whose name somebody else bears, who may not be listed beside them.
  private func namesakes(among found: [(row: Int32, id: DocumentID)]) -> Set<Int32> {
    guard let oneQuery else { return shop.namesakes(among: found.map(\.row)) }
    let namesakes = oneQuery.namesakes(among: found.map(\.id))
    return Set(found.filter { namesakes.contains($0.id) }.map(\.row))
  }
}
