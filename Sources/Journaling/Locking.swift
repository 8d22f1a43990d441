/// The file whose lock orders everybody who changes the journal; it holds the pid of the last
/// holder.
enum LockFile {
  static let name = "LOCK"
  /// Decimal digits padded with blanks, and a line end.
  private static let byteCount = 12

  /// Takes the lock, waiting at most so many milliseconds.
  static func take(
    _ file: DiskFile, _ disk: any Disk, waiting most: Int = JournalLimits.lockWaitMilliseconds
  ) throws(JournalError) {
    var waited = 0
    var pause = 1
    while try !disk.tryLock(file) {
      guard waited < most else {
        throw .locked(process: try holder(file, disk))
      }
      disk.pause(milliseconds: pause)
      waited += pause
      pause = min(pause * 2, 20)
    }
    do {
      if try holder(file, disk) != disk.processID { _ = try sign(file, disk) }
    } catch {
      disk.unlock(file)
      throw error
    }
  }

  /// Who held the lock last, 0 where nobody said.
  static func holder(_ file: DiskFile, _ disk: any Disk) throws(JournalError) -> Int32 {
    var bytes = [UInt8](repeating: 0, count: byteCount)
    let count = try disk.fill(&bytes, from: file, at: 0)
    let digits = bytes[..<count].prefix { (0x30...0x39).contains($0) }
    return Int32(String(decoding: digits, as: UTF8.self)) ?? 0
  }

  /// Writes who holds the lock, false where the disk is full.
  ///
  /// That is only courtesy to who waits: it must not keep the holder from making room.
  private static func sign(_ file: DiskFile, _ disk: any Disk) throws(JournalError) -> Bool {
    var bytes = Array(String(disk.processID).utf8)
    while bytes.count < byteCount - 1 { bytes.append(UInt8(ascii: " ")) }
    bytes.append(UInt8(ascii: "\n"))
    do {
      try bytes.withBytes { bytes throws(JournalError) in
        try disk.writeAll(bytes, to: file, at: 0)
      }
      return true
    } catch .diskFull {
      return false
    }
  }
}

extension Journal {
  /// Takes the lock, waiting up to two seconds; then the error names the process that holds it.
  ///
  /// Afterwards `readNew` brings what others appended, which `append` insists on.
  public func lock() throws(JournalError) {
    guard let lockFile else { throw refusal ?? .readOnly }
    guard !isLocked else { throw .locked(process: disk.processID) }
    try LockFile.take(lockFile, disk)
    isLocked = true
    isCaughtUp = false
    do {
      try refreshHead()
    } catch {
      unlock()
      throw error
    }
  }

  /// Gives the lock up; nothing happens where it is not held.
  public func unlock() {
    guard isLocked, let lockFile else { return }
    isLocked = false
    isCaughtUp = false
    disk.unlock(lockFile)
  }

  /// Does `body` under the lock.
  public func withLock<R>(_ body: () throws(JournalError) -> R) throws(JournalError) -> R {
    try lock()
    defer { unlock() }
    return try body()
  }

  /// Takes the role of the process that talks to the hub; false where another has it.
  ///
  /// The role is a lock of its own, so that whoever holds it keeps nobody from changing the
  /// journal. It ends with `giveUpSyncRole`, with the journal, or with the process.
  public func takeSyncRole() throws(JournalError) -> Bool {
    if syncFile == nil { syncFile = try disk.open("SYNC", for: .creating) }
    guard let syncFile else { return false }
    return try disk.tryLock(syncFile)
  }

  /// Lets another process take the role of talking to the hub.
  public func giveUpSyncRole() {
    if let syncFile { disk.unlock(syncFile) }
  }
}
