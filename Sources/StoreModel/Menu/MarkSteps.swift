/// The steps of writing a cup mark, as a set; a later step is a larger number.
struct MarkSteps: OptionSet {
  let rawValue: UInt16
  static let ice = MarkSteps(rawValue: 1)
  static let size = MarkSteps(rawValue: 2)
  static let decaf = MarkSteps(rawValue: 4)
  static let shots = MarkSteps(rawValue: 8)
  static let syrup = MarkSteps(rawValue: 16)
  static let milk = MarkSteps(rawValue: 32)
  static let custom = MarkSteps(rawValue: 64)
  /// A custom that follows the drink.
  static let after = MarkSteps(rawValue: 128)
  /// Above `after`: the last word that can be the drink is the drink.
  static let drink = MarkSteps(rawValue: 256)

  /// What a mark may begin with.
  static let start: MarkSteps = [.ice, .size]
  /// What a mark may end with.
  static let end: MarkSteps = [.drink, .after]
  /// The steps between size and drink.
  private static let filling: MarkSteps = [.decaf, .shots, .syrup, .milk, .custom]

  /// The steps that write an item of a box.
  init(_ box: MenuBox) {
    self =
      switch box {
      case .size: .size
      case .decaf: .decaf
      case .shots: .shots
      case .syrup: .syrup
      case .milk: .milk
      case .custom: [.custom, .after]
      case .drink: .drink
      case .goods: []
      }
  }

  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The latest of the steps.
  var latest: MarkSteps {
    guard rawValue != 0 else { return self }
    return MarkSteps(rawValue: 1 << (UInt16.bitWidth - 1 - rawValue.leadingZeroBitCount))
  }

  /// What may follow any of the steps.
  var following: MarkSteps {
    var next: MarkSteps = isDisjoint(with: .end) ? [] : .after
    if contains(.ice) { next.insert(.size) }
    let earlier = intersection(Self.filling.union(.size))
    guard let first = earlier.first else { return next }
    let later = Self.filling.rawValue & ~(first.rawValue << 1 &- 1)
    next.formUnion(MarkSteps(rawValue: later).union(.drink))
    return next.union(earlier.intersection([.syrup, .custom]))
  }

  /// The boxes these steps fill.
  var boxes: [MenuBox] { MenuBox.allCases.filter { !isDisjoint(with: MarkSteps($0)) } }

  /// The earliest of the steps, nil of none.
  private var first: MarkSteps? {
    rawValue == 0 ? nil : MarkSteps(rawValue: 1 << rawValue.trailingZeroBitCount)
  }
}

extension MarkSteps {
  /// Every step by itself, earlier ones first.
  static let each: [MarkSteps] = [
    .ice, .size, .decaf, .shots, .syrup, .milk, .custom, .after, .drink,
  ]
}
