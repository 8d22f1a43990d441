/// Numbers of the journal's files are little-endian.
extension UnsafeRawBufferPointer {
  func word16(_ offset: Int) -> UInt16 {
    UInt16(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt16.self))
  }

  @inline(__always)
  func word32(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  @inline(__always)
  func word64(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The bytes from `offset` on, at most `count`.
  @inline(__always)
  func part(_ offset: Int, _ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[offset..<offset + count])
  }
}

extension [UInt8] {
  /// Like `withUnsafeBytes`, which does not keep the error's type.
  func withBytes<R>(
    _ body: (UnsafeRawBufferPointer) throws(JournalError) -> R
  ) throws(JournalError) -> R {
    try withUnsafeBufferPointer { bytes throws(JournalError) in
      try body(UnsafeRawBufferPointer(bytes))
    }
  }

  /// Like `withUnsafeMutableBytes`, which does not keep the error's type.
  mutating func withMutableBytes<R>(
    _ body: (UnsafeMutableRawBufferPointer) throws(JournalError) -> R
  ) throws(JournalError) -> R {
    try withUnsafeMutableBufferPointer { bytes throws(JournalError) in
      try body(UnsafeMutableRawBufferPointer(bytes))
    }
  }

  mutating func append(little word: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: word.littleEndian) { append(contentsOf: $0) }
  }
}

extension UnsafeMutableRawBufferPointer {
  @inline(__always)
  func store<Word: FixedWidthInteger>(little word: Word, at offset: Int) {
    storeBytes(of: word.littleEndian, toByteOffset: offset, as: Word.self)
  }
}
