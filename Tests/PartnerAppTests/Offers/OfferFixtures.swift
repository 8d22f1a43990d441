import Documents
import StoreModel
import TextUI

@testable import PartnerApp

/// The offers the screens are tested with: a Thursday noon.
enum OfferFixtures {
  /// 26 November 2026, 12:12 in Shanghai.
  static let noon: Int64 = Fixtures.now + 4 * Fixtures.day + 162 * 60_000

  static func settings(
    rows: Int = 24, columns: Int = 80, _ language: Language = .english
  ) -> AppSettings {
    var settings = Fixtures.settings(rows: rows, columns: columns, language: language)
    settings.now = noon
    settings.partner = Partner(id: Fixtures.id(900), name: "Mei", role: .lead)
    return settings
  }

  static let calendar = Fixtures.settings().calendar

  static let drinks = OfferGoods(categories: ["drink"])

  static let half: Offer = {
    var offer = Offer(
      id: "half", kind: .bogo, name: BilingualText(en: "Second cup half price", zh: "第二杯半价"),
      scope: .item)
    offer.benefit = .percentOff(50)
    offer.goods = drinks
    offer.limits.perCart = 1
    offer.times.weekdays = [0, 1, 2, 3, 4]
    offer.times.hours = [OfferHours(from: 240, to: 840)]
    offer.times.to = CivilDay(year: 2026, month: 11, day: 30).map(OfferBound.day)
    offer.stacking.conflicts = ["morning"]
    return offer
  }()

  static let morning: Offer = {
    var offer = Offer(
      id: "morning", kind: .combo, name: BilingualText(en: "Breakfast", zh: "早餐特惠"), scope: .item)
    offer.benefit = .price(3_900)
    offer.items = [OfferGoods(categories: ["coffee"]), OfferGoods(categories: ["food"])]
    offer.times.hours = [OfferHours(from: 420, to: 744)]
    return offer
  }()

  static let stars: Offer = {
    var offer = Offer(
      id: "stars", kind: .starMultiplier, name: BilingualText(en: "Double stars", zh: "双倍星星"))
    offer.benefit = .factor(200)
    return offer
  }()

  static let happy: Offer = {
    var offer = Offer(
      id: "happy", kind: .percentOff, name: BilingualText(en: "Happy hour", zh: "欢乐时光"),
      scope: .item)
    offer.benefit = .percentOff(15)
    offer.goods = drinks
    offer.times.hours = [OfferHours(from: 900, to: 1020)]
    return offer
  }()

  static let member: Offer = {
    var offer = Offer(
      id: "member", kind: .memberDay, name: BilingualText(en: "Member day", zh: "会员日"))
    offer.benefit = .percentOff(20)
    offer.times.weekdays = [3]
    offer.times.hours = [OfferHours(from: 1020, to: 1320)]
    return offer
  }()

  static let early: Offer = {
    var offer = Offer(
      id: "early", kind: .percentOff, name: BilingualText(en: "Early bird", zh: "早鸟"))
    offer.benefit = .percentOff(10)
    offer.times.to = CivilDay(year: 2026, month: 11, day: 26).map { .local($0, minutes: 420) }
    return offer
  }()

  static let all = [half, morning, stars, happy, member, early]

  static func page(_ offers: [Offer] = all, at now: Int64 = noon) -> OffersPage {
    OffersPage(
      rows: offers.map { offer in
        var row = OfferRow(offer, state: offer.times.state(at: now, in: calendar))
        if offer.id == "half" { row.tail = nil }
        return row
      }, at: now)
  }

  static func facts(_ offer: Offer, at now: Int64 = noon) -> OfferFacts {
    var facts = OfferFacts(offer, state: offer.times.state(at: now, in: calendar))
    facts.names = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.name) })
    guard offer.id == "half" else { return facts }
    facts.fits = [0, 2, 3, 8, 1, 9, 7].map { Fixtures.people[$0] }
    facts.misses =
      Array(repeating: .ineligible(.tooFewItems(missing: 1, of: drinks)), count: 9)
      + Array(repeating: .ineligible(.alreadyUsed(now - 3_600_000)), count: 3)
      + [.ineligible(.noConsent)]
    facts.day.shown = 60
    facts.day.used = 22
    facts.day.declined = 38
    facts.day.reasons = ["price": 20, "time": 11, "other": 7]
    facts.users = [
      OfferUser(Fixtures.people[4], at: now - 600_000), OfferUser(nil, at: now - 3_600_000),
    ]
    return facts
  }

  /// What they are to somebody: the first applies, the second nearly does, the third comes later.
  static let ofGuest: [GuestOffer] = {
    func told(_ offer: Offer, _ verdict: OfferVerdict) -> GuestOffer {
      GuestOffer(offer, state: offer.times.state(at: noon, in: calendar), verdict: verdict)
    }
    let croissant = OfferGoods(products: [ProductReference([.word("croissant")])])
    var breakfast = told(morning, .ineligible(.tooFewItems(missing: 1, of: croissant)))
    breakfast.missFen = 900
    let later = noon + 288 * 60_000
    return [
      told(member, .ineligible(.outsideHours(next: later))), breakfast,
      told(half, .applied(OfferTaken(fen: 1_500))),
      told(early, .ineligible(.ended(noon - 312 * 60_000))),
    ].bestFirst()
  }()

  /// An app with the offers in front.
  static func app(_ settings: AppSettings = settings()) -> (app: AppState, store: PretendStore) {
    var store = PretendStore(people: Fixtures.people, profiles: [Fixtures.zhang])
    store.offers = all
    var app = AppState(settings: settings)
    store.run(&app, [.opened, .key(.function(3))])
    return (app, store)
  }
}
