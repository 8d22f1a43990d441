/// What is done with an offer where it is shown.
enum OfferDeed: CaseIterable, Sendable {
  case open, used, shown, declined, new, change, end, toGuests, toOffers

  /// What it is called in a language.
  func words(in words: OfferActWords) -> ActionWords {
    switch self {
    case .open: words.open
    case .used: words.used
    case .shown: words.shown
    case .declined: words.declined
    case .new: words.new
    case .change: words.change
    case .end: words.end
    case .toGuests: words.toGuests
    case .toOffers: words.toOffers
    }
  }
}

/// What the keys of the offers are called.
struct OfferActWords: Topic {
  let showOffers: ActionWords
  let open: ActionWords
  let used: ActionWords
  let shown: ActionWords
  let declined: ActionWords
  let new: ActionWords
  let change: ActionWords
  let end: ActionWords
  let toGuests: ActionWords
  let toOffers: ActionWords
  /// What the list of offers, and the page of one, are for.
  let help: String
  let helpOfOne: String
}

extension OfferActWords {
  static let english = OfferActWords(
    showOffers: ActionWords(label: "Offers", meaning: "go to the offers of the day"),
    open: ActionWords(label: "Open", meaning: "open the offer; on a guest, their profile"),
    used: ActionWords(label: "Used", meaning: "the offer was used"),
    shown: ActionWords(label: "Shown", meaning: "a guest was told of the offer"),
    declined: ActionWords(label: "Declined", meaning: "the guest did not want it, and why"),
    new: ActionWords(label: "New", meaning: "make an offer (manager)"),
    change: ActionWords(label: "Change offer", meaning: "change the offer (manager)"),
    end: ActionWords(label: "End offer", meaning: "the offer ends now; it asks first (manager)"),
    toGuests: ActionWords(label: "Guests", meaning: "to the guests it fits, and on among them"),
    toOffers: ActionWords(label: "Offers", meaning: "back from the guests"),
    help: "What is on offer now, later today and lately. Letters find an offer. Used, shown and "
      + "declined are for the guest picked at the right, else for who was chosen among the "
      + "regulars, else for a guest nobody knows: the message says for whom.",
    helpOfOne: "Everything about one offer, made from its rule.")

  static let chinese = OfferActWords(
    showOffers: ActionWords(label: "优惠", meaning: "去今天的优惠"),
    open: ActionWords(label: "打开", meaning: "打开优惠；选中客人时打开资料"),
    used: ActionWords(label: "用了", meaning: "这项优惠用了"),
    shown: ActionWords(label: "介绍了", meaning: "向客人介绍了这项优惠"),
    declined: ActionWords(label: "没要", meaning: "客人没要，并记下原因"),
    new: ActionWords(label: "新建", meaning: "新建优惠（店长）"),
    change: ActionWords(label: "改优惠", meaning: "修改这项优惠（店长）"),
    end: ActionWords(label: "结束优惠", meaning: "这项优惠现在结束，会先询问（店长）"),
    toGuests: ActionWords(label: "客人", meaning: "到适合的客人，再按到下一位"),
    toOffers: ActionWords(label: "优惠", meaning: "从客人回到优惠"),
    help: "现在、今天稍后和最近的优惠。输入几个字即可查找。用了、介绍了和没要记在右边选中的客人名下，没有选中时记在常客列表里"
      + "选定的客人名下，都没有就记为散客，提示里会写明是谁。",
    helpOfOne: "一项优惠的全部内容，由规则直接写成。")
}
