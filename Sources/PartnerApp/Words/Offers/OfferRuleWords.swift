/// Phrases the conditions of an offer are made of.
struct OfferRuleWords: Topic {
  /// A percentage, an amount and a price behind a name.
  let percent: @Sendable (Int) -> String
  let amount: @Sendable (_ money: String) -> String
  /// What is taken off some goods, off the whole order where none are named.
  let percentOff: @Sendable (_ goods: String?, _ percent: Int) -> String
  let amountOff: @Sendable (_ goods: String?, _ money: String) -> String
  let price: @Sendable (_ goods: String?, _ money: String) -> String
  /// Stars times so many hundredths.
  let factor: @Sendable (Int) -> String
  /// Something handed over, and from which amount on.
  let gift: @Sendable (_ gift: String, _ from: String?) -> String
  /// Of so many the cheapest ones get a percentage off.
  let group: @Sendable (OfferGroupPhrase) -> String
  /// Several things together.
  let combo: @Sendable (_ parts: [String], OfferComboPhrase) -> String
  /// Thresholds.
  let minSpend: @Sendable (_ money: String) -> String
  let minQty: @Sendable (_ count: Int, OfferNoun) -> String
  /// What else has to be bought.
  let with: @Sendable (_ goods: String) -> String
  let withSpend: @Sendable (_ goods: String?, _ money: String) -> String
  let maxOff: @Sendable (_ money: String) -> String
  let skipsDiscounted: String
  let ofFirstPrice: String
  /// How often.
  let perCart: @Sendable (Int) -> String
  let perMember: @Sendable (Int) -> String
  let perMemberDay: @Sendable (Int) -> String
  let perStoreDay: @Sendable (Int) -> String
  /// What it does beside prices.
  let tasting: @Sendable (_ goods: String) -> String
  let sizeUp: @Sendable (_ goods: String?) -> String
  let invite: String
  let spendOnce: @Sendable (_ money: String, _ isStrict: Bool) -> String
  let spendTotal: @Sendable (_ money: String, _ isStrict: Bool) -> String
  let reward: @Sendable (_ money: String) -> String
  let within: @Sendable (_ days: Int) -> String
  /// On which of the guest's days.
  let onBirthday: @Sendable (OfferRoundPhrase) -> String
  let onAnniversary: @Sendable (OfferRoundPhrase) -> String
  let atVisit: @Sendable (_ nth: Int, _ isEvery: Bool) -> String
  let onTier: @Sendable (_ tiers: [String]) -> String
  /// For whom and where.
  let forTiers: @Sendable ([String]) -> String
  let forMembers: String
  let inStores: @Sendable ([String]) -> String
  let personal: String
  let needsSync: String
  /// What it goes together with.
  let notWith: @Sendable ([String]) -> String
  let standsAlone: String
  let joint: String
  let best: String
  let worst: String
  let first: String
}

/// Of `paid + lowered` units the `lowered` cheapest get `percent` off.
struct OfferGroupPhrase: Equatable, Sendable {
  let paid: Int
  let lowered: Int
  let noun: OfferNoun
  let percent: Int
}

/// What several things together cost, or cost less.
enum OfferComboPhrase: Equatable, Sendable {
  case price(String)
  case amount(String)
  case percent(Int)
}

/// Days round a day, or its month.
enum OfferRoundPhrase: Equatable, Sendable {
  case days(before: Int, after: Int)
  case month
}

