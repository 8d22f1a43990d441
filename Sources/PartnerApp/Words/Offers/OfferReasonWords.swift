/// Sentences about why an offer does not apply: one for each reason and each rule.
struct OfferReasonWords: Topic {
  let starts: @Sendable (_ when: String) -> String
  let ended: @Sendable (_ when: String) -> String
  /// Only on some days.
  let only: @Sendable (_ days: String) -> String
  /// From a time of day on; from a day and a time on; not any more.
  let from: @Sendable (_ time: String) -> String
  let noMoreHours: String
  let belowSpend: @Sendable (_ money: String) -> String
  /// For some tiers, and for members.
  let forTiers: @Sendable ([String]) -> String
  let forMembers: String
  let notAssigned: String
  /// The guest's day, its month where that is enough, and where nobody knows it.
  let birthday: @Sendable (_ day: String) -> String
  let birthdayIn: @Sendable (_ month: String) -> String
  let noBirthday: String
  let anniversary: @Sendable (_ day: String) -> String
  let anniversaryIn: @Sendable (_ month: String) -> String
  let noAnniversary: String
  /// At which visit, which this is; the same for every so many visits; a visit that has been.
  let atVisit: @Sendable (_ nth: Int, _ this: Int) -> String
  let atEveryVisit: @Sendable (_ nth: Int, _ missing: Int) -> String
  let visitWas: @Sendable (_ nth: Int) -> String
  /// Used on a day, today, some time; had before.
  let used: @Sendable (_ day: String) -> String
  let usedToday: String
  let usedBefore: String
  let hadBefore: String
  let quotaGone: @Sendable (Int) -> String
  let needsSync: String
  let clockSuspect: String
  let noConsent: String
  let noEffect: String
  let wrongStore: String
  let constraint: @Sendable (_ constraint: String) -> String
  let out: @Sendable (_ item: String) -> String
  /// Another offer stands against it.
  let notWith: @Sendable (_ offer: String) -> String
  let givesMore: @Sendable (_ offer: String) -> String
  let givesLess: @Sendable (_ offer: String) -> String
  let comesFirst: @Sendable (_ offer: String) -> String
  /// The same of several guests, in a few words: where a sentence is about one guest alone.
  let group: OfferGroupWords
}

/// Why an offer fits some guests not, behind how many they are.
struct OfferGroupWords: Sendable {
  let otherTier: String
  /// They did not come to the tier lately.
  let noNewTier: String
  let notTheirDay: String
  let notTheirs: String
  let usedToday: String
  let usedBefore: String
  let otherVisit: String
  let belowSpend: String
  let noConsent: String
  let constraint: String
}

extension OfferReasonWords {
  static let english = OfferReasonWords(
    starts: { "starts \($0)" }, ended: { "ended \($0)" }, only: { "only \($0)" },
    from: { "from \($0)" }, noMoreHours: "its hours do not come any more",
    belowSpend: { "\($0) more" },
    forTiers: { "for \($0.joined(separator: ", "))" }, forMembers: "for members",
    notAssigned: "not for this guest", birthday: { "birthday on \($0)" },
    birthdayIn: { "birthday in \($0)" },
    noBirthday: "nobody knows their birthday", anniversary: { "anniversary on \($0)" },
    anniversaryIn: { "anniversary in \($0)" },
    noAnniversary: "nobody knows when they joined",
    atVisit: { nth, this in
      "at the \(OfferTimeWords.ordinal(nth)) visit, this is the \(OfferTimeWords.ordinal(this))"
    },
    atEveryVisit: { nth, missing in
      "at every \(OfferTimeWords.ordinal(nth)) visit, \(missing) more to go"
    },
    visitWas: { "the \(OfferTimeWords.ordinal($0)) visit has been" }, used: { "used on \($0)" },
    usedToday: "used today", usedBefore: "used before", hadBefore: "had it before",
    quotaGone: { $0 == 1 ? "today's only one is gone" : "today's \($0) are gone" },
    needsSync: "needs a line to the centre", clockSuspect: "this terminal's clock looks wrong",
    noConsent: "ask: may we remember?", noEffect: "changes nothing here",
    wrongStore: "other stores only", constraint: { "breaks \"\($0)\"" },
    out: { "\($0) is out today" },
    notWith: { "not together with \($0)" }, givesMore: { "\($0) gives more" },
    givesLess: { "only the least counts: \($0)" }, comesFirst: { "\($0) comes first" },
    group: OfferGroupWords(
      otherTier: "another tier", noNewTier: "no new tier", notTheirDay: "not their day",
      notTheirs: "not for them",
      usedToday: "used it today", usedBefore: "used it before", otherVisit: "another visit",
      belowSpend: "spend less", noConsent: "no consent", constraint: "must not have it"))

  static let chinese = OfferReasonWords(
    starts: { behind($0) + "开始" }, ended: { behind($0) + "已结束" }, only: { "只限\($0)" },
    from: { behind($0) + "开始" }, noMoreHours: "没有适用的时段了", belowSpend: { "还差 \($0)" },
    forTiers: { "限\($0.joined(separator: "、"))" }, forMembers: "限会员",
    notAssigned: "不适用于这位客人", birthday: { "\($0)生日" }, birthdayIn: { "\($0)生日" },
    noBirthday: "不知道生日",
    anniversary: { "\($0)入会周年" }, anniversaryIn: { "\($0)入会周年" }, noAnniversary: "不知道入会日期",
    atVisit: { nth, this in "第\(nth)次到店，这是第\(this)次" },
    atEveryVisit: { nth, missing in "每\(nth)次到店一回，还差\(missing)次" },
    visitWas: { "第\($0)次到店已过" }, used: { "\($0)已用" }, usedToday: "今天已用",
    usedBefore: "已经用过", hadBefore: "以前买过", quotaGone: { "今天\($0)份已用完" },
    needsSync: "需要联网", clockSuspect: "本机时钟可能不准", noConsent: "先问是否可以记住",
    noEffect: "这一单没有优惠", wrongStore: "限其他门店", constraint: { "与\"\($0)\"冲突" },
    out: { "\($0)今日售罄" }, notWith: { "不与\($0)同享" }, givesMore: { "\($0)更优惠" },
    givesLess: { "只算优惠最少的\($0)" }, comesFirst: { "\($0)优先" },
    group: OfferGroupWords(
      otherTier: "等级不符", noNewTier: "没有升级", notTheirDay: "不在日子里", notTheirs: "没有发给",
      usedToday: "今天已用",
      usedBefore: "以前用过", otherVisit: "次数未到", belowSpend: "消费未满", noConsent: "未授权",
      constraint: "有忌口"))

  /// Figures stand apart from what is said of them.
  private static func behind(_ text: String) -> String {
    text.last?.isASCII == true ? text + " " : text
  }
}
