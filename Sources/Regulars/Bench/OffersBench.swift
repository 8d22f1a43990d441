import Foundation
import StoreModel

/// A thousand offers judged for one guest with a cart of 20 lines, beside the same carts through a
/// straight loop in python3.
enum OffersBench {
  private static let carts = 200
  private static let offers = 1_000
  private static let lines = 20
  /// A Wednesday noon in Shanghai.
  private static let noon: Int64 = 1_795_579_200_000

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    var random = PracticeRandom(seed: 12)
    let offers = (0..<offers).map { OffersForBench.offer($0, &random) }
    let carts = (0..<carts).map { _ in OffersForBench.cart(lines, &random) }
    let moment = OfferMoment(
      at: noon,
      calendar: StoreCalendar(
        zone: TimeZone(identifier: "Asia/Shanghai") ?? .gmt, dayStartMinutes: 240))
    var plans: [Double] = []
    var took: [Double] = []
    var totals: [Int64] = []
    for cart in carts {
      let start = ContinuousClock.now
      let plan = OfferPlan(offers)
      plans.append(Measure.milliseconds(since: start))
      let begun = ContinuousClock.now
      let answer = plan.judge(cart, for: OffersForBench.guest, at: moment)
      took.append(Measure.milliseconds(since: begun))
      totals.append(answer.totalFen)
    }
    let file = room.path("offers.json")
    try Data(OffersForBench.json(offers, carts).text.utf8).write(to: file)
    var figures = rows(plans, took) + rivals(file, took, totals)
    figures += try await OffersDeskBench.run(room, OffersForBench.file(offers))
    return try await figures + CompletionsBench.run(room)
  }

  private static func row(_ what: String, _ value: Double, _ unit: String = "ms") -> BenchRow {
    BenchRow(bench: "offers", what: what, value: value, unit: unit)
  }

  private static func rows(_ plans: [Double], _ took: [Double]) -> [BenchRow] {
    [
      row("1,000 offers, one guest, 20 lines, p50", Measure.percentile(took, 0.5)),
      row("1,000 offers, one guest, 20 lines, p95", Measure.percentile(took, 0.95)),
      row("the order of 1,000 offers, once a day, p50", Measure.percentile(plans, 0.5)),
    ]
  }

  /// The rival's time, and on how many carts both come to the same total.
  private static func rivals(_ file: URL, _ took: [Double], _ totals: [Int64]) -> [BenchRow] {
    guard let python = Python.number(OffersInPython.script, [file.path]) else {
      Output.note("python3 is not installed: no figure of a loop in it.")
      return []
    }
    let arguments = [file.path] + totals.map(String.init)
    let same = Python.number(OffersInPython.script, arguments) ?? 0
    if Int(same) != totals.count {
      Output.note("the loop in python3 comes to other totals on \(totals.count - Int(same)) carts.")
    }
    return [
      row("a loop in python3, p50", python),
      row("times faster than python3", python / Measure.percentile(took, 0.5), "x"),
      row("the same total, of \(totals.count) carts", same, ""),
    ]
  }
}

/// Invented offers and carts, the same in every run: kinds a loop can be written for in an hour.
private enum OffersForBench {
  private static let categories = ["coffee", "tea", "food", "goods"]

  /// A gold member who used every tenth offer yesterday.
  static var guest: OfferGuest {
    var guest = OfferGuest()
    guest.tier = "gold"
    for number in stride(from: 0, to: 1_000, by: 10) {
      guest.uses[id(number)] = [1_795_492_800_000]
    }
    return guest
  }

  private static func id(_ number: Int) -> String { "offer-\(number)" }

