/// What stands before each payload.
///
/// Checksum 4, length 3, flags 1, lsn 8, how far the durable lsn is behind 4, batch 4. The checksum
/// covers all behind it and begins with the file's salt.
struct FrameHeader: Equatable {
  /// Payload bytes.
  var length: Int
  var flags: UInt8
  /// One more than the frame's before it.
  var lsn: UInt64
  /// The highest lsn known to be synced when this frame was written, below its own.
  var durableLSN: UInt64
  /// The same in all frames of a batch, and another in the next try to write one in its place.
  var batch: UInt32

  static let byteCount = 24
  static let last: UInt8 = 1
  static let local: UInt8 = 2
  static let first: UInt8 = 4
  /// Ends a snapshot; its payload is the count of the frames before it.
  static let end: UInt8 = 8
  /// In a snapshot: this frame and all behind it are such as not every reader needs.
  static let aside: UInt8 = 16

  /// In a log: no record, but word that all before it was synced.
  static let proof: UInt8 = 32

  var isLast: Bool { flags & Self.last != 0 }
  var isFirst: Bool { flags & Self.first != 0 }
  var isLocal: Bool { flags & Self.local != 0 }
  var isEnd: Bool { flags & Self.end != 0 }
  var isAside: Bool { flags & Self.aside != 0 }
  var isProof: Bool { flags & Self.proof != 0 }
  /// Header and payload.
  var total: Int { Self.byteCount + length }

  init(length: Int, flags: UInt8, lsn: UInt64, durableLSN: UInt64, batch: UInt32) {
    self.length = length
    self.flags = flags
    self.lsn = lsn
    self.durableLSN = durableLSN
    self.batch = batch
  }

  /// The header of a whole and undamaged frame at `offset`; nil where there is none.
  @inline(__always)
  init?(_ bytes: UnsafeRawBufferPointer, at offset: Int, seed: UInt32) {
    guard let plausible = FrameHeader(plausible: bytes, at: offset),
      FrameHeader.isIntact(bytes, at: offset, length: plausible.length, seed: seed)
    else { return nil }
    self = plausible
  }

  /// The header of a whole and undamaged frame at `offset`, nil where there is none; what lies before
  /// `intact` needs no look, and `intact` moves on.
  ///
  /// Looks at two frames at a time.
  static func next(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, seed: UInt32, intact: inout Int
  ) -> FrameHeader? {
    guard let frame = FrameHeader(plausible: bytes, at: offset) else { return nil }
    if offset < intact { return frame }
    let end = offset &+ frame.total
    guard let other = FrameHeader(plausible: bytes, at: end) else {
      return FrameHeader(bytes, at: offset, seed: seed)
    }
    let found = CRC32C.checksums(
      bytes.part(offset &+ 4, frame.total &- 4), bytes.part(end &+ 4, other.total &- 4), seed: seed)
    guard found.0 == bytes.word32(offset) else { return nil }
    intact = found.1 == bytes.word32(end) ? end &+ other.total : end
    return frame
  }

  /// What a header at `offset` would say, before its checksum was computed.
  @inline(__always)
  init?(plausible bytes: UnsafeRawBufferPointer, at offset: Int) {
    guard bytes.count &- offset >= Self.byteCount else { return nil }
    let word = bytes.word32(offset &+ 4)
    length = Int(word & 0xFF_FFFF)
    flags = UInt8(word >> 24)
    lsn = bytes.word64(offset &+ 8)
    let behind = UInt64(bytes.word32(offset &+ 16))
    batch = bytes.word32(offset &+ 20)
    durableLSN = lsn &- behind
    guard length > 0, length <= JournalLimits.payloadBytesMax, behind > 0, behind <= lsn,
      total <= bytes.count &- offset
    else { return nil }
  }

  private static func isIntact(
    _ bytes: UnsafeRawBufferPointer, at offset: Int, length: Int, seed: UInt32
  ) -> Bool {
    let covered = bytes.part(offset &+ 4, byteCount &- 4 &+ length)
    return CRC32C.checksum(covered, seed: seed) == bytes.word32(offset)
  }

  /// Puts a frame of this header and `payload` into `bytes`, which has room for it at `offset`.
  func put(
    _ payload: UnsafeRawBufferPointer, in bytes: UnsafeMutableRawBufferPointer, at offset: Int,
    seed: UInt32
  ) {
    let frame = UnsafeMutableRawBufferPointer(rebasing: bytes[offset..<offset + total])
    frame.store(little: UInt32(length) | UInt32(flags) << 24, at: 4)
    frame.store(little: lsn, at: 8)
    // A greater distance than fits claims less to be durable than is, which is safe.
    frame.store(little: UInt32(clamping: lsn - durableLSN), at: 16)
    frame.store(little: batch, at: 20)
    UnsafeMutableRawBufferPointer(rebasing: frame[Self.byteCount...]).copyMemory(from: payload)
    let covered = UnsafeRawBufferPointer(rebasing: frame[4...])
    frame.store(little: CRC32C.checksum(covered, seed: seed), at: 0)
  }

  /// Appends a frame of this header and `payload` to `bytes`.
  func append(_ payload: UnsafeRawBufferPointer, to bytes: inout [UInt8], seed: UInt32) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: total))
    bytes.withUnsafeMutableBytes { put(payload, in: $0, at: start, seed: seed) }
  }
}
