import Documents

/// Who keyed visits in: each partner's text once, visits hold its number.
struct VisitPartners: Sendable {
  /// What documents say they were written by; the first is nobody.
  private var texts: [Text] = [""]
  /// The number asked for last: one partner keys in many visits.
  private var recent: UInt16 = 0

  /// The number of what a document says it was written by; 0 for nobody.
  mutating func number(of bytes: Bytes?) -> UInt16 {
    guard let text = bytes?.text else { return 0 }
    return number(of: text)
  }

  /// The number of a text, the same for the same text; 0 for nobody, and once there are 65,536.
  mutating func number(of text: Text) -> UInt16 {
    if texts[Int(recent)] == text { return recent }
    if let known = texts.firstIndex(of: text) {
      recent = UInt16(known)
    } else {
      guard texts.count <= Int(UInt16.max) else { return 0 }
      texts.append(text)
      recent = UInt16(texts.count - 1)
    }
    return recent
  }

  /// What a number stands for, nil for nobody.
  subscript(number: UInt16) -> String? { number == 0 ? nil : texts[Int(number)].string }
}
