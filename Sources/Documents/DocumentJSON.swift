/// Documents as JSON for people: export, `show` and error messages.
///
/// Nothing reads it back.
public enum DocumentJSON {
  /// One document as one line of JSON with its keys in a fixed order.
  public static func text(of document: Document) -> String {
    var parts = [
      "\"id\":" + quoted(document.id.description),
      "\"kind\":" + quoted(document.kind.description),
      "\"scope\":" + quoted(document.scope.description),
      "\"mode\":" + quoted("\(document.mode)"),
    ]
    if let latest = document.latest { parts.append("\"written\":\(latest.milliseconds)") }
    if document.isErased { parts.append("\"erased\":true") }
    if let off = document.off { parts.append("\"off\":" + text(of: off.value)) }
    let fields = document.fields.map { quoted($0.name.description) + ":" + text(of: $0.value) }
    parts.append("\"fields\":{" + fields.joined(separator: ",") + "}")
    return "{" + parts.joined(separator: ",") + "}"
  }

  /// One value as JSON; a map's keys in byte order.
  public static func text(of value: Value) -> String {
    switch value {
    case .null: return "null"
    case .bool(let bool): return bool ? "true" : "false"
    case .int(let int): return String(int)
    case .text(let text): return quoted(text.string)
    case .array(let array):
      return "[" + array.map { text(of: $0) }.joined(separator: ",") + "]"
    case .map(let map):
      let entries = map.sorted { $0.key < $1.key }
      return "{"
        + entries.map { quoted($0.key.string) + ":" + text(of: $0.value) }
        .joined(separator: ",") + "}"
    }
  }

  /// A string as JSON writes it; control characters, which a terminal would obey, as escapes.
  public static func quoted(_ string: String) -> String {
    var result = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
