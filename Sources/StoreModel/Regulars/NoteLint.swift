/// What a note about a guest must not hold.
public enum NoteLint {
  /// Characters in a note.
  public static let charactersMax = 140

  /// What is wrong with a note.
  public enum Finding: Equatable, Sendable {
    case tooLong(limit: Int)
    case phoneNumber
    case identityNumber
    case cardNumber
  }

  /// The first thing that is wrong with `note` of at most `limit` characters, nil where it may be
  /// kept.
  ///
  /// Digits may be grouped by single blanks, dashes or dots: `138-0013-8000` is a phone number.
  public static func check(_ note: String, limit: Int = charactersMax) -> Finding? {
    if note.count > limit { return .tooLong(limit: limit) }
    if note.unicodeScalars.count(where: isDigit) < shortestNumber { return nil }
    for chain in chains(of: note) {
      for first in chain.indices {
        var digits: [UInt8] = []
        for group in chain[first...] {
          digits += group
          if digits.count > longestNumber { break }
          if let finding = finding(in: digits) { return finding }
        }
      }
    }
    return nil
  }

  /// A phone number has 11 digits, the shortest number looked for.
  private static let shortestNumber = 11
  /// A card number has at most 19 digits, the longest number looked for.
  private static let longestNumber = 19
  /// The last sign of an identity number may be an X; it stands for ten.
  private static let ten: UInt8 = 10

  /// Whether a scalar is a digit, of either width.
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || ("０"..."９").contains(scalar)
  }

  /// Runs of digits, chained where a single sign that groups digits stands between them.
  private static func chains(of note: String) -> [[[UInt8]]] {
    var chains: [[[UInt8]]] = []
    var group: [UInt8] = []
    var gap = 2
    for character in note.halfWidth {
      if let digit = character.isASCII ? character.wholeNumberValue : nil {
        if group.isEmpty, gap != 1 || chains.isEmpty { chains.append([]) }
        group.append(UInt8(digit))
        gap = 0
        continue
      }
      if group.count == 17, character == "X" || character == "x" { group.append(ten) }
      if !group.isEmpty { chains[chains.count - 1].append(group) }
      group = []
      gap = " -–.·".contains(character) ? gap + 1 : 2
    }
    if !group.isEmpty { chains[chains.count - 1].append(group) }
    return chains
  }

  private static func finding(in digits: [UInt8]) -> Finding? {
    if digits.last == ten { return digits.count == 18 ? .identityNumber : nil }
    let mobile =
      digits.count == 13 && digits.starts(with: [8, 6]) ? digits.dropFirst(2) : digits[...]
    let isMobile = mobile.first == 1 && mobile.dropFirst().first ?? 0 >= 3
    if mobile.count == 11, isMobile || mobile.first == 0 {
      return .phoneNumber
    }
    if digits.count == 15 || digits.count == 18 { return .identityNumber }
    if (13...longestNumber).contains(digits.count), passesLuhn(digits) { return .cardNumber }
    return nil
  }

  private static func passesLuhn(_ digits: [UInt8]) -> Bool {
    var sum = 0
    for (place, digit) in digits.reversed().enumerated() {
      let weighed = place.isMultiple(of: 2) ? Int(digit) : Int(digit) * 2
      sum += weighed > 9 ? weighed - 9 : weighed
    }
    return sum > 0 && sum.isMultiple(of: 10)
  }
}
