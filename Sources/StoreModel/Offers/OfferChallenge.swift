import Documents

/// Visits of one guest in the order of time, as challenges look at them; only those that count.
struct ChallengeVisits {
  private(set) var at: [Int64] = []
  /// Fen, 0 where nobody said what was paid.
  private(set) var fen: [Int64] = []
  private(set) var rows: [Int32] = []

  /// No visits.
  init() {}

  /// The visits of a regular's row.
  init(of regular: Int32, in shop: Shop) {
    var found: [(at: Int64, row: Int32)] = []
    shop.chains.forEach(of: regular) { row in
      if shop.visits.counts(row) { found.append((shop.visits.at[row], Int32(row))) }
    }
    found.sort {
      $0.at != $1.at
        ? $0.at < $1.at : shop.visits.ids[Int($0.row)] < shop.visits.ids[Int($1.row)]
    }
    for (at, row) in found {
      self.at.append(at)
      rows.append(row)
      fen.append(shop.visits.paid(row).map(Int64.init) ?? 0)
    }
  }

  /// Those that count for an offer.
  init(_ visits: ChallengeVisits, from first: Int64, where counts: (Int32) -> Bool) {
    for place in visits.place(from: first)..<visits.at.count where counts(visits.rows[place]) {
      at.append(visits.at[place])
      fen.append(visits.fen[place])
      rows.append(visits.rows[place])
    }
  }

  /// The place of the first at an instant or later.
  func place(from instant: Int64) -> Int {
    var (low, high) = (0, at.count)
    while low < high {
      let middle = (low + high) / 2
      if at[middle] < instant { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// A personal challenge as it was in force, over what one guest bought that counts for it.
struct OfferChallenge {
  private let offer: Offer
  private let visits: ChallengeVisits
  /// What was paid before each of the visits, and behind the last, in fen.
  private var sums: [Int64] = [0]
  /// Places of the visits that alone do it, ascending.
  private var enough: [Int] = []
  /// Whether the sum never goes down.
  private var isGrowing = true

  init(_ offer: Offer, _ visits: ChallengeVisits) {
    self.offer = offer
    self.visits = visits
    for (place, fen) in visits.fen.enumerated() {
      sums.append((sums.last ?? 0) + fen)
      if reaches(fen) { enough.append(place) }
      if fen < 0 { isGrowing = false }
    }
  }

  private func reaches(_ fen: Int64) -> Bool {
    offer.isStrict ? fen > offer.minSpendFen : fen >= offer.minSpendFen
  }

  /// The visit that completes an assignment made at an instant, nil where none does: the first that
  /// does it, both ends of the time it is good for in it.
  func completion(of assigned: Int64) -> (at: Int64, row: Int32)? {
    let start = visits.place(from: assigned)
    let found = offer.kind == .spendOnce ? once(from: start) : total(from: start)
    guard let found, visits.at[found] <= end(of: assigned) else { return nil }
    return (visits.at[found], visits.rows[found])
  }

  /// What was spent for an assignment up to a moment, in fen.
  func spent(for assigned: Int64, until moment: Int64) -> Int64 {
    let last = min(moment, end(of: assigned))
    guard last >= assigned else { return 0 }
    return sums[visits.place(from: last + 1)] - sums[visits.place(from: assigned)]
  }

  private func end(of assigned: Int64) -> Int64 {
    OfferAssignment(at: assigned).end(days: offer.days) ?? Int64.max - 1
  }

  private func once(from start: Int) -> Int? {
    var (low, high) = (0, enough.count)
    while low < high {
      let middle = (low + high) / 2
      if enough[middle] < start { low = middle + 1 } else { high = middle }
    }
    return low < enough.count ? enough[low] : nil
  }

  private func total(from start: Int) -> Int? {
    let base = sums[start]
    guard isGrowing else {
      return (start..<visits.at.count).first { reaches(sums[$0 + 1] - base) }
    }
    var (low, high) = (start, visits.at.count)
    while low < high {
      let middle = (low + high) / 2
      if reaches(sums[middle + 1] - base) { high = middle } else { low = middle + 1 }
    }
    return low < visits.at.count ? low : nil
  }
}

/// Which visits count for the challenges of a store: weekdays, hours and products of each.
struct ChallengeFilter {
  private let shop: Shop
  private let calendar: StoreCalendar
  private let clock: LocalClock
  /// Whether a list of items has the goods of an offer, by the number of the list.
  private var bought: [OfferGoods: [Int32: Bool]] = [:]

  init(_ shop: Shop, _ calendar: StoreCalendar) {
    self.shop = shop
    self.calendar = calendar
    let at = shop.visits.at
    clock = LocalClock(calendar, spanning: (at.min() ?? 0)...(at.max() ?? 0))
  }

  /// The business day of an instant.
  func businessDay(_ instant: Int64) -> CivilDay { calendar.businessDay(of: instant) }

  /// The visits that count for an offer, from an instant on.
  mutating func visits(
    _ visits: ChallengeVisits, for offer: Offer, from first: Int64
  ) -> ChallengeVisits {
    // An assignment has a time of its own; of the offer's only what comes round plays a part.
    var times = offer.times
    (times.from, times.to) = (nil, nil)
    if times.isAlways, offer.goods.isEverything { return visits }
    return ChallengeVisits(visits, from: first) { row in
      has(offer.goods, row)
        && (times.isAlways || times.standing(OfferClock(visitsAt(row), calendar, clock)) == .holds)
    }
  }

  private func visitsAt(_ row: Int32) -> Int64 { shop.visits.at[Int(row)] }

  private mutating func has(_ goods: OfferGoods, _ row: Int32) -> Bool {
    if goods.isEverything { return true }
    let items = shop.visits.items[Int(row)]
    if let known = bought[goods]?[items] { return known }
    let has = VisitField.items(of: shop.visits.itemText(row).string).contains { item in
      goods.contains(shop.menu.ware(item))
    }
    bought[goods, default: [:]][items] = has
    return has
  }
}

extension Shop {
  /// What was assigned to a regular's row, by the offer's id, in the order of the assignments, and how
  /// far they came by a moment.
  func offerAssignments(
    of regular: Int32, at moment: Int64, calendar: StoreCalendar
  ) -> [String: [OfferAssignment]] {
    var lines: [OfferLine] = []
    offerChains.forEach(of: regular) { index in
      let line = offerEvents[index]
      if line.kind == .assigned, !line.isOff, line.at <= moment { lines.append(line) }
    }
    guard !lines.isEmpty else { return [:] }
    lines.sort { ($0.at, $0.id) < ($1.at, $1.id) }
    var all: [String: [OfferAssignment]] = [:]
    var filter: ChallengeFilter?
    let visits = ChallengeVisits(of: regular, in: self)
    for line in lines {
      let id = offerID(of: line)
      var assignment = OfferAssignment(at: line.at)
      if let offer = offers[id]?.inForce(on: calendar.businessDay(of: line.at)),
        offer.kind.isChallenge
      {
        var filtering = filter ?? ChallengeFilter(self, calendar)
        let challenge = OfferChallenge(
          offer, filtering.visits(visits, for: offer, from: line.at))
        filter = filtering
        assignment.spentFen = challenge.spent(for: line.at, until: moment)
        let completion = challenge.completion(of: line.at)
        assignment.completedAt = completion.flatMap { $0.at <= moment ? $0.at : nil }
      }
      all[id, default: []].append(assignment)
    }
    return all
  }
}
