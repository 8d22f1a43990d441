extension String {
  /// The text without the blanks (U+0020) at both ends; most texts have none and are not copied.
  package var trimmingBlanks: String {
    let blank = UInt8(ascii: " ")
    if utf8.first != blank && utf8.last != blank { return self }
    let view = utf8.drop { $0 == blank }
    guard let last = view.lastIndex(where: { $0 != blank }) else { return "" }
    return String(Substring(view[...last]))
  }
}
