/// What the journal asks of the system, as counts that are the same on every machine.
///
/// Each is exactly what is done now. Whoever needs more raises a number here, on purpose and with a
/// reason; whoever needs less lowers it.
public enum JournalCosts {
  /// Syncs of a change.
  public static let syncsPerChange = 1
  /// Calls of a change, its lock and its sync among them.
  public static let callsPerChange = 9
  /// Writes of a change, however many records it has.
  public static let writesPerChange = 1
  /// Calls of a change that turns out to change nothing, where nobody else wrote: of lock, look and
  /// unlock.
  public static let callsPerNothing = 7
  /// Syncs of that.
  public static let syncsPerNothing = 0
  /// Calls of a look whether others wrote.
  public static let callsPerLook = 2
  /// Calls of taking in one change of another process, without the lock.
  public static let callsPerFollowing = 5
  /// Calls of a proof at the end of a busy time.
  public static let callsPerProof = 9
  /// Syncs of that.
  public static let syncsPerProof = 0
  /// Syncs of making room.
  public static let syncsPerRoom = 1
  /// Syncs of a compaction: snapshot, log, names, head, names, and names once more.
  public static let syncsPerCompaction = 6
  /// Syncs of opening a journal and reading it.
  public static let syncsPerOpening = 0
  /// Calls of opening a journal of one log and reading it.
  public static let callsPerOpening = 15
}
