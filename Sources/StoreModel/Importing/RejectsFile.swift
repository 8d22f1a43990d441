/// The records an import refused, as a CSV a person can mend and import again.
///
/// The original columns, then `line` and `reason`. A record that could not be taken apart stands
/// whole in the first column.
public struct RejectsFile: Equatable, Sendable {
  /// The file so far: UTF-8 with a byte order mark, CRLF.
  public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// Records in it.
  public private(set) var count = 0
  private let columns: Int

  /// A file with nothing but its header.
  public init(header: [String]) {
    columns = max(header.count, 1)
    write(header, line: "line", reason: "reason")
  }

  /// Appends one refused record, with the reason as a person reads it.
  public mutating func add(_ row: RefusedRow, reason: String) {
    count += 1
    write(row.fields ?? [row.raw], line: String(row.line), reason: reason)
  }

  private mutating func write(_ fields: [String], line: String, reason: String) {
    let blanks = [String](repeating: "", count: max(0, columns - fields.count))
    let record = fields.prefix(columns) + blanks + [line, reason]
    bytes.append(contentsOf: record.map(Self.quoted).joined(separator: ",").utf8)
    bytes.append(contentsOf: [Byte.carriageReturn, Byte.lineFeed])
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { byte in
      byte == Byte.comma || byte == Byte.quote || byte == Byte.lineFeed
        || byte == Byte.carriageReturn || byte == Byte.semicolon || byte == Byte.tab
    }
    guard needsQuotes else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
