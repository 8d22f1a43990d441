/// Why a whole file could not be imported; nothing of it has been read.
public enum ImportError: Error, Equatable, Sendable {
  /// The file holds no byte, or nothing but blank lines.
  case empty
  /// A spreadsheet program's own file: it has to be saved as CSV first.
  case spreadsheet
  /// Neither UTF-8, UTF-16 nor GB18030: it has to be saved as "CSV UTF-8".
  case unknownEncoding
  /// Not JSON, or not an array of objects; what the reader says of it, in English.
  case notJSON(what: String)
  /// More than `limit` items or bytes.
  case tooLarge(what: String, limit: Int)
  /// The first record could not be read as a line of column names.
  case unreadableHeader(line: Int)
  /// A column the table cannot do without is not there; `looksLike` is the table it may be instead.
  case missingColumn(TableKind, name: String, found: [String], looksLike: TableKind?)

  /// What is wrong and what to do next, in English.
  public var sentence: String {
    switch self {
    case .empty: "The file is empty: export it from the till again."
    case .spreadsheet: "This is a spreadsheet: open it and save it as CSV (UTF-8)."
    case .unknownEncoding:
      "The text is neither UTF-8, UTF-16 nor GB18030: save the file as CSV (UTF-8)."
    case .notJSON(let what):
      "The file is not a JSON array of objects (\(what)): mend it and import it again."
    case .tooLarge(let what, let limit): "The file holds more than \(limit) \(what): split it."
    case .unreadableHeader(let line):
      "Line \(line) is not a line of column names: the first line must name the columns."
    case .missingColumn(let kind, let name, let found, let looksLike):
      "No column '\(name)' for \(kind.rawValue); found: \(found.joined(separator: ", "))."
        + (looksLike.map { " It looks like a \($0.rawValue) file: import it as that." } ?? "")
    }
  }
}

/// The tables a till exports.
public enum TableKind: String, CaseIterable, Equatable, Sendable {
  case members
  case visits
}
