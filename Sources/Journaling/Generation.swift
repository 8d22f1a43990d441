/// The open files a head names.
struct Generation {
  var head: Head
  /// Held open so that no other file gets its number.
  var headFile: DiskFile
  var headIdentity: DiskIdentity
  var log: Segment
  var snapshot: Segment?

  /// Whether these are the files a journal has open, not others put in their place.
  func isOfFiles(of journal: Journal) -> Bool {
    head.generation == journal.generation && log.identity == journal.log.identity
      && snapshot?.identity == journal.snapshot?.identity
  }

  /// How often a head is read anew because its files were replaced meanwhile.
  private static let attemptsMax = 8

  /// Opens the files of the current head.
  static func open(_ disk: any Disk, writable: Bool) throws(JournalError) -> Generation {
    var missing = Head.fileName
    for _ in 0..<attemptsMax {
      guard let (head, headFile) = try readHead(disk) else { break }
      do throws(JournalError) {
        let identity = try disk.identity(of: headFile)
        let isReadable = head.minReader <= Int(SegmentHeader.format)
        let access: DiskAccess = writable && isReadable ? .writing : .reading
        missing = head.logName
        if let log = try segment(head.logName, head.logSalt, disk, access) {
          guard let name = head.snapshotName else {
            return Generation(head: head, headFile: headFile, headIdentity: identity, log: log)
          }
          missing = name
          if let snapshot = try segment(name, head.snapshotSalt, disk, .reading) {
            return Generation(
              head: head, headFile: headFile, headIdentity: identity, log: log, snapshot: snapshot)
          }
          disk.close(log.file)
        }
        disk.close(headFile)
      } catch {
        disk.close(headFile)
        throw head.minReader > Int(SegmentHeader.format)
          ? .newerFormat(needs: head.minReader) : error
      }
    }
    throw .damaged(file: missing, offset: 0)
  }

  /// The head and its open file, nil where there is none; damage is an error.
  static func readHead(_ disk: any Disk) throws(JournalError) -> (Head, DiskFile)? {
    guard let file = try disk.open(Head.fileName, for: .reading) else { return nil }
    do throws(JournalError) {
      var bytes = [UInt8](repeating: 0, count: Head.bytesMax)
      let count = try disk.fill(&bytes, from: file, at: 0)
      guard let head = Head(Array(bytes[..<count])) else {
        throw JournalError.damaged(file: Head.fileName, offset: 0)
      }
      return (head, file)
    } catch {
      disk.close(file)
      throw error
    }
  }

  private static func segment(
    _ name: String, _ salt: UInt64, _ disk: any Disk, _ access: DiskAccess
  ) throws(JournalError) -> Segment? {
    guard let segment = try Segment.open(name, on: disk, for: access) else { return nil }
    guard segment.header.salt == salt else {
      disk.close(segment.file)
      throw .damaged(file: name, offset: SegmentHeader.saltOffset)
    }
    return segment
  }
}

extension Journal {
  /// Makes the first generation of an empty directory.
  static func establish(_ disk: any Disk, _ lockFile: inout DiskFile) throws(JournalError) {
    if let (_, file) = try Generation.readHead(disk) {
      disk.close(file)
      return
    }
    try LockFile.take(&lockFile, disk)
    defer { disk.unlock(lockFile) }
    if let (_, file) = try Generation.readHead(disk) {
      disk.close(file)
      return
    }
    for name in try disk.names(in: "") where Head.parse(name) != nil {
      // Left by a first start that was cut off, unless it holds records: then the head was lost.
      guard let file = try disk.open(name, for: .reading) else { continue }
      defer { disk.close(file) }
      if try !disk.isZero(file, from: SegmentHeader.byteCount) {
        throw .damaged(file: Head.fileName, offset: 0)
      }
    }
    let salt = disk.randomWord()
    let head = Head(generation: 1, logSalt: salt)
    let header = SegmentHeader(role: .log, generation: 1, salt: salt, firstLSN: 1)
    try disk.remove(head.logName)
    try disk.writeFile(head.logName, header.bytes)
    try disk.syncFolder("")
    try install(head, disk)
  }

  /// Replaces the head; returns once that survives a power cut.
  static func install(_ head: Head, _ disk: any Disk) throws(JournalError) {
    try disk.remove(Head.temporaryName)
    try disk.writeFile(Head.temporaryName, head.bytes)
    try disk.rename(Head.temporaryName, to: Head.fileName)
    try disk.syncFolder("")
  }
}
