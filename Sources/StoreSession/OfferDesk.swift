import StoreModel

/// What is made of the offers once and asked many times: how they are decided, what stands on the
/// shelf, what guests mostly order.
struct OfferDesk: Sendable {
  /// The offers of a business day, as long as nobody changes them.
  private struct Day: Equatable, Sendable {
    var day: CivilDay
    var version: Int
  }

  /// The minute of a day, in a calendar.
  private struct Minute: Equatable, Sendable {
    var day: Day
    var minute: Int64
    var calendar: StoreCalendar
  }

  private var offers = Memo<Day, [Offer]>()
  private var plan = Memo<Day, OfferPlan>()
  private var running = Memo<Minute, OfferPlan>()
  private var states = Memo<Minute, [String: OfferState]>()
  private var carts = Memo<Menu, [[String]: Cart]>()
  private var shelf = Memo<Menu, [CartLine]>()

  /// The offers in force on a business day, by id.
  mutating func offers(of shop: Shop, on day: CivilDay) -> [Offer] {
    offers.value(for: Day(day: day, version: shop.offersVersion)) { shop.offersInForce(on: day) }
  }

  /// How all of them are decided.
  mutating func plan(of shop: Shop, on day: CivilDay) -> OfferPlan {
    let all = offers(of: shop, on: day)
    return plan.value(for: Day(day: day, version: shop.offersVersion)) { OfferPlan(all) }
  }

  /// How those are decided that hold at an instant: the others change nothing for anybody.
  mutating func running(
    of shop: Shop, on day: CivilDay, at instant: Int64, in calendar: StoreCalendar
  ) -> OfferPlan {
    let all = offers(of: shop, on: day)
    let key = Minute(
      day: Day(day: day, version: shop.offersVersion), minute: instant / 60_000, calendar: calendar)
    return running.value(for: key) {
      let states = all.states(at: instant, in: calendar)
      return OfferPlan(
        all.filter { if case .running? = states[$0.id] { true } else { false } })
    }
  }

  /// Where each offer stands at a moment, by its id.
  mutating func states(
    of shop: Shop, on day: CivilDay, at now: Int64, in calendar: StoreCalendar
  ) -> [String: OfferState] {
    let all = offers(of: shop, on: day)
    let key = Minute(
      day: Day(day: day, version: shop.offersVersion), minute: now / 60_000, calendar: calendar)
    return states.value(for: key) { all.states(at: now, in: calendar) }
  }

  /// Items as a cart: the same few lists are asked for again and again.
  mutating func cart(of items: [String], _ menu: Menu) -> Cart {
    var known = carts.value(for: menu) { [:] }
    if let cart = known[items] { return cart }
    if known.count >= Self.cartsMax { known = [:] }
    let cart = menu.cart(of: items)
    known[items] = cart
    carts = Memo()
    _ = carts.value(for: menu) { known }
    return cart
  }

  /// Lists of items kept at hand: those of some hours at the counter.
  private static let cartsMax = 500

  /// What the store sells, in the order of the menu: what may be added to a cart.
  mutating func shelf(of menu: Menu) -> [CartLine] {
    shelf.value(for: menu) {
      let goods = menu.items(in: .goods).map(\.code)
      let drinks = menu.items(in: .drink).map(\.code)
      let sizes = menu.items(in: .size).map(\.code)
      // A drink in the middle of its sizes is what most people mean by it.
      let size = sizes.isEmpty ? "" : sizes[sizes.count / 2] + " "
      return (goods + drinks.map { size + $0 }).flatMap { menu.cart(of: [$0]).lines }
    }
  }
}
