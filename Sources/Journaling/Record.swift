/// One payload to be appended.
public struct Record: Equatable, Sendable {
  /// The bytes, from one to `JournalLimits.payloadBytesMax`.
  public let payload: [UInt8]
  /// Whether the record never leaves this directory.
  public let isLocal: Bool

  /// A record of `payload`.
  public init(payload: [UInt8], isLocal: Bool = false) {
    self.payload = payload
    self.isLocal = isLocal
  }
}

/// One record as it is read; its bytes are valid until the body that was handed it returns.
public struct Frame {
  /// The bytes.
  public let payload: UnsafeRawBufferPointer
  /// Whether the record never leaves this directory.
  public let isLocal: Bool
  /// The record's number, growing through the journal's life; a record of a snapshot has the number
  /// of the last record the snapshot stands for.
  public let lsn: UInt64
  /// Where the record can be read again.
  public let location: Location
}

/// Where the journal holds a record, until the next compaction.
public struct Location: Hashable, Sendable {
  /// Generation 23 bits, which file 1 bit, offset 40 bits.
  public let token: UInt64

  private static let offsetBits: UInt64 = 40
  private static let generationMask: UInt64 = 0x7F_FFFF

  /// The location a token was taken from.
  public init(token: UInt64) { self.token = token }

  init(generation: UInt64, isSnapshot: Bool, offset: Int) {
    let file = (generation & Self.generationMask) << 1 | (isSnapshot ? 1 : 0)
    token = file << Self.offsetBits | UInt64(offset)
  }

  var isSnapshot: Bool { token >> Self.offsetBits & 1 == 1 }
  var offset: Int { Int(token & (1 << Self.offsetBits - 1)) }

  func isOf(generation: UInt64) -> Bool {
    token >> (Self.offsetBits + 1) == generation & Self.generationMask
  }
}
