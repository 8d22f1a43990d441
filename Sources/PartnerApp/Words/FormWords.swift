import StoreModel

/// Words of forms: what their fields and values are called, and what is said of them.
struct FormWords: Topic {
  /// Above the form for somebody new.
  let newRegular: String
  /// What that form is called in a list.
  let newRegularName: String
  /// The same with the name that was entered.
  let newRegularNamed: @Sendable (_ name: String) -> String
  /// Two sentences, one after the other.
  let both: @Sendable (_ first: String, _ second: String) -> String
  /// The caret stands at another value than the one that holds.
  let spaceChooses: String
  /// What a guest agreed to is written down.
  let consentRecorded: @Sendable (_ level: String) -> String
  /// Above the form of a regular.
  let profileOf: @Sendable (_ name: String) -> String
  /// Above the line for one more fact.
  let factAbout: @Sendable (_ name: String) -> String
  /// Above a visit with something else than the usual.
  let checkInOf: @Sendable (_ name: String) -> String
  /// In front of a field.
  let label: @Sendable (FormField.Name) -> String
  /// After a field, where it is not clear what it takes.
  let hint: @Sendable (FormField.Name) -> String?
  /// One of the words a field offers.
  let value: @Sendable (FormField.Name, String) -> String
  /// The question comes before everything else.
  let askFirst: String
  /// They said no.
  let nothingKept: String
  /// What was entered is kept as a draft.
  let kept: String
  /// What was entered stays in memory only, as nobody was asked yet.
  let held: String
  /// Somebody else changed these fields since the form was opened.
  let changedMeanwhile: @Sendable (_ fields: [String]) -> String
  /// What such a field says now.
  let nowSays: @Sendable (_ value: String) -> String
  /// A draft came back.
  let restored: String
  /// So many forms are not finished, and what the newest is.
  let draftsLeft: @Sendable (_ count: Int, _ newest: String) -> String
  /// Above those who may be the same guest.
  let duplicates: String
  /// A usual that is no cup mark.
  let noMark: @Sendable (String) -> String
  /// A constraint nobody knows, the nearest known ones, and how to write it as free text.
  let noConstraint: @Sendable (_ word: String, _ like: [String], _ other: String) -> String
  /// What stands in front of a constraint in a partner's own words.
  let otherPrefix: String
  /// A letter takes the place of the usual that was put there.
  let typingReplaces: String
  /// What was typed is no day.
  let noDay: String
  /// What was typed is no amount.
  let noPrice: String
  /// What the menu asks for what was typed.
  let menuPrice: @Sendable (_ money: String) -> String
  /// A form was saved: whom it is about.
  let saved: @Sendable (_ name: String) -> String
  /// Somebody new was added.
  let added: @Sendable (_ name: String) -> String
}

extension FormWords {
  static let english = FormWords(
    newRegular: "A new regular. May we remember your drink?", newRegularName: "a new regular",
    newRegularNamed: { "the new regular \($0)" }, both: { "\($0) \($1)" },
    spaceChooses: "Space chooses it.",
    consentRecorded: { "Consent recorded: \($0)." },
    profileOf: { "What we know of \($0)" },
    factAbout: { "A note about \($0)" }, checkInOf: { "A visit of \($0)" },
    label: { englishLabel($0) }, hint: { englishHint($0) }, value: { englishValue($0, $1) },
    askFirst: "Ask them first: y or n.",
    nothingKept: "Enter records a guest's visit. Nothing of this is kept.",
    kept: "Kept as a draft: open the form again to go on.",
    held: "Kept until you quit; nothing is written down before they say yes.",
    changedMeanwhile: { fields in
      "Changed meanwhile on another terminal: \(fields.joined(separator: ", ")). "
        + "Only what you type is saved."
    },
    nowSays: { $0.isEmpty ? "it is empty now" : "it says \($0) now" },
    restored: "This draft came back. Ctrl-P, Start anew forgets it.",
    draftsLeft: { count, newest in
      count == 1
        ? "A form is not finished: \(newest). Ctrl-P, Drafts goes on."
        : "\(count) forms are not finished, the last: \(newest). Ctrl-P, Drafts goes on."
    },
    duplicates: "Perhaps one of these? Enter on a name opens it.",
    noMark: { "\($0) ? is no cup mark, and kept as text" },
    noConstraint: { word, like, other in
      "\(word) is not known" + (like.isEmpty ? "; " : ": \(like.joined(separator: ", "))? Else ")
        + "write \(other)"
    }, otherPrefix: "other:",
    typingReplaces: "The usual; what you type takes its place.",
    noDay: "no day; write it like 12-24, 2026-12-24, tomorrow or sat",
    noPrice: "no amount; write it like 38 or 38.50", menuPrice: { "\($0) by the menu" },
    saved: { "Saved: \($0)." },
    added: { "Added: \($0) is a regular now." })

