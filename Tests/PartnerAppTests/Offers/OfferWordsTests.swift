import StoreModel
import Testing

@testable import PartnerApp

@Suite("Offers in words")
struct OfferWordsTests {
  private static let noon = OfferFixtures.noon
  private static let minute: Int64 = 60_000

  private static func phrasing(_ language: Language) -> OfferPhrasing {
    let names = Dictionary(uniqueKeysWithValues: OfferFixtures.all.map { ($0.id, $0.name) })
    return OfferPhrasing(
      language: language, calendar: OfferFixtures.calendar, now: noon, menu: .builtIn, names: names)
  }

  private static func offer(_ change: (inout Offer) -> Void = { _ in }) -> Offer {
    var offer = Offer(id: "x", kind: .percentOff, name: BilingualText(en: "X", zh: "某"))
    change(&offer)
    return offer
  }

  static func day(_ month: Int, _ day: Int) -> CivilDay {
    CivilDay(year: 2026, month: month, day: day) ?? CivilDay(number: 0)
  }

  private static let croissant = OfferGoods(products: [ProductReference([.word("croissant")])])
  /// What a till calls something, as a file writes it.
  private static let pot = OfferGoods(
    products: ["Moka pot, small"].compactMap { ProductReference($0) })
  private static let upgrade: Offer = {
    var offer = Offer(id: "x", kind: .upgrade, name: BilingualText(en: "X", zh: "某"))
    offer.audience.tiers = ["gold"]
    return offer
  }()
  private static let monthly: Offer = {
    var offer = Offer(id: "x", kind: .anniversary, name: BilingualText(en: "X", zh: "某"))
    offer.round = .month
    return offer
  }()
  private static let nth = offer { $0.visit = (10, false) }
  private static let gold = offer { $0.audience.tiers = ["gold"] }
  private static let week = offer { $0.times.weekdays = [0, 1, 2, 3, 4] }

  /// The sentences of the page, word for word.
  private static let table: [(OfferReason, Offer, en: String, zh: String)] = [
    (.notStarted(noon + 5 * Fixtures.day), offer(), "starts 1 Dec", "12月1日开始"),
    (.ended(noon - 72 * minute), offer(), "ended 11:00", "11:00 已结束"),
    (.wrongWeekday, week, "only Mon to Fri", "只限周一至周五"),
    (.outsideHours(next: noon + 288 * minute), offer(), "from 17:00", "17:00 开始"),
    (.belowSpend(missing: 600), offer(), "6.00 more", "还差 6.00"),
    (.tooFewItems(missing: 1, of: OfferFixtures.drinks), offer(), "one drink is missing", "还差一杯"),
    (.tooFewItems(missing: 1, of: croissant), offer(), "a croissant is missing", "还差一个可颂"),
    (
      .tooFewItems(missing: 1, of: pot), offer(), "a Moka pot, small is missing",
      "还差一个Moka pot, small"
    ),
    (.wrongTier, gold, "for Gold", "限金星"), (.membersOnly, offer(), "for members", "限会员"),
    (.wrongTier, upgrade, "on reaching Gold", "升至金星时"),
    (.notAssigned, offer(), "not for this guest", "不适用于这位客人"),
    (.notBirthday(day(12, 3)), offer(), "birthday on 3 Dec", "12月3日生日"),
    (.notBirthday(day(3, 1)), monthly, "anniversary in March", "3月入会周年"),
    (.wrongVisit(missing: 3), nth, "at the 10th visit, this is the 7th", "第10次到店，这是第7次"),
    (.alreadyUsed(noon - 5 * Fixtures.day), offer(), "used on 21 Nov", "11月21日已用"),
    (.storeQuotaGone(50), offer(), "today's 50 are gone", "今天50份已用完"),
    (.needsSync, offer(), "needs a line to the centre", "需要联网"),
    (.clockSuspect, offer(), "this terminal's clock looks wrong", "本机时钟可能不准"),
    (.noConsent, offer(), "ask: may we remember?", "先问是否可以记住"),
    (.noEffect, offer(), "changes nothing here", "这一单没有优惠"),
    (.wrongStore, offer(), "other stores only", "限其他门店"),
    (.constraint(.dairy), offer(), "breaks \"no dairy\"", "与\"乳制品过敏\"冲突"),
    (
      .out(BilingualText(en: "oat milk", zh: "燕麦奶")), offer(), "oat milk is out today", "燕麦奶今日售罄"
    ),
  ]

  @Test func `every reason is said as the page of offers has it`() {
    for (reason, offer, english, chinese) in Self.table {
      #expect(Self.phrasing(.english).sentence(reason, of: offer) == english)
      #expect(Self.phrasing(.chinese).sentence(reason, of: offer) == chinese)
    }
    #expect(Set(Self.table.map(\.0.code)).count == 20)
  }

  @Test func `what stands against another offer names it`() {
    let (english, chinese) = (Self.phrasing(.english), Self.phrasing(.chinese))
    for rule in [OfferRule.conflictsWith, .exclusive] {
      #expect(english.sentence(rule, by: "morning") == "not together with Breakfast")
      #expect(chinese.sentence(rule, by: "morning") == "不与早餐特惠同享")
    }
    #expect(english.sentence(.best, by: "half") == "Second cup half price gives more")
    #expect(chinese.sentence(.first, by: "half") == "第二杯半价优先")
  }

