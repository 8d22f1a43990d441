/// How far an import has come.
public struct ImportProgress: Equatable, Sendable {
  /// Rows read so far.
  public var rows: Int
  /// Bytes read so far.
  public var bytesRead: Int
  /// Bytes of the whole file.
  public var bytesTotal: Int

  /// How far an import has come.
  public init(rows: Int, bytesRead: Int, bytesTotal: Int) {
    self.rows = rows
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
  }
}

/// Something in a file that was not understood, though its row was kept.
public struct ImportWarning: Equatable, Sendable {
  /// The line of the file, counted from 1.
  public var line: Int
  /// What was wrong with it, as a sentence.
  public var what: String

  /// A remark about one line of a file.
  public init(line: Int, what: String) {
    self.line = line
    self.what = what
  }
}

/// What an import did, told once at its end.
public struct ImportSummary: Equatable, Sendable {
  /// Rows read.
  public var read: Int
  /// Rows that made something new.
  public var added: Int
  /// Rows that changed something known.
  public var changed: Int
  /// Rows that said nothing new.
  public var unchanged: Int
  /// Rows that could not be taken; they stand in the rejects file.
  public var refused: Int
  /// Rows kept without the facts their consent does not cover.
  public var noConsent: Int
  /// What was not understood, in the order of the file.
  public var warnings: [ImportWarning]
  /// Where the refused rows are, if there are any.
  public var rejectsPath: String?
  /// Whether a partner stopped it; the counts are of whole rows all the same.
  public var wasCancelled: Bool

  /// A summary with these counts and nothing to complain about.
  public init(read: Int, added: Int = 0, changed: Int = 0, unchanged: Int = 0, refused: Int = 0) {
    self.read = read
    self.added = added
    self.changed = changed
    self.unchanged = unchanged
    self.refused = refused
    self.noConsent = 0
    self.warnings = []
    self.rejectsPath = nil
    self.wasCancelled = false
  }
}
