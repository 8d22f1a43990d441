/// Zeros behind the log's end, written and synced before a record needs the place.
///
/// A record that makes the file longer costs the file system an entry of its own journal on top of
/// the record's bytes; one written over zeros does not. Zeros mean nothing to a reader, wherever
/// they end: nobody judges a log by its size.
extension Journal {
  /// Whether less than half of the room is left, so that it is time for `makeRoom`.
  ///
  /// Not behind a batch so large that writing every byte twice costs more than it saves.
  public func wantsRoom() throws(JournalError) -> Bool {
    guard roomBytes > 0, refusal == nil, log.end >= roomRefusedBelow,
      lastBatchBytes <= roomBytes / 4
    else { return false }
    return try disk.status(of: log.file).size - log.end < roomBytes / 2
  }

  /// Whether no frame says yet that the last record was synced, so that damage to it would pass for
  /// a write that was cut off.
  public var wantsProof: Bool {
    refusal == nil && log.recordLSN > max(log.durableLSN, log.header.firstLSN - 1)
  }

  /// Makes room for later records, and proves the last one; nothing happens where neither is
  /// wanted, or another process is changing the journal.
  ///
  /// To be called between changes, without the lock, and once when nobody changes anything any
  /// more: after the last change of a busy time, and after opening. Who only reads does not call
  /// it. Where there is no space for the room, records are appended as far as there is for them,
  /// and it is tried again when the log has grown.
  public func makeRoom() throws(JournalError) {
    guard !isLocked, lockFile != nil else { return }
    if !wantsProof, try !wantsRoom() { return }
    if wantsProof { try sync() }
    do {
      try takeLock(waiting: 0)
    } catch .locked {
      return
    }
    let isMade: Bool
    do {
      defer { if let lockFile { disk.unlock(lockFile) } }
      guard try isHeadCurrent() else { return }
      if wantsProof { try appendProof() }
      isMade = try wantsRoom() ? extendLog() : false
    }
    // Now, so that no change has to wait for it. It covers what others wrote as well, and where it
    // fails that is lost too.
    if isMade { try syncLog() }
  }

  /// Appends a frame that says how far all is synced; needs no sync, as nothing rests on it but the
  /// judgement of damage.
  private func appendProof() throws(JournalError) {
    guard !mustRestart, try rest() == .zeros else { return }
    batchTag &+= 1
    let flags = FrameHeader.proof | FrameHeader.local | FrameHeader.first | FrameHeader.last
    let header = FrameHeader(
      length: 1, flags: flags, lsn: log.nextLSN, durableLSN: durableLSN, batch: batchTag)
    var bytes: [UInt8] = []
    [UInt8]([1]).withUnsafeBytes { header.append($0, to: &bytes, seed: log.seed) }
    do {
      try bytes.withBytes { bytes throws(JournalError) in
        try disk.writeAll(bytes, to: log.file, at: log.end)
      }
    } catch {
      takeBack()
      guard error == .diskFull else { throw error }
      return
    }
    log.end += bytes.count
    log.nextLSN += 1
    log.durableLSN = durableLSN
  }

  /// Writes zeros behind the last byte there is, whoever wrote it; false where that did not work.
  private func extendLog() throws(JournalError) -> Bool {
    let size = try disk.status(of: log.file).size
    guard size - log.end < roomBytes / 2 else { return false }
    let zeros = [UInt8](repeating: 0, count: roomBytes)
    do {
      try zeros.withBytes { zeros throws(JournalError) in
        try disk.writeAll(zeros, to: log.file, at: size)
      }
      return true
    } catch {
      roomRefusedBelow = log.end + roomBytes
      // Where not even this works the next change says so.
      try disk.truncate(log.file, to: size)
      return false
    }
  }
}

extension Journal {
  /// What stands behind the last whole batch.
  enum Rest: Equatable {
    /// Nothing, or zeros to the end of the file.
    case zeros
    /// Something: more batches, or what is left of one.
    case bytes
    /// The file ends before the batch does.
    case missing(size: Int)
  }

  /// Looks at what stands behind the last whole batch.
  ///
  /// Once all of it was zero a look at its beginning is enough: from then on it can only be written
  /// to from there on. Until then any of it may be what a power cut left of a write.
  func rest() throws(JournalError) -> Rest {
    var offset = log.end
    if fault == .restNotLookedAt { isRestZero = true }
    while true {
      let wanted = isRestZero ? FrameHeader.byteCount : Segment.chunkBytes / 16
      buffer.reserve(wanted)
      let space = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<wanted])
      let count = try disk.read(log.file, at: offset, into: space)
      guard UnsafeRawBufferPointer(rebasing: space[..<count]).isZero else { return .bytes }
      offset += count
      if isRestZero, count > 0 { return .zeros }
      guard count < wanted else { continue }
      let size = try disk.status(of: log.file).size
      guard size >= log.end else { return .missing(size: size) }
      isRestZero = true
      return .zeros
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether all bytes are zero.
  var isZero: Bool {
    var offset = 0
    while count &- offset >= 64 {
      var words: UInt64 = 0
      for step in 0..<8 { words |= word64(offset &+ 8 &* step) }
      guard words == 0 else { return false }
      offset &+= 64
    }
    return self[offset...].allSatisfy { $0 == 0 }
  }

  /// How many bytes there are up to the last that is not zero.
  var countWithoutZeros: Int { (lastIndex { $0 != 0 } ?? -1) + 1 }
}
