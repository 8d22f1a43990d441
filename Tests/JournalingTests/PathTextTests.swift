import Journaling
import Testing

@Suite("Paths as text")
struct PathTextTests {
  @Test(
    arguments: [
      [0xFF, 0xFE], Array("a/王晓.csv".utf8), [0x61, 0xE7, 0x8E],
      [0xC0, 0x80, 0x2F, 0xED, 0xA0, 0x80],
      [0xF4, 0x8F, 0xBB, 0xBF], [0xF4, 0x8F, 0xB9, 0xBF], [0xF4, 0x90, 0x80, 0x80], [],
    ] as [[UInt8]])
  func `every name comes back byte for byte`(bytes: [UInt8]) {
    let text = PathText.of(bytes)
    #expect(PathText.bytes(of: text) == bytes)
    #expect(PathText.shown(text) == String(decoding: bytes, as: UTF8.self))
    let handed = PathText.withBytes(text) { pointer in
      bytes.indices.map { UInt8(bitPattern: pointer[$0]) } + [
        UInt8(bitPattern: pointer[bytes.count])
      ]
    }
    #expect(handed == bytes + [0])
  }

  @Test func `names of two or three bytes never share a text`() {
    var seen: Set<[Unicode.Scalar]> = []
    let odd: [UInt8] = [0x2F, 0x61, 0x80, 0xBF, 0xC3, 0xE2, 0x82, 0xAC, 0xF4, 0xFF]
    for first in odd {
      for second in odd {
        for third in odd {
          let bytes = [first, second, third]
          let text = PathText.of(bytes)
          #expect(seen.insert(Array(text.unicodeScalars)).inserted)
          #expect(PathText.bytes(of: text) == bytes)
        }
      }
    }
  }

  @Test func `a slash stays a slash, so that a path can be taken apart as text`() {
    let text = PathText.of([0xFF, 0x2F, 0xFE])
    #expect(text.split(separator: "/").map { PathText.bytes(of: String($0)) } == [[0xFF], [0xFE]])
  }
}
