/// What `Journal.verify` found.
public struct Verification: Equatable, Sendable {
  /// One file of the journal.
  public struct File: Equatable, Sendable {
    /// Its name in the directory.
    public let name: String
    /// Its size.
    public let bytes: Int
    /// Valid records in it.
    public let records: Int
    /// Where it is damaged: offset and count of the bytes that are no records.
    public let damage: [Range<Int>]
    /// Whether the only damage is behind everything valid of a log: a torn tail, which the next
    /// start cuts.
    public let isOnlyTail: Bool
  }

  /// Whether the head could be read.
  public let hasHead: Bool
  /// What a failed sync said, 0 where writing was never stopped.
  public let stoppedErrno: Int32
  /// The files the head names, or all where there is none.
  public let files: [File]

  /// Whether everything is as it was written, but for a torn tail.
  public var isIntact: Bool {
    hasHead && stoppedErrno == 0 && files.allSatisfy { $0.damage.isEmpty || $0.isOnlyTail }
  }

  init(_ survey: Survey) {
    hasHead = survey.head != nil
    stoppedErrno = survey.head?.stoppedErrno ?? 0
    files = survey.files.map { file in
      var damage = file.damage
      if let open = file.openBatch, open < file.end {
        if damage.last?.upperBound == file.end { damage.removeLast() }
        damage.append(open..<file.end)
      }
      let first = damage.first
      let isTail =
        file.name.hasSuffix(".log") && damage.count == 1
        && first?.upperBound == file.end
        && (first?.lowerBound ?? 0) >= SegmentHeader.byteCount
      return File(
        name: file.name, bytes: file.bytes.count, records: file.frames.count, damage: damage,
        isOnlyTail: isTail)
    }
  }
}

extension Journal {
  /// Reads every file of the journal in a directory and says what is damaged; changes nothing.
  public static func verify(_ disk: any Disk) throws(JournalError) -> Verification {
    try disk.prepare()
    return Verification(try Survey(disk))
  }
}
