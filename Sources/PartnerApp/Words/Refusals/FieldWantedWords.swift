import StoreModel

/// Words for what a field takes.
struct FieldWantedWords: Topic {
  let text: @Sendable (FieldWanted) -> String
}

extension FieldWantedWords {
  static let english = FieldWantedWords { wanted in
    switch wanted {
    case .characters(let range):
      range.lowerBound == 0
        ? "at most \(range.upperBound) characters"
        : "\(range.lowerBound) to \(range.upperBound) characters"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .fen(let range): "\(range.lowerBound) to \(range.upperBound) fen"
    case .phone(let range):
      "a phone number of \(range.lowerBound) to \(range.upperBound) digits"
    case .monthDay: "MM-DD, like 04-16"
    case .dayToCome: "a day that is not over"
    case .constraint(let like, let other):
      (like.isEmpty ? Constraint.words : like).joined(separator: ", ")
        + "; anything else is written \(other)"
    case .drinks(let limit): "at most \(limit) drinks"
    case .formFields(let limit): "at most \(limit) fields"
    }
  }

  static let chinese = FieldWantedWords { wanted in
    switch wanted {
    case .characters(let range):
      range.lowerBound == 0
        ? "不超过 \(range.upperBound) 个字" : " \(range.lowerBound) 到 \(range.upperBound) 个字"
    case .number(let range): " \(range.lowerBound) 到 \(range.upperBound) 的数字"
    case .fen(let range): " \(range.lowerBound) 到 \(range.upperBound) 分"
    case .phone(let range): " \(range.lowerBound) 到 \(range.upperBound) 位的电话号码"
    case .monthDay: "月-日，例如 04-16"
    case .dayToCome: "还没有过去的日期"
    case .constraint(let like, let other):
      (like.isEmpty
        ? " " + Constraint.words.joined(separator: "、") : "「\(like.joined(separator: "」「"))」")
        + "，其他忌口请写成 \(other)"
    case .drinks(let limit): "不超过 \(limit) 种饮品"
    case .formFields(let limit): "不超过 \(limit) 项"
    }
  }
}
