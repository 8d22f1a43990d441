import Simulation
import StoreModel
import Testing

@testable import PartnerApp

@Suite("Conditions of any offer, made from its rule")
struct OfferSentencesTests {
  @Test(arguments: 0..<150)
  func `no phrase is empty or in the other language, and its numbers are the rule's`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let offer = RandomOffers.offer(&random)
    for language in Language.allCases {
      let phrasing = OfferPhrasing(
        language: language, calendar: OfferFixtures.calendar, now: OfferFixtures.noon,
        menu: .builtIn, names: ["half": OfferFixtures.half.name])
      let phrases = phrasing.conditions(offer).flatMap(\.self)
      let text = phrasing.sentences(offer).joined(separator: " ")
      #expect(!phrases.isEmpty && !phrases.contains(""), "seed \(seed) \(offer.kind)")
      if language == .english {
        #expect(text.filter(\.isHan).isEmpty, "seed \(seed) \(text)")
      } else {
        let latin = text.filter { $0.isASCII && $0.isLetter }
        #expect(latin.isEmpty, "seed \(seed) \(text)")
      }
      for fen in RandomOffers.money(offer) {
        #expect(text.contains(OfferPhrasing.money(fen)), "seed \(seed) \(fen) \(text)")
      }
      // Of other offers no file can say days.
      let isForDays =
        offer.kind.isChallenge || offer.kind == .upgrade || offer.audience.isPersonal
      for count in [offer.limits.perStoreDay, isForDays ? offer.days : nil].compactMap(\.self)
      where count > 2 {
        #expect(text.contains("\(count)"), "seed \(seed) \(count) \(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every reason and rule has a sentence, and a short one for several guests`(
    _ language: Language
  ) {
    let phrasing = OfferPhrasing(
      language: language, calendar: OfferFixtures.calendar, now: OfferFixtures.noon,
      menu: .builtIn, names: ["half": OfferFixtures.half.name])
    let rules = OfferRule.allCases.map { OfferVerdict.blocked(by: "half", $0) }
    for verdict in RandomOffers.reasons.map(OfferVerdict.ineligible) + rules {
      for kind in [OfferKind.percentOff, .birthday, .anniversary, .nthVisit, .tasting] {
        var offer = OfferFixtures.stars
        offer.kind = kind
        offer.audience.tiers = ["jade", "gold"]
        offer.visit = (3, kind == .tasting)
        let told = [
          phrasing.sentence(verdict, of: offer) ?? "", phrasing.group(verdict, of: offer),
        ]
        #expect(!told.contains(""), "\(verdict)")
        let isChinese = told.allSatisfy { $0.contains(where: \.isHan) }
        #expect(isChinese == (language == .chinese), "\(verdict) \(told)")
      }
    }
    #expect(phrasing.sentence(.applied(OfferTaken(fen: 1)), of: OfferFixtures.half) == nil)
  }
}

/// Offers of every kind with members of every sort.
private enum RandomOffers {
  static func offer(_ random: inout SeededGenerator) -> Offer {
    let kind = OfferKind.allCases.randomElement(using: &random) ?? .percentOff
    var offer = Offer(id: "x", kind: kind, name: BilingualText(en: "X", zh: "某"))
    offer.scope = Bool.random(using: &random) ? .item : .order
    offer.goods = goods(&random)
    offer.benefit = benefit(of: kind, &random)
    if kind == .combo { offer.items = [goods(&random), goods(&random), goods(&random)] }
    (offer.x, offer.y) = (
      Int.random(in: 1...3, using: &random), Int.random(in: 1...3, using: &random)
    )
    offer.visit = (Int.random(in: 1...12, using: &random), Bool.random(using: &random))
    offer.days = maybe(1...30, &random)
    offer.isStrict = Bool.random(using: &random)
    offer.round =
      Bool.random(using: &random)
      ? .month
      : .days(
        before: Int.random(in: 0...3, using: &random), after: Int.random(in: 0...3, using: &random))
    offer.minSpendFen = Int64(maybe(1...20_000, &random) ?? 0)
    offer.minQty = maybe(1...5, &random) ?? 0
    if Bool.random(using: &random) {
      offer.needs = OfferNeeds(
        goods: goods(&random), minQty: Int.random(in: 0...3, using: &random),
        minSpendFen: Int64(maybe(1...9_000, &random) ?? 0))
    }
    offer.maxOffFen = maybe(1...5_000, &random).map(Int64.init)
    offer.rewardFen = maybe(1...5_000, &random).map(Int64.init)
    offer.skipsDiscounted = Bool.random(using: &random)
    offer.base = Bool.random(using: &random) ? .initial : .discounted
    limit(&offer, &random)
    return offer
  }