  /// Half of them are for other times or guests, as in a store that has a thousand.
  static func offer(_ number: Int, _ random: inout PracticeRandom) -> Offer {
    let kind = random.pick([OfferKind.percentOff, .percentOff, .amountOff, .bogo])
    let isItem = kind == .bogo || kind == .percentOff && random.chance(50)
    var offer = Offer(
      id: id(number), kind: kind, name: BilingualText(en: "\(number)", zh: "\(number)"),
      scope: isItem ? .item : .order)
    offer.benefit =
      kind == .amountOff
      ? .amountOff(Int64(1 + random.below(5)) * 100)
      : .percentOff(kind == .bogo ? 50 : 1 + random.below(9))
    if random.chance(60) { offer.goods = OfferGoods(categories: [random.pick(categories)]) }
    if random.chance(50) { offer.minSpendFen = Int64(random.below(400)) * 100 }
    if random.chance(40) { offer.times.weekdays = [random.below(7), random.below(7)] }
    if random.chance(40) {
      let from = 60 * random.below(12)
      offer.times.hours = [OfferHours(from: from, to: from + 660)]
    }
    if random.chance(30) { offer.audience.tiers = [random.pick(["gold", "silver"])] }
    if random.chance(30) { offer.limits.perMember = 1 }
    offer.stacking.hierarchy = 1 + random.below(100)
    return offer
  }

  static func cart(_ lines: Int, _ random: inout PracticeRandom) -> Cart {
    Cart(
      (0..<lines).map { _ in
        let category = random.pick(categories)
        var ware = Ware(text: category)
        ware.words = [category]
        ware.categories = [category]
        return CartLine(ware, qty: 1 + random.below(2), unitFen: Int64(15 + random.below(30)) * 100)
      })
  }

  // MARK: - For the store

  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// The offers as a file of offers has them.
  static func file(_ offers: [Offer]) -> JSONText {
    .array(
      offers.map { offer in
        var members: [(String, JSONText)] = [
          ("id", .string(offer.id)), ("kind", .string(offer.kind.rawValue)),
          (
            "name",
            .object([("en", .string(offer.name.en)), ("zh", .string(offer.name.zh))])
          ),
          ("scope", .string(offer.scope.rawValue)), ("minSpendFen", .int(offer.minSpendFen)),
          ("categories", .array(offer.goods.categories.map { .string($0) })),
          ("weekdays", .array(offer.times.weekdays.sorted().map { .string(days[$0]) })),
          ("hours", .array(offer.times.hours.map { .array([clock($0.from), clock($0.to)]) })),
          ("tiers", .array(offer.audience.tiers.map { .string($0) })),
          ("hierarchy", .int(Int64(offer.stacking.hierarchy))),
        ]
        if let most = offer.limits.perMember {
          members.append(("limits", .object([("perMember", .int(Int64(most)))])))
        }
        if let benefit = benefit(offer) { members.append(benefit) }
        return .object(members)
      })
  }

  private static func clock(_ minutes: Int) -> JSONText {
    .string(
      [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":"))
  }

  private static func benefit(_ offer: Offer) -> (String, JSONText)? {
    switch offer.benefit {
    case .percentOff(let percent): ("percentOff", .int(Int64(percent)))
    case .amountOff(let fen): ("amountOffFen", .int(fen))
    case .price, .factor, .gift, nil: nil
    }
  }

  // MARK: - For the loop

  static func json(_ offers: [Offer], _ carts: [Cart]) -> JSONText {
    .object([
      ("offers", .array(offers.map(json))),
      (
        "carts",
        .array(
          carts.map { cart in
            .array(
              cart.lines.map { line in
                .array([
                  .string(line.ware.text), .int(Int64(line.qty)), .int(line.unitFen),
                ])
              })
          })
      ),
    ])
  }

  private static func json(_ offer: Offer) -> JSONText {
    var members: [(String, JSONText)] = [
      ("id", .string(offer.id)), ("kind", .string(offer.kind.rawValue)),
      ("scope", .string(offer.scope.rawValue)), ("minSpendFen", .int(offer.minSpendFen)),
      ("categories", .array(offer.goods.categories.map { .string($0) })),
      ("weekdays", .array(offer.times.weekdays.sorted().map { .int(Int64($0)) })),
      (
        "hours",
        .array(offer.times.hours.map { .array([.int(Int64($0.from)), .int(Int64($0.to))]) })
      ),
      ("tiers", .array(offer.audience.tiers.map { .string($0) })),
      ("perMember", .int(Int64(offer.limits.perMember ?? 0))),
      ("hierarchy", .int(Int64(offer.stacking.hierarchy))),
      ("used", .bool(guest.uses[offer.id] != nil)),
    ]
    if let benefit = benefit(offer) { members.append(benefit) }
    return .object(members)
  }
}
