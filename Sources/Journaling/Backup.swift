extension Journal {
  /// Writes everything the journal holds into one file of another disk; returns the count of
  /// records.
  ///
  /// Needs no lock and disturbs nobody: what is read is never written again. The file appears under
  /// its name once it is whole and synced.
  public func backup(to target: any Disk, named name: String) throws(JournalError) -> Int {
    try target.prepare()
    // A name of its own: what else there is in that folder belongs to others.
    let temporary = "\(name).\(String(disk.randomWord(), radix: 36)).tmp"
    let count = try writeBackup(temporary, on: target)
    do {
      try target.rename(temporary, to: name)
    } catch {
      try target.remove(temporary)
      throw error
    }
    try target.syncFolder("")
    return count
  }

  /// Writes everything the journal holds into a new file of a disk that is open, synced and read
  /// back; returns the count of records.
  ///
  /// For who gives the file its name afterwards: its folder is not synced. Nothing may have the
  /// name yet; where writing fails the file is removed.
  public func writeBackup(_ name: String, on target: any Disk) throws(JournalError) -> Int {
    try refreshHead()
    var head = Head(generation: 1, logSalt: 0)
    head.snapshot = 1
    head.snapshotSalt = disk.randomWord()
    var count = 0
    try Journal.writeSnapshot(name, head, target) { writer throws(JournalError) in
      try everyRecord { frame throws(JournalError) in
        count += 1
        try writer.keep(frame.payload, isLocal: frame.isLocal)
      }
    }
    return count
  }

  /// Replaces everything by what a backup holds; returns the count of records.
  ///
  /// Needs the lock and everything read; to fill an empty directory, open a journal in it first, so
  /// that a power cut leaves all of the backup or none of it. What was there before is kept as a
  /// backup in the folder `quarantine`, whose name is given too. Whoever reads the journal begins
  /// anew. `seeing` is told every record; `finish` may add some that stand behind all of them.
  public func restore(
    from source: any Disk, named name: String, seeing: (UnsafeRawBufferPointer) -> Void = { _ in },
    finish: (inout SnapshotWriter) throws(JournalError) -> Void = { _ in }
  ) throws(JournalError) -> (records: Int, before: String) {
    guard isLocked else { throw .notLocked }
    try source.prepare()
    let folder = "quarantine"
    let before = "\(folder)/before-restore-\(generation).backup"
    try disk.makeFolder(folder)
    _ = try backup(to: disk, named: before)
    try disk.syncFolder(folder)
    var count = 0
    try compact { writer throws(JournalError) in
      count = try Journal.readBackup(named: name, of: source) {
        payload, isLocal throws(JournalError) in
        seeing(payload)
        try writer.keep(payload, isLocal: isLocal)
      }
      try finish(&writer)
    }
    return (count, before)
  }

  /// Reads every record of a backup, and whether it stays in its directory for ever; returns the
  /// count of records.
  ///
  /// Throws `foreign` for a file that is no backup, `damaged` for one that is not whole: what was
  /// read until then is not all there was.
  public static func readBackup(
    named name: String, of source: any Disk,
    _ body: (UnsafeRawBufferPointer, _ isLocal: Bool) throws(JournalError) -> Void
  ) throws(JournalError) -> Int {
    guard var backup = try Segment.open(name, on: source, for: .reading) else {
      throw .foreign(file: name)
    }
    defer { source.close(backup.file) }
    guard backup.header.role == .snapshot else { throw .foreign(file: name) }
    var count = 0
    try backup.readBatches(from: source, ReadBuffer()) { frame, _, payload throws(JournalError) in
      count += 1
      try body(payload, frame.isLocal)
    }
    guard backup.isEnded else { throw .damaged(file: name, offset: backup.end) }
    return count
  }

  /// Reads every record from the first on, without moving the reader.
  func everyRecord(
    _ body: (Frame) throws(JournalError) -> Void
  ) throws(JournalError) {
    for source in [snapshot, log] {
      guard let source else { continue }
      let isSnapshot = source.header.role == .snapshot
      var segment = source.rewound
      try segment.readBatches(from: disk, ReadBuffer()) {
        header, offset, payload throws(JournalError) in
        let location = Location(
          generation: head.generation, isSnapshot: isSnapshot, offset: offset)
        let frame = Frame(
          payload: payload, isLocal: header.isLocal, lsn: header.lsn, location: location)
        try body(frame)
      }
      if isSnapshot, !segment.isEnded {
        throw JournalError.damaged(file: source.name, offset: segment.end)
      }
    }
  }
}
