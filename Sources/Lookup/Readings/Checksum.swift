/// A 64-bit FNV-1a sum: tells damage and changed tables, not malice.
enum Checksum {
  /// The sum of some bytes.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The sum of some texts, one after the other.
  static func of(_ texts: [String]) -> UInt64 { of(texts.joined(separator: "\0").utf8) }
}
