import Documents
public import Lookup

/// How a number of many digits is one of a regular's.
public enum NumberMatch: Equatable, Sendable {
  /// By every digit that was typed or is known.
  case whole(MatchedField)
  /// By the last four, which are all that is known.
  case end(MatchedField)
}

extension Shop {
  /// How the number somebody typed is the phone or the card of a row, nil where it is neither.
  public func numberMatch(_ row: Int32, typed text: String) -> NumberMatch? {
    guard let regular = regular(row) else { return nil }
    let documents = RegularDocuments(regular.id, in: self)
    let typed = PhoneNumber.read(text)?.digits ?? ""
    let plain = String(text.halfWidth.filter { ("0"..."9").contains($0) })
    let phone = Self.match(
      typed, documents.digits(RegularField.phone), end: regular.phoneLast4, .phone)
    let card = Self.match(plain, documents.digits(RegularField.card), end: regular.cardLast4, .card)
    if case .whole = card { return phone.map { $0 == .whole(.phone) ? $0 : card } ?? card }
    return phone ?? card
  }

  private static func match(
    _ typed: String, _ known: String?, end: String?, _ field: MatchedField
  ) -> NumberMatch? {
    if let known, known.count > 4 {
      return PhoneNumber.areSame(typed, known) ? .whole(field) : nil
    }
    guard let end = known ?? end, end.count > 2 else { return nil }
    return typed.hasSuffix(end) ? .end(field) : nil
  }
}

extension PhoneNumber {
  /// Whether two numbers of digits are one: a land line may be written without its area code, and
  /// the end of a number stands for it from five digits on.
  static func areSame(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return short.count > 4 && long.hasSuffix(short)
  }
}
