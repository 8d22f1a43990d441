import Foundation
import Testing

@testable import StoreModel

@Suite("Which encoding a file is in")
struct TableTextTests {
  private let sample = "编号;姓名;备注\r\nM1;张小明;喜欢靠窗\r\nM2;Zoë;\r\n"

  @Test(arguments: [
    (String.Encoding.utf8, [UInt8](), TableText.Encoding.utf8),
    (.utf8, [0xEF, 0xBB, 0xBF], .utf8),
    (.utf16LittleEndian, [0xFF, 0xFE], .utf16LittleEndian),
    (.utf16LittleEndian, [], .utf16LittleEndian),
    (.utf16BigEndian, [0xFE, 0xFF], .utf16BigEndian), (.utf16BigEndian, [], .utf16BigEndian),
  ])
  func `every encoding a till writes is found out`(
    encoding: String.Encoding, mark: [UInt8], expected: TableText.Encoding
  ) throws {
    let data = try #require(sample.data(using: encoding))
    let text = try TableText.decode(mark + Array(data))
    #expect(text == TableText(encoding: expected, utf8: Array(sample.utf8)))
  }

  /// 编号;姓名 and 张小明 in GB18030, by hand: the encoder is not what is tested.
  private let chinese: [UInt8] =
    [0xB1, 0xE0, 0xBA, 0xC5, 0x3B, 0xD0, 0xD5, 0xC3, 0xFB, 0x0A]
    + [0x31, 0x3B, 0xD5, 0xC5, 0xD0, 0xA1, 0xC3, 0xF7, 0x0A]

  @Test func `GB18030 is found out and read`() throws {
    let text = try TableText.decode(chinese)
    #expect(text.encoding == .gb18030)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "编号;姓名\n1;张小明\n")
  }

  @Test func `a damaged character of GB18030 spoils only its own line`() throws {
    let text = try TableText.decode(chinese + [0x32, 0x3B, 0xD5, 0x0A] + chinese)
    #expect(text.encoding == .gb18030)
    var reader = CSVReader(text.utf8)
    _ = reader.next()
    _ = reader.next()
    guard case .unreadable(.invalidBytes, line: 3, _) = reader.next(),
      case .record(["编号", "姓名"], line: 4, _) = reader.next()
    else {
      Issue.record("the lines around the damage were not told apart")
      return
    }
  }

  @Test func `a few bytes of another encoding leave UTF-8 what it is`() throws {
    let bytes = Array("id,name\n1,Ann\n2,20".utf8) + [0xB0] + Array("C\n3,王\n".utf8)
    #expect(try TableText.decode(bytes) == TableText(encoding: .utf8, utf8: bytes))
  }

  @Test func `half a surrogate in UTF-16 spoils only its own line`() throws {
    let units: [UInt16] = Array("a\n".utf16) + [0xD800] + Array("\nb".utf16)
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in units { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try TableText.decode(bytes).utf8 == Array("a\n".utf8) + [0xFF] + Array("\nb".utf8))
  }

  @Test func `a spreadsheet is told from a table`() {
    #expect(throws: ImportError.spreadsheet) {
      try TableText.decode(Array("PK\u{3}\u{4}rest".utf8))
    }
  }

  @Test func `what is no text in any encoding is refused whole`() {
    let noise = (0..<400).map { UInt8(truncatingIfNeeded: 0x80 | $0 &* 37) }
    #expect(throws: ImportError.unknownEncoding) { try TableText.decode(noise) }
    let binary = (0..<400).map { UInt8($0 % 3 == 0 ? 0 : 7) }
    #expect(throws: ImportError.unknownEncoding) { try TableText.decode(binary) }
  }

  @Test func `a single zero byte does not make UTF-8 anything else`() throws {
    let bytes = Array("id,name\n1,A\u{0}nn\n2,Bob\n3,Cid\n4,Dee\n5,Eve\n".utf8)
    #expect(try TableText.decode(bytes).encoding == .utf8)
  }
}
