extension Journal {
  /// Judges what lies behind the last whole batch, and takes it out unless it was acknowledged.
  func recoverTail() throws(JournalError) {
    switch try rest() {
    case .zeros: return
    case .missing(let size): throw refuse(.damaged(file: log.name, offset: size))
    case .bytes: break
    }
    let rest = try disk.rest(of: log.file, from: log.end)
    // Zeros behind the last byte were written ahead of the log and belong to nothing.
    let bytes = rest.withUnsafeBytes { $0.countWithoutZeros }
    let judgement = rest.withUnsafeBytes {
      TailJudgement($0, seed: log.seed, lsn: log.nextLSN)
    }
    switch judgement {
    case .damaged(let offset):
      throw refuse(.damaged(file: log.name, offset: log.end + offset))
    case .torn:
      let copy = try quarantine(rest[..<bytes])
      recovery = Recovery(
        file: log.name, offset: log.end, bytesCut: bytes, quarantine: copy, recordsKept: 0)
      try disk.truncate(log.file, to: log.end)
      do {
        try disk.sync(log.file)
      } catch {
        throw stop(error)
      }
      isRestZero = true
    case .gap(let kept):
      let copy = try quarantine(rest[..<bytes])
      let count = try rewriteLog(keeping: kept, of: rest)
      recovery = Recovery(
        file: log.name, offset: log.end, bytesCut: bytes, quarantine: copy,
        recordsKept: count)
    }
  }

  private func refuse(_ error: JournalError) -> JournalError {
    refusal = error
    return error
  }

  private func quarantine(_ bytes: ArraySlice<UInt8>) throws(JournalError) -> String {
    let name = try Quarantine.freeName("\(log.name)-\(log.end)", disk)
    do {
      try disk.writeFile(name, Array(bytes))
      try disk.syncFolder(Quarantine.folder)
    } catch {
      // Nothing was taken out: what there is of a copy is of no use to anybody.
      try disk.remove(name)
      throw error
    }
    return name
  }

  /// Makes a generation whose log has what was read and the batches behind the gap.
  private func rewriteLog(keeping kept: [Range<Int>], of rest: [UInt8]) throws(JournalError) -> Int
  {
    var next = head
    next.generation = try Head.freeNumber(above: head.generation, among: disk.names(in: ""))
    next.logSalt = disk.randomWord()
    let header = SegmentHeader(
      role: .log, generation: next.generation, salt: next.logSalt, firstLSN: log.header.firstLSN)
    var writer = try SegmentWriter(next.logName, header, on: disk)
    var count = 0
    do {
      var old = log.rewound
      try old.readBatches(from: disk, buffer) { frame, _, payload throws(JournalError) in
        try writer.append(payload, flags: frame.flags, batch: frame.batch)
      }
      try rest.withBytes { bytes throws(JournalError) in
        for range in kept {
          var offset = range.lowerBound
          while offset < range.upperBound,
            let frame = FrameHeader(plausible: bytes, at: offset)
          {
            let payload = bytes.part(offset + FrameHeader.byteCount, frame.length)
            try writer.append(payload, flags: frame.flags, batch: frame.batch)
            offset += frame.total
            if !frame.isProof { count += 1 }
          }
        }
      }
      try writer.finish()
      try disk.syncFolder("")
    } catch {
      try writer.abandon()
      throw error
    }
    try change(to: next)
    return count
  }
}

/// The folder that keeps what was taken out of the journal, for somebody to look at.
enum Quarantine {
  static let folder = "quarantine"

  /// A name in the folder that nothing has yet.
  static func freeName(_ name: String, _ disk: any Disk) throws(JournalError) -> String {
    try disk.makeFolder(folder)
    try disk.syncFolder("")
    let taken = Set(try disk.names(in: folder))
    var free = name
    var number = 2
    while taken.contains(free) {
      free = "\(name).\(number)"
      number += 1
    }
    return "\(folder)/\(free)"
  }
}
