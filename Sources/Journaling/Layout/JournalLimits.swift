/// How large the journal's parts may be.
public enum JournalLimits {
  /// Bytes of one payload: sixteen documents of the largest size, so that merging never hits it.
  public static let payloadBytesMax = 1 << 20
  /// Bytes of one batch with its frame headers; a reader keeps a whole batch in memory.
  public static let batchBytesMax = 8 << 20
  /// A log up to this many bytes is never compacted.
  public static let logBytesMin = 16 << 20
  /// How long `lock` waits before it names the process that holds it.
  public static let lockWaitMilliseconds = 2000
}
