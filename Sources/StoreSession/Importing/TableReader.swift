import Documents
import Foundation
import StoreModel

/// What `Importer` needs of the tables a till exports.
protocol TableReader: Sendable {
  associatedtype Row: Equatable & Sendable

  var encoding: TableText.Encoding { get }
  var header: [String] { get }
  var unknownColumns: [String] { get }
  var progress: (read: Int, total: Int) { get }

  mutating func next() -> RowOutcome<Row>?
  /// Refuses a row that was taken before: what the store holds speaks against it.
  func refusal(_ warning: RowWarning, of row: Row) -> RefusedRow
  /// The next row of a file with its document.
  static func identify(
    _ row: Row, line: Int, _ numbering: inout ImportIdentity.Numbering
  ) -> IdentifiedRow<Row>
  /// The command that takes rows over.
  func command(_ rows: [IdentifiedRow<Row>]) -> Command
}

extension MemberTable: TableReader {
  static func identify(
    _ row: MemberRow, line: Int, _ numbering: inout ImportIdentity.Numbering
  ) -> IdentifiedRow<MemberRow> {
    IdentifiedRow(row: row, id: numbering.id(of: row), line: line)
  }

  func command(_ rows: [IdentifiedRow<MemberRow>]) -> Command {
    .regulars(.importRows(rows, columns))
  }
}

extension AssignmentTable: TableReader {
  static func identify(
    _ row: AssignmentRow, line: Int, _ numbering: inout ImportIdentity.Numbering
  ) -> IdentifiedRow<AssignmentRow> {
    numbering.identify(row, line: line)
  }

  func command(_ rows: [IdentifiedRow<AssignmentRow>]) -> Command {
    .offerEvents(.importRows(rows))
  }
}

extension VisitTable: TableReader {
  static func identify(
    _ row: VisitRow, line: Int, _ numbering: inout ImportIdentity.Numbering
  ) -> IdentifiedRow<VisitRow> {
    numbering.identify(row, line: line)
  }

  func command(_ rows: [IdentifiedRow<VisitRow>]) -> Command { .visits(.importRows(rows)) }
}
