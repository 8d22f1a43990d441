public import StoreModel

/// Words for what is wrong with a cart, for screens and commands alike.
public struct CartWords: Topic {
  /// Why a cart cannot be judged, as a whole sentence with what to do next.
  public let problem: @Sendable (CartError) -> String

  private static let example = #"{"lines": [{"item": "G L", "qty": 1, "unit_fen": 3300}]}"#
}

extension CartWords {
  /// English words of carts.
  public static let english = CartWords { error in
    switch error {
    case .file(.empty): "The cart is empty: write a JSON object like \(example)."
    case .file(.tooManyBytes(let limit)): "The cart holds more than \(limit) bytes: no till's does."
    case .file(.notJSON(.unreadable(let what))):
      "The cart is no JSON (\(what)): mend it and try again."
    case .file, .noObject: "The cart is no JSON object: write one like \(example)."
    case .field(let field, let fault): "The cart is not read: \(field) \(englishText(fault))."
    case .tooManyLines(let count, let limit):
      "The cart has \(count) lines and may have \(limit): say less at once."
    case .noLine(let line): "The cart is not read: line \(line) is no JSON object."
    case .line(let line, let field, let fault):
      "The cart is not read: line \(line): \(field) \(englishText(fault))."
    }
  }

  private static func englishText(_ fault: CartFault) -> String {
    switch fault {
    case .text(let limit): "takes text of 1 to \(limit) characters"
    case .instant: "takes a moment like 2026-11-23T08:10:00+08:00, or seconds since 1970"
    case .lines: "takes a list of lines, [] for none"
    case .number(let range):
      "takes a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .price: "is missing, and the menu has no price for it"
    }
  }

  /// Chinese words of carts.
  public static let chinese = CartWords { error in
    switch error {
    case .file(.empty): "订单文件是空的，应为这样的 JSON 对象：\(example)。"
    case .file(.tooManyBytes(let limit)): "订单文件超过 \(limit) 字节，收银系统不会写这么大。"
    case .file(.notJSON(.unreadable(let what))): "订单文件不是 JSON（\(what)），请修正后重试。"
    case .file, .noObject: "订单文件不是 JSON 对象，应像这样：\(example)。"
    case .field(let field, let fault): "这一单没有读取：\(field) \(chineseText(fault))。"
    case .tooManyLines(let count, let limit):
      "这一单有 \(count) 行，最多 \(limit) 行，请分几次算。"
    case .noLine(let line): "这一单没有读取：第 \(line) 行不是 JSON 对象。"
    case .line(let line, let field, let fault):
      "这一单没有读取：第 \(line) 行的 \(field) \(chineseText(fault))。"
    }
  }

  private static func chineseText(_ fault: CartFault) -> String {
    switch fault {
    case .text(let limit): "应为 1 到 \(limit) 个字的文字"
    case .instant: "应为时间，如 2026-11-23T08:10:00+08:00，或 1970 年以来的秒数"
    case .lines: "应为行的列表，没有就写 []"
    case .number(let range): "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数"
    case .price: "没有写，菜单里也没有它的价格"
    }
  }
}

extension CartError {
  /// What is wrong with the cart, and what to do next.
  public var sentence: BilingualText {
    BilingualText(en: CartWords.english.problem(self), zh: CartWords.chinese.problem(self))
  }
}
