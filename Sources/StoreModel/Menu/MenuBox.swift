/// The boxes of a cup, top to bottom, and the shelf beside the bar: each item of the menu belongs into
/// one of them.
public enum MenuBox: String, CaseIterable, Comparable, Sendable {
  case size, decaf, shots, syrup, milk, custom, drink
  /// What is sold and put into no cup; no cup mark has it.
  case goods

  /// What the box is called.
  public var name: BilingualText {
    switch self {
    case .size: BilingualText(en: "size", zh: "杯型")
    case .decaf: BilingualText(en: "decaf", zh: "低因")
    case .shots: BilingualText(en: "shots", zh: "浓缩份数")
    case .syrup: BilingualText(en: "syrup", zh: "糖浆")
    case .milk: BilingualText(en: "milk", zh: "奶")
    case .custom: BilingualText(en: "custom", zh: "其他要求")
    case .drink: BilingualText(en: "drink", zh: "饮品")
    case .goods: BilingualText(en: "goods", zh: "商品")
    }
  }

  /// The upper box first.
  public static func < (left: MenuBox, right: MenuBox) -> Bool { left.place < right.place }

  /// Its place on the cup, from 0.
  var place: Int {
    switch self {
    case .size: 0
    case .decaf: 1
    case .shots: 2
    case .syrup: 3
    case .milk: 4
    case .custom: 5
    case .drink: 6
    case .goods: 7
    }
  }
}