  private static func englishLabel(_ name: FormField.Name) -> String {
    switch name {
    case .name: "Name"
    case .callName: "Call name"
    case .reading: "Reading"
    case .phone: "Phone"
    case .birthday: "Birthday"
    case .cue: "Cue"
    case .usual: "Usual"
    case .also: "Also"
    case .constraints: "Avoid"
    case .otherConstraint: "Also avoid"
    case .note: "Note"
    case .noteUntil: "until"
    case .notes: "Notes"
    case .mayRemember: "They say"
    case .consent: "Consent"
    case .scopes: "covers"
    case .pinned: "Pinned"
    case .known: "I know them"
    case .items: "Items"
    case .price: "Paid"
    case .role: "Role"
    case .text: "Text"
    case .from: "from"
    case .reason: "For"
    case .title: "Title"
    case .day: "Day"
    case .time: "Time"
    case .seats: "Seats"
    case .setting: "Value"
    case .percent: "Percent off"
    case .amount: "Amount"
    case .gift: "Gift"
    case .goods: "Of what"
    case .weekdays: "Days"
    case .hours: "Hours"
    case .spend: "From"
    case .otherGoods: "Together with"
    case .lastDay: "Last day"
    }
  }

  private static func englishHint(_ name: FormField.Name) -> String? {
    switch name {
    case .usual: "like G N L"
    case .also: "more, divided by |"
    case .cue: "like blue helmet, 8:10"
    case .otherConstraint: "in your words: other:kiwi"
    case .birthday: "like 04-16"
    case .reading: "if it is misread"
    case .noteUntil: "like 12-24; empty: for ever"
    case .price: "like 38.50; empty: by the menu"
    case .from, .day: "like 12-24"
    case .time: "like 15:00"
    case .percent: "20: they pay 80"
    case .amount, .spend: "like 39 or 39.50"
    case .hours: "like 07:00-11:00; empty: all day"
    case .lastDay: "like 12-24; empty: no end"
    default: nil
    }
  }

  private static func englishValue(_ name: FormField.Name, _ value: String) -> String {
    let profile = ProfileWords.english
    switch name {
    case .constraints:
      switch value {
      case "tree-nut": return "tree nuts"
      case "peanut": return "peanuts"
      case "decaf": return "caffeine"
      default: return value
      }
    case .consent: return Consent(rawValue: value).map { profile.consentLevel.level($0) } ?? value
    case .scopes:
      return ConsentScope(rawValue: value).map { profile.consentLevel.scope($0) } ?? value
    default: return value
    }
  }
}

