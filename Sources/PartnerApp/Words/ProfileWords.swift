import StoreModel

/// Words about one regular.
struct ProfileWords: Topic {
  /// A tier as the till writes it, in this language.
  let tier: @Sendable (String) -> String
  /// A constraint as stored, as a warning.
  let constraint: @Sendable (String) -> String
  /// In front of the first usual.
  let usual: String
  /// In front of the others.
  let also: String
  /// In front of the call name.
  let callName: String
  /// In front of the reading.
  let reading: String
  /// A birthday within the week.
  let birthdayIn: @Sendable (_ days: Int) -> String
  /// The same after the date.
  let inDays: @Sendable (_ days: Int) -> String
  /// In front of the day of joining.
  let joined: String
  /// In front of the id.
  let label: String
  /// In front of the consent.
  let consent: String
  /// In front of a note, and above the notes.
  let note: String
  /// In front of the count of visits.
  let visits: String
  /// Above the newest visits.
  let recentVisits: String
  /// How often and when last; days since the last visit.
  let rhythm: @Sendable (_ every: String, _ last: Int) -> String
  /// So many days beyond the rhythm, after it.
  let lateBy: @Sendable (_ days: Int) -> String
  /// Something of a usual has run out.
  let outToday: String
  /// In front of what others with their taste buy, and what that is.
  let suggestion: String
  let likedBy: @Sendable (_ product: String, _ regulars: Int) -> String
  /// In front of what they are to the shop, and each of it.
  let segment: String
  let segmentName: @Sendable (RegularSegment) -> String
  /// In front of those who know them.
  let knownBy: String
  /// They are pinned to the house.
  let pinned: String
  /// The last day of a note.
  let until: @Sendable (_ day: String) -> String
  /// How many visits, how often and when last.
  let countAndRhythm: @Sendable (_ visits: Int, _ rhythm: String) -> String
  /// How many visits and when last, where no rhythm is known.
  let count: @Sendable (_ visits: Int, _ last: Int) -> String
  /// Not a single visit.
  let noVisits: String
  /// The question a till member is to be asked.
  let ask: String
  /// What to do with somebody who took consent back.
  let withdrawn: String
  /// A consent level with what it covers.
  let consentTo: @Sendable (_ level: String, _ scopes: [String]) -> String
  /// What of a drink breaks what constraint.
  let conflict: @Sendable (_ item: String, _ constraint: String) -> String
  /// Between the parts of an enumeration.
  let comma: String
  /// Each consent level.
  let consentLevel: ConsentWords
  /// A visit that does not count.
  let void: String
  /// The person is gone since the list was shown.
  let gone: String
}

extension ProfileWords {
  static let english = ProfileWords(
    tier: { tier in tier.prefix(1).uppercased() + tier.dropFirst() },
    constraint: { constraint in englishConstraint(constraint) },
    usual: "Usual", also: "Also", callName: "Call", reading: "Read",
    birthdayIn: { days in
      switch days {
      case 0: "Birthday today"
      case 1: "Birthday tomorrow"
      default: "Birthday in \(days) days"
      }
    },
    inDays: { days in
      switch days {
      case 0: "today"
      case 1: "tomorrow"
      default: "in \(days) days"
      }
    },
    joined: "Joined", label: "Id", consent: "Consent", note: "Notes",
    visits: "Visits", recentVisits: "Latest visits",
    rhythm: { every, last in "every \(every) d, \(englishAgo(last))" },
    lateBy: { ", late \($0) d" }, outToday: "out today", suggestion: "Try",
    likedBy: { product, regulars in "\(product): \(regulars) with their taste have it" },
    segment: "Segment", segmentName: { $0.rawValue }, knownBy: "Known by",
    pinned: "pinned to the house", until: { "until \($0)" },
    countAndRhythm: { visits, rhythm in "\(Figures.grouped(visits)), \(rhythm)" },
    count: { visits, last in
      (visits == 1 ? "1 visit" : "\(Figures.grouped(visits)) visits") + ", last \(englishAgo(last))"
    },
    noVisits: "no visits yet", ask: "ask: may we remember your drink?",
    withdrawn: "took consent back: keep nothing",
    consentTo: { level, scopes in "\(level): \(scopes.joined(separator: ", "))" },
    conflict: { item, constraint in "\(item): \(constraint)" }, comma: ", ",
    consentLevel: .english,
    void: "void", gone: "This regular is no longer here.")

