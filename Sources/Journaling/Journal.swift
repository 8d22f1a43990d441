/// An append-only sequence of records in a directory, shared by several processes.
///
/// Changing it goes: `lock`, `readNew`, decide, `append`, `unlock`, `sync`, and only then is the
/// change said to be saved. Reading needs no lock. A journal belongs to one thread at a time.
public final class Journal {
  let disk: any Disk
  let buffer = ReadBuffer()
  var head: Head
  var headFile: DiskFile
  var headIdentity: DiskIdentity
  var lockFile: DiskFile?
  var syncFile: DiskFile?
  var log: Segment
  var snapshot: Segment?

  /// Whether this process holds the lock.
  public internal(set) var isLocked = false
  /// Why `append` would be refused; nil while the journal takes changes.
  public internal(set) var refusal: JournalError?
  /// What the last recovery had to do, nil where there was none since the journal was opened.
  public internal(set) var recovery: Recovery?
  /// The highest lsn known to survive a power cut.
  public internal(set) var durableLSN: UInt64 = 0
  /// The highest lsn that was read: written by others, or by this process before it was started.
  var readLSN: UInt64 = 0
  /// The size of the current snapshot in bytes, 0 where there is none.
  public internal(set) var snapshotBytes = 0

  /// Zeros written ahead of the log's end (bytes).
  let roomBytes: Int
  /// Up to which end of the log there was no space for room.
  var roomRefusedBelow = 0
  /// The size of the last batch that was appended here, in bytes.
  var lastBatchBytes = 0
  /// Whether all behind the log's end was seen to be zero since the file was opened.
  var isRestZero = false

  /// Whether the generation's names are known to be durable.
  var areNamesDurable = false
  /// Whether that is so and leftovers of others are removed.
  var isSettled = false
  /// Whether everything was read under the lock that is held: nobody else can have appended since.
  var isCaughtUp = false
  /// A stop that the head does not say yet, as it could not be written.
  var owedStop: JournalError?
  /// Whether the reader has to begin anew before it delivers more.
  var mustRestart = false
  /// Whether the reader knows any record of this generation: it was delivered or appended here.
  var hasDelivered = false
  /// Tells tries to write a batch apart: counted on here, begun at random elsewhere.
  var batchTag: UInt32
  /// What the journal does wrong on purpose, in tests.
  package var fault: JournalFault?

  /// Whether `readNew` leaves out what a snapshot keeps aside, for a process that only answers a
  /// question; what a log holds is always delivered.
  public var leavesAside = false

  /// The number of the last record, or proof of one, read or appended; 0 before the first.
  public var lastLSN: UInt64 { log.nextLSN - 1 }

  /// Bytes of the log up to the last whole batch read.
  public var logBytes: Int { log.end }

  /// The number of the state of files in use; a compaction or repair makes the next.
  public var generation: UInt64 { head.generation }

  /// Opens the journal in a directory, making both where there are none.
  ///
  /// Reads no records and repairs nothing: the first `readNew` under the lock cuts a torn tail.
  /// Where the directory cannot be written, has no room for the lock's file, or was written by a
  /// later version, the journal opens for reading and `refusal` says why.
  public static func open(_ disk: any Disk) throws(JournalError) -> Journal {
    try open(disk, roomBytes: JournalLimits.roomBytes)
  }

  /// Opens the journal with another room, for tests: small, so that a short log outgrows it.
  package static func open(_ disk: any Disk, roomBytes: Int) throws(JournalError) -> Journal {
    try disk.prepare()
    var lockFile: DiskFile?
    var refusal: JournalError?
    do {
      lockFile = try disk.open(LockFile.name, for: .creating)
    } catch {
      guard [.readOnly, .notPermitted, .diskFull].contains(error) else { throw error }
      refusal = error
    }
    do throws(JournalError) {
      if var file = lockFile {
        defer { lockFile = file }
        try establish(disk, &file)
      } else if let refusal, try !disk.names(in: "").contains(Head.fileName) {
        throw refusal
      }
      let files = try Generation.open(disk, writable: refusal == nil)
      return Journal(disk, files, roomBytes: roomBytes, lockFile: lockFile, refusal: refusal)
    } catch {
      if let lockFile { disk.close(lockFile) }
      throw error
    }
  }

