/// What a file of the journal begins with.
struct SegmentHeader: Equatable {
  /// Which of the two kinds of file it is.
  enum Role: UInt32 {
    case log = 1
    case snapshot = 2
  }

  var role: Role
  /// The number in the file's name.
  var generation: UInt64
  /// Random, so that frames of another file are not taken for this one's.
  var salt: UInt64
  /// The number of the first frame.
  var firstLSN: UInt64
  var format = SegmentHeader.format
  var minReader = SegmentHeader.format

  static let format: UInt16 = 1
  static let magic: [UInt8] = Array("RGJRNL\r\n".utf8)
  static let byteCount = 48
  static let saltOffset = 24
  /// No journal counts this far; a number beyond it is damage, and counting on cannot overflow.
  static let numberMax: UInt64 = 1 << 60
  private static let crcOffset = 44

  /// What the checksums of the file's frames begin with.
  var seed: UInt32 { SegmentHeader.seed(salt: salt) }

  /// What checksums begin with in a file of that salt.
  static func seed(salt: UInt64) -> UInt32 {
    withUnsafeBytes(of: salt.littleEndian) { CRC32C.checksum($0) }
  }

  /// The header's bytes.
  var bytes: [UInt8] {
    var bytes = SegmentHeader.magic
    bytes.append(little: format)
    bytes.append(little: minReader)
    bytes.append(little: role.rawValue)
    bytes.append(little: generation)
    bytes.append(little: salt)
    bytes.append(little: firstLSN)
    bytes.append(little: UInt32(0))
    let crc = bytes.withUnsafeBytes { CRC32C.checksum($0) }
    bytes.append(little: crc)
    return bytes
  }

  init(role: Role, generation: UInt64, salt: UInt64, firstLSN: UInt64) {
    self.role = role
    self.generation = generation
    self.salt = salt
    self.firstLSN = firstLSN
  }

  /// The header at the start of `bytes`; an error says what `file` is instead.
  init(_ bytes: UnsafeRawBufferPointer, file: String) throws(JournalError) {
    guard bytes.count >= Self.byteCount else { throw .damaged(file: file, offset: bytes.count) }
    let isIntact =
      CRC32C.checksum(bytes.part(0, Self.crcOffset)) == bytes.word32(Self.crcOffset)
    guard isIntact, let role = Role(rawValue: bytes.word32(12)) else {
      let isOurs = bytes.prefix(Self.magic.count).elementsEqual(Self.magic)
      throw isOurs ? .damaged(file: file, offset: 0) : .foreign(file: file)
    }
    self.role = role
    format = bytes.word16(8)
    minReader = bytes.word16(10)
    generation = bytes.word64(16)
    salt = bytes.word64(Self.saltOffset)
    firstLSN = bytes.word64(32)
    guard max(generation, firstLSN) < Self.numberMax else {
      throw .damaged(file: file, offset: 0)
    }
  }
}
