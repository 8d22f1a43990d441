/// How far an import is.
public struct ImportProgress: Equatable, Sendable {
  /// Rows read, refused ones among them.
  public var rows: Int
  /// Bytes of the file read so far.
  public var bytesRead: Int
  /// Bytes of the whole file.
  public var bytesTotal: Int

  /// So far, and no further.
  public init(rows: Int, bytesRead: Int, bytesTotal: Int) {
    self.rows = rows
    self.bytesRead = bytesRead
    self.bytesTotal = bytesTotal
  }
}

/// What an import did.
public struct ImportReport: Equatable, Sendable {
  /// Rows read, refused ones among them.
  public var read = 0
  /// What became of the rows that were taken.
  public var tally = ImportTally()
  /// Rows nothing was taken from.
  public var refused = 0
  /// Columns of the file nobody reads.
  public var unknownColumns: [String] = []
  /// What the file was written in.
  public var encoding = ""
  /// Where the refused rows were written, nil where there are none or nothing was to be written.
  public var rejectsPath: String?
  /// Whether it was stopped before the end; what it had read by then is kept.
  public var wasCancelled = false

  /// Rows that may be about whom an earlier row is about.
  public var sameAs: Int {
    tally.warnings.count { warning in
      if case .sameAs = warning.what { true } else { false }
    }
  }

  /// Nothing read yet.
  public init() {}
}
