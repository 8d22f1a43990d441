public import Journaling

/// One process's view of a simulated disk: its open files, its locks, its pid.
public final class SimulatedMount: Disk {
  /// The disk all processes share.
  public let disk: SimulatedDisk
  public let processID: Int32
  /// How many more calls that change something the process lives to make, nil for any number.
  public var callsLeft: Int?
  private var mine: Set<Int32> = []

  /// A view for the process `processID`.
  public init(_ disk: SimulatedDisk, processID: Int32 = 1) {
    self.disk = disk
    self.processID = processID
  }

  /// Ends the process: its files are closed and its locks given up, nothing is synced.
  public func kill() {
    for number in mine { close(DiskFile(number: number)) }
  }

  public func prepare() throws(JournalError) {}

  public func find() throws(JournalError) -> Bool { true }

  public func open(_ name: String, for access: DiskAccess) throws(JournalError) -> DiskFile? {
    disk.step()
    try disk.beginOpening()
    if access == .making, disk.names[name] != nil { throw .system(errno: 17, call: "open") }
    if access == .creating || access == .making, disk.names[name] == nil {
      try begin()
      let inode = SimulatedDisk.Inode()
      disk.link(name, to: inode)
    }
    guard let inode = disk.names[name] else { return nil }
    let number = disk.nextFile
    disk.nextFile += 1
    disk.opened[number] = SimulatedDisk.Opened(inode: inode, failuresSeen: inode.failures)
    mine.insert(number)
    return DiskFile(number: number)
  }

  public func close(_ file: DiskFile) {
    unlock(file)
    mine.remove(file.number)
    disk.opened[file.number] = nil
  }

  public func status(of file: DiskFile) throws(JournalError) -> DiskStatus {
    disk.step()
    let inode = try inode(file)
    return DiskStatus(size: inode.bytes.count, isNamed: inode.links > 0)
  }

  public func identity(of file: DiskFile) throws(JournalError) -> DiskIdentity {
    disk.step()
    return try inode(file).identity
  }

  public func identity(at name: String) throws(JournalError) -> DiskIdentity? {
    disk.step()
    return disk.names[name]?.identity
  }

  public func read(
    _ file: DiskFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(JournalError) -> Int {
    disk.step()
    let bytes = try inode(file).bytes
    guard offset < bytes.count else { return 0 }
    let count = min(buffer.count, bytes.count - offset)
    buffer.copyBytes(from: bytes[offset..<offset + count])
    return count
  }

  public func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(JournalError) -> Int {
    disk.step()
    let inode = try inode(file)
    do {
      try begin()
    } catch {
      // Whoever's power goes in the middle of a write may have written a part of it, and so may
      // whoever is told that it failed.
      if disk.isOff || disk.tearsFailedWrites {
        disk.apply(.write(offset: offset, bytes: disk.part(of: bytes)), to: inode)
      }
      throw error
    }
    var count = bytes.count
    if let capacity = disk.capacity {
      let grows = disk.copiesOnWrite ? count : max(0, offset + count - inode.bytes.count)
      count -= min(count, max(0, disk.usedBytes + grows - capacity))
      guard count > 0 || bytes.isEmpty else { throw .diskFull }
    }
    // Others may look while a part is there; what they see is not a whole write.
    let first = disk.beforeCall == nil ? count : Int(disk.random.next() % UInt64(count + 1))
    disk.apply(.write(offset: offset, bytes: Array(bytes.prefix(first))), to: inode)
    if first < count {
      disk.callHook()
      let rest = Array(bytes.prefix(count).dropFirst(first))
      disk.apply(.write(offset: offset + first, bytes: rest), to: inode)
    }
    return count
  }

  public func truncate(_ file: DiskFile, to size: Int) throws(JournalError) {
    disk.step()
    let inode = try inode(file)
    try begin()
    disk.apply(.truncate(size: size), to: inode)
  }

  public func sync(_ file: DiskFile) throws(JournalError) {
    disk.step()
    let inode = try inode(file)
    disk.syncs += 1
    do {
      try begin()
    } catch {
      guard !disk.isOff else { throw error }
      disk.loseDirtyPages(of: inode)
      disk.opened[file.number]?.failuresSeen = inode.failures
      if disk.lies.contains(.retriedSyncs) { return }
      throw error
    }
    if let seen = disk.opened[file.number]?.failuresSeen, seen < inode.failures {
      disk.opened[file.number]?.failuresSeen = inode.failures
      if disk.lies.contains(.retriedSyncs) { return }
      throw .system(errno: 5, call: "fdatasync")
    }
    guard !disk.lies.contains(.syncs) else { return }
    let isSnapshot = disk.names.contains { $0.value === inode && $0.key.hasSuffix(".snap") }
    if disk.lies.contains(.snapshotSyncs), isSnapshot { return }
    disk.settle(inode)
  }

  public func names(in folder: String) throws(JournalError) -> [String] {
    disk.step()
    try disk.beginOpening()
    let prefix = folder.isEmpty ? "" : folder + "/"
    return disk.allNames.filter { $0.hasPrefix(prefix) }
      .map { String($0.dropFirst(prefix.count)) }
      .filter { !$0.contains("/") }
  }

  public func makeFolder(_ name: String) throws(JournalError) {
    disk.step()
    guard !disk.folders.contains(name) else { return }
    try begin()
    disk.folders.insert(name)
  }

  public func syncFolder(_ name: String) throws(JournalError) {
    disk.step()
    if !name.isEmpty { try disk.beginOpening() }
    disk.syncs += 1
    try begin()
    if !disk.lies.contains(.folderSyncs) { disk.settleNames(in: name) }
  }

  public func rename(_ name: String, to other: String) throws(JournalError) {
    disk.step()
    try begin()
    guard let inode = disk.names[name] else { throw .system(errno: 2, call: "rename") }
    disk.link(other, to: inode)
    disk.unlink(name)
  }

  public func remove(_ name: String) throws(JournalError) {
    disk.step()
    guard disk.names[name] != nil else { return }
    try begin()
    disk.unlink(name)
  }

  public func tryLock(_ file: DiskFile) throws(JournalError) -> Bool {
    disk.step()
    let inode = try inode(file)
    guard inode.lockHolder == nil || inode.lockHolder == file.number else { return false }
    inode.lockHolder = file.number
    return true
  }

  public func unlock(_ file: DiskFile) {
    guard let inode = disk.opened[file.number]?.inode else { return }
    if inode.lockHolder == file.number { inode.lockHolder = nil }
  }

  public func pause(milliseconds: Int) {}

  public func randomWord() -> UInt64 { disk.random.next() }

  private func begin() throws(JournalError) {
    if let left = callsLeft {
      guard left > 0 else { throw .system(errno: 4, call: "killed") }
      callsLeft = left - 1
    }
    try disk.begin()
  }

  private func inode(_ file: DiskFile) throws(JournalError) -> SimulatedDisk.Inode {
    guard let opened = disk.opened[file.number] else {
      throw .system(errno: 9, call: "simulated")
    }
    return opened.inode
  }
}
