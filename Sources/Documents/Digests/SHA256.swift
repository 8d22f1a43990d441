/// SHA-256 as in FIPS 180-4, which Foundation on Linux does not have.
public struct SHA256: Sendable {
  /// Bytes of a digest.
  public static let digestCount = 32
  /// Bytes of a block.
  static let blockCount = 64

  private var state = SHA256.start
  private var pending: [UInt8] = []
  private var count = 0

  private static let start = SIMD8<UInt32>(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19)

  /// A digest of nothing yet.
  public init() {}

  /// The digest of `bytes`.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] {
    digest(bytes.withUnsafeBytes { words($0) })
  }

  /// Takes in more bytes.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count += bytes.count
    var rest = bytes
    if !pending.isEmpty {
      let taken = min(Self.blockCount - pending.count, rest.count)
      pending.append(contentsOf: rest.prefix(taken))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(taken))
      guard pending.count == Self.blockCount else { return }
      pending.withUnsafeBytes { Self.compress($0, into: &state) }
      pending.removeAll(keepingCapacity: true)
    }
    let whole = rest.count - rest.count % Self.blockCount
    Self.compress(UnsafeRawBufferPointer(rebasing: rest[..<whole]), into: &state)
    pending.append(contentsOf: rest[whole...])
  }

  /// The digest of all bytes taken in.
  public consuming func finish() -> [UInt8] {
    pending.withUnsafeBytes { Self.finish($0, of: count, in: &state) }
    return Self.digest(state)
  }

  /// The eight words of the digest of a whole message; needs no heap.
  static func words(_ bytes: UnsafeRawBufferPointer) -> SIMD8<UInt32> {
    var state = start
    let whole = bytes.count - bytes.count % blockCount
    compress(UnsafeRawBufferPointer(rebasing: bytes[..<whole]), into: &state)
    finish(UnsafeRawBufferPointer(rebasing: bytes[whole...]), of: bytes.count, in: &state)
    return state
  }

  private static func digest(_ words: SIMD8<UInt32>) -> [UInt8] {
    words.indices.flatMap { index in withUnsafeBytes(of: words[index].bigEndian) { Array($0) } }
  }

  /// Takes in the rest of a message of `count` bytes, less than a block, and the padding.
  private static func finish(
    _ rest: UnsafeRawBufferPointer, of count: Int, in state: inout SIMD8<UInt32>
  ) {
    withUnsafeTemporaryAllocation(byteCount: 2 * blockCount, alignment: 8) { block in
      block.initializeMemory(as: UInt8.self, repeating: 0)
      block.copyMemory(from: rest)
      block[rest.count] = 0x80
      let end = rest.count + 9 <= blockCount ? blockCount : 2 * blockCount
      block.storeBytes(
        of: (UInt64(count) &* 8).bigEndian, toByteOffset: end - 8, as: UInt64.self)
      compress(UnsafeRawBufferPointer(rebasing: block[..<end]), into: &state)
    }
  }

  private static func compress(
    _ blocks: UnsafeRawBufferPointer, into state: inout SIMD8<UInt32>
  ) {
    guard !blocks.isEmpty else { return }
    rounds.withUnsafeBufferPointer { k in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        var start = 0
        while start < blocks.count {
          for i in 0..<16 {
            let word = blocks.loadUnaligned(fromByteOffset: start + 4 * i, as: UInt32.self)
            schedule[i] = UInt32(bigEndian: word)
          }
          for i in 16..<64 {
            schedule[i] =
              schedule[i - 16] &+ sigma(schedule[i - 15], 7, 18, 3)
              &+ schedule[i - 7] &+ sigma(schedule[i - 2], 17, 19, 10)
          }
          compressBlock(&state, UnsafeBufferPointer(schedule), k)
          start += blockCount
        }
      }
    }
  }

  private static func compressBlock(
    _ state: inout SIMD8<UInt32>, _ schedule: UnsafeBufferPointer<UInt32>,
    _ k: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    @inline(__always)
    func round(
      _ head: (UInt32, UInt32, UInt32), _ d: inout UInt32, _ tail: (UInt32, UInt32, UInt32),
      _ h: inout UInt32, _ i: Int
    ) {
      let (a, b, c) = head
      let (e, f, g) = tail
      let big1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
      let first = h &+ big1 &+ (g ^ (e & (f ^ g))) &+ k[i] &+ schedule[i]
      let big0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)
      d = d &+ first
      h = first &+ big0 &+ ((a & b) | (c & (a | b)))
    }
    // Eight rounds at a time bring every word back to its own variable.
    var i = 0
    while i < 64 {
      round((a, b, c), &d, (e, f, g), &h, i)
      round((h, a, b), &c, (d, e, f), &g, i &+ 1)
      round((g, h, a), &b, (c, d, e), &f, i &+ 2)
      round((f, g, h), &a, (b, c, d), &e, i &+ 3)
      round((e, f, g), &h, (a, b, c), &d, i &+ 4)
      round((d, e, f), &g, (h, a, b), &c, i &+ 5)
      round((c, d, e), &f, (g, h, a), &b, i &+ 6)
      round((b, c, d), &e, (f, g, h), &a, i &+ 7)
      i &+= 8
    }
    state &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func turned(_ word: UInt32, _ by: UInt32) -> UInt32 {
    word &>> by | word &<< (32 &- by)
  }

  @inline(__always)
  private static func sigma(_ word: UInt32, _ x: UInt32, _ y: UInt32, _ z: UInt32) -> UInt32 {
    turned(word, x) ^ turned(word, y) ^ word &>> z
  }

  private static let rounds: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1,
    0x923f_82a4, 0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786,
    0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147,
    0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a,
    0x5b9c_ca4f, 0x682e_6ff3, 0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
