/// A directory as the journal uses it: the real one, or one that fails on purpose.
///
/// Names are relative to the directory and may lie in one folder of it (`quarantine/…`). Nothing is
/// durable before `sync` for bytes and `syncFolder` for names. An open file outlives its name.
public protocol Disk: AnyObject {
  /// Makes the directory if there is none (mode 0700) and refuses one on a network file system.
  func prepare() throws(JournalError)
  /// Like `prepare`, but makes nothing: false where there is no directory.
  func find() throws(JournalError) -> Bool
  /// Opens a file (mode 0600 where it is made), nil where `access` makes none and none is there.
  ///
  /// Whatever is no regular file is `foreign`, and never waited for.
  func open(_ name: String, for access: DiskAccess) throws(JournalError) -> DiskFile?
  /// Closes a file, and gives up a lock held on it.
  func close(_ file: DiskFile)
  /// How long a file is and whether any name leads to it.
  func status(of file: DiskFile) throws(JournalError) -> DiskStatus
  /// Which file an open file is.
  func identity(of file: DiskFile) throws(JournalError) -> DiskIdentity
  /// Which file a name leads to, nil where it leads to none.
  ///
  /// Only by this it is known whether an open file was replaced: it may have kept another name, one
  /// that a snapshot made of hard links or a deduplicator gave it.
  func identity(at name: String) throws(JournalError) -> DiskIdentity?
  /// Reads from `offset` on; fewer bytes than the buffer holds only at the end of the file.
  func read(
    _ file: DiskFile, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(JournalError) -> Int
  /// One write; the count may be short of the buffer's where the disk is full.
  func write(
    _ file: DiskFile, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(JournalError) -> Int
  /// Cuts a file to `size` bytes.
  func truncate(_ file: DiskFile, to size: Int) throws(JournalError)
  /// Returns once the file's bytes and length survive a power cut; never to be retried on failure.
  func sync(_ file: DiskFile) throws(JournalError)
  /// The names in a folder, the directory itself under the empty name; none where it is not there.
  func names(in folder: String) throws(JournalError) -> [String]
  /// Makes a folder (mode 0700) unless it is there.
  func makeFolder(_ name: String) throws(JournalError)
  /// Returns once the folder's names survive a power cut; the empty name is the directory itself,
  /// for which no error is thrown but that of the sync.
  func syncFolder(_ name: String) throws(JournalError)
  /// Gives a file another name, replacing what had it.
  func rename(_ name: String, to other: String) throws(JournalError)
  /// Takes a file's name away; nothing happens where it has none.
  func remove(_ name: String) throws(JournalError)
  /// Takes the file's lock for its opener unless somebody has it.
  func tryLock(_ file: DiskFile) throws(JournalError) -> Bool
  /// Gives the file's lock up.
  func unlock(_ file: DiskFile)
  /// Waits a little for a lock.
  func pause(milliseconds: Int)
  /// Who is working here, to be named when others wait for the lock.
  var processID: Int32 { get }
  /// 64 random bits, for salts.
  func randomWord() -> UInt64
}

/// An open file of a disk.
public struct DiskFile: Hashable, Sendable {
  /// What the disk knows it by.
  public let number: Int32

  /// The file a disk knows by `number`.
  public init(number: Int32) { self.number = number }
}

/// What a file is opened for.
public enum DiskAccess: Sendable {
  /// Reading what is there.
  case reading
  /// Reading and writing what is there.
  case writing
  /// Reading and writing; made where it is not there.
  case creating
  /// Writing a file that is made now; an error where something has the name.
  case making
}

/// What a disk tells of an open file.
public struct DiskStatus: Equatable, Sendable {
  /// Bytes.
  public let size: Int
  /// False once no name leads to it any more.
  public let isNamed: Bool

  /// A status as a disk found it.
  public init(size: Int, isNamed: Bool) {
    self.size = size
    self.isNamed = isNamed
  }
}

/// What tells one file from every other for as long as it is open.
public struct DiskIdentity: Hashable, Sendable {
  /// The file system it lies on.
  public let device: UInt64
  /// Its number there; given to another file once it is neither named nor open.
  public let inode: UInt64

  /// The identity of the file `inode` of `device`.
  public init(device: UInt64, inode: UInt64) {
    self.device = device
    self.inode = inode
  }
}
