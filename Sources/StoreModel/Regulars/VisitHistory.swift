/// The visits that count of some regulars, each regular's side by side in the order of time: what
/// rhythm, segments and the suggested line are computed from.
///
/// Looks at the visits of those regulars alone.
public struct VisitHistory: Sendable {
  /// The place of each regular's row among those asked for, `notAsked` for the others.
  private let slots: [Int32]
  /// Where the visits of each begin in the columns, and where the last one's end.
  private let starts: [Int32]
  /// Business days, in days since 1970-01-01.
  let days: [Int32]
  /// What was paid in fen, 0 where the till did not say.
  let paid: [Int32]
  /// Which list of items was bought: an index into the `itemTexts` of the visits.
  private let items: [Int32]
  private let open: OpenDays

  private static let notAsked: Int32 = -1

  /// Places of the visits of a regular's row; none for one that was not asked for.
  func range(of regular: Int32) -> Range<Int> {
    let slot = Int(slots[Int(regular)])
    return slot < 0 ? 0..<0 : Int(starts[slot])..<Int(starts[slot + 1])
  }

  /// Business days of the visits of a regular's row, ascending.
  func days(of regular: Int32) -> ArraySlice<Int32> { days[range(of: regular)] }

  /// Lists of items a regular's row bought, in the order of time.
  func items(of regular: Int32) -> ArraySlice<Int32> { items[range(of: regular)] }

  init(of regulars: some Collection<Int32>, in shop: Shop, _ calendar: StoreCalendar) {
    var slots = Array(repeating: Self.notAsked, count: shop.regulars.count)
    for (slot, regular) in regulars.enumerated() { slots[Int(regular)] = Int32(slot) }
    self.slots = slots
    open = shop.settings.openDays
    let found = Self.rows(of: regulars, in: shop)
    starts = found.starts
    let (at, fen, bought) = (shop.visits.at, shop.visits.fen, shop.visits.items)
    let moments = found.rows.map { at[Int($0)] }
    let (first, last) = (moments.min() ?? 0, moments.max() ?? 0)
    let clock = LocalClock(calendar, spanning: first...last)
    days = moments.map { clock.businessDay($0) }
    paid = found.rows.map { fen[Int($0)] == VisitColumns.fenUnknown ? 0 : fen[Int($0)] }
    items = found.rows.map { bought[Int($0)] }
  }

  /// The rows of visits that count, those of one regular behind those of another and in the order of
  /// time.
  private static func rows(
    of regulars: some Collection<Int32>, in shop: Shop
  ) -> (rows: [Int32], starts: [Int32]) {
    var rows: [Int32] = []
    var starts: [Int32] = [0]
    starts.reserveCapacity(regulars.count + 1)
    for regular in regulars {
      let start = rows.count
      shop.chains.forEach(of: regular) { visit in
        if shop.visits.counts(visit) { rows.append(Int32(visit)) }
      }
      rows[start...].reverse()
      starts.append(Int32(rows.count))
    }
    order(&rows, starts, by: shop.visits.at)
    return (rows, starts)
  }

  /// Orders the rows of each slot by time; most came in that order.
  private static func order(_ rows: inout [Int32], _ starts: [Int32], by at: [Int64]) {
    for slot in 0..<starts.count - 1 {
      let range = Int(starts[slot])..<Int(starts[slot + 1])
      var isOrdered = true
      for place in range.dropFirst() where at[Int(rows[place])] < at[Int(rows[place - 1])] {
        isOrdered = false
      }
      if isOrdered { continue }
      rows[range].sort { at[Int($0)] != at[Int($1)] ? at[Int($0)] < at[Int($1)] : $0 < $1 }
    }
  }
}

extension Shop {
  /// The visits of some regulars' rows as the shop stands now.
  public func history(
    of rows: some Collection<Int32>, in calendar: StoreCalendar
  ) -> VisitHistory {
    VisitHistory(of: rows, in: self, calendar)
  }
}

extension VisitHistory {
  /// How a row keeps to their rhythm on a day, nil below four visit days.
  public func rhythm(of row: Int32, on today: CivilDay) -> RhythmFacts? {
    Rhythm.facts(ofVisitDays: days(of: row), on: Int32(today.number), open)
  }

  /// Whether a row came often enough up to a day to be a regular of the house without being pinned.
  public func isOften(_ row: Int32, on today: CivilDay) -> Bool {
    Rhythm.isOften(visitDays: days(of: row), on: Int32(today.number))
  }
}
