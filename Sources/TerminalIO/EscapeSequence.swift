import TextUI

/// The control sequences of xterm, tmux, rxvt and the Linux console, for what terminfo leaves out.
enum EscapeSequence {
  /// What the bytes after `Esc [` or `Esc O` have come to.
  enum Step: Equatable {
    /// The last byte is still to come.
    case more
    /// A key of ours.
    case key(Key)
    /// Pasted text follows, or the three bytes of an old mouse report.
    case pasteStart, mouse
    /// Whole, but nothing of ours.
    case unknown
    /// The last byte cannot belong to it.
    case notASequence
  }

  /// Judges the bytes so far; the introducer is `[` or `O`.
  static func step(introducer: UInt8, bytes: [UInt8]) -> Step {
    guard let last = bytes.last else { return .more }
    if introducer == UInt8(ascii: "O") { return single(last, bytes) }
    if bytes.first == UInt8(ascii: "["), bytes.count <= 2 {
      // The Linux console sends its first five function keys as Esc [ [ A to E.
      if bytes.count == 1 { return .more }
      return (0x41...0x45).contains(last) ? .key(.function(Int(last) - 0x40)) : .notASequence
    }
    switch last {
    case 0x20...0x3F: return .more
    case 0x40...0x7E: return final(last, parameters: bytes.dropLast())
    default: return .notASequence
    }
  }

  private static func single(_ last: UInt8, _ bytes: [UInt8]) -> Step {
    // Some terminals put a modifier between O and the letter.
    if (0x30...0x3F).contains(last), bytes.count < 4 { return .more }
    if let key = letters[last] { return .key(key) }
    switch last {
    case UInt8(ascii: "M"): return .key(.enter)
    case 0x6A...0x79:  // the number pad: j to y stand for * to 9
      return .key(.character(Character(Unicode.Scalar(last - 0x40))))
    default: return .notASequence
    }
  }

  private static func final(_ last: UInt8, parameters: ArraySlice<UInt8>) -> Step {
    if last == UInt8(ascii: "M"), parameters.isEmpty { return .mouse }
    if let first = parameters.first, (0x3A...0x3F).contains(first) { return .unknown }
    if last == UInt8(ascii: "Z") { return .key(.backTab) }
    if let key = letters[last] { return .key(key) }
    guard last == UInt8(ascii: "~") || last == UInt8(ascii: "^") || last == UInt8(ascii: "$")
    else { return .unknown }
    let number = parameters.prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(4)
      .reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if number == 200 { return .pasteStart }
    if let key = numbers[number] { return .key(key) }
    return functions[number].map { .key(.function($0)) } ?? .unknown
  }

  private static let letters: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "F"): .end, UInt8(ascii: "H"): .home,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2),
    UInt8(ascii: "R"): .function(3), UInt8(ascii: "S"): .function(4),
  ]

  private static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
  ]

  private static let functions: [Int: Int] = [
    11: 1, 12: 2, 13: 3, 14: 4, 15: 5, 17: 6, 18: 7, 19: 8, 20: 9, 21: 10, 23: 11, 24: 12,
  ]
}