  private static func limit(_ offer: inout Offer, _ random: inout SeededGenerator) {
    offer.limits.perCart = maybe(1...4, &random)
    offer.limits.perMember = maybe(1...4, &random)
    offer.limits.perMemberDay = maybe(1...4, &random)
    offer.limits.perStoreDay = maybe(1...90, &random)
    offer.audience.tiers = Bool.random(using: &random) ? ["gold", "silver"] : []
    offer.audience.stores = Bool.random(using: &random) ? ["0412"] : []
    offer.audience.isPersonal = Bool.random(using: &random)
    offer.audience.needsSync = Bool.random(using: &random)
    offer.stacking.conflicts = Bool.random(using: &random) ? ["half"] : []
    offer.stacking.isExclusive = Bool.random(using: &random)
    offer.stacking.isJoint = Bool.random(using: &random)
    offer.stacking.mode = OfferMode.allCases.randomElement(using: &random) ?? .stack
    offer.times.weekdays = Set((0..<7).filter { _ in Bool.random(using: &random) })
    offer.times.monthDays = Set((1...31).filter { _ in Int.random(in: 0..<9, using: &random) == 0 })
    offer.times.hours = maybe(0...1_000, &random).map { [OfferHours(from: $0, to: $0 + 400)] } ?? []
    offer.times.from = maybe(20_000...21_000, &random).map { .day(CivilDay(number: $0)) }
    offer.times.to = maybe(20_700...22_000, &random).map {
      .local(CivilDay(number: $0), minutes: 65)
    }
  }

  private static func benefit(
    of kind: OfferKind, _ random: inout SeededGenerator
  ) -> OfferBenefit? {
    let percent = OfferBenefit.percentOff(Int.random(in: 1...100, using: &random))
    let fen = Int64.random(in: 1...9_999, using: &random)
    switch kind {
    case .bogo, .buyXgetY: return percent
    case .starMultiplier: return .factor(Int.random(in: 110...1_000, using: &random))
    case .spendGift: return .gift(BilingualText(en: "tote bag", zh: "帆布袋"))
    case .tasting, .sizeUp, .spendOnce, .spendTotal: return nil
    case .combo, .timeWindow: return Bool.random(using: &random) ? percent : .price(fen)
    case .percentOff, .amountOff, .memberDay, .birthday, .anniversary, .nthVisit, .upgrade, .invite:
      return Bool.random(using: &random) ? percent : .amountOff(fen)
    }
  }

  private static func goods(_ random: inout SeededGenerator) -> OfferGoods {
    let all = [
      OfferGoods(), OfferFixtures.drinks, OfferGoods(categories: ["coffee", "food"]),
      OfferGoods(products: [ProductReference([.word("L"), .item(.init(.milk, "O"))])]),
      OfferGoods(
        products: [ProductReference([.iced, .item(.init(.size, "V"))]), ProductReference([.hot])],
        categories: ["tea"]),
    ]
    return all.randomElement(using: &random) ?? OfferGoods()
  }

  private static func maybe(
    _ range: ClosedRange<Int>, _ random: inout SeededGenerator
  ) -> Int? {
    Bool.random(using: &random) ? Int.random(in: range, using: &random) : nil
  }

  /// Every amount the conditions have to name.
  static func money(_ offer: Offer) -> [Int64] {
    var money = [offer.minSpendFen, offer.maxOffFen ?? 0, offer.needs?.minSpendFen ?? 0]
    if offer.kind.isChallenge { money.append(offer.rewardFen ?? 0) }
    switch offer.benefit {
    case .amountOff(let fen)?, .price(let fen)?: money.append(fen)
    case .percentOff?, .factor?, .gift?, nil: break
    }
    return money.filter { $0 > 0 }
  }

  static let reasons: [OfferReason] = [
    .wrongStore, .notStarted(OfferFixtures.noon + 1), .ended(OfferFixtures.noon), .wrongWeekday,
    .outsideHours(next: nil), .outsideHours(next: OfferFixtures.noon + 2 * Fixtures.day),
    .clockSuspect, .needsSync, .membersOnly, .noConsent, .wrongTier, .notBirthday(nil),
    .notBirthday(CivilDay(number: 20_900)), .notAssigned, .alreadyUsed(nil),
    .alreadyUsed(OfferFixtures.noon), .alreadyUsed(0), .storeQuotaGone(1),
    .wrongVisit(missing: nil),
    .wrongVisit(missing: 2), .tooFewItems(missing: 1, of: OfferGoods()),
    .tooFewItems(missing: 3, of: OfferFixtures.drinks), .belowSpend(missing: 5), .noEffect,
    .constraint(.treeNut), .out(BilingualText(en: "oat milk", zh: "燕麦奶")),
  ]
}
