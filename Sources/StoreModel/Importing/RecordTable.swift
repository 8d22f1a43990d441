/// A file of records under a header, whatever its rows mean.
struct RecordTable<Column: TableColumn>: Sendable {
  /// What the file was written in.
  let encoding: TableText.Encoding
  /// The header as it stands in the file.
  let header: [String]
  /// Where the columns stand.
  let columns: ColumnMap<Column>
  private var reader: CSVReader
  private var firstWithID: [String: Range<Int>] = [:]
  private var likenesses = RowLikenesses()

  /// One record, before anybody has looked at what its fields mean.
  enum Step {
    case fields(RecordFields<Column>)
    case refused(RefusedRow)
  }

  /// Decodes a file, in the encoding somebody named or the one that is found out, and reads its
  /// header.
  init(_ bytes: [UInt8], as encoding: TableText.Encoding?) throws(ImportError) {
    let text = try TableText.decode(bytes, as: encoding)
    self.encoding = text.encoding
    reader = CSVReader(text.utf8)
    switch reader.nextFilled() {
    case nil: throw .empty
    case .unreadable(_, let line, _): throw .unreadableHeader(line: line)
    case .record(let fields, _, _):
      let names = fields.map { SheetText.inside($0) }
      header = names.map { FieldText($0).text }
      columns = ColumnMap(header: names)
    }
    if !columns.isUsable {
      let guess = TableKind.guess(header: header)
      throw .missingColumn(
        Column.kind, name: Column.required.rawValue, found: header, looksLike: guess)
    }
  }

  /// Bytes read so far and in all.
  var progress: (read: Int, total: Int) { (reader.offset, reader.utf8.count) }

  /// The next record, nil at the end.
  mutating func next() -> Step? {
    switch reader.nextFilled() {
    case nil: return nil
    case .unreadable(let problem, let line, let bytes):
      return .refused(refusal(.unreadable(problem), line: line, fields: nil, bytes: bytes))
    case .record(let fields, let line, let bytes):
      if fields.count > header.count, fields[header.count...].contains(where: { !$0.isEmpty }) {
        let problem = CSVProblem.tooManyFields(found: fields.count, expected: header.count)
        return .refused(refusal(.unreadable(problem), line: line, fields: nil, bytes: bytes))
      }
      return .fields(
        RecordFields(columns: columns, fields: fields, line: line, bytes: bytes))
    }
  }

  /// Refuses a record that was read.
  func refusal(_ problem: RowProblem, of record: RecordFields<Column>) -> RefusedRow {
    refusal(problem, line: record.line, fields: record.fields, bytes: record.bytes)
  }

  /// Whether a till id stands further up with other contents; remembers it where it is new.
  mutating func isClash(id: String?, of record: RecordFields<Column>) -> Bool {
    guard let id else { return false }
    guard let first = firstWithID[id] else {
      firstWithID[id] = record.bytes
      return false
    }
    return !reader.utf8[first].elementsEqual(reader.utf8[record.bytes])
  }

  /// The line of an earlier record that may be about the same as this one; remembers it where there
  /// is none.
  mutating func lineOfSame(_ likeness: RowLikeness, line: Int) -> Int? {
    likenesses.line(of: likeness, at: line)
  }

  /// Refuses a record that was taken before: what the store holds speaks against it.
  func refusal(_ warning: RowWarning, id: String?) -> RefusedRow {
    guard let bytes = id.flatMap({ firstWithID[$0] }) else {
      return RefusedRow(line: warning.line, problem: warning.what, fields: nil, raw: "")
    }
    var record = CSVReader(Array(reader.utf8[bytes]), separator: reader.separator)
    var fields: [String]?
    if case .record(let found, _, _) = record.next() { fields = found }
    return refusal(warning.what, line: warning.line, fields: fields, bytes: bytes)
  }

  private func refusal(
    _ problem: RowProblem, line: Int, fields: [String]?, bytes: Range<Int>
  ) -> RefusedRow {
    let end = min(bytes.upperBound, bytes.lowerBound + CSVReader.recordBytesMax)
    let raw = reader.text(bytes.lowerBound..<end)
    return RefusedRow(line: line, problem: problem, fields: fields, raw: raw)
  }
}

