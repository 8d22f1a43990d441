extension Journal {
  /// Delivers the records appended since the last call, by anybody, in whole batches and in order.
  ///
  /// The first call delivers all: the snapshot's records, then the log's. After a compaction or
  /// repair by whomever everything is delivered again, and `restarted` is called before: forget
  /// what was read. Under the lock a torn tail is cut, see `recovery`; damage before the tail is
  /// thrown once, after all that comes before it was delivered, and from then on the journal is
  /// read-only (`refusal`). Without the lock nothing is judged.
  public func readNew(
    restarted: () -> Void = {}, _ body: (Frame) -> Void
  ) throws(JournalError) {
    // Whoever holds the lock looked when taking it, and nobody else replaces the head.
    if !isLocked { try refreshHead() }
    if mustRestart {
      mustRestart = false
      hasDelivered = false
      restarted()
    }
    if case .damaged = refusal { return }
    try readSnapshot(body)
    // A long log is read before all behind its end is looked at, and that in pieces.
    let isAtEnd = try isRestZero ? rest() == .zeros : false
    if !isAtEnd { try readLog(body) }
    guard isLocked || fault == .tailCutWithoutLock else { return }
    if refusal == nil, !isAtEnd {
      let before = generation
      try recoverTail()
      if generation != before { return try readNew(restarted: restarted, body) }
    }
    if isLocked, refusal == nil, !isSettled, try !settle() {
      try refreshHead(evenIfCurrent: true)
      return try readNew(restarted: restarted, body)
    }
    isCaughtUp = isLocked
  }

  /// The payload of a record at a location that `readNew` or `append` gave out.
  public func read(at location: Location) throws(JournalError) -> [UInt8] {
    guard location.isOf(generation: generation) else { throw .superseded }
    let segment = location.isSnapshot ? snapshot : log
    guard let segment else { throw .superseded }
    var wanted = 4096
    while true {
      buffer.reserve(wanted)
      let space = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<wanted])
      let count = try disk.read(segment.file, at: location.offset, into: space)
      let bytes = UnsafeRawBufferPointer(rebasing: space[..<count])
      if let frame = FrameHeader(bytes, at: 0, seed: segment.seed) {
        return Array(bytes.part(FrameHeader.byteCount, frame.length))
      }
      let frameMax = FrameHeader.byteCount + JournalLimits.payloadBytesMax
      guard count == wanted, wanted < frameMax else {
        throw .damaged(file: segment.name, offset: location.offset)
      }
      wanted = frameMax
    }
  }

  private func readSnapshot(_ body: (Frame) -> Void) throws(JournalError) {
    guard var segment = snapshot, !segment.isEnded else { return }
    let generation = head.generation
    let lsn = log.header.firstLSN - 1
    segment.leavesAside = leavesAside
    do {
      try segment.readBatches(from: disk, buffer) { frame, offset, payload in
        let location = Location(generation: generation, isSnapshot: true, offset: offset)
        hasDelivered = true
        body(Frame(payload: payload, isLocal: frame.isLocal, lsn: lsn, location: location))
      }
    } catch {
      snapshot = segment
      throw error
    }
    snapshot = segment
    snapshotBytes = segment.end
    guard !segment.isEnded else { return }
    // Snapshots are whole and synced before a head names them: this can only be damage.
    let error = JournalError.damaged(file: segment.name, offset: segment.end)
    refusal = error
    throw error
  }

  private func readLog(_ body: (Frame) -> Void) throws(JournalError) {
    let generation = head.generation
    var segment = log
    defer {
      log = segment
      durableLSN = max(durableLSN, log.durableLSN)
    }
    segment.readsHalfBatches = fault == .halfBatchRead
    try segment.readBatches(from: disk, buffer) { frame, offset, payload in
      let location = Location(generation: generation, isSnapshot: false, offset: offset)
      hasDelivered = true
      readLSN = max(readLSN, frame.lsn)
      body(Frame(payload: payload, isLocal: frame.isLocal, lsn: frame.lsn, location: location))
    }
  }
}
