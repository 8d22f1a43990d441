/// The file whose lock orders everybody who changes the journal; it holds the pid of the last
/// holder.
enum LockFile {
  static let name = "LOCK"
  /// Decimal digits padded with blanks, and a line end.
  private static let byteCount = 12

  /// Takes the lock, waiting at most so many milliseconds; `file` is opened anew where another got
  /// its name, as the lock of a file nobody else opens keeps nobody out.
  static func take(
    _ file: inout DiskFile, _ disk: any Disk,
    waiting most: Int = JournalLimits.lockWaitMilliseconds
  ) throws(JournalError) {
    while true {
      try wait(for: file, disk, most)
      do {
        if try disk.identity(of: file) == disk.identity(at: name) {
          if try holder(file, disk) != disk.processID { _ = try sign(file, disk) }
          return
        }
      } catch {
        disk.unlock(file)
        throw error
      }
      disk.unlock(file)
      guard let named = try disk.open(name, for: .creating) else { throw .notPermitted }
      disk.close(file)
      file = named
    }
  }

  private static func wait(
    for file: DiskFile, _ disk: any Disk, _ most: Int
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
    guard !isLocked else { throw .locked(process: disk.processID) }
    try takeLock()
    isLocked = true
    isCaughtUp = false
    do {
      try refreshHead()
      if let owedStop, refusal == owedStop { try markStopped() }
    } catch {
      unlock()
      throw error
    }
  }

  /// Takes the lock and nothing else.
  func takeLock(waiting most: Int = JournalLimits.lockWaitMilliseconds) throws(JournalError) {
    guard var file = lockFile else { throw refusal ?? .readOnly }
    defer { lockFile = file }
    try LockFile.take(&file, disk, waiting: most)
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
    let name = "SYNC"
    if let file = syncFile, try disk.identity(of: file) != disk.identity(at: name) {
      disk.close(file)
      syncFile = nil
    }
    if syncFile == nil { syncFile = try disk.open(name, for: .creating) }
    guard let syncFile else { return false }
    return try disk.tryLock(syncFile)
  }

  /// Lets another process take the role of talking to the hub.
  public func giveUpSyncRole() {
    if let syncFile { disk.unlock(syncFile) }
  }
}