extension CSVReader {
  /// The next record in which something stands: a sheet is saved with rows of nothing but commas.
  ///
  /// A lone `""` somebody wrote: it is an empty field.
  fileprivate mutating func nextFilled() -> CSVItem? {
    while let item = next() {
      guard case .record(let fields, _, let bytes) = item, fields.allSatisfy(SheetText.isBlank),
        fields.count > 1 || utf8[bytes.lowerBound] != Byte.quote
      else { return item }
    }
    return nil
  }
}

/// The fields of one record by column, with the warnings that came up while reading them.
struct RecordFields<Column: TableColumn> {
  /// Where the columns stand.
  let columns: ColumnMap<Column>
  /// The fields in the order of the file.
  let fields: [String]
  /// The line the record starts on.
  let line: Int
  /// Where the record stands in the text.
  let bytes: Range<Int>
  /// What was left out so far.
  private(set) var warnings: [RowWarning] = []

  /// Characters of a value a warning repeats.
  private static var quotedMax: Int { 40 }

  /// A record before anything was read from it.
  init(columns: ColumnMap<Column>, fields: [String], line: Int, bytes: Range<Int>) {
    self.columns = columns
    self.fields = fields
    self.line = line
    self.bytes = bytes
  }

  /// Remembers what was left out, or kept with doubt.
  mutating func warn(_ problem: RowProblem) {
    warnings.append(RowWarning(line: line, what: problem))
  }

  /// Remembers that a value was left out because it cannot be understood.
  mutating func drop(_ column: Column, _ value: String) {
    warn(.dropped(field: column.rawValue, value: Self.quoted(value)))
  }

  /// Remembers that a value was kept although it looks wrong.
  mutating func doubt(_ column: Column, _ value: String) {
    warn(.doubtful(field: column.rawValue, value: Self.quoted(value)))
  }

  /// Remembers that of several things in a field one was kept.
  mutating func keep(_ column: Column, _ kept: String, leavingOut rest: String) {
    warn(.keptPart(field: column.rawValue, kept: kept, leftOut: Self.quoted(rest)))
  }

  /// What stands in a column, without what spreadsheets put around it; nil where nothing does.
  func raw(_ column: Column) -> String? {
    guard let place = columns.places[column], place < fields.count, !fields[place].isEmpty else {
      return nil
    }
    return SheetText.inside(fields[place])
  }

  /// The cleaned text of a column, nil where it is empty or missing.
  mutating func text(_ column: Column, limit: Int = FieldText.charactersMax) -> String? {
    guard let raw = raw(column) else { return nil }
    let field = FieldText(raw, limit: limit)
    if field.wasCleaned { warn(.cleaned(field: column.rawValue)) }
    if field.wasShortened { warn(.shortened(field: column.rawValue, limit: limit)) }
    return field.text.isEmpty ? nil : field.text
  }

  /// The number something goes by, nil where it is empty or a spreadsheet lost its digits.
  mutating func number(_ column: Column) -> String? {
    guard let text = text(column) else { return nil }
    guard SheetText.isRounded(text) else { return text }
    drop(column, text)
    return nil
  }

  /// The value `read` makes of a column; what it cannot read is left out with a warning.
  mutating func value<Value>(_ column: Column, _ read: (String) -> Value?) -> Value? {
    guard let text = text(column) else { return nil }
    let value = read(text)
    if value == nil { drop(column, text) }
    return value
  }

  /// The parts of a column divided by `|`, at most `limit` of them.
  mutating func list(_ column: Column, limit: Int) -> [String] {
    guard let text = text(column, limit: limit * FieldText.charactersMax) else { return [] }
    var parts: [String] = []
    for part in text.split(whereSeparator: { $0 == "|" || $0 == "｜" }) {
      let field = FieldText(String(part))
      if field.wasShortened {
        warn(.shortened(field: column.rawValue, limit: FieldText.charactersMax))
      }
      if !field.text.isEmpty { parts.append(field.text) }
    }
    for extra in parts.dropFirst(limit) { drop(column, extra) }
    return Array(parts.prefix(limit))
  }

  /// A value as a warning repeats it.
  static func quoted(_ value: String) -> String {
    value.count > quotedMax ? value.prefix(quotedMax) + "..." : value
  }
}
