import PartnerApp
import StoreModel

/// Words of `menu`.
struct MenuListWords: Topic {
  /// The name of a box or an item.
  let name: @Sendable (BilingualText) -> String
  /// In the row of what is not to be had.
  let out: String
  /// In the row of what earns no stars.
  let noStars: String
  /// In the row of what no offer lowers.
  let noOffers: String
  /// An item is not to be had until a moment.
  let outUntil: @Sendable (_ name: String, _ key: MenuItem.Key, _ time: String) -> String
  /// An item is to be had.
  let back: @Sendable (_ name: String, _ key: MenuItem.Key) -> String
}

extension MenuListWords {
  /// English words of the menu.
  static let english = MenuListWords(
    name: \.en, out: "OUT", noStars: "no stars", noOffers: "no offers",
    outUntil: { name, key, time in "\(name) (\(key)): out until \(time)" },
    back: { name, key in "\(name) (\(key)): to be had" })

  /// Chinese words of the menu.
  static let chinese = MenuListWords(
    name: \.zh, out: "售罄", noStars: "不积星", noOffers: "不参与优惠",
    outUntil: { name, key, time in "\(name)（\(key)）：售罄至 \(time)" },
    back: { name, key in "\(name)（\(key)）：有售" })
}
