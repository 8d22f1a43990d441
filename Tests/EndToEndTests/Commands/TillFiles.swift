import Foundation
import Testing

/// Tables as tills export them.
enum TillFile {
  /// Four guests whose look-up needs more than letters.
  static let members = """
    id,name,call_name,phone,tier,stars,asof,usual,constraints,cue,note,card,consent
    M1,张小明,Xiao Zhang,13800135678,gold,18.4,2026-11-01,G N L|I G CM,nut,blue helmet,\
    likes the window,88880042,verbal
    M2,José Álvarez,,13900137777,silver,2,2026-11-01,G M,,,,88881234,signed
    M3,单于雄,,13700133333,silver,,,,,,,,none
    M4,Q\u{303}ue\u{323}\u{301}n Ba\u{308}r 李,,13700134444,,,,T L,,,,,verbal:remember+offers

    """

  /// Two visits of one guest and one of nobody known.
  static let visits = """
    id,member,at,fen,items,receipt
    V1,M1,2026-11-20T08:10:00+08:00,3200,G N L,R1
    V2,M1,2026-11-21T08:12:00+08:00,3400,I G CM,R2
    V3,,1795225194,2800,T L,R3

    """

  /// The same two guests in each of the forms a till writes.
  static let memberForms: [TillForm] = [
    TillForm(
      encoding: "UTF-8",
      bytes: [0xEF, 0xBB, 0xBF]
        + utf8("id,name,phone,consent\r\nM1,张小明,13800135678,verbal\r\nM2,赵敏,,signed\r\n")),
    TillForm(
      encoding: "GB18030",
      bytes: gb18030("编号;姓名;手机;授权\r\nM1;张小明;13800135678;口头\r\nM2;赵敏;;书面\r\n")),
    TillForm(
      encoding: "UTF-16LE",
      bytes: [0xFF, 0xFE]
        + utf16("id\tname\tphone\tconsent\nM1\t张小明\t13800135678\tverbal\nM2\t赵敏\t\tsigned\n")),
  ]

  /// The same two visits in each of the forms a till writes.
  static let visitForms: [TillForm] = [
    TillForm(
      encoding: "UTF-8",
      bytes: [0xEF, 0xBB, 0xBF]
        + utf8(
          "id,member,at,amount\r\nV1,M1,2026-11-20T08:10:00,32.00\r\n"
            + "V2,M1,2026-11-21 08:12,\"34.50\"\r\n")),
    TillForm(
      encoding: "GB18030",
      bytes: gb18030(
        "单号;会员;时间;金额\r\nV1;M1;2026-11-20 08:10:00;32.00\r\nV2;M1;2026-11-21 08:12;34.50\r\n")),
    TillForm(
      encoding: "UTF-16LE",
      bytes: [0xFF, 0xFE]
        + utf16(
          "id\tmember\tat\tfen\nV1\tM1\t2026-11-20T00:10:00Z\t3200\nV2\tM1\t1795219920\t3450\n")),
  ]

  /// A members file of so many guests, with ids from B0 on.
  static func crowd(_ count: Int) -> String {
    let surnames = Array("王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗")
    let given = Array("伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平")
    return (0..<count).reduce(into: "id,name,phone,consent\n") { text, number in
      let name = "\(surnames[number % 20])\(given[number / 20 % 20])\(given[number / 400 % 20])"
      text += "B\(number),\(name),\(13_800_000_000 + number),verbal\n"
    }
  }

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  private static func gb18030(_ text: String) -> [UInt8] {
    // kCFStringEncodingGB_18030_2000 as Foundation numbers it.
    let encoding = String.Encoding(rawValue: 0x8000_0632)
    return text.data(using: encoding).map { [UInt8]($0) } ?? []
  }
}

/// A table in one of the forms a till writes.
struct TillForm: CustomTestStringConvertible, Sendable {
  let encoding: String
  let bytes: [UInt8]

  var testDescription: String { encoding }
}
