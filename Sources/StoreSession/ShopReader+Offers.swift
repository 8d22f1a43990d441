public import Documents
import Lookup
public import StoreModel

/// What the offers of the store are now: to everybody, and to one guest.
extension ShopReader {
  /// The offers there are, in the order of the list.
  public mutating func offersPage() -> OffersPage {
    let offers = offerDesk.offers(of: shop, on: today)
    let states = offerDesk.states(of: shop, on: today, at: moment.now, in: calendar)
    var page = OffersPage(
      rows: offers.map { offer in
        OfferRow(offer, state: states[offer.id] ?? .ended(at: moment.now))
      }, at: moment.now)
    for place in page.rows.indices {
      page.rows[place].reading = readings.displayReading(of: page.rows[place].name.zh)
    }
    page.areManagers = shop.hasManager
    return page
  }

  /// Everything about one offer, nil where nobody offers it any more.
  ///
  /// One that comes later today is judged as of its begin: whom among the likely one may tell of it.
  public mutating func offer(_ id: String) -> OfferFacts? {
    let all = offerDesk.offers(of: shop, on: today)
    guard let offer = all.first(where: { $0.id == id }) else { return nil }
    let calendar = calendar
    let state = offer.times.state(at: moment.now, in: calendar)
    var facts = OfferFacts(offer, state: state)
    facts.day = shop.offerCounts(on: today, in: calendar)[id] ?? OfferCounts()
    facts.users = users(of: id)
    switch state {
    case .running: judge(&facts, at: moment.now)
    case .laterToday(let from): judge(&facts, at: from)
    case .upcoming, .ended: break
    }
    facts.names = names(all, in: facts)
    return facts
  }

  /// What the offers are to a regular now, what fits first; nothing for whom the shop does not list.
  mutating func offers(for row: Int32) -> [GuestOffer] {
    let all = offerDesk.offers(of: shop, on: today)
    guard !all.isEmpty else { return [] }
    let counter = offerMoment(at: moment.now)
    let guest = self.guest(row, at: moment.now)
    return self.told(all, cart: usualCart(row), for: guest, at: counter).bestFirst()
  }

  /// The offers that apply to what was bought at a visit, for whoever had it.
  public mutating func takeable(at visit: DocumentID) -> [GuestOffer] {
    let all = offerDesk.offers(of: shop, on: today)
    guard !all.isEmpty, let fact = shop.visitTold(visit), !fact.items.isEmpty else { return [] }
    let counter = offerMoment(at: moment.now)
    let row = fact.regular.flatMap { shop.row(of: $0) }
    let guest = row.map { self.guest($0, at: fact.at) }
    let told = self.told(all, cart: shop.menu.cart(of: fact.items), for: guest, at: counter)
    let used = row.map { shop.offerUses(of: $0).filter { $0.visit == fact.id }.map(\.offer) } ?? []
    return told.filter { $0.applies && !(used + fact.offers).contains($0.offer.id) }
  }

  /// What one item more would save is found out for so many offers: each is a judgement of its own, and
  /// no screen tells of more.
  private static let missesMax = 12

  private mutating func told(
    _ all: [Offer], cart: Cart?, for guest: OfferGuest?, at counter: OfferMoment
  ) -> [GuestOffer] {
    let plan = offerDesk.plan(of: shop, on: today)
    let states = offerDesk.states(of: shop, on: today, at: counter.at, in: counter.calendar)
    let shelf = offerDesk.shelf(of: shop.menu)
    let offers = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    var looks = Self.missesMax
    let asked = OffersToGuest(plan, guest, at: counter)
    let answer = cart.map(asked.judge) ?? plan.judgeUnordered(for: guest, at: counter)
    return answer.trace.compactMap { entry in
      guard let offer = offers[entry.offer], let state = states[entry.offer] else { return nil }
      if case .ended(let end) = state, end <= counter.at - OffersPage.endedMilliseconds {
        return nil
      }
      var told = GuestOffer(offer, state: state, verdict: entry.verdict)
      if let cart, looks > 0, case .ineligible(.tooFewItems(missing: 1, _)) = entry.verdict {
        looks -= 1
        told.missFen = asked.miss(of: entry, in: cart, shelf: shelf)?.savesFen
      }
      told.progress = guest.flatMap { progress(of: offer, $0, at: counter.at) }
      return told
    }
  }

