import StoreModel
import TextUI

/// What the offers of the house are to a guest, as lines beside what is known of them.
enum OfferProfileLines {
  /// More lines than these hide who the guest is.
  private static let briefMax = 3

  /// The best first; what is out of reach for the day is left to the profile.
  ///
  /// What is for this guest alone is not crowded out by what is for everybody.
  static func brief(_ offers: [GuestOffer], _ phrasing: Phrasing) -> [Line] {
    let near = offers.filter { !$0.isFar || $0.isTheirs }
    var places = near.indices.filter { near[$0].isTheirs }.prefix(briefMax)
    places += near.indices.filter { !near[$0].isTheirs }.prefix(briefMax - places.count)
    return lines(places.sorted().map { near[$0] }[...], of: offers, phrasing)
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

extension [GuestOffer] {
  /// Whether one of them began or ended before an instant, UTC milliseconds.
  func haveTurned(by now: Int64) -> Bool {
    contains { offer in offer.state.change.map { $0 <= now } ?? false }
  }
}

extension GuestOffer {
  /// Whether it is for this guest alone: their day, their new tier, a challenge of theirs that is open.
  fileprivate var isTheirs: Bool {
    switch offer.kind {
    case .birthday, .anniversary, .upgrade: applies
    case .spendOnce, .spendTotal: progress != nil
    case .percentOff, .amountOff, .bogo, .buyXgetY, .combo, .timeWindow, .spendGift,
      .starMultiplier, .memberDay, .tasting, .sizeUp, .invite, .nthVisit:
      false
    }
  }
}
