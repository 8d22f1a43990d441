extension MenuItem {
  /// Fen at a size, nil where nobody said.
  public func price(at size: String) -> Int64? { prices[size] ?? price }
}

extension Menu {
  /// What a marked drink costs in fen, nil where its drink has no price at its size.
  ///
  /// To the drink come the milk marked, each syrup whatever its pumps, the customs, and the shots
  /// beyond those of the size, each at the size; an extra nobody gave a price is free.
  public func price(of mark: CupMark) -> Int64? {
    guard let drink = self[.drink, mark.drink]?.price(at: mark.size) else { return nil }
    var keys = mark.syrups.map { MenuItem.Key(.syrup, $0.code) }
    if mark.decaf != .none { keys.append(MenuItem.Key(.decaf, mark.decaf.rawValue)) }
    if let milk = mark.milk { keys.append(MenuItem.Key(.milk, milk)) }
    keys += mark.customs.map { MenuItem.Key(.custom, $0) }
    let extras = keys.map { self[$0]?.price(at: mark.size) ?? 0 }.reduce(0, +)
    let shot = self[Self.extraShot]?.price(at: mark.size) ?? 0
    return drink + extras + shot * Int64(extraShots(of: mark))
  }

  /// The shots marked beyond those of the size.
  func extraShots(of mark: CupMark) -> Int {
    let serving = self[.size, mark.size]?.serving
    let included = (mark.isIced ? serving?.icedShots : serving?.shots) ?? 0
    return max(0, (mark.shots ?? 0) - included)
  }
}
