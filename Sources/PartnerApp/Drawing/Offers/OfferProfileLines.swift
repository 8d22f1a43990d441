import StoreModel
import TextUI

/// What the offers of the house are to a guest, as lines beside what is known of them.
enum OfferProfileLines {
  /// More lines than these hide who the guest is.
  private static let briefMax = 3

  /// The best first; what is out of reach for the day is left to the profile.
  static func brief(_ offers: [GuestOffer], _ phrasing: Phrasing) -> [Line] {
    lines(offers.filter { !$0.isFar }.prefix(briefMax), of: offers, phrasing)
  }

  /// All of them, with what speaks against each.
  static func full(_ offers: [GuestOffer], _ phrasing: Phrasing) -> [Line] {
    lines(offers[...], of: offers, phrasing)
  }

  private static func lines(
    _ shown: ArraySlice<GuestOffer>, of all: [GuestOffer], _ phrasing: Phrasing
  ) -> [Line] {
    let names = Dictionary(all.map { ($0.offer.id, $0.offer.name) }) { first, _ in first }
    let sentences = OfferPhrasing(phrasing, names: names)
    return shown.enumerated().map { place, offer in
      let (mark, text) = sentences.line(offer)
      return Line(
        label: place == 0 ? phrasing.words.offers.nowLabel : "", text: mark + " " + text,
        role: mark == "+" ? .good : mark == "-" ? .dim : .text, isContinued: place > 0)
    }
  }
}
