/// A drink that should not be made as it is, or goods: it holds what the guest must not have, or what is
/// out.
public struct UnfitDrink: Equatable, Sendable {
  /// The cup mark, or the code of goods.
  public let mark: String
  /// What in it the guest must not have.
  public let conflicts: [MenuConflict]
  /// What of it is out today.
  public let out: [MenuItem]
}

/// What speaks against a check-in as it is keyed in.
public struct UnfitOrder: Equatable, Sendable {
  /// The drinks that should not be made; never empty.
  public let drinks: [UnfitDrink]
  /// Another of the guest's usuals that can be made, as a mark.
  public let alternate: String?

  /// Drinks that should not be made, and what can be.
  public init(drinks: [UnfitDrink], alternate: String?) {
    self.drinks = drinks
    self.alternate = alternate
  }
}

extension Menu {
  /// What speaks against some drinks and goods for a guest at a moment, nil where nothing does.
  ///
  /// Words that are neither cannot be judged; `usuals` are what the guest may have instead.
  public func unfit(
    _ drinks: [String], usuals: [String], constraints: [Constraint], at now: Int64,
    calendar: StoreCalendar
  ) -> UnfitOrder? {
    func unfit(_ text: String) -> UnfitDrink? {
      let item = bought(text)
      let drink = UnfitDrink(
        mark: item.written, conflicts: conflicts(of: item, with: constraints),
        out: parts(of: item).filter { $0.isOut(at: now, calendar: calendar) })
      return drink.conflicts.isEmpty && drink.out.isEmpty ? nil : drink
    }
    let found = drinks.compactMap(unfit)
    guard !found.isEmpty else { return nil }
    let alternate = usuals.first { text in
      if case .text = usual(text) { return false }
      return unfit(text) == nil
    }
    return UnfitOrder(drinks: found, alternate: alternate)
  }
}

extension Shop {
  /// What speaks against a check-in at a moment, nil where nothing does.
  ///
  /// Without items the usual is meant.
  public func unfit(
    _ checkIn: CheckIn, at now: Int64, calendar: StoreCalendar
  ) -> UnfitOrder? {
    let regular = checkIn.regular.flatMap { row(of: $0) }.flatMap { self.regular($0) }
    let usuals = regular?.usual ?? []
    return menu.unfit(
      checkIn.items ?? Array(usuals.prefix(1)), usuals: usuals,
      constraints: Constraint.stored(regular?.constraints ?? []), at: now, calendar: calendar)
  }
}
