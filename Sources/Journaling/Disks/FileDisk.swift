import Glibc

/// A directory of the machine's file system.
public final class FileDisk: Disk {
  /// The directory's path, see `PathText`.
  public let path: String
  /// What the last call that failed here threw: tells whoever copies from one disk to another which
  /// of them it was.
  public private(set) var failure: JournalError?
  private let allowsNetwork: Bool
  private var directory: Int32 = -1

  /// A disk on the directory `path`, which `prepare` makes.
  ///
  /// Only backups may be written where locks and syncs cannot be relied on.
  public init(path: String, allowsNetwork: Bool = false) {
    self.path = path
    self.allowsNetwork = allowsNetwork
  }

  deinit {
    if directory >= 0 { Glibc.close(directory) }
  }

  /// Makes and opens the directory.
  public func prepare() throws(JournalError) {
    // Who only asks must not depend on what can be made.
    if try find() { return }
    let made = PathText.withBytes(path) { mkdir($0, 0o700) }
    if made != 0, errno != EEXIST { throw failed("mkdir") }
    guard try find() else {
      errno = ENOENT
      throw failed("open")
    }
  }

  /// Opens the directory where there is one.
  public func find() throws(JournalError) -> Bool {
    guard directory < 0 else { return true }
    var opened: Int32
    repeat {
      opened = PathText.withBytes(path) { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    } while opened < 0 && errno == EINTR
    if opened < 0, errno == ENOENT { return false }
    guard opened >= 0 else { throw failed("open") }
    directory = opened
    if !allowsNetwork, let name = try networkFileSystem() {
      throw .networkFileSystem(name: name)
    }
    return true
  }

  /// Opens a file with mode 0600, never through a symbolic link and never waiting for a pipe;
  /// whatever is no regular file is refused.
  public func open(_ name: String, for access: DiskAccess) throws(JournalError) -> DiskFile? {
    let flags =
      switch access {
      case .reading: O_RDONLY
      case .writing: O_RDWR
      case .creating: O_RDWR | O_CREAT
      case .making: O_RDWR | O_CREAT | O_EXCL
      }
    let file = opened(name, flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    if file < 0, errno == ENOENT, flags & O_CREAT == 0 { return nil }
    if file < 0, [ELOOP, EISDIR, ENXIO].contains(errno) { throw foreign(name) }
    guard file >= 0 else { throw failed("open") }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      let error = failed("fstat")
      Glibc.close(file)
      throw error
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      Glibc.close(file)
      throw foreign(name)
    }
    return DiskFile(number: file)
  }

  /// A signal may end an `open` before it begins; nothing happened then.
  private func opened(_ name: String, _ flags: Int32) -> Int32 {
    while true {
      let file = PathText.withBytes(name) { openat(directory, $0, flags, 0o600) }
      if file >= 0 || errno != EINTR { return file }
    }
  }

  /// Closes the file; its lock goes with it.
  public func close(_ file: DiskFile) { Glibc.close(file.number) }

  /// One `fstat`: a file without links has lost its name.
  public func status(of file: DiskFile) throws(JournalError) -> DiskStatus {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw failed("fstat") }
    return DiskStatus(size: Int(status.st_size), isNamed: status.st_nlink > 0)
  }

