/// One thing more in the cart, and an offer would apply.
public struct OfferMiss: Equatable, Sendable {
  /// The offer's id.
  public let offer: String
  /// What to add: one unit of it.
  public let adding: CartLine
  /// What the offer would then take off, in fen.
  public let savesFen: Int64

  /// What to add for an offer, and what that would save, in fen.
  public init(offer: String, adding: CartLine, savesFen: Int64) {
    self.offer = offer
    self.adding = adding
    self.savesFen = savesFen
  }
}

extension OffersToGuest {
  /// What is missing for an offer where it is one item: what to add, and what the offer would take off
  /// then, beside all the others.
  ///
  /// `shelf` is what the store sells, in the order in which it is suggested. Where the cart holds some
  /// of what is missing, the dearest of that is meant once more: nobody is told to have something else
  /// than what they drink. Nil where more than one item is missing, nothing on the shelf is of that
  /// sort, or it would take nothing off.
  public func miss(
    of entry: OfferTrace, in cart: Cart, shelf: [CartLine]
  ) -> OfferMiss? {
    guard case .ineligible(.tooFewItems(missing: 1, let goods)) = entry.verdict,
      cart.lines.count < Cart.linesMax
    else { return nil }
    let held = cart.lines.filter { goods.contains($0.ware) && $0.unitFen > 0 }
    let dearest = held.max { $0.unitFen < $1.unitFen }
    guard var line = dearest ?? shelf.first(where: { goods.contains($0.ware) && $0.unitFen > 0 })
    else { return nil }
    line.qty = 1
    let answer = judge(Cart(cart.lines + [line]))
    guard
      case .applied(let taken) = answer.trace.first(where: { $0.offer == entry.offer })?.verdict,
      let fen = taken.fen, fen > 0
    else { return nil }
    return OfferMiss(offer: entry.offer, adding: line, savesFen: fen)
  }
}
