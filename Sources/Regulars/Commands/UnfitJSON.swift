import Documents
import StoreModel

extension FactsJSON {
  /// What `check-in` answers: the visit, and what should not have been made of it.
  static func checkedIn(_ visit: VisitFact, _ order: UnfitOrder?) -> JSONText {
    guard case .object(let members) = self.visit(visit) else { return .null }
    return .object(members + [("unfit", unfit(order?.drinks ?? []))])
  }

  /// What `check-in` answers where it recorded nothing.
  static func refused(_ order: UnfitOrder) -> JSONText {
    .object([
      ("id", .null), ("unfit", unfit(order.drinks)), ("alternate", .optional(order.alternate)),
    ])
  }

  private static func unfit(_ drinks: [UnfitDrink]) -> JSONText {
    .array(
      drinks.map { drink in
        .object([
          ("drink", .string(drink.mark)),
          ("conflicts", .array(drink.conflicts.map(conflict))),
          ("out", .array(drink.out.map { .string($0.key.description) })),
        ])
      })
  }

  private static func conflict(_ conflict: MenuConflict) -> JSONText {
    .object([
      ("constraint", .string(conflict.constraint.word)), ("item", .string("\(conflict.item)")),
    ])
  }
}