  /// How far a guest came with a challenge that is open.
  private func progress(
    of offer: Offer, _ guest: OfferGuest, at now: Int64
  ) -> OfferProgress? {
    guard offer.kind.isChallenge,
      let open = guest.assignments[offer.id]?.last(where: { given in
        given.completedAt == nil && given.end(days: offer.days).map { $0 >= now } ?? true
      })
    else { return nil }
    let strict: Int64 = offer.isStrict ? 1 : 0
    let spent = offer.kind == .spendTotal ? open.spentFen : 0
    let missing = max(0, offer.minSpendFen + strict - spent)
    return missing == 0 ? nil : OfferProgress(missingFen: missing, end: open.end(days: offer.days))
  }

  /// What offers have to know of an instant, UTC milliseconds.
  func offerMoment(at instant: Int64) -> OfferMoment {
    shop.offerMoment(
      at: instant, calendar: calendar,
      isClockSuspect: moment.isByMachine && shop.isClockSuspect(machine: moment.now))
  }

  private mutating func judge(_ facts: inout OfferFacts, at instant: Int64) {
    let counter = offerMoment(at: instant)
    let plan = offerDesk.running(of: shop, on: today, at: instant, in: calendar)
    for row in habits.likely(shop, at: moment).listed {
      let guest = self.guest(row, at: instant)
      let trace = plan.judged(usualCart(row), for: guest, at: counter).trace
      guard let verdict = trace.first(where: { $0.offer == facts.offer.id })?.verdict else {
        continue
      }
      if case .applied = verdict {
        if let summary = shown(row) { facts.fits.append(summary) }
      } else {
        facts.misses.append(verdict)
      }
    }
  }

  /// What offers have to know of a regular's row.
  mutating func guest(_ row: Int32, at instant: Int64) -> OfferGuest {
    var guest = shop.offerGuest(row, at: instant, calendar: calendar)
    let all = offerDesk.offers(of: shop, on: today)
    guest.tastings = shop.tastings(of: row, among: all, at: instant, in: calendar)
    return guest
  }

  /// What they order most often lately, else their first usual, as a cart; nil where nobody knows.
  mutating func usualCart(_ row: Int32) -> Cart? {
    let items = shop.orderedLately(row) ?? shop.regular(row)?.usual.first.map { [$0] }
    return items.map { offerDesk.cart(of: $0, shop.menu) }
  }

  private mutating func shown(_ row: Int32) -> RegularSummary? {
    guard var summary = shop.summary(row) else { return nil }
    readOut(&summary)
    return summary
  }

  /// Who used it today, the latest first.
  private mutating func users(of id: String) -> [OfferUser] {
    let uses = shop.offerUses(on: today, in: calendar).filter { $0.offer == id }
    return uses.suffix(Self.usersMax).reversed().map { use in
      let row = use.regular.flatMap { shop.row(of: $0) }
      return OfferUser(row.flatMap { shown($0) }, at: use.at)
    }
  }

  /// More nobody reads.
  private static let usersMax = 50

  /// What the offers are called that the facts speak of.
  private func names(_ all: [Offer], in facts: OfferFacts) -> [String: BilingualText] {
    let blockers = facts.misses.compactMap { verdict in
      if case .blocked(let by, _) = verdict { by } else { nil }
    }
    let wanted = Set(facts.offer.stacking.conflicts + blockers)
    return Dictionary(
      uniqueKeysWithValues: all.filter { wanted.contains($0.id) }.map { ($0.id, $0.name) })
  }
}
