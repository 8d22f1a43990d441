public import Journaling
import Synchronization

/// What is asked of a disk, as a test sees it from wherever the journal is.
public final class DiskWatch: Sendable {
  /// How often each kind of call was made.
  public struct Counts: Equatable, Sendable {
    /// Files and folders opened.
    public var opens = 0
    /// Reads of a file.
    public var reads = 0
    /// Writes to a file.
    public var writes = 0
    /// Syncs of files and folders.
    public var syncs = 0
    /// Everything else: questions about files and names, locks, cuts, renames.
    public var others = 0

    /// All calls.
    public var all: Int { opens + reads + writes + syncs + others }
  }

  /// What happens at the next sync of a file.
  public enum Sync: Sendable {
    /// It succeeds.
    case succeeds
    /// It fails as a bad sector makes it.
    case fails
    /// The process is killed before it: nothing works from then on.
    case isNotReached
  }

  fileprivate struct State {
    var counts = Counts()
    var next = Sync.succeeds
    var isDead = false
    var durable: [String: [UInt8]] = [:]
  }

  fileprivate let state = Mutex(State())

  /// Nothing counted yet.
  public init() {}

  /// What was asked so far.
  public var counts: Counts { state.withLock(\.counts) }

  /// What files held when they were last synced, by name: what a power cut leaves for certain.
  public var durable: [String: [UInt8]] { state.withLock(\.durable) }

  /// Arranges what happens at the next sync of a file, and counts from nothing.
  public func begin(_ next: Sync = .succeeds) {
    state.withLock {
      $0.counts = Counts()
      $0.next = next
    }
  }

  fileprivate func count(_ kind: WritableKeyPath<Counts, Int>) throws(JournalError) {
    let isDead = state.withLock {
      $0.counts[keyPath: kind] += 1
      return $0.isDead
    }
    if isDead { throw .system(errno: 4, call: "killed") }
  }

  fileprivate func sync() throws(JournalError) {
    try count(\.syncs)
    let now = state.withLock { state in
      let now = state.next
      state.next = .succeeds
      if case .isNotReached = now { state.isDead = true }
      return now
    }
    switch now {
    case .succeeds: return
    case .fails: throw .system(errno: 5, call: "fdatasync")
    case .isNotReached: throw .system(errno: 4, call: "killed")
    }
  }
}

extension DiskWatch {
  /// Stops the journal of a directory, as a sync that fails does.
  public static func stopJournal(at path: String) throws(JournalError) {
    let watch = DiskWatch()
    let journal = try Journal.open(CountingDisk(FileDisk(path: path), watch))
    try journal.readNew { _ in }
    watch.begin(.fails)
    do {
      try journal.sync()
    } catch .stopped {
      return
    }
    throw .notLocked
  }
}

/// A disk that tells a watch what is asked of another, for costs that do not depend on the machine.
public final class CountingDisk: Disk {
  private let disk: any Disk
  private let watch: DiskWatch
  private var names: [DiskFile: String] = [:]

  /// Passes everything on to `disk`.
  public init(_ disk: any Disk, _ watch: DiskWatch = DiskWatch()) {
    self.disk = disk
    self.watch = watch
  }

  /// What `body` asks of the disk.
  public func counts<E: Error>(of body: () throws(E) -> Void) throws(E) -> DiskWatch.Counts {
    watch.begin()
    try body()
    return watch.counts
  }

  public var processID: Int32 { disk.processID }
  public func prepare() throws(JournalError) { try disk.prepare() }
  public func find() throws(JournalError) -> Bool { try disk.find() }
  public func pause(milliseconds: Int) { disk.pause(milliseconds: milliseconds) }
  public func randomWord() -> UInt64 { disk.randomWord() }

  public func open(_ name: String, for access: DiskAccess) throws(JournalError) -> DiskFile? {
    try watch.count(\.opens)
    guard let file = try disk.open(name, for: access) else { return nil }
    names[file] = name
    return file
  }

  public func close(_ file: DiskFile) {
    do { try watch.count(\.others) } catch { /* What is closed is closed, whoever was killed. */  }
    disk.close(file)
  }

  public func status(of file: DiskFile) throws(JournalError) -> DiskStatus {
    try watch.count(\.others)
    return try disk.status(of: file)
  }

  public func identity(of file: DiskFile) throws(JournalError) -> DiskIdentity {
    try watch.count(\.others)
    return try disk.identity(of: file)
  }

  public func identity(at name: String) throws(JournalError) -> DiskIdentity? {
    try watch.count(\.others)
    return try disk.identity(at: name)
  }

  public func read(
    _ file: DiskFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(JournalError) -> Int {
    try watch.count(\.reads)
    return try disk.read(file, at: offset, into: buffer)
  }

  public func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(JournalError) -> Int {
    try watch.count(\.writes)
    return try disk.write(file, at: offset, bytes)
  }

  public func truncate(_ file: DiskFile, to size: Int) throws(JournalError) {
    try watch.count(\.others)
    try disk.truncate(file, to: size)
  }

  public func sync(_ file: DiskFile) throws(JournalError) {
    try watch.sync()
    try disk.sync(file)
    guard let name = names[file] else { return }
    let size = try disk.status(of: file).size
    let space = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 1)
    defer { space.deallocate() }
    let count = try disk.read(file, at: 0, into: space)
    let bytes = [UInt8](space[..<count])
    watch.state.withLock { $0.durable[name] = bytes }
  }

  public func names(in folder: String) throws(JournalError) -> [String] {
    try watch.count(\.opens)
    return try disk.names(in: folder)
  }

  public func makeFolder(_ name: String) throws(JournalError) {
    try watch.count(\.others)
    try disk.makeFolder(name)
  }

  public func syncFolder(_ name: String) throws(JournalError) {
    try watch.count(\.syncs)
    try disk.syncFolder(name)
  }

  public func rename(_ name: String, to other: String) throws(JournalError) {
    try watch.count(\.others)
    try disk.rename(name, to: other)
  }

  public func remove(_ name: String) throws(JournalError) {
    try watch.count(\.others)
    try disk.remove(name)
  }

  public func tryLock(_ file: DiskFile) throws(JournalError) -> Bool {
    try watch.count(\.others)
    return try disk.tryLock(file)
  }

  public func unlock(_ file: DiskFile) {
    do { try watch.count(\.others) } catch { /* A lock goes with whoever was killed. */  }
    disk.unlock(file)
  }
}
