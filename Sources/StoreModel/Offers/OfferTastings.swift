import Documents

extension Shop {
  /// Which tastings are not for a guest now, and why, by the offer's id: they bought one of its products
  /// before, or each of them breaks what they must not have or is out today.
  public func tastings(
    of row: Int32, among offers: [Offer], at now: Int64, in calendar: StoreCalendar
  ) -> [String: OfferReason] {
    let tastings = offers.filter { $0.kind == .tasting }
    guard !tastings.isEmpty else { return [:] }
    let bought = boughtWares(row, before: now)
    let constraints = Constraint.stored(regular(row)?.constraints ?? [])
    var reasons: [String: OfferReason] = [:]
    for offer in tastings {
      let tried = bought.filter { ware in offer.goods.products.contains { $0.names(ware.ware) } }
      if let last = tried.map(\.at).max() {
        reasons[offer.id] = .alreadyUsed(last)
        continue
      }
      let products = offer.goods.products.map { product in
        menu.sample(of: product).flatMap {
          menu.hindrance($0, constraints: constraints, at: now, calendar: calendar)
        }
      }
      // One of them that can be had is enough.
      if products.allSatisfy({ $0 != nil }), let first = products.first {
        reasons[offer.id] = first
      }
    }
    return reasons
  }

  /// What a guest ever bought before a moment, each once, and when last.
  private func boughtWares(_ row: Int32, before moment: Int64) -> [(ware: Ware, at: Int64)] {
    var latest: [Int32: Int64] = [:]
    chains.forEach(of: row) { visit in
      guard visits.counts(visit), visits.at[visit] < moment else { return }
      let items = visits.items[visit]
      latest[items] = max(latest[items] ?? .min, visits.at[visit])
    }
    var bought: [String: Int64] = [:]
    for (items, at) in latest {
      for item in VisitField.items(of: visits.itemTexts[Int(items)].string) {
        bought[item] = max(bought[item] ?? .min, at)
      }
    }
    return bought.map { (menu.ware($0.key), $0.value) }
  }
}

extension Menu {
  /// What a guest who asks for a product gets, as an item to be ordered: a drink in the size named or
  /// the first there is; nil where the menu does not have it.
  func sample(of product: ProductReference) -> String? {
    var drink: String?
    var goods: String?
    var mark = CupMark(size: items(in: .size).first?.code ?? "", drink: "")
    for part in product.parts {
      switch part {
      case .word(let word):
        if self[.drink, word] != nil { drink = word } else { goods = self.goods(meant: word)?.code }
      case .item(let key):
        switch key.box {
        case .drink: drink = key.code
        case .goods: goods = key.code
        case .size: mark.size = key.code
        case .milk: mark.milk = key.code
        case .syrup: mark.syrups.append(CupMark.Syrup(key.code, pumps: 1))
        case .custom: mark.customs.append(key.code)
        case .decaf: mark.decaf = CupMark.Decaf(rawValue: key.code) ?? .none
        case .shots: break
        }
      case .iced: mark.isIced = true
      case .hot: break
      }
    }
    guard let drink, self[.drink, drink] != nil else { return goods }
    mark.drink = drink
    return mark.text
  }

  /// What speaks against an item for a guest: what they must not have before what is out.
  fileprivate func hindrance(
    _ item: String, constraints: [Constraint], at now: Int64, calendar: StoreCalendar
  ) -> OfferReason? {
    let order = unfit(
      [item], usuals: [], constraints: constraints, at: now, calendar: calendar)
    guard let found = order?.drinks.first else { return nil }
    if let conflict = found.conflicts.first { return .constraint(conflict.constraint) }
    return found.out.first.map { .out($0.name) }
  }
}