  private static func englishAgo(_ days: Int) -> String {
    days <= 0 ? "today" : "\(days) d ago"
  }

  private static func englishConstraint(_ constraint: String) -> String {
    switch constraint {
    case "dairy": "no dairy"
    case "soy": "no soy"
    case "tree-nut": "no tree nuts"
    case "peanut": "no peanuts"
    case "gluten": "no gluten"
    case "egg": "no egg"
    case "decaf": "decaf only"
    default: constraint.hasPrefix("other:") ? "ask: " + constraint.dropFirst(6) : constraint
    }
  }

  static let chinese = ProfileWords(
    tier: { tier in chineseTier(tier) },
    constraint: { constraint in chineseConstraint(constraint) },
    usual: "常点", also: "也点", callName: "昵称", reading: "读音",
    birthdayIn: { days in
      switch days {
      case 0: "今天生日"
      case 1: "明天生日"
      default: "\(days)天后生日"
      }
    },
    inDays: { days in
      switch days {
      case 0: "今天"
      case 1: "明天"
      default: "\(days)天后"
      }
    },
    joined: "入会", label: "编号", consent: "授权", note: "备注",
    visits: "到店", recentVisits: "最近到店",
    rhythm: { every, last in
      (every == "1" ? "每天来" : "每\(every)天来一次") + "，上次\(chineseAgo(last))"
    },
    lateBy: { "，比平时晚\($0)天" }, outToday: "今日售罄", suggestion: "推荐",
    likedBy: { product, regulars in "\(product)：口味相近的\(regulars)位客人常点" },
    segment: "分群", segmentName: { chineseSegment($0) }, knownBy: "认识的伙伴", pinned: "已置顶",
    until: { "至\($0)" },
    countAndRhythm: { visits, rhythm in "共\(Figures.grouped(visits))次，\(rhythm)" },
    count: { visits, last in "共\(Figures.grouped(visits))次，上次\(chineseAgo(last))" },
    noVisits: "还没有到店记录", ask: "请问：可以记住您的饮品吗？",
    withdrawn: "已撤回授权：不再保存任何资料",
    consentTo: { level, scopes in "\(level)：\(scopes.joined(separator: "、"))" },
    conflict: { item, constraint in "\(item)：\(constraint)" }, comma: "、",
    consentLevel: .chinese,
    void: "作废", gone: "这位常客的资料已不在本店。")

  private static func chineseAgo(_ days: Int) -> String {
    days <= 0 ? "今天" : "\(days)天前"
  }

  private static func chineseSegment(_ segment: RegularSegment) -> String {
    switch segment {
    case .lost: "流失"
    case .atRisk: "有流失风险"
    case .ambassador: "铁杆"
    case .frequent: "常来"
    case .growth: "来得更勤"
    case .occasional: "偶尔来"
    }
  }

  private static func chineseTier(_ tier: String) -> String {
    switch tier.lowercased() {
    case "silver": "银星"
    case "jade": "玉星"
    case "gold": "金星"
    case "diamond": "钻石"
    default: tier
    }
  }

  /// An allergy by its name; 忌 for a choice, and for what nobody here can judge a question.
  private static func chineseConstraint(_ constraint: String) -> String {
    switch constraint {
    case "dairy": "乳制品过敏"
    case "soy": "大豆过敏"
    case "tree-nut": "坚果过敏"
    case "peanut": "花生过敏"
    case "gluten": "麸质过敏"
    case "egg": "鸡蛋过敏"
    case "decaf": "忌咖啡因"
    default: constraint.hasPrefix("other:") ? "需确认：" + constraint.dropFirst(6) : constraint
    }
  }
}
