/// What `Journal.repair` did.
public struct Repair: Equatable, Sendable {
  /// Records in the journal now.
  public let recordsKept: Int
  /// Bytes that were no records.
  public let bytesDropped: Int
  /// Files the head named that were not there, or hold not one byte: what they held is gone, and
  /// counts as no bytes.
  public let lost: [String]
  /// Where the damaged files lie now.
  public let quarantine: [String]
  /// Whether anything had to be done.
  public let isChanged: Bool
}

extension Journal {
  /// Makes a new generation of every valid record there is, and puts the damaged files aside.
  ///
  /// Also the way out after a failed sync. Records of half batches are kept: what they hold is
  /// merged, and merging a part does no harm. An intact journal is left as it is. Whoever keeps a
  /// cursor of what the hub has must go back to its beginning. No process may have the journal open
  /// for changing it; those that read it begin anew.
  public static func repair(_ disk: any Disk) throws(JournalError) -> Repair {
    try repair(disk, fault: nil)
  }

  /// Repairs, and does it wrong where a test says so.
  package static func repair(
    _ disk: any Disk, fault: JournalFault?
  ) throws(JournalError) -> Repair {
    let untouched = Repair(
      recordsKept: 0, bytesDropped: 0, lost: [], quarantine: [], isChanged: false)
    guard try disk.find() else { return untouched }
    guard var lockFile = try disk.open(LockFile.name, for: .creating) else { throw .readOnly }
    defer { disk.close(lockFile) }
    try LockFile.take(&lockFile, disk)
    defer { disk.unlock(lockFile) }
    let survey = try Survey(disk)
    let found = Verification(survey)
    // What cannot be read may be whole: it is left to who may read it.
    guard survey.forbidden == nil else { throw .notPermitted }
    let records = survey.files.reduce(0) { $0 + $1.frames.count }
    if survey.isEmpty { return untouched }
    if found.isIntact, found.files.allSatisfy(\.damage.isEmpty) {
      if let head = survey.head { try removeEarlier(than: head, disk) }
      return Repair(
        recordsKept: records, bytesDropped: 0, lost: [], quarantine: [], isChanged: false)
    }
    let number = try Head.freeNumber(above: survey.numberMax, among: disk.names(in: ""))
    var quarantine: [String] = []
    if survey.headTrouble == .odd {
      quarantine.append(try putAside(Head.fileName, disk))
      try disk.syncFolder(Quarantine.folder)
    }
    try writeGeneration(number, of: survey, on: disk, fault)
    quarantine += try clear(survey, keeping: number, disk)
    let dropped = survey.files.flatMap(\.damage).reduce(0) { $0 + $1.count }
    return Repair(
      recordsKept: records, bytesDropped: dropped,
      lost: survey.files.filter(\.holdsNothing).map(\.name), quarantine: quarantine,
      isChanged: true)
  }

  /// Removes what a compaction that was cut off left of generations before a head: it may hold what
  /// was to go.
  private static func removeEarlier(than head: Head, _ disk: any Disk) throws(JournalError) {
    for name in try disk.names(in: "") where ![head.logName, head.snapshotName].contains(name) {
      guard let segment = Head.parse(name), segment.number < head.generation else { continue }
      do {
        try disk.remove(name)
      } catch .foreign {
        continue
      }
    }
  }

  private static func writeGeneration(
    _ number: UInt64, of survey: Survey, on disk: any Disk, _ fault: JournalFault?
  ) throws(JournalError) {
    var head = Head(generation: number, logSalt: disk.randomWord())
    head.snapshot = number
    head.snapshotSalt = disk.randomWord()
    let name = Head.name(number, "snap")
    try writeSnapshot(name, head, disk) { writer throws(JournalError) in
      for file in survey.files {
        let frames = fault == .repairDropsFrame ? file.frames.dropLast() : file.frames[...]
        try file.bytes.withBytes { bytes throws(JournalError) in
          for (offset, frame) in frames {
            let payload = bytes.part(offset + FrameHeader.byteCount, frame.length)
            try writer.keep(payload, isLocal: frame.isLocal)
          }
        }
      }
    }
    let lsn = survey.files.map(\.nextLSN).max() ?? 1
    let header = SegmentHeader(role: .log, generation: number, salt: head.logSalt, firstLSN: lsn)
    try disk.writeFile(head.logName, header.bytes)
    try disk.syncFolder("")
    try install(head, disk)
  }

  /// Moves damaged files to the quarantine and removes the others of earlier generations.
  private static func clear(
    _ survey: Survey, keeping number: UInt64, _ disk: any Disk
  ) throws(JournalError) -> [String] {
    var moved: [String] = []
    for file in survey.files where file.trouble == .odd || file.isWorthKeeping {
      moved.append(try putAside(file.name, disk))
    }
    if !moved.isEmpty { try disk.syncFolder(Quarantine.folder) }
    let read = Set(survey.files.map(\.name))
    for name in try disk.names(in: "") {
      guard let segment = Head.parse(name), segment.number != number else { continue }
      if segment.number < number || read.contains(name) { try disk.remove(name) }
    }
    return moved
  }

  private static func putAside(_ name: String, _ disk: any Disk) throws(JournalError) -> String {
    let free = try Quarantine.freeName(name, disk)
    try disk.rename(name, to: free)
    return free
  }
}
