/// Turns bytes into scalars one byte at a time; whatever is not UTF-8 becomes U+FFFD.
///
/// It never waits: a sequence that is broken off ends with the byte that breaks it, which is then
/// read anew, so that one bad byte costs one replacement character and nothing after it.
struct UTF8Decoder: Equatable, Sendable {
  private var value: UInt32 = 0
  private var missing = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Whether a sequence has begun and is not yet whole.
  var isPending: Bool { missing > 0 }

  /// Takes one byte and hands on the scalars it completes: none, one, or two after a broken start.
  mutating func feed(_ byte: UInt8, _ emit: (Unicode.Scalar) -> Void) {
    guard missing > 0 else { return begin(byte, emit) }
    guard byte >= lowest && byte <= highest else {
      breakOff(emit)
      return begin(byte, emit)
    }
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    (lowest, highest) = (0x80, 0xBF)
    if missing == 0 { emit(Unicode.Scalar(value) ?? "\u{FFFD}") }
  }

  /// Ends a sequence that will not be completed.
  mutating func breakOff(_ emit: (Unicode.Scalar) -> Void) {
    guard missing > 0 else { return }
    missing = 0
    (lowest, highest) = (0x80, 0xBF)
    emit("\u{FFFD}")
  }

  private mutating func begin(_ byte: UInt8, _ emit: (Unicode.Scalar) -> Void) {
    switch byte {
    case ..<0x80: emit(Unicode.Scalar(byte))
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, missing) = (UInt32(byte & 0x0F), 2)
      // No overlong forms and no surrogates.
      if byte == 0xE0 { lowest = 0xA0 }
      if byte == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { lowest = 0x90 }
      if byte == 0xF4 { highest = 0x8F }
    default: emit("\u{FFFD}")
    }
  }
}
