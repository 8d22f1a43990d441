/// JSON that remembers the line of every key and value, so that an error can name it.
struct ThemeJSON: Equatable {
  /// What JSON can say.
  enum Value: Equatable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([ThemeJSON])
    case object([Member])
  }

  /// One key of an object with its line.
  struct Member: Equatable {
    /// The key as written.
    var key: String
    /// The line the key stands on.
    var line: Int
    /// What stands after the colon.
    var value: ThemeJSON
  }

  /// What was said.
  var value: Value
  /// The line it begins on.
  var line: Int

  /// A theme has three levels; more is somebody's joke on the stack.
  static let depthMax = 16

  /// Reads one JSON value and nothing after it.
  init(_ bytes: [UInt8], file: String) throws(ThemeError) {
    var reader = Reader(bytes: bytes, file: file)
    self = try reader.value(depth: 0)
    reader.skipBlanks()
    guard reader.peek == nil else { throw reader.malformed("text after the end") }
  }

  private init(_ value: Value, _ line: Int) {
    self.value = value
    self.line = line
  }

  private struct Reader {
    let bytes: [UInt8]
    let file: String
    var index = 0
    var line = 1

    var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

    func malformed(_ what: String) -> ThemeError { .malformed(file: file, line: line, what: what) }

    mutating func skipBlanks() {
      while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        if byte == 0x0A { line += 1 }
        index += 1
      }
    }

    mutating func take(_ character: Unicode.Scalar) throws(ThemeError) {
      skipBlanks()
      guard peek == UInt8(ascii: character) else { throw malformed("expected \(character)") }
      index += 1
    }

    mutating func takes(_ character: Unicode.Scalar) -> Bool {
      skipBlanks()
      guard peek == UInt8(ascii: character) else { return false }
      index += 1
      return true
    }

    mutating func value(depth: Int) throws(ThemeError) -> ThemeJSON {
      skipBlanks()
      guard depth < ThemeJSON.depthMax else { throw malformed("nested too deeply") }
      let start = line
      switch peek {
      case UInt8(ascii: "{"): return ThemeJSON(.object(try members(depth: depth)), start)
      case UInt8(ascii: "["): return ThemeJSON(.array(try elements(depth: depth)), start)
      case UInt8(ascii: "\""): return ThemeJSON(.string(try string()), start)
      default: return ThemeJSON(try word(), start)
      }
    }

    mutating func members(depth: Int) throws(ThemeError) -> [Member] {
      try take("{")
      var members: [Member] = []
      if takes("}") { return members }
      repeat {
        skipBlanks()
        let start = line
        let key = try string()
        try take(":")
        if members.contains(where: { $0.key == key }) { throw malformed("\"\(key)\" comes twice") }
        members.append(Member(key: key, line: start, value: try value(depth: depth + 1)))
      } while takes(",")
      try take("}")
      return members
    }

    mutating func elements(depth: Int) throws(ThemeError) -> [ThemeJSON] {
      try take("[")
      var elements: [ThemeJSON] = []
      if takes("]") { return elements }
      repeat { elements.append(try value(depth: depth + 1)) } while takes(",")
      try take("]")
      return elements
    }

    mutating func word() throws(ThemeError) -> Value {
      let start = index
      while let byte = peek, byte > 0x20, !",]}:\"[{".utf8.contains(byte) { index += 1 }
      switch String(decoding: bytes[start..<index], as: UTF8.self) {
      case "null": return .null
      case "true": return .bool(true)
      case "false": return .bool(false)
      case let text:
        guard let number = Double(text), number.isFinite else {
          throw malformed(text.isEmpty ? "a value is missing" : "\(text) is no value")
        }
        return .number(number)
      }
    }

    mutating func string() throws(ThemeError) -> String {
      try take("\"")
      var text: [UInt8] = []
      while let byte = peek {
        index += 1
        switch byte {
        case UInt8(ascii: "\""):
          guard let string = String(validating: text, as: UTF8.self) else {
            throw malformed("not UTF-8")
          }
          return string
        case UInt8(ascii: "\\"): text += try escaped().utf8
        case ..<0x20: throw malformed("a string does not end")
        default: text.append(byte)
        }
      }
      throw malformed("a string does not end")
    }

    mutating func escaped() throws(ThemeError) -> String {
      guard let byte = peek else { throw malformed("a string does not end") }
      index += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"):
        return String(Unicode.Scalar(byte))
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"):
        let digits = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
        guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16),
          let scalar = Unicode.Scalar(value)
        else { throw malformed("\\u\(digits) is no character") }
        index += 4
        return String(scalar)
      default: throw malformed("unknown escape in a string")
      }
    }
  }
}
