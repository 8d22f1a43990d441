public import StoreModel

/// What complaints, their states and all that is done with them are called.
public struct ComplaintWords: Topic {
  /// The tab, and one of them.
  public let title: String
  /// What it is.
  public let sort: @Sendable (ComplaintKind) -> String
  /// What it is about.
  public let category: @Sendable (ComplaintCategory) -> String
  /// How grave it is, from 1 to 4.
  public let severity: @Sendable (Int) -> String
  /// How it reached the store.
  public let channel: @Sendable (ComplaintChannel) -> String
  /// Where it stands.
  public let state: @Sendable (ComplaintState) -> String
  /// What was done.
  public let step: @Sendable (ComplaintStepKind) -> String
  /// A letter of the checklist.
  public let letter: @Sendable (LatteLetter) -> String
  /// Something given.
  public let remedy: @Sendable (ComplaintRemedy.Kind) -> String
  /// What was done at once, without what was given.
  public let action: @Sendable (ComplaintAction) -> String
  /// One was filed: what it is called, short and in full.
  public let filed: @Sendable (_ short: String, _ number: String) -> String
  /// Something was done to one, and where it stands by it.
  public let stepped: @Sendable (_ short: String, _ state: String) -> String
}

extension ComplaintWords {
  /// English words of complaints.
  public static let english = ComplaintWords(
    title: "Complaints",
    sort: { sort in
      switch sort {
      case .complaint: "complaint"
      case .suggestion: "suggestion"
      case .praise: "praise"
      }
    },
    category: { category in
      switch category {
      case .wrongDrink: "wrong drink"
      case .wrongName: "wrong name"
      case .missingItem: "missing item"
      case .wait: "wait"
      case .temperature: "hot or cold"
      case .taste: "taste"
      case .foreignObject: "foreign object"
      case .illness: "illness"
      case .injury: "injury, spill"
      case .attitude: "attitude"
      case .offer: "offer, stars"
      case .payment: "payment"
      case .app: "app, pick-up"
      case .cleanliness: "cleanliness"
      case .seat: "seat, noise"
      case .other: "other"
      }
    },
    severity: { severity in
      switch severity {
      case 1: "fixed now"
      case 2: "not fixed yet"
      case 3: "grave, or again"
      default: "safety"
      }
    },
    channel: { channel in
      switch channel {
      case .counter: "counter"
      case .phone: "phone"
      case .app: "app"
      case .delivery: "delivery"
      case .social: "social"
      case .hotline: "12345"
      }
    },
    state: { state in
      switch state {
      case .received: "received"
      case .acknowledged: "acknowledged"
      case .inProgress: "in progress"
      case .waitingGuest: "waiting for the guest"
      case .resolved: "resolved"
      case .closed: "closed"
      case .withdrawn: "withdrawn"
      case .duplicate: "duplicate"
      }
    },
    step: { step in
      switch step {
      case .acknowledge: "acknowledged"
      case .start: "working on it"
      case .update: "told them"
      case .wait: "waiting for the guest"
      case .resolve: "resolved"
      case .close: "closed"
      case .reopen: "reopened"
      case .withdraw: "withdrawn"
      case .duplicate: "the same as another"
      case .severity: "severity"
      case .escalate: "escalated"
      case .tick: "ticked"
      case .approve: "approved"
      case .decline: "declined"
      }
    },
    letter: { letter in
      switch letter {
      case .listen: "Listen"
      case .acknowledge: "Acknowledge"
      case .take: "Take action"
      case .thank: "Thank"
      case .explain: "Explain"
      }
    },
    remedy: { kind in
      switch kind {
      case .remake: "remake"
      case .refund: "money back"
      case .coupon: "coupon"
      case .stars: "stars"
      case .sorry: "said sorry"
      case .other: "other"
      case .none: "nothing"
      }
    },
    action: { action in
      switch action {
      case .gave(let remedy): remedy.kind.rawValue
      case .firstAid: "first aid"
      case .offSale: "taken off sale"
      case .called120: "called 120"
      case .sample: "kept a sample"
      case .words(let text): text
      }
    },
    filed: { "Filed: \($0), \($1)" }, stepped: { "\($0): \($1)" })

  /// Chinese words of complaints.
  public static let chinese = ComplaintWords(
    title: "投诉",
    sort: { sort in
      switch sort {
      case .complaint: "投诉"
      case .suggestion: "建议"
      case .praise: "表扬"
      }
    },
    category: { category in
      switch category {
      case .wrongDrink: "做错饮品"
      case .wrongName: "叫错名字"
      case .missingItem: "漏单漏给"
      case .wait: "等太久"
      case .temperature: "温度不对"
      case .taste: "口味"
      case .foreignObject: "异物"
      case .illness: "过敏不适"
      case .injury: "洒漏烫伤"
      case .attitude: "态度"
      case .offer: "优惠星星"
      case .payment: "付款退款"
      case .app: "小程序自取"
      case .cleanliness: "环境清洁"
      case .seat: "座位吵闹"
      case .other: "其他"
      }
    },
    severity: { severity in
      switch severity {
      case 1: "已当场解决"
      case 2: "还没解决"
      case 3: "严重或屡次"
      default: "安全"
      }
    },
    channel: { channel in
      switch channel {
      case .counter: "到店"
      case .phone: "电话"
      case .app: "小程序"
      case .delivery: "外卖"
      case .social: "社交媒体"
      case .hotline: "12345"
      }
    },
    state: { state in
      switch state {
      case .received: "已登记"
      case .acknowledged: "已回应"
      case .inProgress: "处理中"
      case .waitingGuest: "等客人"
      case .resolved: "已处理"
      case .closed: "已关闭"
      case .withdrawn: "已撤回"
      case .duplicate: "重复"
      }
    },
    step: { step in
      switch step {
      case .acknowledge: "已回应"
      case .start: "处理中"
      case .update: "已告知"
      case .wait: "等客人"
      case .resolve: "已处理"
      case .close: "已关闭"
      case .reopen: "又提起"
      case .withdraw: "已撤回"
      case .duplicate: "与另一件相同"
      case .severity: "程度"
      case .escalate: "已上报"
      case .tick: "已勾"
      case .approve: "已批准"
      case .decline: "未批准"
      }
    },
    letter: { letter in
      switch letter {
      case .listen: "聆听"
      case .acknowledge: "致歉"
      case .take: "行动"
      case .thank: "感谢"
      case .explain: "说明"
      }
    },
    remedy: { kind in
      switch kind {
      case .remake: "重做"
      case .refund: "退款"
      case .coupon: "送券"
      case .stars: "补星星"
      case .sorry: "道歉"
      case .other: "其他"
      case .none: "没有补救"
      }
    },
    action: { action in
      switch action {
      case .gave(let remedy): remedy.kind.rawValue
      case .firstAid: "急救包扎"
      case .offSale: "下架停售"
      case .called120: "打了120"
      case .sample: "留样"
      case .words(let text): text
      }
    },
    filed: { "已登记：\($0)，\($1)" }, stepped: { "\($0)：\($1)" })

  /// Something given, with its amount.
  public func given(_ remedy: ComplaintRemedy) -> String {
    let amount =
      switch remedy.kind {
      case .refund, .coupon: " " + OfferPhrasing.money(remedy.amount)
      case .stars: " " + Figures.stars(milli: remedy.amount)
      case .remake, .sorry, .other, .none: ""
      }
    return self.remedy(remedy.kind) + amount
  }

  /// What was done at once.
  public func done(_ action: ComplaintAction) -> String {
    if case .gave(let remedy) = action { return given(remedy) }
    return self.action(action)
  }
}
