public import StoreModel

/// Words for what is wrong with what a file or a form says of an offer.
public struct OfferFileWords: Topic {
  /// Which offer is meant.
  let item: @Sendable (OfferItemName) -> String
  /// What its member must hold instead.
  public let fault: @Sendable (OfferFault) -> String
}

extension OfferFileWords {
  /// English words of offers in files; scripts read them in `import --json`.
  public static let english = OfferFileWords(
    item: { name in
      switch name {
      case .place(let place): "offer \(place)"
      case .read(let place, let id): "offer \(place) (\(id))"
      case .offer(let id): id
      }
    },
    fault: { fault in
      switch fault {
      case .wanted(let form): "takes \(englishForm(form))"
      case .id:
        "takes 1 to \(OfferID.charactersMax) letters, digits, dots, dashes and underscores"
      case .day: "takes a date like 2026-11-30"
      case .object: "takes an object"
      case .unknown(let known): "is not known here; there are \(known.joined(separator: ", "))"
      case .never: "is before any of its days and hours: it never holds"
      case .unlisted(let name): "names '\(name)', which is not there: taken as it is"
      case .twice: "comes twice"
      case .missing(let kind): "is missing: \(kind.rawValue) cannot do without it"
      case .needed: "is missing"
      case .notOf(let kind): "is nothing a \(kind.rawValue) can have"
      case .oneOf(let fields): "is missing: say one of \(list(fields, ", "))"
      case .onlyOne(let fields): "is one too many: say only one of \(list(fields, ", "))"
      case .alone(let other): "says nothing without \(other.path)"
      case .against(let other): "cannot stand together with \(other.path)"
      case .unitsOnly: "takes item: it is taken off single units"
      case .tooEarly: "lies before the begin of the window"
      case .lessThan(let other): "is less than \(other.path), which could never be reached"
      case .tooManyDays: "and before take less than a year together"
      case .itself: "names the offer itself"
      case .modes(let group, let modes):
        "is one for all of a group, and '\(group)' would have "
          + modes.map(\.rawValue).joined(separator: " and ")
      }
    })

  private static func list(_ fields: [OfferField], _ comma: String) -> String {
    fields.map(\.path).joined(separator: comma)
  }

  private static func englishForm(_ form: OfferForm) -> String {
    switch form {
    case .word(let words): "one of \(words.joined(separator: ", "))"
    case .name:
      "text of up to \(OfferForm.charactersMax) characters, or {\"en\": ..., \"zh\": ...}"
    case .text: "text of up to \(OfferForm.charactersMax) characters"
    case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .fen(let range): "whole fen from \(range.lowerBound) to \(range.upperBound)"
    case .factor: "a number above 1, at most 100, with up to two decimals, like 1.5"
    case .truth: "true or false"
    case .moment: "a date or a moment, like 2026-11-30 or 2026-11-30T18:00+08:00"
    case .weekdays: "a list of \(OfferForm.weekdayWords.joined(separator: ", "))"
    case .monthDays: "a list of days of the month, 1 to 31"
    case .hours: "a list of pairs of different times, like [[\"07:00\", \"11:00\"]]"
    case .products: "a list of up to \(OfferForm.listMax) products, like [\"L+milk:O\"]"
    case .categories: "a list of up to \(OfferForm.listMax) categories, like [\"coffee\"]"
    case .texts:
      "a list of up to \(OfferForm.listMax) texts, each of up to \(OfferForm.charactersMax) characters"
    case .stores: "a list of store numbers, like [\"0412\"]"
    case .ids: "a list of ids of offers"
    case .items:
      "a list of \(OfferForm.itemsRange.lowerBound) to \(OfferForm.itemsRange.upperBound) "
        + "objects with products or categories, like [{\"categories\": [\"coffee\"]}, ...]"
    }
  }
}

extension OfferFileWords {
  /// Chinese words of offers in files.
  public static let chinese = OfferFileWords(
    item: { name in
      switch name {
      case .place(let place): "第 \(place) 项优惠"
      case .read(let place, let id): "第 \(place) 项优惠（\(id)）"
      case .offer(let id): "\(id)"
      }
    },
    fault: { fault in
      switch fault {
      case .wanted(let form): "应为\(chineseForm(form))"
      case .id: "应为 1 到 \(OfferID.charactersMax) 个字母、数字、点、短横或下划线"
      case .day: "应为日期，例如 2026-11-30"
      case .object: "应为对象"
      case .unknown(let known): "无法识别，可用的有 \(known.joined(separator: "、"))"
      case .never: "之前没有一天、一个时段适用，永远不会生效"
      case .unlisted(let name): "写了「\(name)」，现在没有，照样导入"
      case .twice: "出现了两次"
      case .missing(let kind): "没有写：\(kind.rawValue) 必须有"
      case .needed: "没有写"
      case .notOf(let kind): "不能用于 \(kind.rawValue)"
      case .oneOf(let fields): "没有写：请写其中一项：\(list(fields, "、"))"
      case .onlyOne(let fields): "多余：只能写其中一项：\(list(fields, "、"))"
      case .alone(let other): "单独写没有意义，要和 \(other.path) 一起写"
      case .against(let other): "不能和 \(other.path) 一起写"
      case .unitsOnly: "应为 item：按单件优惠"
      case .tooEarly: "早于开始时间"
      case .lessThan(let other): "小于 \(other.path)，后者永远达不到"
      case .tooManyDays: "与 before 合计应少于一年"
      case .itself: "写了这项优惠自己"
      case .modes(let group, let modes):
        "在一组内应相同，「\(group)」里却有 \(modes.map(\.rawValue).joined(separator: "、"))"
      }
    })

  private static func chineseForm(_ form: OfferForm) -> String {
    switch form {
    case .word(let words): "其中之一：\(words.joined(separator: "、"))"
    case .name: "不超过 \(OfferForm.charactersMax) 个字的文字，或 {\"en\": ..., \"zh\": ...}"
    case .text: "不超过 \(OfferForm.charactersMax) 个字的文字"
    case .number(let range): " \(range.lowerBound) 到 \(range.upperBound) 的整数"
    case .fen(let range): " \(range.lowerBound) 到 \(range.upperBound) 分的整数"
    case .factor: "大于 1、不超过 100 的数，最多两位小数，例如 1.5"
    case .truth: " true 或 false"
    case .moment: "日期或时刻，例如 2026-11-30 或 2026-11-30T18:00+08:00"
    case .weekdays: "列表，可写 \(OfferForm.weekdayWords.joined(separator: "、"))"
    case .monthDays: "列表，写每月几号（1 到 31）"
    case .hours: "列表，每段写起止两个不同的时间，例如 [[\"07:00\", \"11:00\"]]"
    case .products: "列表，最多 \(OfferForm.listMax) 个商品，例如 [\"L+milk:O\"]"
    case .categories: "列表，最多 \(OfferForm.listMax) 个类别，例如 [\"coffee\"]"
    case .texts:
      "列表，最多 \(OfferForm.listMax) 项，每项不超过 \(OfferForm.charactersMax) 个字"
    case .stores: "列表，写门店编号，例如 [\"0412\"]"
    case .ids: "列表，写优惠的 id"
    case .items:
      "列表，\(OfferForm.itemsRange.lowerBound) 到 \(OfferForm.itemsRange.upperBound) 项，"
        + "每项写 products 或 categories，例如 [{\"categories\": [\"coffee\"]}, ...]"
    }
  }
}
