/// Appends parts of the canonical form to a growing buffer, for who does not know how long it gets.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func byte(_ byte: UInt8) { bytes.append(byte) }

  /// Eight bytes, the highest first.
  mutating func word(_ word: UInt64) { write(atMost: 8) { $0.word(word) } }

  /// A number as `ByteFiller` writes it.
  mutating func number(_ number: UInt64) { write(atMost: 10) { $0.number(number) } }

  mutating func stamp(_ stamp: Stamp) { write(atMost: 16) { $0.stamp(stamp) } }

  private mutating func write(atMost count: Int, _ body: (inout ByteFiller) -> Void) {
    withUnsafeTemporaryAllocation(byteCount: count, alignment: 1) { space in
      guard var filler = ByteFiller(space) else { return }
      body(&filler)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: space[..<filler.count]))
    }
  }
}
