/// The Castagnoli checksum of RFC 3720, sixteen bytes a step.
enum CRC32C {
  /// Sixteen tables of 256: table `t` advances a byte that is followed by `t` more of the step.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 16 * 256)
    for byte in 0..<256 {
      var crc = UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0x82F6_3B78 : crc >> 1 }
      tables[byte] = crc
    }
    for index in 256..<16 * 256 {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The checksum of `bytes` behind what `seed` is the checksum of; 0 to begin with.
  static func checksum(_ bytes: UnsafeRawBufferPointer, seed: UInt32 = 0) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var crc = ~seed
      var offset = 0
      while offset &+ 16 <= bytes.count {
        let low = load(bytes, offset) ^ UInt64(crc)
        let high = load(bytes, offset &+ 8)
        crc = step(tables, low, 15) ^ step(tables, high, 7)
        offset &+= 16
      }
      if offset &+ 8 <= bytes.count {
        crc = step(tables, load(bytes, offset) ^ UInt64(crc), 7)
        offset &+= 8
      }
      while offset < bytes.count {
        crc = crc >> 8 ^ tables[Int((crc ^ UInt32(bytes[offset])) & 0xFF)]
        offset &+= 1
      }
      return ~crc
    }
  }

  /// The checksums of two runs of bytes at once: one alone waits for its own tables half the time.
  static func checksums(
    _ one: UnsafeRawBufferPointer, _ two: UnsafeRawBufferPointer, seed: UInt32
  ) -> (UInt32, UInt32) {
    let both = min(one.count, two.count) & ~15
    let (first, second) = tables.withUnsafeBufferPointer { tables in
      var crcs = (~seed, ~seed)
      var offset = 0
      while offset < both {
        crcs.0 =
          step(tables, load(one, offset) ^ UInt64(crcs.0), 15)
          ^ step(tables, load(one, offset &+ 8), 7)
        crcs.1 =
          step(tables, load(two, offset) ^ UInt64(crcs.1), 15)
          ^ step(tables, load(two, offset &+ 8), 7)
        offset &+= 16
      }
      return (~crcs.0, ~crcs.1)
    }
    return (
      checksum(one.part(both, one.count - both), seed: first),
      checksum(two.part(both, two.count - both), seed: second)
    )
  }

  @inline(__always)
  private static func load(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Eight bytes through the tables `first` down to `first - 7`.
  @inline(__always)
  private static func step(
    _ tables: UnsafeBufferPointer<UInt32>, _ word: UInt64, _ first: Int
  ) -> UInt32 {
    @inline(__always)
    func entry(_ index: Int) -> UInt32 {
      let byte = Int(truncatingIfNeeded: word >> UInt64(8 &* index)) & 0xFF
      return tables[(first &- index) &* 256 &+ byte]
    }
    return entry(0) ^ entry(1) ^ entry(2) ^ entry(3) ^ entry(4) ^ entry(5) ^ entry(6) ^ entry(7)
  }
}
