/// How large the journal's parts may be.
public enum JournalLimits {
  /// Bytes of one payload: sixteen documents of the largest size, so that merging never hits it.
  public static let payloadBytesMax = 1 << 20
  /// Bytes of one batch with its frame headers; a reader keeps a whole batch in memory.
  public static let batchBytesMax = 8 << 20
  /// A log up to this many bytes is never compacted.
  public static let logBytesMin = 16 << 20
  /// Zeros written ahead of the log's end: a day's changes of a store, made in a millisecond, and
  /// little to look through when the journal is opened.
  public static let roomBytes = 256 << 10
  /// How long `lock` waits before it names the process that holds it.
  public static let lockWaitMilliseconds = 2000
}