  /// One `fstat`.
  public func identity(of file: DiskFile) throws(JournalError) -> DiskIdentity {
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw failed("fstat") }
    return DiskIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// One `fstatat`, which follows no link.
  public func identity(at name: String) throws(JournalError) -> DiskIdentity? {
    var status = stat()
    let told = PathText.withBytes(name) {
      fstatat(directory, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    if told != 0 {
      if errno == ENOENT { return nil }
      throw failed("fstatat")
    }
    return DiskIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
  }

  /// Reads until the buffer is full or the file ends.
  public func read(
    _ file: DiskFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(JournalError) -> Int {
    var done = 0
    while done < buffer.count {
      let start = buffer.baseAddress?.advanced(by: done)
      let count = pread(file.number, start, buffer.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failed("pread") }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// One `pwrite`, and one for each rest it left: only an error says that a disk is full.
  public func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(JournalError) -> Int {
    var done = 0
    while done < bytes.count {
      let start = bytes.baseAddress?.advanced(by: done)
      let count = pwrite(file.number, start, bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failed("pwrite") }
      if count == 0 { break }
      done += count
    }
    return done
  }

  /// One `ftruncate`.
  public func truncate(_ file: DiskFile, to size: Int) throws(JournalError) {
    while ftruncate(file.number, off_t(size)) != 0 {
      guard errno == EINTR else { throw failed("ftruncate") }
    }
  }

  /// One `fdatasync`: the length is synced with the bytes, the times are not.
  ///
  /// Whatever error it ends with, also that of a signal, is never asked about again.
  public func sync(_ file: DiskFile) throws(JournalError) {
    guard fdatasync(file.number) == 0 else { throw failed("fdatasync") }
  }

  /// The names in a folder, sorted.
  public func names(in folder: String) throws(JournalError) -> [String] {
    let opened = opened(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if opened < 0, errno == ENOENT { return [] }
    guard opened >= 0 else { throw failed("opendir") }
    guard let stream = fdopendir(opened) else {
      let error = failed("opendir")
      Glibc.close(opened)
      throw error
    }
    defer { closedir(stream) }
    // A folder read in part would pass for one that lacks the rest.
    guard let names = Self.names(in: stream) else { throw failed("readdir") }
    return names.sorted()
  }

  /// The names in an open folder, see `PathText`; nil, with `errno`, where it cannot be read to its
  /// end.
  public static func names(in stream: OpaquePointer) -> [String]? {
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { return errno == 0 ? names : nil }
      // In place: an entry ends behind its name, not behind all the field could hold.
      let bytes = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
        }
      }
      let name = PathText.of(bytes)
      if name != ".", name != ".." { names.append(name) }
    }
  }

  /// Makes a folder with mode 0700.
  public func makeFolder(_ name: String) throws(JournalError) {
    let made = PathText.withBytes(name) { mkdirat(directory, $0, 0o700) }
    if made != 0, errno != EEXIST { throw failed("mkdir") }
  }

  /// One `fsync` of the folder; the directory itself is open already, so that nothing but a failed
  /// sync can be the error.
  public func syncFolder(_ name: String) throws(JournalError) {
    guard !name.isEmpty else {
      guard fsync(directory) == 0 else { throw failed("fsync") }
      return
    }
    let opened = opened(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw failed("open") }
    defer { Glibc.close(opened) }
    guard fsync(opened) == 0 else { throw failed("fsync") }
  }

  /// One `rename`, which replaces in one step.
  public func rename(_ name: String, to other: String) throws(JournalError) {
    let renamed = PathText.withBytes(name) { from in
      PathText.withBytes(other) { to in renameat(directory, from, directory, to) }
    }
    guard renamed == 0 else { throw failed("rename") }
  }

  /// One `unlink`.
  public func remove(_ name: String) throws(JournalError) {
    let removed = PathText.withBytes(name) { unlinkat(directory, $0, 0) }
    guard removed != 0, errno != ENOENT else { return }
    if errno == EISDIR { throw foreign(name) }
    throw failed("unlink")
  }

  /// One `flock`: it belongs to the open file, so two journals of one process exclude each other.
  public func tryLock(_ file: DiskFile) throws(JournalError) -> Bool {
    while flock(file.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      guard errno == EINTR else { throw failed("flock") }
    }
    return true
  }

  /// Gives the `flock` up.
  public func unlock(_ file: DiskFile) { flock(file.number, LOCK_UN) }

  /// Sleeps.
  public func pause(milliseconds: Int) { usleep(useconds_t(milliseconds * 1000)) }

  /// The pid.
  public var processID: Int32 { getpid() }

  /// The system's randomness.
  public func randomWord() -> UInt64 { UInt64.random(in: .min ... .max) }

  /// The error the last system call left.
  fileprivate func failed(_ call: String) -> JournalError {
    let error: JournalError =
      switch errno {
      case ENOSPC, EDQUOT, EFBIG: .diskFull
      case EROFS: .readOnly
      case EACCES, EPERM: .notPermitted
      default: .system(errno: errno, call: call)
      }
    failure = error
    return error
  }

  private func foreign(_ name: String) -> JournalError {
    failure = .foreign(file: name)
    return .foreign(file: name)
  }
}

extension FileDisk {
  /// Types of `/proc/self/mountinfo` on which a lock or a sync of this machine says nothing about
  /// another.
  private static let networkTypes: Set = [
    "9p", "afs", "beegfs", "ceph", "cifs", "coda", "fuse.ceph-fuse", "fuse.davfs", "fuse.gcsfuse",
    "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "gfs2", "glusterfs", "gpfs",
    "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "smb3", "smbfs",
  ]

  /// What network file system the directory lies on, nil where it is on none that is known.
  private func networkFileSystem() throws(JournalError) -> String? {
    var status = stat()
    guard fstat(directory, &status) == 0 else { throw failed("fstat") }
    let number = UInt64(status.st_dev)
    let major = number >> 8 & 0xFFF | number >> 32 & ~0xFFF
    let minor = number & 0xFF | number >> 12 & 0xFFFF_FF00
    let device = "\(major):\(minor)"
    guard let stream = fopen("/proc/self/mountinfo", "re") else { return nil }
    defer { fclose(stream) }
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), stream) != nil {
      // 36 35 98:0 /root /mount options - type source options
      let text = String(
        decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      let words = text.split(separator: " ")
      guard words.count > 2, words[2] == device,
        let dash = words.firstIndex(of: "-"), dash + 1 < words.count
      else { continue }
      let type = String(words[dash + 1])
      return FileDisk.networkTypes.contains(type) ? type : nil
    }
    return nil
  }
}
