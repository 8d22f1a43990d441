import Documents

/// What was said of an offer on its way to the offer: every fault of it is found, not the first.
///
/// Files, forms and documents are read by this one way. Of a document that terminals merged into
/// something no file could say the offer is made all the same, of what holds together.
struct OfferReading {
  let id: String
  /// What is said, as documents hold it; null and what is usual left out.
  private(set) var said: [OfferField: Value] = [:]
  /// What was said and cannot be read.
  private(set) var unreadable: Set<OfferField> = []
  /// What is wrong with it.
  private(set) var problems: [OfferProblem] = []
  /// Compares a begin with an end where they are said in different ways; nil where nobody asks.
  private let calendar: StoreCalendar?

  /// Reads what is said of an offer.
  init(id: String, _ values: [OfferField: Value], in calendar: StoreCalendar? = nil) {
    self.id = id
    self.calendar = calendar
    for (field, value) in values.sorted(by: { $0.key.place < $1.key.place }) {
      guard let accepted = field.accepted(value) else {
        unreadable.insert(field)
        report(field, .wanted(field.form))
        continue
      }
      if !accepted.isNull { said[field] = accepted }
    }
    guard calendar != nil else { return }
    check()
  }

  /// The offer; nil where not even its kind is known.
  var offer: Offer? {
    guard let kind else { return nil }
    let name = BilingualText(said, .nameEn, .nameZh) ?? BilingualText(en: id, zh: id)
    var offer = Offer(id: id, kind: kind, name: name)
    offer.times = times
    offer.audience = OfferAudience(
      tiers: texts(.tiers), stores: texts(.stores), isPersonal: isPersonal,
      needsSync: truth(.needsSync))
    offer.goods = goods(.products, .categories)
    offer.benefit = benefit(of: kind)
    offer.scope = scope(of: kind)
    offer.minSpendFen = said[.minSpendFen]?.int ?? 0
    offer.minQty = count(.minQty) ?? 0
    offer.needs = needs
    offer.maxOffFen = said[.maxOffFen]?.int
    offer.skipsDiscounted = truth(.skipDiscounted)
    offer.base = word(.base).flatMap(OfferBase.init) ?? .discounted
    offer.limits = OfferLimits(
      perMember: count(.perMember), perMemberDay: count(.perMemberDay),
      perStoreDay: count(.perStoreDay), perCart: count(.perCart))
    offer.stacking = OfferStacking(
      group: word(.group), hierarchy: count(.hierarchy) ?? 100,
      mode: word(.group) == nil ? .stack : word(.mode).flatMap(OfferMode.init) ?? .stack,
      isExclusive: truth(.exclusive),
      isJoint: truth(.joint), conflicts: texts(.conflicts))
    takeOwn(of: kind, into: &offer)
    return offer
  }

  /// What only some kinds have.
  private func takeOwn(of kind: OfferKind, into offer: inout Offer) {
    let members = OfferKindMembers(kind)
    if kind == .buyXgetY { (offer.x, offer.y) = (count(.x) ?? 1, count(.y) ?? 1) }
    if members.takes(.items) { offer.items = (said[.items]?.array ?? []).map(OfferGoods.init) }
    if members.takes(.nthVisit) {
      offer.visit = count(.nthVisit).map { ($0, truth(.every)) }
    }
    if members.takes(.month) {
      offer.round =
        truth(.month) ? .month : .days(before: count(.before) ?? 0, after: count(.after) ?? 0)
    }
    if members.takes(.days) || isPersonal { offer.days = count(.days) }
    if kind == .upgrade { offer.days = offer.days ?? Self.upgradeDays }
    if members.takes(.rewardFen) {
      offer.isStrict = truth(.strict)
      offer.rewardFen = said[.rewardFen]?.int
    }
  }

  /// Days a gift for a new tier is there where nobody said.
  private static let upgradeDays = 7

  // MARK: - Parts

  private var kind: OfferKind? { word(.kind).flatMap(OfferKind.init) }

  private var isPersonal: Bool { truth(.personal) || kind?.isChallenge == true }

  private var times: OfferTimes {
    var times = OfferTimes()
    times.from = word(.windowFrom).flatMap { OfferBound($0) }
    times.to = word(.windowTo).flatMap { OfferBound($0) }
    times.weekdays = Set(
      texts(.weekdays).compactMap { OfferForm.weekdayWords.firstIndex(of: $0) })
    times.monthDays = Set((said[.monthDays]?.array ?? []).compactMap { $0.int.map { Int($0) } })
    times.hours = (said[.hours]?.array ?? []).compactMap { OfferHours($0) }
    return times
  }

  private var needs: OfferNeeds? {
    let members: [OfferField] = [
      .needsProducts, .needsCategories, .needsMinQty, .needsMinSpendFen,
    ]
    guard members.contains(where: { said[$0] != nil }) else { return nil }
    return OfferNeeds(
      goods: goods(.needsProducts, .needsCategories), minQty: count(.needsMinQty) ?? 1,
      minSpendFen: said[.needsMinSpendFen]?.int ?? 0)
  }

  private func scope(of kind: OfferKind) -> OfferScope {
    if isOfUnits(kind) { return .item }
    let isNamed = said[.products] != nil || said[.categories] != nil
    return word(.scope).flatMap(OfferScope.init) ?? (isNamed ? .item : .order)
  }

  /// Whether it is taken off single units by what it is.
  private func isOfUnits(_ kind: OfferKind) -> Bool {
    switch kind {
    case .bogo, .buyXgetY, .combo, .timeWindow, .sizeUp: true
    case .percentOff, .amountOff, .spendGift, .starMultiplier, .memberDay, .birthday,
      .anniversary, .nthVisit, .upgrade, .tasting, .invite, .spendOnce, .spendTotal:
      // A price is one of a unit.
      OfferKindMembers(kind).takes(.priceFen) && said[.priceFen] != nil
    }
  }