extension OfferRuleWords {
  static let english = OfferRuleWords(
    percent: { "\($0) % off" }, amount: { "\($0) off" },
    percentOff: { goods, percent in
      guard percent < 100 else {
        return goods.map { "\($0) for free" } ?? "the whole order for free"
      }
      return "\(percent) % off \(goods ?? "the whole order")"
    },
    amountOff: { goods, money in
      goods.map { "\($0): \(money) off each" } ?? "\(money) off the whole order"
    },
    price: { goods, money in "\(goods ?? "items") at \(money) each" },
    factor: { hundredths in
      switch hundredths {
      case 200: "double stars"
      case 300: "triple stars"
      default: "\(Figures.decimal(Double(hundredths) / 100)) times the stars"
      }
    },
    gift: { gift, from in from.map { "from \($0) on a gift: \(gift)" } ?? "a gift: \(gift)" },
    group: { group in
      let all = OfferGoodsWords.english.counted(group.paid + group.lowered, group.noun)
      let which =
        group.lowered > 1
        ? "the \(OfferGoodsWords.number(group.lowered)) cheapest"
        : group.paid == 1 ? "the cheaper one" : "the cheapest one"
      switch group.percent {
      case 100: return "\(all): \(which) free"
      case 50: return "\(all): \(which) at half price"
      default: return "\(all): \(group.percent) % off \(which)"
      }
    },
    combo: { parts, phrase in
      let all = OfferGoodsWords.english.together(parts)
      switch phrase {
      case .price(let money): return "\(all) together for \(money)"
      case .amount(let money): return "\(all) together \(money) off"
      case .percent(let percent): return "\(all) together \(percent) % off"
      }
    },
    minSpend: { "from \($0) on" }, minQty: { "from \(OfferGoodsWords.english.counted($0, $1)) on" },
    with: { "with \($0)" },
    withSpend: { goods, money in goods.map { "with \(money) of \($0)" } ?? "with \(money) in all" },
    maxOff: { "at most \($0) off" }, skipsDiscounted: "not on what is lowered already",
    ofFirstPrice: "of the first price", perCart: { "\(times($0)) a cart" },
    perMember: { "\(times($0)) a member" }, perMemberDay: { "\(times($0)) a day" },
    perStoreDay: { "\($0) a day here" }, tasting: { "a taste of \($0) for who never had it" },
    sizeUp: { goods in
      goods.map { "the next size up for free: \($0)" } ?? "the next size up for free"
    },
    invite: "for who brings a friend",
    spendOnce: { money, isStrict in "spend \(isStrict ? "more than \(money)" : money) at once" },
    spendTotal: { money, isStrict in "spend \(isStrict ? "more than \(money)" : money) in all" },
    reward: { "\($0) in return" }, within: { $0 == 1 ? "within a day" : "within \($0) days" },
    onBirthday: { round("the birthday", $0) }, onAnniversary: { round("the day they joined", $0) },
    atVisit: { nth, isEvery in
      "at \(isEvery ? "every" : "the") \(OfferTimeWords.ordinal(nth)) visit"
    },
    onTier: { "on reaching \($0.isEmpty ? "a tier" : $0.joined(separator: " or "))" },
    forTiers: { "for \($0.joined(separator: ", "))" }, forMembers: "for members",
    inStores: { "only in \($0.count == 1 ? "store" : "stores") \($0.joined(separator: ", "))" },
    personal: "only for whom it was given to", needsSync: "only with a line to the centre",
    notWith: { "not together with \($0.joined(separator: ", "))" }, standsAlone: "stands alone",
    joint: "also together with what stands alone", best: "of its group the best counts",
    worst: "of its group the least counts", first: "of its group the first counts")

  private static func times(_ count: Int) -> String {
    switch count {
    case 1: "once"
    case 2: "twice"
    default: "\(Figures.grouped(count)) times"
    }
  }