  @Test func `the conditions of the drawn offer are those that are drawn`() {
    #expect(
      Self.phrasing(.english).conditions(OfferFixtures.half) == [
        ["Two drinks: the cheaper one at half price", "once a cart"],
        ["Mon to Fri", "to 14:00", "until 30 Nov"], ["Not together with Breakfast"],
      ])
    #expect(
      Self.phrasing(.chinese).conditions(OfferFixtures.half) == [
        ["买两杯饮品，价低的一杯半价", "每单一次"], ["周一至周五", "到14:00", "11月30日止"],
        ["不与 早餐特惠 同享"],
      ])
  }

  @Test func `products are called by the menu, a percentage as each language does`() {
    let oat = ProductReference([.word("l"), .item(MenuItem.Key(.milk, "O"))])
    let iced = ProductReference([.iced, .item(MenuItem.Key(.size, "V"))])
    let offer = Self.offer {
      $0.benefit = .percentOff(15)
      $0.scope = .item
      $0.goods = OfferGoods(products: [oat, iced])
      $0.needs = OfferNeeds(goods: OfferGoods(categories: ["food"]))
    }
    #expect(
      Self.phrasing(.english).sentences(offer) == [
        "15 % off lattes with oat milk and iced venti drinks, with an item of food"
      ])
    #expect(Self.phrasing(.chinese).sentences(offer) == ["燕麦奶拿铁、冰超大杯饮品85折，须同时买一份食品"])
  }

  @Test func `a combination and a challenge say their money, days and reward`() {
    #expect(
      Self.phrasing(.english).sentences(OfferFixtures.morning).first
        == "A coffee and an item of food together for 39.00")
    #expect(Self.phrasing(.chinese).sentences(OfferFixtures.morning).first == "一杯咖啡加一份食品共 39.00")
    var challenge = Offer(
      id: "c", kind: .spendTotal, name: BilingualText(en: "Challenge", zh: "挑战"))
    challenge.minSpendFen = 10_000
    challenge.days = 7
    challenge.rewardFen = 500
    #expect(
      Self.phrasing(.english).sentences(challenge) == [
        "Spend 100.00 in all, within 7 days, 5.00 in return"
      ]
    )
    #expect(Self.phrasing(.chinese).sentences(challenge) == ["累计消费满 100.00，7天内，得 5.00"])
  }

  private static let states: [(OfferState, [String], [String])] = [
    (.running(to: noon + 108 * minute), ["to 14:00", "1 h 48 m"], ["到14:00", "剩1时48分"]),
    (.running(to: noon + 12 * minute), ["to 12:24", "12 m"], ["到12:24", "剩12分"]),
    (.running(to: nil), ["all day", ""], ["全天", ""]),
    (
      .running(to: noon + 108 * minute + 4 * Fixtures.day), ["to 30 Nov", "4 d"],
      ["到11月30日", "剩4天"]
    ),
    (.laterToday(from: noon + 168 * minute), ["15:00", "in 2 h 48 m"], ["15:00", "还有2时48分"]),
    (.upcoming(from: noon + 5 * Fixtures.day), ["1 Dec", "in 5 d"], ["12月1日", "还有5天"]),
    (.ended(at: noon - 312 * minute), ["ended 07:00", ""], ["07:00结束", ""]),
    (.ended(at: noon - 3 * Fixtures.day), ["ended 23 Nov", ""], ["11月23日结束", ""]),
  ]

  @Test func `until when and how long still are said as they are drawn`() {
    for (state, english, chinese) in Self.states {
      let (en, zh) = (Self.phrasing(.english), Self.phrasing(.chinese))
      #expect([en.when(state), en.howLong(state)] == english)
      #expect([zh.when(state), zh.howLong(state)] == chinese)
    }
  }

  @Test func `what ends with the business day says the day, and not four in the morning`() {
    let end = OfferFixtures.noon + (11 * 60 + 48 + 240) * Self.minute
    #expect(Self.phrasing(.english).when(.running(to: end)) == "all day")
    #expect(Self.phrasing(.english).when(.running(to: end + 2 * Fixtures.day)) == "to 28 Nov")
    #expect(Self.phrasing(.english).when(.ended(at: end - 2 * Fixtures.day)) == "ended 24 Nov")
  }

  @Test func `a guest hears what fits, what is missing and what it would save, and what comes`() {
    let lines = OfferFixtures.ofGuest.map { Self.phrasing(.english).line($0) }
    #expect(
      lines.map { $0.mark + " " + $0.text } == [
        "+ Second cup half price, to 14:00", "~ Breakfast: a croissant is missing (-9.00)",
        "- Member day: from 17:00", "- Early bird: ended 07:00",
      ])
    let chinese = OfferFixtures.ofGuest.map { Self.phrasing(.chinese).line($0).text }
    #expect(chinese.prefix(3) == ["第二杯半价，到14:00", "早餐特惠：还差一个可颂（省9.00）", "会员日：17:00 开始"])
    let progress = OfferProgress(missingFen: 600, end: Self.noon + 3 * Fixtures.day)
    #expect(Self.phrasing(.english).progress(progress) == "6.00 more, 3 days left")
    #expect(Self.phrasing(.chinese).progress(progress) == "还差 6.00，还有3天")
  }
}
