import StoreModel

/// What the practice store offers, as a chain would write it.
enum PracticeOffers {
  /// The offers, for a store whose days are a calendar's.
  static func make(in calendar: StoreCalendar) throws(ImportError) -> [OfferPatch] {
    try OfferFile(Array(file.utf8), in: calendar).patches
  }

  private static let file = """
    [{"id": "second-cup", "kind": "bogo", "name": {"en": "Second cup half price", "zh": "第二杯半价"},
      "percentOff": 50, "categories": ["drink"], "weekdays": ["mon", "tue", "wed", "thu", "fri"],
      "hours": [["07:00", "14:00"]], "limits": {"perCart": 1}, "conflicts": ["breakfast"]},
     {"id": "breakfast", "kind": "combo", "name": {"en": "Breakfast", "zh": "早餐特惠"},
      "items": [{"categories": ["coffee"]}, {"categories": ["food"]}], "priceFen": 3900,
      "hours": [["07:00", "11:00"]]},
     {"id": "happy-hour", "kind": "timeWindow", "name": {"en": "Happy hour", "zh": "欢乐时光"},
      "percentOff": 15, "categories": ["drink"], "hours": [["15:00", "17:00"]]},
     {"id": "member-day", "kind": "memberDay", "name": {"en": "Member day", "zh": "会员日"},
      "percentOff": 20, "weekdays": ["wed"], "limits": {"perMemberDay": 1}},
     {"id": "double-stars", "kind": "starMultiplier", "name": {"en": "Double stars", "zh": "双倍星星"},
      "factor": 2, "weekdays": ["sat", "sun"]},
     {"id": "birthday", "kind": "birthday", "name": {"en": "Birthday cake", "zh": "生日蛋糕"},
      "gift": {"en": "a slice of cake", "zh": "一块蛋糕"}, "after": 7},
     {"id": "big-order", "kind": "spendGift", "name": {"en": "Mug for a big order", "zh": "满额赠马克杯"},
      "gift": {"en": "a mug", "zh": "马克杯"}, "minSpendFen": 15000, "limits": {"perStoreDay": 50}},
     {"id": "challenge", "kind": "spendTotal", "name": {"en": "Week of coffee", "zh": "咖啡一周"},
      "minSpendFen": 9000, "days": 7, "rewardFen": 1000}]
    """
}
