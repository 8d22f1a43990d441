extension Journal {
  /// Appends a batch in one write: readers see all of it or nothing.
  ///
  /// Needs the lock and everything read (`unread` otherwise). Nothing is durable before `sync`, but
  /// for what others appended before: that is synced first where nobody has proven that it is.
  /// Where the disk is full or the write fails, what was written is taken back and the journal is
  /// as before.
  public func append(_ batch: [Record]) throws(JournalError) -> [Location] {
    guard isLocked else { throw .notLocked }
    if let refusal { throw refusal }
    try requireCaughtUp()
    guard !batch.isEmpty else { return [] }
    // Frames say what is known to be durable before them. Without this, what another process had
    // acknowledged would stand unproven, and damage to it would pass for a write that was cut off.
    if durableLSN < readLSN { try sync() }
    var locations: [Location] = []
    let bytes = try encode(batch, &locations)
    do {
      try bytes.withBytes { bytes throws(JournalError) in
        try disk.writeAll(bytes, to: log.file, at: log.end)
      }
    } catch {
      takeBack()
      throw error
    }
    log.end += bytes.count
    lastBatchBytes = bytes.count
    log.nextLSN += UInt64(batch.count)
    log.recordLSN = log.nextLSN - 1
    log.durableLSN = max(log.durableLSN, durableLSN)
    hasDelivered = true
    return locations
  }

  /// Returns once every record read or appended so far survives a power cut.
  ///
  /// To be called as well before an answer is given that changes nothing but rests on what was
  /// read, such as that there is nothing to change: whoever wrote it may have ended before its own
  /// sync.
  /// That costs nothing where all that was read is known to be durable, as after an own change or
  /// behind a proof, and one sync otherwise.
  ///
  /// Needs no lock. A failure is final: pages the kernel could not write are marked clean, so that
  /// a second sync would succeed and save nothing. The head is marked stopped, every process stops
  /// writing, and what was not synced is not saved.
  public func sync() throws(JournalError) {
    if case .stopped = refusal, let refusal { throw refusal }
    if !areNamesDurable { try syncNames() }
    guard needsSync else { return }
    try syncLog()
  }

  /// Whether `sync` has something to do.
  public var needsSync: Bool { !areNamesDurable || log.recordLSN > durableLSN }

  /// Makes sure that a power cut does not bring back the head before the one that was read.
  func syncNames() throws(JournalError) {
    do {
      try disk.syncFolder("")
    } catch {
      throw stop(error)
    }
    areNamesDurable = true
  }

  func syncLog() throws(JournalError) {
    let target = lastLSN
    do {
      try disk.sync(log.file)
    } catch {
      throw stop(error)
    }
    durableLSN = max(durableLSN, target)
  }

  private func encode(
    _ batch: [Record], _ locations: inout [Location]
  ) throws(JournalError) -> [UInt8] {
    let size = batch.reduce(0) { $0 + FrameHeader.byteCount + $1.payload.count }
    guard size <= JournalLimits.batchBytesMax else { throw .tooLarge(bytes: size) }
    var bytes = [UInt8](repeating: 0, count: size)
    var offset = 0
    batchTag &+= 1
    locations.reserveCapacity(batch.count)
    for (index, record) in batch.enumerated() {
      let count = record.payload.count
      guard count > 0, count <= JournalLimits.payloadBytesMax else { throw .tooLarge(bytes: count) }
      locations.append(
        Location(generation: head.generation, isSnapshot: false, offset: log.end + offset))
      var flags: UInt8 = record.isLocal ? FrameHeader.local : 0
      if index == 0 { flags |= FrameHeader.first }
      if index == batch.count - 1 { flags |= FrameHeader.last }
      let header = FrameHeader(
        length: count, flags: flags, lsn: log.nextLSN + UInt64(index), durableLSN: durableLSN,
        batch: batchTag)
      let seed = log.seed
      bytes.withUnsafeMutableBytes { bytes in
        record.payload.withUnsafeBytes { header.put($0, in: bytes, at: offset, seed: seed) }
      }
      offset += header.total
    }
    return bytes
  }

  /// Throws `unread` where others appended since the last `readNew`.
  func requireCaughtUp() throws(JournalError) {
    guard !isCaughtUp else { return }
    guard isSettled, !mustRestart, try rest() == .zeros else { throw .unread }
    isCaughtUp = true
  }

  /// Cuts off what a failed write left.
  func takeBack() {
    do {
      // The room goes with it, and its space is free for smaller records.
      try disk.truncate(log.file, to: log.end)
    } catch {
      // The bytes stay, and the next `readNew` under the lock cuts them as a torn tail; until then
      // nothing may be appended behind them.
      isCaughtUp = false
      isRestZero = false
    }
  }

  /// Marks the head so that every process stops, and returns the error that says so.
  func stop(_ cause: JournalError) -> JournalError {
    let number: Int32
    switch cause {
    case .diskFull: number = 28
    case .system(let errno, _): number = errno
    default: number = 5
    }
    let stopped = JournalError.stopped(errno: number)
    let wasLocked = isLocked
    refusal = stopped
    owedStop = stopped
    do {
      if !wasLocked { try lock() }
      defer { if !wasLocked { unlock() } }
      owedStop = stopped
      try markStopped()
    } catch {
      // Somebody holds the lock for long, or nobody can be told through a disk that fails. This
      // process has stopped, the kernel reports the failure to each process that has the file open,
      // and the head is marked when the lock is next to be had.
      refusal = stopped
      owedStop = stopped
    }
    return stopped
  }

  /// Says in the head that a sync failed, under the lock.
  func markStopped() throws(JournalError) {
    guard case .stopped(let errno) = owedStop else { return }
    if head.stoppedErrno == 0 {
      var marked = head
      marked.stoppedErrno = errno
      try Journal.install(marked, disk)
      try refreshHead()
    }
    refusal = .stopped(errno: head.stoppedErrno)
    owedStop = nil
  }
}
