import Journaling

/// A disk that counts what is asked of another, for costs that do not depend on the machine.
final class CountingDisk: Disk {
  /// How often each kind of call was made.
  struct Counts: Equatable {
    var opens = 0
    var reads = 0
    var writes = 0
    var syncs = 0
    /// Everything else: questions about files and names, locks, cuts, renames.
    var others = 0

    /// All calls.
    var all: Int { opens + reads + writes + syncs + others }
  }

  private let disk: any Disk
  private(set) var counts = Counts()

  init(_ disk: any Disk) { self.disk = disk }

  /// What `body` asks of the disk.
  func counts<E: Error>(of body: () throws(E) -> Void) throws(E) -> Counts {
    counts = Counts()
    try body()
    return counts
  }

  var processID: Int32 { disk.processID }
  func prepare() throws(JournalError) { try disk.prepare() }
  func find() throws(JournalError) -> Bool { try disk.find() }
  func pause(milliseconds: Int) { disk.pause(milliseconds: milliseconds) }
  func randomWord() -> UInt64 { disk.randomWord() }

  func open(_ name: String, for access: DiskAccess) throws(JournalError) -> DiskFile? {
    counts.opens += 1
    return try disk.open(name, for: access)
  }

  func close(_ file: DiskFile) {
    counts.others += 1
    disk.close(file)
  }

  func status(of file: DiskFile) throws(JournalError) -> DiskStatus {
    counts.others += 1
    return try disk.status(of: file)
  }

  func identity(of file: DiskFile) throws(JournalError) -> DiskIdentity {
    counts.others += 1
    return try disk.identity(of: file)
  }

  func identity(at name: String) throws(JournalError) -> DiskIdentity? {
    counts.others += 1
    return try disk.identity(at: name)
  }

  func read(
    _ file: DiskFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(JournalError) -> Int {
    counts.reads += 1
    return try disk.read(file, at: offset, into: buffer)
  }

  func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(JournalError) -> Int {
    counts.writes += 1
    return try disk.write(file, at: offset, bytes)
  }

  func truncate(_ file: DiskFile, to size: Int) throws(JournalError) {
    counts.others += 1
    try disk.truncate(file, to: size)
  }

  func sync(_ file: DiskFile) throws(JournalError) {
    counts.syncs += 1
    try disk.sync(file)
  }

  func names(in folder: String) throws(JournalError) -> [String] {
    counts.opens += 1
    return try disk.names(in: folder)
  }

  func makeFolder(_ name: String) throws(JournalError) {
    counts.others += 1
    try disk.makeFolder(name)
  }

  func syncFolder(_ name: String) throws(JournalError) {
    counts.syncs += 1
    try disk.syncFolder(name)
  }

  func rename(_ name: String, to other: String) throws(JournalError) {
    counts.others += 1
    try disk.rename(name, to: other)
  }

  func remove(_ name: String) throws(JournalError) {
    counts.others += 1
    try disk.remove(name)
  }

  func tryLock(_ file: DiskFile) throws(JournalError) -> Bool {
    counts.others += 1
    return try disk.tryLock(file)
  }

  func unlock(_ file: DiskFile) {
    counts.others += 1
    disk.unlock(file)
  }
}
