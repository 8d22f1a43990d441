/// Words of making, changing and ending offers.
struct OfferFormWords: Topic {
  /// In front of the sorts of offers, and each of them.
  let which: String
  let sort: @Sendable (OfferSort) -> ChoiceWords
  /// Above the form.
  let newOf: @Sendable (_ sort: String) -> String
  let changeOf: @Sendable (_ sort: String) -> String
  /// What is wrong with a field.
  let noPercent: String
  let noGift: String
  let noGoods: String
  let noHours: String
  /// After the hours of what is nothing without them.
  let hoursHint: String
  /// Of what comes on some days only none was chosen.
  let noWeekdays: String
  /// Its last day has been.
  let pastDay: String
  /// An offer no form can change, and how it is changed.
  let onlyByFile: @Sendable (_ offer: String) -> String
  /// Before an offer ends.
  let endNow: @Sendable (_ offer: String) -> String
  let keepIt: ChoiceWords
  let endIt: ChoiceWords
}

extension OfferFormWords {
  static let english = OfferFormWords(
    which: "New offer",
    sort: { sort in
      switch sort {
      case .percent: ChoiceWords(name: "Percent off", meaning: "so many percent off")
      case .amount: ChoiceWords(name: "Amount off", meaning: "an amount off the whole order")
      case .bogo: ChoiceWords(name: "Buy one get one", meaning: "of two the cheaper one is free")
      case .secondCup: ChoiceWords(name: "Second cup", meaning: "of two the cheaper one for less")
      case .timeWindow: ChoiceWords(name: "Price in hours", meaning: "a price at some times of day")
      case .spendGift: ChoiceWords(name: "Gift", meaning: "a gift from an amount on")
      case .memberDay: ChoiceWords(name: "Member day", meaning: "for members on some days")
      case .combo: ChoiceWords(name: "Combination", meaning: "two things at one price")
      }
    },
    newOf: { "A new offer: \($0)" }, changeOf: { "Changing an offer: \($0)" },
    noPercent: "no percentage; write 1 to 100", noGift: "what is the gift?",
    noGoods: "choose what goes together", noHours: "no hours; write it like 07:00-11:00",
    hoursHint: "like 07:00-11:00",
    noWeekdays: "choose the days it comes on", pastDay: "that day is over",
    onlyByFile: {
      "\($0): no form can change it. Change it in offers.json, then: regulars import offers FILE"
    },
    endNow: { "End \($0) now, for everybody?" },
    keepIt: ChoiceWords(name: "No", meaning: "it goes on"),
    endIt: ChoiceWords(name: "Yes", meaning: "it ends now"))

  static let chinese = OfferFormWords(
    which: "新优惠",
    sort: { sort in
      switch sort {
      case .percent: ChoiceWords(name: "打折", meaning: "减百分之几")
      case .amount: ChoiceWords(name: "立减", meaning: "整单减一笔")
      case .bogo: ChoiceWords(name: "买一赠一", meaning: "两杯中价低的免费")
      case .secondCup: ChoiceWords(name: "第二杯优惠", meaning: "两杯中价低的打折")
      case .timeWindow: ChoiceWords(name: "时段价", meaning: "某些时段的特价")
      case .spendGift: ChoiceWords(name: "满额赠", meaning: "消费满额送礼")
      case .memberDay: ChoiceWords(name: "会员日", meaning: "某些日子会员打折")
      case .combo: ChoiceWords(name: "组合价", meaning: "两样一起一个价")
      }
    },
    newOf: { "新优惠：\($0)" }, changeOf: { "修改优惠：\($0)" }, noPercent: "不是百分比，请写 1 到 100",
    noGift: "请填写赠品", noGoods: "请选择组合的商品", noHours: "不是时段，请写成 07:00-11:00",
    hoursHint: "例如 07:00-11:00", noWeekdays: "请选择星期几",
    pastDay: "这一天已经过去",
    onlyByFile: { "\($0)：表单改不了。请改 offers.json，再运行 regulars import offers 文件" },
    endNow: { "现在结束\($0)，对所有客人？" },
    keepIt: ChoiceWords(name: "否", meaning: "继续"), endIt: ChoiceWords(name: "是", meaning: "现在结束"))
}
