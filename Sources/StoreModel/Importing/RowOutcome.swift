/// What became of one record of an imported table.
public enum RowOutcome<Row: Equatable & Sendable>: Equatable, Sendable {
  /// The row stands; what was dropped from it is told by the warnings.
  case row(Row, line: Int, warnings: [RowWarning])
  /// Nothing of the record was taken.
  case refused(RefusedRow)
}

/// Something optional that was left out of a row that stands.
public struct RowWarning: Equatable, Sendable {
  /// The line the record starts on, from 1.
  public let line: Int
  /// What was left out, and why.
  public let what: RowProblem

  /// A warning for the record that starts on `line`.
  public init(line: Int, what: RowProblem) {
    self.line = line
    self.what = what
  }
}

/// A record nothing was taken from, with what a person needs to mend it.
public struct RefusedRow: Equatable, Sendable {
  /// The line the record starts on, from 1.
  public let line: Int
  /// Why it was refused.
  public let problem: RowProblem
  /// The fields as they were read; nil where the record could not be taken apart.
  public let fields: [String]?
  /// The record as it stands in the file, unreadable bytes as U+FFFD, at most 64 KiB.
  public let raw: String

  /// A refused record.
  public init(line: Int, problem: RowProblem, fields: [String]?, raw: String) {
    self.line = line
    self.problem = problem
    self.fields = fields
    self.raw = raw
  }
}

/// What can be wrong with a record or with one of its fields.
public enum RowProblem: Equatable, Sendable {
  /// The record cannot be taken apart.
  case unreadable(CSVProblem)
  /// A field the row cannot do without is empty.
  case missing(field: String)
  /// A required field holds something that cannot be understood.
  case invalid(field: String, value: String)
  /// An optional field holds something that cannot be understood, and was left out.
  case dropped(field: String, value: String)
  /// A field was kept although it looks wrong, a phone number of five digits for example.
  case doubtful(field: String, value: String)
  /// Of several things in a field the first was kept and these left out: a second number.
  case keptPart(field: String, kept: String, leftOut: String)
  /// A date that programs write where there is none was left out.
  case defaultDate(field: String, value: String)
  /// A date lies in the future: a moment of a visit is kept, another date left out.
  case inFuture(field: String, value: String, isKept: Bool)
  /// The row may be about whom an earlier line is about; both were taken.
  case sameAs(line: Int)
  /// A constraint nobody can judge: kept in its own words, to be asked about.
  case unknownConstraint(String)
  /// Several constraints were read where no sign stands between them: it may be one food.
  case joinedConstraints(String)
  /// A field was longer than its limit in characters, and was cut there.
  case shortened(field: String, limit: Int)
  /// Control or direction characters were taken out of a field.
  case cleaned(field: String)
  /// The note held what notes must not hold, and was left out.
  case note(NoteLint.Finding)
  /// A visit without a time of day: taken as noon.
  case noTimeOfDay(field: String)
  /// The same till id stands further up in this file with other contents.
  case duplicateID(String)
  /// The opening balance stands; a later file with another number is told, never added.
  case starsDiffer(keptMilli: Int64, saidMilli: Int64)
  /// No offer goes by that id yet: the assignment counts once there is one.
  case unknownOffer(String)
  /// The regular was erased and is not made again.
  case erased
  /// A usual that is no cup mark: kept as text.
  case noMark(String, MarkError)
  /// A usual that puts into the cup what the guest must not have: kept.
  case breaksConstraint(usual: String, MenuConflict)
  /// A field of an item of a menu file, and what is wrong with it.
  case badItem(MenuItemName, field: String, MenuFault)
  /// A member of an offer of a file, and what is wrong with it.
  case badOffer(OfferItemName, field: String, OfferFault)
}

/// Why a record of a CSV file cannot be taken apart.
public enum CSVProblem: Equatable, Sendable {
  /// A quote opens a field and never closes it.
  case unclosedQuote
  /// Text stands between a closing quote and the next separator.
  case textAfterQuote
  /// Some bytes are no text in the file's encoding.
  case invalidBytes
  /// More fields than the header names columns, and they are not empty.
  case tooManyFields(found: Int, expected: Int)
  /// The record is longer than `limit` bytes.
  case tooLong(limit: Int)
}
