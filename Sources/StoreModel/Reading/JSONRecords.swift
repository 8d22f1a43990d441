import Documents
import Foundation

/// A file that is a JSON array of objects, as menus and offers come.
struct JSONRecords {
  /// What the file was written in.
  let encoding: TableText.Encoding
  /// The objects in order, each with the line it begins on, from 1.
  let records: [(line: Int, members: [String: Value])]

  /// What a file is to hold.
  enum Content {
    case menu, offers

    /// Bytes of a file: a chain's whole menu takes a tenth, and ten thousand offers that say all
    /// there is to say take most of it.
    var bytesMax: Int { self == .menu ? 1 << 20 : 12 << 20 }
    /// Objects of a file: no store has more on its menu, nor a chain more offers in all its years.
    var recordsMax: Int { self == .menu ? 2_000 : 10_000 }
  }

  /// Reads a file of any encoding a till writes.
  init(
    _ bytes: [UInt8], as encoding: TableText.Encoding? = nil, of content: Content = .menu
  ) throws(ImportError) {
    let text = try Self.text(bytes, as: encoding, of: content)
    self.encoding = text.encoding
    guard let values = try Self.value(text.utf8).array else { throw .notJSON(.noArray) }
    guard values.count <= content.recordsMax else {
      throw .tooManyItems(limit: content.recordsMax)
    }
    let lines = Self.lines(text.utf8)
    var records: [(Int, [String: Value])] = []
    for (index, value) in values.enumerated() {
      let line = index < lines.count ? lines[index] : 1
      guard let members = value.map else { throw .notJSON(.noObject(line: line)) }
      records.append((line, members.mapKeys(\.string)))
    }
    self.records = records
  }

  /// Whether the first byte that is no blank, mark or half of UTF-16 opens an array, or anything of
  /// JSON that is told apart later; an empty file is told apart later too.
  private static func beginsLikeJSON(_ bytes: [UInt8]) -> Bool {
    if bytes.starts(with: Array("PK".utf8)) || bytes.starts(with: [0xD0, 0xCF, 0x11]) {
      return true
    }
    let marks: Set<UInt8> = [0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    guard let first = bytes.first(where: { $0 > Byte.space && !marks.contains($0) }) else {
      return true
    }
    return Array("[{\"".utf8).contains(first)
  }

  /// The text of a file that may be JSON.
  static func text(
    _ bytes: [UInt8], as encoding: TableText.Encoding? = nil, of content: Content = .menu
  ) throws(ImportError) -> TableText {
    // Before its size: to split what is no JSON helps nobody.
    guard beginsLikeJSON(bytes) else {
      throw .notJSON(content == .menu ? .noJSON : .noOffers)
    }
    guard bytes.count <= content.bytesMax else { throw .tooManyBytes(limit: content.bytesMax) }
    let text = try TableText.decode(bytes, as: encoding)
    guard text.utf8.contains(where: { $0 > Byte.space }) else { throw .empty }
    return text
  }

  /// What a text of JSON holds, whatever it is.
  static func value(_ utf8: [UInt8]) throws(ImportError) -> Value {
    do {
      return try JSONDecoder().decode(JSONValue.self, from: Data(utf8)).value
    } catch DecodingError.dataCorrupted(let context) {
      let underlying = context.underlyingError as NSError?
      let what = underlying?.userInfo["NSDebugDescription"] as? String
      throw .notJSON(.unreadable(what ?? context.debugDescription))
    } catch DecodingError.typeMismatch(_, let context) {
      // The one thing JSON can say and no value can hold: a number beyond all bounds.
      let path = context.codingPath.map { key in
        key.intValue.map { "item \($0 + 1)" } ?? key.stringValue
      }
      throw .notJSON(.unreadable((path + ["number out of range"]).joined(separator: ": ")))
    } catch {
      throw .notJSON(.unreadable(String(describing: error)))
    }
  }

  /// The line each element of an array begins on; the text is known to be JSON.
  private static func lines(_ utf8: [UInt8]) -> [Int] {
    var lines: [Int] = []
    var line = 1
    var depth = 0
    var isText = false
    var isEscaped = false
    for byte in utf8 {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if isText {
        if byte == UInt8(ascii: "\""), !isEscaped { isText = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isText = true
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        if depth == 1 { lines.append(line) }
        depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
    }
    return lines
  }
}

/// One JSON value as a document's; a fraction, which no document holds, as its text.
private struct JSONValue: Decodable {
  let value: Value

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    func read<T: Decodable>(_ type: T.Type) -> T? {
      do { return try container.decode(type) } catch { return nil }
    }
    if container.decodeNil() {
      value = .null
    } else if let text = read(String.self) {
      value = .string(text)
    } else if let number = read(Int64.self) {
      value = .int(number)
    } else if let truth = read(Bool.self) {
      value = .bool(truth)
    } else if let fraction = read(Double.self) {
      value = .string(String(fraction))
    } else if let array = read([JSONValue].self) {
      value = .array(array.map(\.value))
    } else {
      let object = try container.decode([String: JSONValue].self)
      value = .map(
        Dictionary(object.map { (Text($0.key), $0.value.value) }, uniquingKeysWith: { $1 }))
    }
  }
}

extension Dictionary {
  fileprivate func mapKeys<New: Hashable>(_ transform: (Key) -> New) -> [New: Value] {
    Dictionary<New, Value>(map { (transform($0.key), $0.value) }, uniquingKeysWith: { $1 })
  }
}