  private static func round(_ day: String, _ phrase: OfferRoundPhrase) -> String {
    func count(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
    switch phrase {
    case .month: return "in the month of \(day)"
    case .days(0, 0): return "on \(day)"
    case .days(let before, 0): return "\(count(before)) before \(day) to \(day)"
    case .days(0, let after): return "on \(day) and \(count(after)) after"
    case .days(let before, let after):
      return "\(count(before)) before \(day) to \(count(after)) after"
    }
  }
}

extension OfferRuleWords {
  static let chinese = OfferRuleWords(
    percent: { fold($0) }, amount: { "减\($0)" },
    percentOff: { goods, percent in (goods ?? "全单") + fold(percent) },
    amountOff: { goods, money in goods.map { "\($0)每份减 \(money)" } ?? "全单减 \(money)" },
    price: { goods, money in "\(goods ?? "商品")每份 \(money)" },
    factor: { $0 == 200 ? "双倍星星" : "\(Figures.decimal(Double($0) / 100))倍星星" },
    gift: { gift, from in (from.map { "满 \($0) " } ?? "") + "送\(gift)" },
    group: { group in
      let all = OfferGoodsWords.chinese.counted(group.paid + group.lowered, group.noun)
      let measure = group.noun.measure
      let which =
        group.paid == 1 && group.lowered == 1
        ? "价低的一\(measure)"
        : "价最低的\(OfferGoodsWords.chineseNumber(group.lowered))\(measure)"
      return "买\(all)，\(which)\(group.percent == 50 ? "半价" : fold(group.percent))"
    },
    combo: { parts, phrase in
      let all = parts.joined(separator: "加")
      switch phrase {
      case .price(let money): return "\(all)共 \(money)"
      case .amount(let money): return "\(all)一起减 \(money)"
      case .percent(let percent): return "\(all)一起\(fold(percent))"
      }
    },
    minSpend: { "满 \($0)" }, minQty: { "满\(OfferGoodsWords.chinese.counted($0, $1))" },
    with: { "须同时买\($0)" },
    withSpend: { goods, money in goods.map { "须买\($0)满 \(money)" } ?? "须全单满 \(money)" },
    maxOff: { "最多减 \($0)" }, skipsDiscounted: "折后商品不参与", ofFirstPrice: "按原价计算",
    perCart: { "每单\(chineseTimes($0))" }, perMember: { "每位会员\(chineseTimes($0))" },
    perMemberDay: { "每天\(chineseTimes($0))" }, perStoreDay: { "本店每天\($0)份" },
    tasting: { "没买过的客人可品尝\($0)" }, sizeUp: { "\($0 ?? "")免费升一档杯型" }, invite: "带朋友来的客人可享",
    spendOnce: { money, isStrict in "单次消费\(isStrict ? "超过" : "满") \(money)" },
    spendTotal: { money, isStrict in "累计消费\(isStrict ? "超过" : "满") \(money)" },
    reward: { "得 \($0)" }, within: { "\($0)天内" },
    onBirthday: { chineseRound("生日", $0) }, onAnniversary: { chineseRound("入会周年", $0) },
    atVisit: { nth, isEvery in isEvery ? "每\(nth)次到店一回" : nth == 1 ? "首次到店" : "第\(nth)次到店" },
    onTier: { "升至\($0.isEmpty ? "新等级" : $0.joined(separator: "或"))时" },
    forTiers: { "限\($0.joined(separator: "、"))" }, forMembers: "限会员",
    inStores: { "限\($0.joined(separator: "、"))店" }, personal: "只限收到的客人", needsSync: "联网才可用",
    notWith: { names in "不与 \(names.joined(separator: "、")) 同享" }, standsAlone: "不与其他优惠同享",
    joint: "可与独享优惠同享", best: "同组只取最优惠的", worst: "同组只取优惠最少的", first: "同组只取最先的")

  /// 15 off is 85折, 20 off is 8折.
  private static func fold(_ percent: Int) -> String {
    let rest = 100 - percent
    if rest <= 0 { return "免费" }
    if rest.isMultiple(of: 10) { return "\(rest / 10)折" }
    return rest < 10 ? "0.\(rest)折" : "\(rest)折"
  }

  private static func chineseTimes(_ count: Int) -> String {
    OfferGoodsWords.chineseNumber(count) + "次"
  }

  private static func chineseRound(_ day: String, _ phrase: OfferRoundPhrase) -> String {
    switch phrase {
    case .month: "\(day)当月"
    case .days(0, 0): "\(day)当天"
    case .days(let before, 0): "\(day)前\(before)天到当天"
    case .days(0, let after): "\(day)当天到后\(after)天"
    case .days(let before, let after): "\(day)前\(before)天到后\(after)天"
    }
  }
}
