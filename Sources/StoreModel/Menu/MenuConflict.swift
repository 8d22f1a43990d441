/// Something a guest must not have and a mark puts into their cup.
public struct MenuConflict: Hashable, Sendable {
  /// What the guest must not have.
  public var constraint: Constraint
  /// The item that carries it.
  public var item: MenuItem.Key
  /// What partners call the item.
  public var name: BilingualText
}

extension Menu {
  /// What in a marked drink breaks the constraints of a guest, by box.
  ///
  /// The drink's own milk counts unless another is marked. Somebody who drinks only decaf conflicts
  /// with coffee that is not marked wholly decaf, with shots marked in any drink likewise, and with
  /// tea always; cocoa is let pass. `other:TEXT` cannot be judged and never conflicts, nor does an
  /// item this menu does not know.
  public func conflicts(of mark: CupMark, with constraints: [Constraint]) -> [MenuConflict] {
    guard !constraints.isEmpty else { return [] }
    return parts(of: mark).flatMap { item in
      constraints.filter { breaks($0, item, in: mark) }.map {
        MenuConflict(constraint: $0, item: item.key, name: item.name)
      }
    }
  }

  /// What in a bought item breaks the constraints of a guest: of goods what they hold.
  public func conflicts(of item: BoughtItem, with constraints: [Constraint]) -> [MenuConflict] {
    switch item {
    case .mark(let mark): return conflicts(of: mark, with: constraints)
    case .text: return []
    case .goods(let goods):
      let broken = constraints.filter { constraint in
        goods.allergens.contains { $0.constraint == constraint }
      }
      return broken.map { MenuConflict(constraint: $0, item: goods.key, name: goods.name) }
    }
  }

  /// What a bought item is made of; goods of themselves, unknown words of nothing.
  func parts(of item: BoughtItem) -> [MenuItem] {
    switch item {
    case .mark(let mark): parts(of: mark)
    case .goods(let goods): [goods]
    case .text: []
    }
  }

  private func breaks(_ constraint: Constraint, _ item: MenuItem, in mark: CupMark) -> Bool {
    guard constraint == .decaf else {
      return item.allergens.contains { $0.constraint == constraint }
    }
    guard case .drink(let recipe) = item.detail else { return false }
    switch recipe.caffeine {
    case .tea: return true
    case .coffee: return mark.decaf != .full && mark.shots != 0
    case .none: return mark.decaf != .full && (mark.shots ?? 0) > 0
    }
  }
}
