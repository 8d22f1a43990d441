import Testing

@testable import Journaling

@Suite struct LayoutTests {
  @Test func `the checksum is the one of RFC 3720`() {
    #expect(crc(Array("123456789".utf8)) == 0xE306_9283)
    #expect(crc([UInt8](repeating: 0, count: 32)) == 0x8A91_36AA)
    #expect(crc([UInt8](repeating: 0xFF, count: 32)) == 0x62A8_AB43)
    #expect(crc(Array(0..<32)) == 0x46DD_794E)
    #expect(crc([]) == 0)
  }

  @Test func `a checksum goes on where another ended, at every length`() {
    let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
    for cut in 0...bytes.count {
      let head = crc(Array(bytes[..<cut]))
      let whole = Array(bytes[cut...]).withUnsafeBytes { CRC32C.checksum($0, seed: head) }
      #expect(whole == crc(bytes))
    }
  }

  @Test func `two checksums at once are the two, at every length`() {
    let bytes = (0..<100).map { UInt8(truncatingIfNeeded: $0 * 7 + 3) }
    bytes.withUnsafeBytes { bytes in
      for one in stride(from: 0, through: 100, by: 3) {
        for two in stride(from: 0, through: 100, by: 7) {
          let pair = (bytes.part(0, one), bytes.part(100 - two, two))
          let both = CRC32C.checksums(pair.0, pair.1, seed: 5)
          #expect(both.0 == CRC32C.checksum(pair.0, seed: 5))
          #expect(both.1 == CRC32C.checksum(pair.1, seed: 5))
        }
      }
    }
  }

  @Test func `a file begins with these bytes`() throws {
    let header = SegmentHeader(role: .log, generation: 12, salt: 0x0102_0304_0506_0708, firstLSN: 5)
    let bytes = header.bytes
    #expect(bytes.count == SegmentHeader.byteCount)
    #expect(Array(bytes[..<8]) == Array("RGJRNL\r\n".utf8))
    #expect(Array(bytes[8..<16]) == [1, 0, 1, 0, 1, 0, 0, 0])
    #expect(Array(bytes[16..<24]) == [12, 0, 0, 0, 0, 0, 0, 0])
    #expect(Array(bytes[24..<32]) == [8, 7, 6, 5, 4, 3, 2, 1])
    #expect(Array(bytes[32..<44]) == [5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    let read = try bytes.withBytes { bytes throws(JournalError) in
      try SegmentHeader(bytes, file: "x")
    }
    #expect(read == header)
  }

  @Test func `a frame is these bytes`() {
    var bytes: [UInt8] = []
    let header = FrameHeader(length: 2, flags: 5, lsn: 9, durableLSN: 7, batch: 0x0A0B)
    let seed = SegmentHeader.seed(salt: 1)
    [UInt8]([0xAA, 0xBB]).withUnsafeBytes { header.append($0, to: &bytes, seed: seed) }
    #expect(
      bytes[4...] == [2, 0, 0, 5, 9, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0x0B, 0x0A, 0, 0, 0xAA, 0xBB])
    bytes.withUnsafeBytes { bytes in
      #expect(FrameHeader(bytes, at: 0, seed: seed) == header)
      #expect(FrameHeader(bytes, at: 0, seed: SegmentHeader.seed(salt: 2)) == nil)
    }
  }

  @Test func `a head is read back, and a changed one is not`() {
    var head = Head(generation: 12, logSalt: .max)
    head.snapshot = 11
    head.snapshotSalt = 3
    head.stoppedErrno = 5
    #expect(Head(head.bytes) == head)
    for index in head.bytes.indices {
      var bytes = head.bytes
      bytes[index] ^= 1
      #expect(Head(bytes) == nil)
      #expect(Head(Array(bytes[..<index])) == nil)
    }
  }

  @Test func `files are named by number and kind`() {
    #expect(Head.name(12, "log") == "000012.log")
    #expect(Head.parse("000012.snap").map { $0.number } == 12)
    #expect(Head.parse("1234567.log").map { $0.number } == 1_234_567)
    for other in ["12.log", "000000.log", "000012.txt", "00012x.log", "000012.log.bak", "HEAD"] {
      #expect(Head.parse(other) == nil)
    }
  }

  private func crc(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes { CRC32C.checksum($0) } }
}
