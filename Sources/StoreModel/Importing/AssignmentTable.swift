public import Foundation

/// An assignments file, read row by row.
public struct AssignmentTable: Sendable {
  private var table: RecordTable<AssignmentColumn>
  private let zone: TimeZone

  /// Reads the header of an assignments file; times without an offset are in `zone`.
  ///
  /// `encoding` is what the file is in where somebody named it.
  public init(
    _ bytes: [UInt8], zone: TimeZone, encoding: TableText.Encoding? = nil
  ) throws(ImportError) {
    table = try RecordTable(bytes, as: encoding)
    self.zone = zone
  }

  /// What the file was written in.
  public var encoding: TableText.Encoding { table.encoding }
  /// The header as it stands in the file: what a rejects file repeats.
  public var header: [String] { table.header }
  /// Columns of the header nobody reads.
  public var unknownColumns: [String] { table.columns.unknown }
  /// Bytes read so far and in all, for a progress line.
  public var progress: (read: Int, total: Int) { table.progress }

  /// Refuses a row that was taken before: what the store holds speaks against it.
  public func refusal(_ warning: RowWarning, of row: AssignmentRow) -> RefusedRow {
    table.refusal(warning, id: row.tillID)
  }

  /// The next row, nil at the end of the file.
  public mutating func next() -> RowOutcome<AssignmentRow>? {
    switch table.next() {
    case nil: return nil
    case .refused(let row): return .refused(row)
    case .fields(var record):
      var texts: [AssignmentColumn: String] = [:]
      for column in [AssignmentColumn.offer, .member, .at] {
        guard let text = column == .member ? record.number(column) : record.text(column) else {
          return .refused(table.refusal(.missing(field: column.rawValue), of: record))
        }
        texts[column] = text
      }
      guard let at = instant(texts[.at] ?? "", &record) else {
        let problem = RowProblem.invalid(
          field: AssignmentColumn.at.rawValue,
          value: RecordFields<AssignmentColumn>.quoted(texts[.at] ?? ""))
        return .refused(table.refusal(problem, of: record))
      }
      var row = AssignmentRow(offer: texts[.offer] ?? "", member: texts[.member] ?? "", at: at)
      row.tillID = record.number(.id)
      if let id = row.tillID, table.isClash(id: id, of: record) {
        return .refused(table.refusal(.duplicateID(id), of: record))
      }
      return .row(row, line: record.line, warnings: record.warnings)
    }
  }

  /// The moment a text means; a day alone is its noon, as for visits.
  private func instant(_ text: String, _ record: inout RecordFields<AssignmentColumn>) -> Int64? {
    guard !WrittenTime.isDefault(text) else { return nil }
    switch WrittenTime.fileInstant(text, zone: zone) {
    case .moment(let moment): return moment
    case .day(let day):
      record.warn(.noTimeOfDay(field: AssignmentColumn.at.rawValue))
      return WrittenTime.utc(day.milliseconds + VisitRow.noon, zone: zone)
    case nil: return nil
    }
  }
}
