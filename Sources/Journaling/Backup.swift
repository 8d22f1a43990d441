extension Journal {
  /// Writes everything the journal holds into one file of another disk; returns the count of
  /// records.
  ///
  /// Needs no lock and disturbs nobody: what is read is never written again. The file appears under
  /// its name once it is whole and synced.
  public func backup(to target: any Disk, named name: String) throws(JournalError) -> Int {
    try target.prepare()
    try refreshHead()
    var head = Head(generation: 1, logSalt: 0)
    head.snapshot = 1
    head.snapshotSalt = disk.randomWord()
    let temporary = name + ".tmp"
    var count = 0
    try Journal.writeSnapshot(temporary, head, target) { writer throws(JournalError) in
      for source in [snapshot, log] {
        guard let source else { continue }
        var segment = Segment(name: source.name, file: source.file, header: source.header)
        let buffer = ReadBuffer()
        try segment.readBatches(from: disk, buffer) { frame, _, payload throws(JournalError) in
          count += 1
          try writer.keep(payload, isLocal: frame.isLocal)
        }
        if source.header.role == .snapshot, !segment.isEnded {
          throw JournalError.damaged(file: source.name, offset: segment.end)
        }
      }
    }
    try target.rename(temporary, to: name)
    try target.syncFolder("")
    return count
  }

  /// Fills an empty directory from a backup; returns the count of records.
  ///
  /// Throws `notEmpty` where there is a journal already, and leaves the directory without one where
  /// the backup is not whole.
  public static func restore(
    from source: any Disk, named name: String, into disk: any Disk
  ) throws(JournalError) -> Int {
    try source.prepare()
    try disk.prepare()
    guard let lockFile = try disk.open(LockFile.name, for: .creating) else { throw .readOnly }
    defer { disk.close(lockFile) }
    try LockFile.take(lockFile, disk)
    defer { disk.unlock(lockFile) }
    let names = try disk.names(in: "")
    guard !names.contains(where: { $0 == Head.fileName || Head.parse($0) != nil }) else {
      throw .notEmpty
    }
    guard var backup = try Segment.open(name, on: source, for: .reading) else {
      throw .damaged(file: name, offset: 0)
    }
    defer { source.close(backup.file) }
    var head = Head(generation: 1, logSalt: disk.randomWord())
    head.snapshot = 1
    head.snapshotSalt = disk.randomWord()
    var count = 0
    try writeSnapshot(Head.name(1, "snap"), head, disk) { writer throws(JournalError) in
      let buffer = ReadBuffer()
      try backup.readBatches(from: source, buffer) { frame, _, payload throws(JournalError) in
        count += 1
        try writer.keep(payload, isLocal: frame.isLocal)
      }
      guard backup.isEnded else { throw .damaged(file: name, offset: backup.end) }
    }
    let header = SegmentHeader(
      role: .log, generation: 1, salt: head.logSalt, firstLSN: UInt64(count) + 1)
    try disk.writeFile(head.logName, header.bytes)
    try disk.syncFolder("")
    try install(head, disk)
    return count
  }
}
