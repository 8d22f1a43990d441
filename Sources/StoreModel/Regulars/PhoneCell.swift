import Documents

/// Whatever a till has in a field for a phone number: labels, extensions, a second number.
struct PhoneCell: Equatable {
  /// The number that is kept: the first whole one, else all there is; nil where there are no digits.
  private(set) var number: PhoneNumber?
  /// What else stands there: other numbers, extensions.
  private(set) var leftOut: [String] = []

  /// Digits below which what stands beside a number is no number but the end of one: `6552998/9`.
  private static let digitsMin = 5

  /// Takes a field apart.
  init(_ field: String) {
    let field = SheetText.withoutPointZeros(field.halfWidth.trimmingBlanks)
    // Nearly every number there is.
    if field.utf8.allSatisfy({ $0.isDigit || "+-() ".utf8.contains($0) }),
      let number = PhoneNumber.read(field), number.isPlausible
    {
      self.number = number
      return
    }
    if SheetText.isRounded(field) { return }
    let text = Self.withoutLabels(field)
    let pieces = Self.pieces(of: text).map { Self.withoutExtension($0) }
    let numbers = pieces.map { PhoneNumber.read($0.number) }
    guard let first = numbers.firstIndex(where: { $0?.isPlausible == true }) else {
      keepDoubtful(text, pieces, numbers)
      return
    }
    number = numbers[first]
    for (place, piece) in pieces.enumerated() {
      if place != first, !piece.number.isEmpty { leftOut.append(piece.number) }
      if let digits = piece.rest { leftOut.append(digits) }
    }
  }

  /// No piece is a number: together they may be one, as in `021/5555 1234`.
  private mutating func keepDoubtful(
    _ text: String, _ pieces: [(number: String, rest: String?)], _ numbers: [PhoneNumber?]
  ) {
    let whole = Self.withoutExtension(text)
    let together = PhoneNumber.read(whole.number)
    let enough = numbers.filter { ($0?.digits.count ?? 0) >= Self.digitsMin }
    if together?.isPlausible == true || enough.count < 2 {
      number = together
      if let rest = whole.rest { leftOut.append(rest) }
      return
    }
    for (piece, read) in zip(pieces, numbers) {
      if number == nil, let read, read.digits.count >= Self.digitsMin {
        number = read
      } else if !piece.number.isEmpty {
        leftOut.append(piece.number)
      }
    }
  }
}

extension PhoneCell {
  /// Words in front of a number or behind it that say only whose or what it is.
  private static let labels: Set<String> = [
    "tel", "telephone", "phone", "mobile", "mob", "cell", "cellphone", "home", "work", "office",
    "main", "no", "number", "wechat", "t", "m", "p", "h", "电话", "手机", "手机号", "手机号码", "号码", "联系电话",
    "移动电话",
    "座机", "固话", "家", "家里", "家庭", "宅", "宅电", "住宅", "公司", "单位", "办公", "办公室", "微信", "電話", "手機", "本人",
  ]

  /// A text without such words and the signs that go with them.
  private static func withoutLabels(_ text: String) -> String {
    var kept = ""
    var word = ""
    func isLetter(_ character: Character) -> Bool { character.isLetter }
    var rest = text[...]
    while let character = rest.first {
      guard isLetter(character) else {
        kept.append(character)
        rest.removeFirst()
        continue
      }
      word = String(rest.prefix(while: isLetter))
      rest = rest.dropFirst(word.count)
      guard labels.contains(word.lowercased()) else {
        kept += word
        continue
      }
      if let sign = rest.first, ".:".contains(sign) { rest.removeFirst() }
    }
    for empty in ["()", "[]", "( )", "【】"] {
      kept = kept.split(separator: empty).joined(separator: " ")
    }
    return kept.trimmingBlanks
  }

  /// The parts of a text that may be numbers of their own.
  private static func pieces(of text: String) -> [String] {
    var text = text
    for word in ["或", "和", " or ", " and "] {
      text = text.split(separator: word).joined(separator: "|")
    }
    // A pause for an extension is no divider.
    if let pause = text.firstRange(of: ",,") {
      let end = text[pause.upperBound...].firstIndex { $0 != "," } ?? text.endIndex
      text.replaceSubrange(pause.lowerBound..<end, with: " ext ")
    }
    return withAreaCodes(text.split { "/、,;|&\n".contains($0) })
      .flatMap { numbers(dividedByBlanks: String($0).trimmingBlanks) }
      .filter { !$0.isEmpty }
  }

  /// Parts with an area code and the number behind it as one: `021/5555 1234`.
  private static func withAreaCodes(_ parts: [Substring]) -> [Substring] {
    var whole: [Substring] = []
    for part in parts {
      let code = (whole.last ?? "").utf8.filter { $0 != Byte.space }
      let isCode =
        (3...4).contains(code.count) && code.first == UInt8(ascii: "0")
        && code.allSatisfy(\.isDigit)
      if isCode, let last = whole.popLast() {
        whole.append("\(last) \(part)")
      } else {
        whole.append(part)
      }
    }
    return whole
  }

  /// The numbers of a text in which blanks divide them, and the parts of each.
  private static func numbers(dividedByBlanks text: String) -> [String] {
    let parts = text.split(separator: " ")
    guard parts.count > 1, PhoneNumber.read(text)?.isPlausible != true,
      text.utf8.count(where: \.isDigit) > PhoneNumber.digitsRange.upperBound
    else { return [text] }
    var numbers: [String] = []
    var group: [Substring] = []
    for part in parts {
      group.append(part)
      let joined = group.joined(separator: " ")
      if PhoneNumber.read(joined)?.isPlausible == true {
        numbers.append(joined)
        group = []
      }
    }
    return group.isEmpty ? numbers : numbers + [group.joined(separator: " ")]
  }

  /// What divides a number from its extension, longer words first.
  private static let extensionMarks = [
    "extension", "extn", "ext", "分机号", "分机", "分機", "内线", "转", "轉", "x", "#",
  ]

  /// A number and its extension as it is written, nil where it has none.
  private static func withoutExtension(_ text: String) -> (number: String, rest: String?) {
    let lower = text.lowercased()
    guard lower.count == text.count else { return (text, nil) }
    for mark in extensionMarks {
      guard let range = lower.firstRange(of: mark) else { continue }
      let digits = lower[range.upperBound...].filter { !" .:=#".contains($0) }
      guard (1...6).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        continue
      }
      let before = lower.distance(from: lower.startIndex, to: range.lowerBound)
      let number = String(text.prefix(before)).trimmingBlanks
      guard number.utf8.contains(where: \.isDigit) else { continue }
      return (number, String(text.dropFirst(before)))
    }
    return (text, nil)
  }
}
