public import Foundation

/// A members file, read row by row.
public struct MemberTable: Sendable {
  /// What the file was written in.
  public var encoding: TableText.Encoding { .utf8 }
  /// The header as it stands in the file: what a rejects file repeats.
  public var header: [String] { [] }
  /// Columns of the header nobody reads.
  public var unknownColumns: [String] { [] }
  /// Bytes read so far and in all, for a progress line.
  public var progress: (read: Int, total: Int) { (0, 0) }

  /// Reads the header of a members file; times without an offset are in `zone`.
  public init(_ bytes: [UInt8], zone: TimeZone) throws(ImportError) { throw .empty }

  /// The next row, nil at the end of the file.
  public mutating func next() -> RowOutcome<MemberRow>? { nil }
}

/// A visits file, read row by row.
public struct VisitTable: Sendable {
  /// What the file was written in.
  public var encoding: TableText.Encoding { .utf8 }
  /// The header as it stands in the file: what a rejects file repeats.
  public var header: [String] { [] }
  /// Columns of the header nobody reads.
  public var unknownColumns: [String] { [] }
  /// Bytes read so far and in all, for a progress line.
  public var progress: (read: Int, total: Int) { (0, 0) }

  /// Reads the header of a visits file; times without an offset are in `zone`.
  public init(_ bytes: [UInt8], zone: TimeZone) throws(ImportError) { throw .empty }

  /// The next row, nil at the end of the file.
  public mutating func next() -> RowOutcome<VisitRow>? { nil }
}