extension FormWords {
  static let chinese = FormWords(
    newRegular: "新常客。可以记住您的饮品吗？", newRegularName: "新常客",
    newRegularNamed: { "新常客\($0)" },
    both: { $0 + $1 }, spaceChooses: "按空格选定。", consentRecorded: { "已记录授权：\($0)。" },
    profileOf: { "\($0)的资料" },
    factAbout: { "关于\($0)的备注" },
    checkInOf: { "\($0)到店" },
    label: { chineseLabel($0) }, hint: { chineseHint($0) }, value: { chineseValue($0, $1) },
    askFirst: "请先问客人：同意按 y，不同意按 n。", nothingKept: "按 Enter 记一次散客到店，其他都不保存。",
    kept: "已存为草稿，重新打开即可继续。",
    held: "退出前先留在这里；客人同意之前不会保存。",
    changedMeanwhile: { fields in
      "其他终端刚改过：\(fields.joined(separator: "、"))。只保存您在这里填的。"
    },
    nowSays: { $0.isEmpty ? "现在是空的" : "现在是 \($0)" },
    restored: "草稿已恢复。Ctrl-P 选重填可清空。",
    draftsLeft: { count, newest in "有\(count)份表单没填完，最近是\(newest)。Ctrl-P 选草稿继续。" },
    duplicates: "是不是其中一位？在姓名上按 Enter 打开。",
    noMark: { "\($0) ? 不是杯标，按文字保存" },
    noConstraint: { word, like, other in
      "不认识「\(word)」，"
        + (like.isEmpty ? "请写成 " : "是\(like.joined(separator: "、"))吗？不是就写成 ") + other
    }, otherPrefix: "其他:",
    typingReplaces: "这是常点，直接输入即可换成别的。",
    noDay: "不是日期，请写成 12-24、2026-12-24、明天或周六",
    noPrice: "不是金额，请写成 38 或 38.50", menuPrice: { "按菜单 \($0)" },
    saved: { "已保存：\($0)。" },
    added: { "\($0)已加入常客。" })

  /// A field by the name commands know it by, as forms call it.
  static func chineseName(of field: String) -> String {
    FormField.Name(rawValue: field).map(chineseLabel) ?? field
  }

  private static func chineseLabel(_ name: FormField.Name) -> String {
    switch name {
    case .name: "姓名"
    case .callName: "昵称"
    case .reading: "读音"
    case .phone: "手机"
    case .birthday: "生日"
    case .cue: "特征"
    case .usual: "常点"
    case .also: "也点"
    case .constraints: "忌口"
    case .otherConstraint: "其他忌口"
    case .note: "备注"
    case .noteUntil: "有效至"
    case .notes: "已有备注"
    case .mayRemember: "客人说"
    case .consent: "授权"
    case .scopes: "范围"
    case .pinned: "置顶"
    case .known: "我认识"
    case .items: "点单"
    case .price: "实付"
    case .role: "职务"
    case .text: "内容"
    case .from: "从"
    case .reason: "原因"
    case .title: "名称"
    case .day: "日期"
    case .time: "时间"
    case .seats: "座位"
    case .setting: "值"
    case .percent: "减百分之"
    case .amount: "金额"
    case .gift: "赠品"
    case .goods: "商品"
    case .weekdays: "星期"
    case .hours: "时段"
    case .spend: "满"
    case .otherGoods: "搭配"
    case .lastDay: "最后一天"
    }
  }

  private static func chineseHint(_ name: FormField.Name) -> String? {
    switch name {
    case .usual: "例如 G N L"
    case .also: "多个用 | 分开"
    case .cue: "例如 蓝头盔 8:10"
    case .otherConstraint: "自己写：其他:海鲜"
    case .birthday: "例如 04-16"
    case .reading: "读错时填写"
    case .noteUntil: "例如 12-24，不填为长期"
    case .price: "例如 38.50，不填按菜单价"
    case .from, .day: "例如 12-24"
    case .time: "例如 15:00"
    case .percent: "例如 20，即 8 折"
    case .amount, .spend: "例如 39 或 39.50"
    case .hours: "例如 07:00-11:00，不填为全天"
    case .lastDay: "例如 12-24，不填为长期"
    default: nil
    }
  }

  private static func chineseValue(_ name: FormField.Name, _ value: String) -> String {
    let profile = ProfileWords.chinese
    switch name {
    case .constraints:
      return profile.constraint(value).replacing("过敏", with: "").replacing("忌", with: "")
    case .consent: return Consent(rawValue: value).map { profile.consentLevel.level($0) } ?? value
    case .scopes:
      return ConsentScope(rawValue: value).map { profile.consentLevel.scope($0) } ?? value
    default:
      switch value {
      case "yes": return "是"
      case "no": return "否"
      case "barista": return "咖啡师"
      case "lead": return "主管"
      case "manager": return "店长"
      default: return value
      }
    }
  }
}
