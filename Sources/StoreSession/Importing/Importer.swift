import Documents
import Foundation
import StoreModel

/// Reads one table row by row and hands it to the store in batches of whole rows.
///
/// A batch is one acknowledged write: stopping between two batches leaves whole rows only.
struct Importer<Table: TableReader> {
  private(set) var report = ImportReport()
  private var table: Table
  private var rejects: RejectsFile
  private let reason: (RowProblem) -> String
  private var numbering: ImportIdentity.Numbering
  private var seen: Set<DocumentID> = []
  /// Offers that were told to be unknown.
  private var unknownOffers: Set<String> = []

  /// Rows of one write: enough that syncing costs nothing beside reading, few enough that a stop
  /// is heard within some milliseconds.
  private static var batchRows: Int { 500 }

  init(_ table: Table, in scope: StoreScope, _ reason: @escaping (RowProblem) -> String) {
    self.table = table
    self.reason = reason
    numbering = ImportIdentity.Numbering(in: scope)
    self.rejects = RejectsFile(header: table.header)
    report.unknownColumns = table.unknownColumns
    report.encoding = table.encoding.rawValue
  }

  /// The refused rows as a file, nil where there are none.
  var rejectsFile: RejectsFile? { rejects.count == 0 ? nil : rejects }

  /// Reads to the end, or to the batch in which the task was cancelled, or which could not be taken:
  /// what the report says is true of all before it.
  mutating func run(
    progress: (ImportProgress) -> Void, take: (Command) async throws(StoreError) -> ImportTally
  ) async throws(StoreError) {
    var hasMore = true
    while hasMore {
      if Task.isCancelled {
        report.wasCancelled = true
        return
      }
      let rows = nextBatch(&hasMore)
      if !rows.isEmpty {
        do throws(StoreError) {
          add(try await take(table.command(rows)), of: rows)
        } catch {
          report.read -= rows.count
          throw error
        }
      }
      let (read, total) = table.progress
      progress(ImportProgress(rows: report.read, bytesRead: read, bytesTotal: total))
    }
  }

  private mutating func nextBatch(_ hasMore: inout Bool) -> [IdentifiedRow<Table.Row>] {
    var rows: [IdentifiedRow<Table.Row>] = []
    for _ in 0..<Self.batchRows {
      guard let outcome = table.next() else {
        hasMore = false
        break
      }
      report.read += 1
      switch outcome {
      case .refused(let row): refuse(row)
      case .row(let row, let line, let warnings):
        report.tally.warnings += warnings
        let identified = Table.identify(row, line: line, &numbering)
        if seen.insert(identified.id).inserted {
          rows.append(identified)
        } else {
          // The table refuses other contents under one id; this is the same row once more.
          report.tally.unchanged += 1
        }
      }
    }
    return rows
  }

  private mutating func refuse(_ row: RefusedRow) {
    report.refused += 1
    rejects.add(row, reason: reason(row.problem))
  }

  private mutating func add(_ tally: ImportTally, of rows: [IdentifiedRow<Table.Row>]) {
    for clash in tally.clashes {
      guard let row = rows.first(where: { $0.line == clash.line }) else { continue }
      refuse(table.refusal(clash, of: row.row))
    }
    var tally = tally
    tally.clashes = []
    // Once an offer is enough, whatever is assigned of it.
    tally.warnings.removeAll { warning in
      guard case .unknownOffer(let id) = warning.what else { return false }
      return !unknownOffers.insert(id).inserted
    }
    report.tally.add(tally)
  }
}
