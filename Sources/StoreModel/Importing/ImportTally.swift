public import Documents

/// A row of a table with the document it is about.
public struct IdentifiedRow<Row: Equatable & Sendable>: Equatable, Sendable {
  /// The row as it was read.
  public var row: Row
  /// The document it speaks of.
  public var id: DocumentID
  /// The line it starts on, from 1.
  public var line: Int
  /// The document of the member a visit names, where it is known already.
  var member: DocumentID?

  /// A row and its document.
  public init(row: Row, id: DocumentID, line: Int) {
    self.row = row
    self.id = id
    self.line = line
  }
}

/// What an import did, counted in rows.
public struct ImportTally: Equatable, Sendable {
  /// Rows that made a new regular or visit.
  public var added = 0
  /// Rows that changed one.
  public var changed = 0
  /// Rows that said what was known.
  public var unchanged = 0
  /// Rows of members who have not agreed to be remembered: kept only as far as the till keeps them.
  public var noConsent = 0
  /// Rows that were refused by what the shop already holds.
  public var clashes: [RowWarning] = []
  /// What was left out or looks wrong.
  public var warnings: [RowWarning] = []

  /// Nothing done yet.
  public init() {}

  /// Adds what a later part of the same import did.
  public mutating func add(_ other: ImportTally) {
    added += other.added
    changed += other.changed
    unchanged += other.unchanged
    noConsent += other.noConsent
    clashes += other.clashes
    warnings += other.warnings
  }
}
