/// What the journal asks of the system, as counts that are the same on every machine.
///
/// Each is exactly what is done now. Whoever needs more raises a number here, on purpose and with a
/// reason; whoever needs less lowers it.
enum JournalCosts {
  /// Syncs of a change.
  static let syncsPerChange = 1
  /// Calls of a change, its lock and its sync among them.
  static let callsPerChange = 9
  /// Writes of a change, however many records it has.
  static let writesPerChange = 1
  /// Calls of a change that turns out to change nothing, where nobody else wrote: of lock, look and
  /// unlock.
  static let callsPerNothing = 7
  /// Syncs of that.
  static let syncsPerNothing = 0
  /// Calls of a look whether others wrote.
  static let callsPerLook = 2
  /// Calls of taking in one change of another process, without the lock.
  static let callsPerFollowing = 5
  /// Calls of a proof at the end of a busy time.
  static let callsPerProof = 9
  /// Syncs of that.
  static let syncsPerProof = 0
  /// Syncs of making room.
  static let syncsPerRoom = 1
  /// Syncs of a compaction: snapshot, log, names, head, names, and names once more.
  static let syncsPerCompaction = 6
  /// Syncs of opening a journal and reading it.
  static let syncsPerOpening = 0
  /// Calls of opening a journal of one log and reading it.
  static let callsPerOpening = 15
}
