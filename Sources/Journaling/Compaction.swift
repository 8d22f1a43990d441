extension Journal {
  /// Whether the log has grown beyond what it is worth to read at each start.
  public var wantsCompaction: Bool {
    log.end > max(JournalLimits.logBytesMin, snapshotBytes)
  }

  /// Replaces everything by a snapshot of the records `fill` keeps, and an empty log.
  ///
  /// Needs the lock and everything read. Once it returns the old bytes are gone, and the next
  /// `readNew` delivers everything again: locations given out before are superseded. On an error
  /// before the head was replaced the journal is as before.
  public func compact(
    _ fill: (inout SnapshotWriter) throws(JournalError) -> Void
  ) throws(JournalError) {
    guard isLocked else { throw .notLocked }
    if let refusal { throw refusal }
    try requireCaughtUp()
    let number = head.generation + 1
    var next = Head(generation: number, logSalt: disk.randomWord())
    next.snapshot = number
    next.snapshotSalt = disk.randomWord()
    let name = Head.name(number, "snap")
    try Journal.writeSnapshot(name, next, disk, fill)
    let header = SegmentHeader(
      role: .log, generation: number, salt: next.logSalt, firstLSN: log.nextLSN)
    try disk.writeFile(next.logName, header.bytes)
    try disk.syncFolder("")
    try change(to: next)
  }

  /// Replaces everything by a snapshot of what `carry` makes of each record, and an empty log.
  ///
  /// The records are read from the files once more; `finish` may keep what `carry` held back. Then
  /// they are read a second time: what `aside` keeps stands behind everything else, and who opened
  /// the journal for a question only does not read it, see `leavesAside`.
  public func compact(
    _ carry: (Frame, inout SnapshotWriter) throws(JournalError) -> Void,
    finish: (inout SnapshotWriter) throws(JournalError) -> Void,
    aside: (Frame, inout SnapshotWriter) throws(JournalError) -> Void
  ) throws(JournalError) {
    try compact { writer throws(JournalError) in
      try everyRecord { frame throws(JournalError) in try carry(frame, &writer) }
      try finish(&writer)
      writer.isAside = true
      try everyRecord { frame throws(JournalError) in try aside(frame, &writer) }
    }
  }

  /// Writes a snapshot and reads it back.
  static func writeSnapshot(
    _ name: String, _ head: Head, _ disk: any Disk,
    _ fill: (inout SnapshotWriter) throws(JournalError) -> Void
  ) throws(JournalError) {
    let header = SegmentHeader(
      role: .snapshot, generation: head.snapshot, salt: head.snapshotSalt, firstLSN: 1)
    var writer = SnapshotWriter(try SegmentWriter(name, header, on: disk))
    let count: UInt64
    do {
      try fill(&writer)
      count = try writer.finish()
    } catch {
      try writer.segment.abandon()
      throw error
    }
    guard var segment = try Segment.open(name, on: disk, for: .reading) else {
      throw .damaged(file: name, offset: 0)
    }
    defer { disk.close(segment.file) }
    try segment.readBatches(from: disk, ReadBuffer()) { _, _, _ in }
    guard segment.isEnded, segment.nextLSN == count + 2 else {
      throw .damaged(file: name, offset: segment.end)
    }
  }

  /// Installs a head whose files are written and synced, and goes on with those.
  func change(to next: Head) throws(JournalError) {
    do {
      try Journal.install(next, disk)
    } catch {
      // Whether the new head survives a power cut cannot be told: nothing may be written to either.
      guard try !disk.status(of: headFile).isNamed else { throw error }
      throw stop(error)
    }
    let files = try Generation.open(disk, writable: true)
    closeFiles()
    adopt(files)
    mustRestart = hasDelivered
    isCaughtUp = false
    try settle()
  }

  /// Makes sure the head is durable, whoever renamed it, and removes files it does not name.
  func settle() throws(JournalError) {
    do {
      try disk.syncFolder("")
    } catch {
      throw stop(error)
    }
    let kept = [head.logName, head.snapshotName]
    for name in try disk.names(in: "") where !kept.contains(name) {
      if Head.parse(name) != nil || name == Head.temporaryName { try disk.remove(name) }
    }
    isSettled = true
  }
}