  private init(
    _ disk: any Disk, _ files: Generation, roomBytes: Int, lockFile: DiskFile?,
    refusal: JournalError?
  ) {
    self.disk = disk
    self.roomBytes = roomBytes
    self.lockFile = lockFile
    self.refusal = refusal
    head = files.head
    headFile = files.headFile
    headIdentity = files.headIdentity
    log = files.log
    snapshot = files.snapshot
    batchTag = UInt32(truncatingIfNeeded: disk.randomWord())
    adopt(files)
  }

  deinit {
    closeFiles()
    if let lockFile { disk.close(lockFile) }
    if let syncFile { disk.close(syncFile) }
  }

  func closeFiles() {
    disk.close(headFile)
    disk.close(log.file)
    if let snapshot { disk.close(snapshot.file) }
  }

  /// Makes the files of a generation this journal's.
  func adopt(_ files: Generation) {
    let isSame = files.isOfFiles(of: self)
    head = files.head
    headFile = files.headFile
    headIdentity = files.headIdentity
    log = files.log
    snapshot = files.snapshot
    snapshotBytes = 0
    // What a head points to was synced before it.
    durableLSN = max(isSame ? durableLSN : 0, log.header.firstLSN - 1)
    isSettled = false
    areNamesDurable = false
    if !isSame { readLSN = 0 }
    isRestZero = false
    roomRefusedBelow = 0
    if head.stoppedErrno != 0 { refusal = .stopped(errno: head.stoppedErrno) }
    if head.minReader > Int(SegmentHeader.format) {
      refusal = .newerFormat(needs: head.minReader)
    }
  }

  /// Whether files of earlier generations may lie there, which a compaction that was cut off left:
  /// the next `readNew` under the lock removes them.
  public var mayHaveLeftovers: Bool { !isSettled }

  /// Whether there is something for `readNew`; as cheap as two questions to the system.
  public func hasNews() throws(JournalError) -> Bool {
    if try !isHeadCurrent() { return true }
    return try rest() == .bytes
  }

  /// Whether the name of the head still leads to the head that was read.
  ///
  /// Not whether that has a name: a snapshot made of hard links gives it a second one for ever.
  func isHeadCurrent() throws(JournalError) -> Bool {
    if fault == .headToldByLinks { return try disk.status(of: headFile).isNamed }
    return try disk.identity(at: Head.fileName) == headIdentity
  }

  /// Takes up a head that replaced ours: another generation, or a stop.
  func refreshHead(evenIfCurrent: Bool = false) throws(JournalError) {
    if !evenIfCurrent, try isHeadCurrent() { return }
    let files = try Generation.open(disk, writable: lockFile != nil)
    if files.isOfFiles(of: self) {
      // Only what it says changed: go on in the files that are open.
      disk.close(files.log.file)
      if let snapshot = files.snapshot { disk.close(snapshot.file) }
      disk.close(headFile)
      headFile = files.headFile
      headIdentity = files.headIdentity
      head = files.head
      isSettled = false
      areNamesDurable = false
      if head.stoppedErrno != 0 { refusal = .stopped(errno: head.stoppedErrno) }
    } else {
      closeFiles()
      if case .damaged = refusal { refusal = nil }
      if case .stopped = refusal { refusal = nil }
      // What the failed sync left unsaved was read and written anew, or read by nobody.
      owedStop = nil
      adopt(files)
      mustRestart = hasDelivered
    }
  }
}

/// What a journal does wrong on purpose, so that tests can show that it would be found.
package enum JournalFault: Sendable {
  /// Frames of a batch are delivered before the batch is whole.
  case halfBatchRead
  /// A tail is cut by who does not hold the lock.
  case tailCutWithoutLock
  /// Repair leaves a valid frame out.
  case repairDropsFrame
  /// Whether the head was replaced is told by whether the open file has any name.
  case headToldByLinks
  /// Zeros right behind the end of a log just opened are taken for all there is.
  case restNotLookedAt
}
