/// How a regular keeps to their own rhythm, the best first.
public enum RhythmStatus: String, CaseIterable, Equatable, Sendable {
  case onTrack = "on track"
  /// Away for twice their interval, four open days at least.
  case watch
  /// Away for three times their interval, seven open days at least.
  case overdue
  /// Away so long that they are not expected any more.
  case lapsed
}

/// The rhythm of a regular who came on four days at least.
public struct RhythmFacts: Equatable, Sendable {
  /// What to make of the time since the last visit.
  public var status: RhythmStatus
  /// The median of the latest intervals between visit days, in open days; 1 at least.
  public var intervalDays: Double
  /// Open days since the last visit day.
  public var daysSince: Int

  /// A rhythm as it was computed.
  public init(status: RhythmStatus, intervalDays: Double, daysSince: Int) {
    self.status = status
    self.intervalDays = intervalDays
    self.daysSince = daysSince
  }

  /// Open days beyond the interval; below 0 while the next visit is not due.
  public var daysLate: Double { Double(daysSince) - intervalDays }

  /// Whole days late, for the list; nil for who is on track.
  public var shownLate: Int? { status == .onTrack ? nil : Int(daysLate.rounded(.down)) }
}
