public import Foundation

/// A members file, read row by row.
public struct MemberTable: Sendable {
  private var table: RecordTable<MemberColumn>
  private let zone: TimeZone
  private let now: Int64?

  /// Reads the header of a members file; times without an offset are in `zone`.
  ///
  /// `now` is when it is read: what lies behind it is told. `encoding` is what the file is in where
  /// somebody named it.
  public init(
    _ bytes: [UInt8], zone: TimeZone, now: Int64? = nil, encoding: TableText.Encoding? = nil
  ) throws(ImportError) {
    table = try RecordTable(bytes, as: encoding)
    self.zone = zone
    self.now = now
  }

  /// What the file was written in.
  public var encoding: TableText.Encoding { table.encoding }
  /// The header as it stands in the file: what a rejects file repeats.
  public var header: [String] { table.header }
  /// The columns that are there, in whatever language the header names them.
  public var columns: MemberColumns { MemberColumns(Set(table.columns.places.keys)) }
  /// Columns of the header nobody reads.
  public var unknownColumns: [String] { table.columns.unknown }
  /// Bytes read so far and in all, for a progress line.
  public var progress: (read: Int, total: Int) { table.progress }

  /// Refuses a row that was taken before: what the store holds speaks against it.
  public func refusal(_ warning: RowWarning, of row: MemberRow) -> RefusedRow {
    table.refusal(warning, id: row.tillID)
  }

  /// The next row, nil at the end of the file.
  public mutating func next() -> RowOutcome<MemberRow>? {
    switch table.next() {
    case nil: return nil
    case .refused(let row): return .refused(row)
    case .fields(var record):
      guard let row = MemberRow(&record, zone: zone, now: now) else {
        return .refused(table.refusal(.missing(field: MemberColumn.name.rawValue), of: record))
      }
      if let id = row.tillID, table.isClash(id: id, of: record) {
        return .refused(table.refusal(.duplicateID(id), of: record))
      }
      if let line = table.lineOfSame(RowLikeness(row), line: record.line) {
        record.warn(.sameAs(line: line))
      }
      return .row(row, line: record.line, warnings: record.warnings)
    }
  }
}

/// A visits file, read row by row.
public struct VisitTable: Sendable {
  private var table: RecordTable<VisitColumn>
  private let zone: TimeZone
  private let now: Int64?

  /// Reads the header of a visits file; times without an offset are in `zone`.
  ///
  /// `now` is when it is read: what lies behind it is told. `encoding` is what the file is in where
  /// somebody named it.
  public init(
    _ bytes: [UInt8], zone: TimeZone, now: Int64? = nil, encoding: TableText.Encoding? = nil
  ) throws(ImportError) {
    table = try RecordTable(bytes, as: encoding)
    self.zone = zone
    self.now = now
  }

  /// Milliseconds a till's clock may be ahead of this one's, as where visits are joined.
  private static let clocksDiffer: Int64 = 600_000

  /// What the file was written in.
  public var encoding: TableText.Encoding { table.encoding }
  /// The header as it stands in the file: what a rejects file repeats.
  public var header: [String] { table.header }
  /// Columns of the header nobody reads.
  public var unknownColumns: [String] { table.columns.unknown }
  /// Bytes read so far and in all, for a progress line.
  public var progress: (read: Int, total: Int) { table.progress }

  /// Refuses a row that was taken before: what the store holds speaks against it.
  public func refusal(_ warning: RowWarning, of row: VisitRow) -> RefusedRow {
    table.refusal(warning, id: row.tillID)
  }

  /// The next row, nil at the end of the file.
  public mutating func next() -> RowOutcome<VisitRow>? {
    switch table.next() {
    case nil: return nil
    case .refused(let row): return .refused(row)
    case .fields(var record):
      guard let at = record.text(.at) else {
        return .refused(table.refusal(.missing(field: VisitColumn.at.rawValue), of: record))
      }
      guard !WrittenTime.isDefault(at), let instant = WrittenTime.fileInstant(at, zone: zone)
      else {
        let problem = RowProblem.invalid(
          field: VisitColumn.at.rawValue, value: RecordFields<VisitColumn>.quoted(at))
        return .refused(table.refusal(problem, of: record))
      }
      let row = VisitRow(&record, at: instant, zone: zone)
      if let now, row.at > now + Self.clocksDiffer,
        instant.day != WrittenTime.localDay(of: now, zone: zone)
      {
        record.warn(
          .inFuture(
            field: VisitColumn.at.rawValue, value: RecordFields<VisitColumn>.quoted(at),
            isKept: true))
      }
      if let id = row.tillID, table.isClash(id: id, of: record) {
        return .refused(table.refusal(.duplicateID(id), of: record))
      }
      return .row(row, line: record.line, warnings: record.warnings)
    }
  }
}