  private func benefit(of kind: OfferKind) -> OfferBenefit? {
    if kind == .bogo || kind == .buyXgetY { return .percentOff(count(.percentOff) ?? 100) }
    let members = OfferKindMembers(kind)
    for field in OfferKindMembers.benefits where members.takes(field) {
      if let benefit = benefit(field) { return benefit }
    }
    return nil
  }

  private func benefit(_ field: OfferField) -> OfferBenefit? {
    switch field {
    case .percentOff: count(field).map { .percentOff($0) }
    case .amountOffFen: said[field]?.int.map { .amountOff($0) }
    case .priceFen: said[field]?.int.map { .price($0) }
    case .factor:
      word(field).flatMap { ExactDecimal.scaled($0, places: 2) }.map { .factor(Int($0)) }
    default: BilingualText(said, .giftEn, .giftZh).map { .gift($0) }
    }
  }

  private func goods(_ products: OfferField, _ categories: OfferField) -> OfferGoods {
    OfferGoods(
      products: texts(products).compactMap { ProductReference($0) }, categories: texts(categories))
  }

  private func word(_ field: OfferField) -> String? { said[field]?.string }
  private func truth(_ field: OfferField) -> Bool { said[field]?.bool ?? false }
  private func count(_ field: OfferField) -> Int? { said[field]?.int.map { Int($0) } }
  private func texts(_ field: OfferField) -> [String] {
    (said[field]?.array ?? []).compactMap(\.string)
  }

  /// Whether something was said, if only what cannot be read.
  private func has(_ field: OfferField) -> Bool {
    if field == .giftEn || field == .nameEn {
      let other: OfferField = field == .giftEn ? .giftZh : .nameZh
      if said[other] != nil || unreadable.contains(other) { return true }
    }
    return said[field] != nil || unreadable.contains(field)
  }

  private mutating func report(_ field: OfferField, _ fault: OfferFault) {
    let problem = OfferProblem(field, fault)
    // A name is wrong once, whatever languages it is said in.
    if !problems.contains(where: { $0.path == problem.path && $0.fault == fault }) {
      problems.append(problem)
    }
  }

  // MARK: - Rules

  private mutating func check() {
    if !has(.kind) { report(.kind, .needed) }
    if !has(.nameEn) { report(.nameEn, .needed) }
    if let kind { check(kind) }
    if has(.mode), !has(.group) { report(.mode, .alone(without: .group)) }
    if has(.every), !has(.nthVisit) { report(.every, .alone(without: .nthVisit)) }
    if truth(.exclusive), truth(.joint) { report(.joint, .against(.exclusive)) }
    if texts(.conflicts).contains(id) { report(.conflicts, .itself) }
    for (field, other) in [
      (OfferField.perMember, OfferField.perMemberDay), (.perStoreDay, .perMemberDay),
    ] {
      if let own = count(field), let least = count(other), own < least {
        report(field, .lessThan(other))
      }
    }
    if truth(.month) {
      for field in [OfferField.before, .after] where has(field) { report(field, .against(.month)) }
    }
    if (count(.before) ?? 0) + (count(.after) ?? 0) >= 365 { report(.after, .tooManyDays) }
    let times = times
    if let calendar, let from = times.from, let to = times.to,
      from.begin(in: calendar) >= to.end(in: calendar)
    {
      report(.windowTo, .tooEarly)
    } else if let calendar, let from = times.from, times.to != nil, problems.isEmpty,
      case .ended = times.state(at: from.begin(in: calendar) - 1, in: calendar)
    {
      report(.windowTo, .never)
    }
  }

  private mutating func check(_ kind: OfferKind) {
    let members = OfferKindMembers(kind)
    for field in members.needed where !has(field) { report(field, .missing(kind)) }
    for field in OfferField.allCases
    where OfferKindMembers.special.contains(field) && has(field) && !members.takes(field) {
      if field == .days, isPersonal { continue }
      report(field, field == .days ? .alone(without: .personal) : .notOf(kind))
    }
    let given = members.gives.filter(has)
    if given.count > 1 { report(given[1], .onlyOne(members.gives)) }
    if given.isEmpty, !members.gives.isEmpty, members.mustGive {
      report(members.gives[0], .oneOf(members.gives))
    }
    if kind == .memberDay, !has(.weekdays), !has(.monthDays) {
      report(.weekdays, .oneOf([.weekdays, .monthDays]))
    }
    if isOfUnits(kind), word(.scope) == OfferScope.order.rawValue { report(.scope, .unitsOnly) }
  }
}

extension OfferField {
  /// Its place among all: what is said is looked at in one order.
  fileprivate var place: Int { Self.places[self] ?? 0 }
  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

extension BilingualText {
  /// A text said in one language or both, nil where it is said in none.
  fileprivate init?(_ said: [OfferField: Value], _ en: OfferField, _ zh: OfferField) {
    guard let any = said[en]?.string ?? said[zh]?.string else { return nil }
    self.init(en: said[en]?.string ?? any, zh: said[zh]?.string ?? any)
  }
}

extension OfferGoods {
  /// One thing of a combination.
  fileprivate init(_ value: Value) {
    func texts(_ key: String) -> [String] {
      (value.map?[Text(key)]?.array ?? []).compactMap(\.string)
    }
    self.init(
      products: texts("products").compactMap { ProductReference($0) },
      categories: texts("categories"))
  }
}
