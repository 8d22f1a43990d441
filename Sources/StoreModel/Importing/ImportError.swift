/// Why a whole file could not be imported; nothing of it has been read.
public enum ImportError: Error, Equatable, Sendable {
  /// The file holds no byte, or nothing but blank lines.
  case empty
  /// A spreadsheet program's own file: it has to be saved as CSV first.
  case spreadsheet
  /// Neither UTF-8, UTF-16 nor GB18030: it has to be saved as "CSV UTF-8".
  case unknownEncoding
  /// What it may be in, the likeliest first: one that nobody reads unasked, or several.
  case undecidedEncoding([TableText.Encoding])
  /// Not a JSON array of objects.
  case notJSON(JSONProblem)
  /// More bytes than are read of one file.
  case tooManyBytes(limit: Int)
  /// More items than are read of one file.
  case tooManyItems(limit: Int)
  /// The first record could not be read as a line of column names.
  case unreadableHeader(line: Int)
  /// A column the table cannot do without is not there; `looksLike` is the table it may be instead.
  case missingColumn(TableKind, name: String, found: [String], looksLike: TableKind?)
}

/// What keeps a file from being a JSON array of objects.
public enum JSONProblem: Equatable, Sendable {
  /// It does not even begin like JSON: a table, or another file.
  case noJSON
  /// The same, where offers were to be read.
  case noOffers
  /// The whole is no array.
  case noArray
  /// An element is no object; the line it begins on, from 1.
  case noObject(line: Int)
  /// It is no JSON; what the reader says of it, in the reader's own words.
  case unreadable(String)
}

/// The tables a till exports.
public enum TableKind: String, CaseIterable, Equatable, Sendable {
  case members
  case visits
  case assignments
}
