import StoreModel

/// A JSON value whose object keys keep their order, for `--json`.
enum JSONText: Equatable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case number(Double)
  case string(String)
  case array([JSONText])
  case object([(String, JSONText)])

  /// A string, or null where there is none.
  static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// An integer, or null where there is none.
  static func optional(_ number: Int64?) -> JSONText { number.map { .int($0) } ?? .null }

  /// An instant as ISO 8601 in UTC with milliseconds, or null.
  static func instant(_ milliseconds: Int64?) -> JSONText {
    milliseconds.map { .string(InstantText.utc($0)) } ?? .null
  }

  static func == (left: JSONText, right: JSONText) -> Bool { left.text == right.text }

  /// The value as one line of JSON.
  var text: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .int(let value): out += String(value)
    case .number(let value): out += value.isFinite ? String(value) : "null"
    case .string(let value): Self.quote(value, to: &out)
    case .array(let values):
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += "," }
        value.write(to: &out)
      }
      out += "]"
    case .object(let members):
      out += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { out += "," }
        Self.quote(member.0, to: &out)
        out += ":"
        member.1.write(to: &out)
      }
      out += "}"
    }
  }

  /// Control characters, C1 and bidi controls among them, leave only as escapes: a pipe may end in a
  /// terminal.
  private static func quote(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22: out += "\\\""
      case 0x5C: out += "\\\\"
      case 0x0A: out += "\\n"
      case 0x0D: out += "\\r"
      case 0x09: out += "\\t"
      case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,
        0xFEFF:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
