import Foundation
import Testing

@testable import StoreModel

@Suite("Telling encodings apart by their letters")
struct EncodingGuessTests {
  /// Files whose bytes say nothing by themselves, with what they are in.
  private static let told: [(text: String, TableText.Encoding)] = [
    // Five short traditional names: none of them in GB 2312.
    ("id,name\n1,陳偉\n2,劉芳\n3,張軍\n4,黃麗\n5,楊靜\n", .gb18030),
    ("id,name\n1,陳偉\n", .gb18030),
    // Each of these pairs of bytes is a valid character of UTF-8.
    ("id,name\n1,谢石\n2,叶谭\n3,薛莫\n", .gb18030),
    ("id,name\n1,毛毛\n2,石莫\n", .gb18030), ("id,name\n1,谢\n", .gb18030),
    ("id,name\n1,李明\n2,王芳\n", .gb18030), ("编号,姓名\n1,Ann\n", .gb18030),
    ("id,name,note\n1,Tony,要热的，少糖\n", .gb18030), ("id,name\n1,森鷗外\n2,淼鑫\n3,王昊\n", .gb18030),
    ("id,name\n1,Zoë\n", .utf8), ("id,name\n1,José Álvarez\n2,François\n", .utf8),
    ("id,name\n1,Дмитрий Иванов\n", .utf8), ("at,amount\n1787526000,¥38\n", .utf8),
    ("id,name\n1,김철수\n", .utf8), ("id,name\n1,张三\n", .utf8), ("id,name\n1,陳偉\n", .utf8),
    ("id,name\n1,さくら\n2,สมชาย\n", .utf8), ("id,note\n1,20°C\n2,☕ 👩‍👧\n", .utf8),
    ("id,name\n1,Nguyễn Văn Ân\n", .utf8), ("id,name\n1,Ελένη\n2,דוד\n3,محمد\n", .utf8),
  ]

  @Test(arguments: told.indices)
  func `letters tell what a file is in, however few`(_ index: Int) throws {
    let (text, encoding) = Self.told[index]
    let decoded = try TableText.decode(try bytes(text, encoding))
    #expect(decoded == TableText(encoding: encoding, utf8: Array(text.utf8)))
  }

  /// Files that are refused, with what they may be.
  private static let refused: [(text: String, TableText.Encoding, maybe: [TableText.Encoding])] = [
    ("id,name\n1,김철수\n2,이영희\n", .eucKR, [.eucKR, .gb18030]),
    ("id,name\n1,陳怡君\n2,林志明\n3,黃淑芬\n", .big5, [.big5]),
    ("id,name\n1,José\n2,Zoë Müller\n", .windows1252, [.windows1252]),
  ]

  @Test(arguments: refused.indices)
  func `what stays in doubt, or is none of the encodings of this market, is refused with its names`(
    _ index: Int
  ) throws {
    let (text, encoding, maybe) = Self.refused[index]
    let file = try bytes(text, encoding)
    #expect(throws: ImportError.undecidedEncoding(maybe)) { try TableText.decode(file) }
    let named = try TableText.decode(file, as: encoding)
    #expect(named == TableText(encoding: encoding, utf8: Array(text.utf8)))
  }

  @Test func `one letter that is a word of two encodings leaves a doubt`() throws {
    // The bytes of 祝 in GB18030 are a Hebrew letter in UTF-8.
    let file = Array("id,name\n1,".utf8) + [0xD7, 0xA3, 0x0A]
    let error = #expect(throws: ImportError.self) { try TableText.decode(file) }
    guard case .undecidedEncoding(let maybe) = error else {
      Issue.record("it was read, or refused without a name")
      return
    }
    #expect(Set(maybe).isSuperset(of: [.utf8, .gb18030]))
  }

  @Test(arguments: [
    "김철수\n이영희\n박지훈\n최민정\n정수빈\n", "강\n", "이름,전화\n김민수,1\n", "아메리카노\n카페라떼\n",
    "김\n이\n박\n", "홍길동\n성춘향\n이몽룡\n",
  ])
  func `Korean is never read as Chinese`(names: String) throws {
    let file = try bytes("id,name\n" + names, .eucKR)
    #expect(throws: ImportError.self) { try TableText.decode(file) }
  }

  @Test(arguments: TableText.Encoding.allCases)
  func `a named encoding is read, whatever the bytes look like`(encoding: TableText.Encoding) throws
  {
    let texts: [TableText.Encoding: String] = [
      .eucKR: "이름,x\n김철수,1\n", .windows1252: "name,x\nJosé,1\n", .big5: "姓名,x\n陳怡君,1\n",
    ]
    let text = texts[encoding] ?? "姓名,x\n张三,1\n"
    let decoded = try TableText.decode(try bytes(text, encoding), as: encoding)
    #expect(decoded == TableText(encoding: encoding, utf8: Array(text.utf8)))
    #expect(TableText.Encoding(named: encoding.name.uppercased()) == encoding)
  }

  @Test func `older names of GB18030 mean it, and what nobody reads is no name`() {
    for name in ["gbk", "GB2312", "gb 18030", "cp936"] {
      #expect(TableText.Encoding(named: name) == .gb18030)
    }
    for name in ["", "latin", "utf-7", "unicode"] {
      #expect(TableText.Encoding(named: name) == nil)
    }
  }

  @Test func `a mark at the front goes, also where its encoding is named`() throws {
    let utf8 = Array("姓名\n".utf8)
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + utf8
    #expect(try TableText.decode(marked, as: .utf8).utf8 == utf8)
    let wide: [UInt8] = [0xFF, 0xFE, 0x61, 0, 0x0A, 0]
    #expect(try TableText.decode(wide, as: .utf16LittleEndian).utf8 == Array("a\n".utf8))
  }

  @Test func `an encoding found out in a long file is that of its whole`() throws {
    let rows = (0..<4000).map { "\($0),王小明" }.joined(separator: "\n")
    let file = try bytes("id,name\n" + rows, .gb18030)
    #expect(try TableText.decode(file).encoding == .gb18030)
    #expect(try TableText.decode(file).utf8.count == rows.utf8.count + 8)
  }

  @Test func `zeros and a DOS end behind the last row are no text`() throws {
    let rows = "id,name\n1,Ann\n"
    for filler in [
      "\u{1A}", "\u{0}\u{0}\u{0}", "\u{1A}\r\n", String(repeating: "\u{0}", count: 5000),
    ] {
      #expect(try TableText.decode(Array((rows + filler).utf8)).utf8 == Array(rows.utf8))
    }
    var wide: [UInt8] = []
    for unit in (rows + "\u{1A}\u{0}\u{0}").utf16 {
      wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let decoded = try TableText.decode(wide)
    #expect(decoded == TableText(encoding: .utf16LittleEndian, utf8: Array(rows.utf8)))
  }

  private func bytes(_ text: String, _ encoding: TableText.Encoding) throws -> [UInt8] {
    let foundation: String.Encoding =
      switch encoding {
      case .utf8: .utf8
      case .utf16LittleEndian: .utf16LittleEndian
      case .utf16BigEndian: .utf16BigEndian
      case .gb18030: .init(rawValue: 0x8000_0632)
      case .big5: .init(rawValue: 0x8000_0A03)
      case .eucKR: .init(rawValue: 0x8000_0940)
      case .windows1252: .windowsCP1252
      }
    return Array(try #require(text.data(using: foundation)))
  }
}
