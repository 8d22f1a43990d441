/// Walks over encoded bytes without leaving them; trivial, so that walking counts no references.
///
/// What is not there, or not in its shortest form, reads as nil and leaves the cursor anywhere.
struct ByteCursor {
  let bytes: UnsafeRawBufferPointer
  var offset: Int

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// How many bytes are left.
  @inline(__always)
  var left: Int { bytes.count - offset }

  @inline(__always)
  mutating func byte() -> UInt8? {
    guard left > 0 else { return nil }
    let byte = bytes[offset]
    offset += 1
    return byte
  }

  @inline(__always)
  mutating func word() -> UInt64? {
    guard left >= 8 else { return nil }
    let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    offset += 8
    return UInt64(bigEndian: word)
  }

  @inline(__always)
  mutating func number() -> UInt64? {
    guard let first = byte() else { return nil }
    return first < 0x80 ? UInt64(first) : longNumber(UInt64(first & 0x7F))
  }

  private mutating func longNumber(_ low: UInt64) -> UInt64? {
    var result = low
    var shift: UInt64 = 7
    while shift <= 63 {
      guard let next = byte() else { return nil }
      guard shift < 63 || next == 1 else { return nil }
      result |= UInt64(next & 0x7F) << shift
      if next < 0x80 { return next == 0 ? nil : result }
      shift += 7
    }
    return nil
  }

  /// A number that counts bytes or things of at least a byte each, so at most what is left.
  @inline(__always)
  mutating func count() -> Int? {
    guard let number = number(), number <= UInt64(left) else { return nil }
    return Int(number)
  }

  @inline(__always)
  mutating func take(_ count: Int) -> Bytes? {
    guard count >= 0, count <= left else { return nil }
    let taken = UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
    offset += count
    return Bytes(taken)
  }

  /// A length byte and that many bytes, from one to the most a short name has.
  @inline(__always)
  mutating func name() -> Bytes? {
    guard let count = byte(), count > 0, count <= ShortName.bytesMax else { return nil }
    return take(Int(count))
  }

  /// A length and that many bytes.
  @inline(__always)
  mutating func text() -> Bytes? {
    guard let count = count() else { return nil }
    return take(count)
  }

  @inline(__always)
  mutating func int() -> Int64? {
    guard let bits = number() else { return nil }
    return Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
  }

  /// Steps over one value; false where there is none.
  @inline(__always)
  mutating func skipValue(depth: Int = 0) -> Bool {
    guard let tag = byte() else { return false }
    switch tag {
    case ValueTag.null, ValueTag.false, ValueTag.true: return true
    case ValueTag.int: return number() != nil
    case ValueTag.text: return text() != nil
    default: return skipContainer(tag, depth: depth)
    }
  }

  private mutating func skipContainer(_ tag: UInt8, depth: Int) -> Bool {
    guard tag <= ValueTag.map, depth < DocumentLimits.depthMax, let count = count() else {
      return false
    }
    for _ in 0..<count {
      if tag == ValueTag.map, text() == nil { return false }
      guard skipValue(depth: depth + 1) else { return false }
    }
    return true
  }
}
