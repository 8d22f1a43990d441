import Documents

extension Shop {
  /// Whether a machine's clock looks wrong, asked with what it shows now (UTC milliseconds): it lies
  /// behind what was written here before, or behind the year this program was made.
  ///
  /// Never asked of a moment somebody gave: `--at`, or a cart's `at`. What documents say of their own
  /// moment plays no part, so that a till's file from tomorrow makes no clock suspect; an import is
  /// stamped by the clock of the machine that read it, and that is a clock like any other.
  public func isClockSuspect(machine now: Int64) -> Bool {
    if now < ClockGuard.madeAt { return true }
    guard let latestStamp else { return false }
    return now < Int64(latestStamp.milliseconds) - ClockGuard.slackMilliseconds
  }
}

/// What a clock is held against.
enum ClockGuard {
  /// 1 January 2026, UTC: nobody had this program before.
  static let madeAt: Int64 = 1_767_225_600_000
  /// Clocks of two terminals may be so far apart: five minutes.
  static let slackMilliseconds: Int64 = 5 * 60_000
}
