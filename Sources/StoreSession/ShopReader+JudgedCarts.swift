public import Documents
public import StoreModel

/// A cart that was judged, with all that is needed to say so.
public struct JudgedCart: Sendable {
  /// What was judged; nil where nobody knows what the guest wants.
  public let cart: Cart?
  /// What is to be paid, and the trace.
  public let answer: OfferAnswer
  /// The offers of the trace, by id.
  public let offers: [String: Offer]
  /// When, UTC milliseconds.
  public let at: Int64
  /// The store's calendar.
  public let calendar: StoreCalendar
  /// What the store sells.
  public let menu: Menu
}

extension OfferPlan {
  /// Which offers apply to what a guest will order, as far as anybody knows that.
  func judged(_ cart: Cart?, for guest: OfferGuest?, at moment: OfferMoment) -> OfferAnswer {
    cart.map { judge($0, for: guest, at: moment) } ?? judgeUnordered(for: guest, at: moment)
  }
}

extension ShopReader {
  /// Which offers apply to a cart of a guest, and why the others do not; without a cart to what the
  /// guest orders most often lately.
  public mutating func judged(_ cart: Cart?, for regular: DocumentID?) -> JudgedCart {
    let row = regular.flatMap { shop.row(of: $0) }
    let cart = cart ?? row.flatMap { usualCart($0) }
    let guest = row.map { self.guest($0, at: moment.now) }
    let counter = offerMoment(at: moment.now)
    let offers = offerDesk.offers(of: shop, on: today)
    let answer = offerDesk.plan(of: shop, on: today).judged(cart, for: guest, at: counter)
    return JudgedCart(
      cart: cart, answer: answer,
      offers: Dictionary(offers.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      at: moment.now, calendar: calendar, menu: shop.menu)
  }
}
