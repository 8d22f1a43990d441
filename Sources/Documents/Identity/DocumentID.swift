/// Names one document for ever: 48 bits of milliseconds and 80 random, or 128 bits of a digest.
public struct DocumentID: Hashable, Comparable, Sendable {
  /// The first eight bytes, big-endian.
  public let high: UInt64
  /// The last eight bytes, big-endian.
  public let low: UInt64

  /// An id from its two halves.
  public init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// A fresh id: `milliseconds` (48 bits of them) and 80 random bits.
  public static func minted(milliseconds: Int64, random: (UInt64, UInt16)) -> DocumentID {
    let time = UInt64(clamping: milliseconds) & 0xFFFF_FFFF_FFFF
    return DocumentID(high: time << 16 | UInt64(random.1), low: random.0)
  }

  /// The first 16 bytes of the SHA-256 digest of `bytes`: two terminals importing one row agree.
  public init(hashing bytes: [UInt8]) {
    let words = bytes.withUnsafeBytes { SHA256.words($0) }
    func half(_ index: Int) -> UInt64 { UInt64(words[index]) << 32 | UInt64(words[index + 1]) }
    self.init(high: half(0), low: half(2))
  }

  /// Big-endian order of the 16 bytes: minted ids sort by time.
  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
