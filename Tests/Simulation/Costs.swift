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

/// A cost that is counted to within some percent: it is the same on every machine, but may differ
/// by a little with what is drawn or how a library is built.
public struct Cost: Sendable {
  /// What it may be at most: raised only on purpose and with a reason.
  public let most: Int

  /// Whether a count is no more than that, nor so much less that the number says nothing any more.
  public func holds(_ count: Int) -> Bool { count <= most && count * 2 > most }
}

/// What a key pressed in the list of regulars costs, at 80 by 24.
public enum KeyCosts {
  /// Bytes sent to the terminal for a typed letter: the field, the list, the count and the preview.
  public static let bytesPerLetter = Cost(most: 110)
  /// Bytes sent to the terminal for an arrow: two rows of the list, then the preview.
  public static let bytesPerArrow = Cost(most: 400)
  /// Pieces of memory asked for by a typed letter and its answer, both drawn: of a debug build.
  public static let allocationsPerLetter = Cost(most: 1_650)
  /// Pieces of memory asked for by an arrow and its pause, both drawn: of a debug build.
  public static let allocationsPerArrow = Cost(most: 1_650)
}

/// What a question to the store costs, however many regulars it has.
public enum QueryCosts {
  /// Documents looked into for each row of a page that is listed.
  public static let documentsPerRow = 1
  /// Pieces of memory asked for by a page of `rows` of them: of a debug build, in which comparing the
  /// names of everybody with those of the page asks for some too.
  public static let allocationsPerPage = Cost(most: 6_000)
  /// And by each regular beyond, listed or not, who answers what was typed: of a debug build, where
  /// the shop is not optimised.
  public static let allocationsPerMatch = 1
  /// Rows of a page as the screen asks for them while somebody types.
  public static let rows = 69
}
