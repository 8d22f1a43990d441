public import Documents

extension Offer {
  /// All that is said of the offer, as documents hold it; reading it gives the same offer.
  public var said: [OfferField: Value] {
    var said: [OfferField: Value] = [
      .kind: .string(kind.rawValue), .nameEn: .string(name.en), .nameZh: .string(name.zh),
      .scope: .string(scope.rawValue), .personal: .bool(audience.isPersonal),
      .needsSync: .bool(audience.needsSync), .minSpendFen: .int(minSpendFen),
      .minQty: .int(Int64(minQty)), .skipDiscounted: .bool(skipsDiscounted),
      .base: .string(base.rawValue), .strict: .bool(isStrict),
      .hierarchy: .int(Int64(stacking.hierarchy)), .exclusive: .bool(stacking.isExclusive),
      .joint: .bool(stacking.isJoint),
    ]
    said.merge(timesSaid) { $1 }
    said.merge(benefitSaid) { $1 }
    said.merge(ownSaid) { $1 }
    func list(_ field: OfferField, _ texts: [String]) {
      said[field] = .array(texts.map(Value.string))
    }
    list(.tiers, audience.tiers)
    list(.stores, audience.stores)
    list(.products, goods.products.map(\.text))
    list(.categories, goods.categories)
    list(.conflicts, stacking.conflicts)
    if let needs {
      list(.needsProducts, needs.goods.products.map(\.text))
      list(.needsCategories, needs.goods.categories)
      said[.needsMinQty] = .int(Int64(needs.minQty))
      said[.needsMinSpendFen] = .int(needs.minSpendFen)
    }
    if let group = stacking.group {
      said[.group] = .string(group)
      said[.mode] = .string(stacking.mode.rawValue)
    }
    said[.maxOffFen] = maxOffFen.map(Value.int)
    for (field, count) in [
      (OfferField.perMember, limits.perMember), (.perMemberDay, limits.perMemberDay),
      (.perStoreDay, limits.perStoreDay), (.perCart, limits.perCart),
    ] {
      said[field] = count.map { .int(Int64($0)) }
    }
    return said.filter { !$0.value.isNull }
  }

  private var timesSaid: [OfferField: Value] {
    var said: [OfferField: Value] = [:]
    said[.windowFrom] = times.from.map { .string($0.text) }
    said[.windowTo] = times.to.map { .string($0.text) }
    said[.weekdays] = .array(
      times.weekdays.sorted().filter(OfferForm.weekdayWords.indices.contains).map {
        .string(OfferForm.weekdayWords[$0])
      })
    said[.monthDays] = .array(times.monthDays.sorted().map { .int(Int64($0)) })
    said[.hours] = .array(times.hours.map(\.value))
    return said
  }

  private var benefitSaid: [OfferField: Value] {
    switch benefit {
    case .percentOff(let percent): [.percentOff: .int(Int64(percent))]
    case .amountOff(let fen): [.amountOffFen: .int(fen)]
    case .price(let fen): [.priceFen: .int(fen)]
    case .factor(let hundredths): [.factor: .string(OfferForm.decimal(hundredths: hundredths))]
    case .gift(let gift): [.giftEn: .string(gift.en), .giftZh: .string(gift.zh)]
    case nil: [:]
    }
  }

  private var ownSaid: [OfferField: Value] {
    var said: [OfferField: Value] = [:]
    if kind == .buyXgetY { (said[.x], said[.y]) = (.int(Int64(x)), .int(Int64(y))) }
    if kind == .combo { said[.items] = .array(items.map(\.value)) }
    if let visit {
      (said[.nthVisit], said[.every]) = (.int(Int64(visit.nth)), .bool(visit.isEvery))
    }
    switch round {
    case .month: said[.month] = true
    case .days(let before, let after):
      (said[.before], said[.after]) = (.int(Int64(before)), .int(Int64(after)))
    }
    said[.days] = days.map { .int(Int64($0)) }
    said[.rewardFen] = rewardFen.map(Value.int)
    return said
  }
}

extension OfferGoods {
  fileprivate var value: Value {
    var members: [Text: Value] = [:]
    if !products.isEmpty { members["products"] = .array(products.map { .string($0.text) }) }
    if !categories.isEmpty { members["categories"] = .array(categories.map(Value.string)) }
    return .map(members)
  }
}
