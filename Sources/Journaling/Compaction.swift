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
    let number = try Head.freeNumber(above: head.generation, among: removeUnfinished())
    var next = Head(generation: number, logSalt: disk.randomWord())
    next.snapshot = number
    next.snapshotSalt = disk.randomWord()
    let name = Head.name(number, "snap")
    let header = SegmentHeader(
      role: .log, generation: number, salt: next.logSalt, firstLSN: log.nextLSN)
    do {
      try Journal.writeSnapshot(name, next, disk, fill)
      try disk.writeFile(next.logName, header.bytes)
      try disk.syncFolder("")
      try change(to: next)
    } catch {
      discard(next)
      throw error
    }
  }

  /// Removes what compactions that were cut off left above the head, and gives the names there are.
  ///
  /// Only generations whose log is missing or without a frame: nothing was ever written to them.
  private func removeUnfinished() throws(JournalError) -> [String] {
    var names = try disk.names(in: "")
    for name in names {
      guard let segment = Head.parse(name), segment.number > head.generation,
        try isUnwritten(Head.name(segment.number, "log"))
      else { continue }
      try disk.remove(name)
      names.removeAll { $0 == name }
    }
    return names
  }

  private func isUnwritten(_ name: String) throws(JournalError) -> Bool {
    do throws(JournalError) {
      guard let file = try disk.open(name, for: .reading) else { return true }
      defer { disk.close(file) }
      return try disk.isZero(file, from: SegmentHeader.byteCount)
    } catch {
      guard case .foreign = error else { throw error }
      return false
    }
  }

  /// Removes the files of a generation that was not to be.
  private func discard(_ next: Head) {
    do {
      guard generation != next.generation, try isHeadCurrent() else { return }
      for name in [next.logName, next.snapshotName] {
        if let name { try disk.remove(name) }
      }
    } catch {
      // They have no head; the next compaction removes them.
    }
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
      guard try !isHeadCurrent() else { throw error }
      throw stop(error)
    }
    let files = try Generation.open(disk, writable: true)
    closeFiles()
    adopt(files)
    mustRestart = hasDelivered
    isCaughtUp = false
    _ = try settle()
  }

  /// Makes sure the head is durable, whoever renamed it, and removes files of generations before
  /// it; false where the head is no longer the one that was read.
  ///
  /// Files above it are left: they are of a compaction that was cut off, or of a head that another
  /// hand put an older one in the place of.
  func settle() throws(JournalError) -> Bool {
    try syncNames()
    guard try isHeadAsRead() else { return false }
    let kept = [head.logName, head.snapshotName]
    for name in try disk.names(in: "") where !kept.contains(name) {
      let isEarlier = Head.parse(name).map { $0.number < head.generation } ?? false
      guard isEarlier || name == Head.temporaryName else { continue }
      do {
        try disk.remove(name)
      } catch .foreign {
        // A folder holds nothing of the journal, whatever it is called.
        continue
      }
    }
    isSettled = true
    return true
  }

  /// Reads the head once more: nothing is removed for what was true some time ago.
  private func isHeadAsRead() throws(JournalError) -> Bool {
    guard let (now, file) = try Generation.readHead(disk) else { return false }
    defer { disk.close(file) }
    guard now == head else { return false }
    return try disk.identity(of: file) == headIdentity
  }
}
