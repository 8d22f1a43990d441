/// Walks over encoded bytes without leaving them; trivial, so that walking counts no references.
///
/// What is not there, or not in its shortest form, reads as nil and leaves the cursor anywhere.
struct ByteCursor {
  private let start: UnsafeRawPointer
  private let end: UnsafeRawPointer
  /// The byte that is read next.
  private(set) var at: UnsafeRawPointer

  @inline(__always)
  init(_ bytes: UnsafeRawBufferPointer) {
    // No bytes may come without an address: then any address will do, as nothing is read from it.
    start = bytes.baseAddress ?? UnsafeRawPointer(Base32.alphabet.utf8Start)
    end = start + bytes.count
    at = start
  }

  /// How many bytes were read.
  var offset: Int { at - start }

  /// How many bytes are left.
  @inline(__always)
  var left: Int { end - at }

  /// Goes back to where the cursor was.
  @inline(__always)
  mutating func goBack(to before: UnsafeRawPointer) { at = before }

  @inline(__always)
  mutating func byte() -> UInt8? {
    guard at != end else { return nil }
    let byte = at.load(as: UInt8.self)
    at += 1
    return byte
  }

  @inline(__always)
  mutating func word() -> UInt64? {
    guard left >= 8 else { return nil }
    let word = at.loadUnaligned(as: UInt64.self)
    at += 8
    return UInt64(bigEndian: word)
  }

  @inline(__always)
  mutating func number() -> UInt64? {
    guard let first = byte() else { return nil }
    return first < 0x80 ? UInt64(first) : longNumber(UInt64(first & 0x7F))
  }

  /// Steps over a number without looking whether it is in its shortest form.
  @inline(__always)
  private mutating func skipNumber() -> Bool {
    while let next = byte() {
      if next < 0x80 { return true }
    }
    return false
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
    let taken = Bytes(UnsafeRawBufferPointer(start: at, count: count))
    at += count
    return taken
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
    case ValueTag.int: return skipNumber()
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
