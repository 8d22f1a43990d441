/// Where the parts and bytes of an entry stand, and the beginning of its name.
struct EntryPlace: Sendable {
  /// Parts of a name or call name.
  struct Name: Sendable {
    /// How many.
    var count: UInt8 = 0
    /// How many of them are the surname where a Chinese given name follows it, else 0.
    var surname: UInt8 = 0
  }

  /// The first eight bytes of the name as written, big-endian, zeros behind them.
  var head: UInt64 = 0
  /// Where the parts begin.
  var firstPart: UInt32 = 0
  /// Where the bytes begin.
  var firstByte: UInt32 = 0
  /// How many bytes: at most 256 of the name and 265 of the cue.
  var byteCount: UInt16 = 0
  /// The name.
  var name = Name()
  /// The reading given by hand.
  var ownReading = Name()
  /// The call name.
  var callName = Name()
  /// Whether there is an entry.
  var isUsed = false
  /// Whether there is a cue behind the name as written.
  var hasCue = false
  /// Whether the name is typed by a reading that is not how it is written.
  var isRead = false

  /// How many parts in all.
  var partCount: Int { Int(name.count) + Int(ownReading.count) + Int(callName.count) }
  /// All parts.
  var parts: Range<Int> { Int(firstPart)..<Int(firstPart) + partCount }
  /// All bytes.
  var bytes: Range<Int> { Int(firstByte)..<Int(firstByte) + Int(byteCount) }
}

/// The ends of a phone and card number somebody remembers.
struct LastDigits: Sendable {
  /// The last digits of the phone, packed.
  let phone: UInt16
  /// The last digits of the card, packed.
  let card: UInt16

  /// No digits.
  init() { self.init(phone: nil, card: nil) }

  /// The last digits of both.
  init(phone: String?, card: String?) {
    self.phone = Self.packed(phone)
    self.card = Self.packed(card)
  }

  /// 9999 takes 14 bits; the two above them say how many digits there are.
  fileprivate static let numberMask: UInt16 = 0x3FFF
  fileprivate static let threeDigits: UInt16 = 0x4000
  fileprivate static let fourDigits: UInt16 = 0x8000

  /// At most four digits in two bytes; 0 for fewer than three.
  private static func packed(_ text: String?) -> UInt16 {
    guard let text else { return 0 }
    return packed(text.utf8)
  }

  /// At most four digits of some UTF-8 bytes in two; 0 for fewer than three.
  static func packed(_ bytes: some Sequence<UInt8>) -> UInt16 {
    var number: UInt16 = 0
    var count = 0
    for byte in bytes where (0x30...0x39).contains(byte) {
      // Only the last four count: a thousand times ten is cut off.
      number = number % 1000 * 10 + UInt16(byte - 0x30)
      count += 1
    }
    return count < 3 ? 0 : number | (count == 3 ? threeDigits : fourDigits)
  }
}

/// The last digits of a query of at least three.
struct TypedDigits {
  private let three: UInt16
  private let four: UInt16?

  /// The digits some bytes end in.
  init(_ digits: [UInt8]) {
    three = Self.number(digits.suffix(3))
    four = digits.count > 3 ? Self.number(digits.suffix(4)) : nil
  }

  /// Whether packed digits end in this number, or this number in them.
  func end(_ packed: UInt16) -> Bool {
    let number = packed & LastDigits.numberMask
    switch packed & ~LastDigits.numberMask {
    case LastDigits.threeDigits: return number == three
    case LastDigits.fourDigits: return four.map { number == $0 } ?? (number % 1000 == three)
    default: return false
    }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt16 {
    digits.reduce(0) { $0 * 10 + UInt16($1 - 0x30) }
  }
}
