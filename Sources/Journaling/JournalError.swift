/// Why the journal did not do as it was told.
public enum JournalError: Error, Equatable, Sendable {
  /// No room for the bytes; what was written of them was taken back.
  case diskFull
  /// The file system takes no writes.
  case readOnly
  /// The user may not read or write here.
  case notPermitted
  /// Acknowledged data is damaged from `offset` of `file` on; `repair` keeps what is valid.
  case damaged(file: String, offset: Int)
  /// A file that is no journal stands in its place.
  case foreign(file: String)
  /// Another process holds the lock, 0 where it did not say who it is.
  case locked(process: Int32)
  /// A sync failed, here or in another process: what was not acknowledged may be lost, and nothing
  /// more is written until `repair`.
  case stopped(errno: Int32)
  /// The directory was written by a later version; it can be read but not written.
  case newerFormat(needs: Int)
  /// The directory is on a file system whose locks and syncs cannot be relied on.
  case networkFileSystem(name: String)
  /// A record or batch beyond its limit.
  case tooLarge(bytes: Int)
  /// The change needs the lock.
  case notLocked
  /// Others appended since the last `readNew`: read first, then decide.
  case unread
  /// The location belongs to a generation that was compacted away.
  case superseded
  /// Anything else the system said.
  case system(errno: Int32, call: String)
}
