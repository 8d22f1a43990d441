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

  /// The first 16 bytes of a digest, so that two terminals importing one row agree on its id.
  ///
  /// A digest shorter than 16 bytes counts as followed by zeros.
  public init(digest: [UInt8]) {
    func half(_ start: Int) -> UInt64 {
      (start..<start + 8).reduce(0) { $0 << 8 | UInt64($1 < digest.count ? digest[$1] : 0) }
    }
    self.init(high: half(0), low: half(8))
  }

  /// Big-endian order of the 16 bytes: minted ids sort by time.
  public static func < (left: DocumentID, right: DocumentID) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }
}
