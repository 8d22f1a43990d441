/// When an offer holds: a window of dates or instants, days of the week or month, hours.
///
/// An instant has to lie in the window and in an occurrence of the hours; weekday and day of the month
/// are those of the business day on which the occurrence begins, or of the instant's where there are
/// no hours.
public struct OfferTimes: Equatable, Sendable {
  /// The first instant; nil for always.
  public var from: OfferBound?
  /// The end: a day runs to the end of that business day, an instant is not in it any more; nil for never.
  public var to: OfferBound?
  /// Weekdays from 0, Monday; every day where there are none.
  public var weekdays: Set<Int> = []
  /// Days of the month, every day where there are none; one a month does not have does not come.
  public var monthDays: Set<Int> = []
  /// Wall clock, all day where there are none.
  public var hours: [OfferHours] = []

  /// Always.
  public init() {}

  /// Whether the clock plays a part at all.
  public var isAlways: Bool { self == OfferTimes() }
}

/// A begin or an end of an offer.
public enum OfferBound: Equatable, Sendable {
  /// A business day, whole.
  case day(CivilDay)
  /// What the store's clock shows, in minutes after midnight of a date.
  case local(CivilDay, minutes: Int)
  /// UTC milliseconds.
  case instant(Int64)
}

/// Hours of a day, half open: 09:00 to 11:00, or 22:00 to 05:00 of the next day.
public struct OfferHours: Hashable, Sendable {
  /// Minutes after midnight, 0 to 1439.
  public var from: Int
  /// Minutes after midnight, 1 to 1440; before `from` it is the next day's.
  public var to: Int

  /// From one minute to another, which is not the same.
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }

  /// Whether they run over midnight.
  public var isOverMidnight: Bool { to < from }
}

/// Where an offer stands at a moment, whoever asks.
public enum OfferState: Equatable, Sendable {
  /// It holds, to that instant; nil where no end is known.
  case running(to: Int64?)
  /// It begins at that instant of this business day.
  case laterToday(from: Int64)
  /// It begins on another day.
  case upcoming(from: Int64)
  /// It is over since that instant.
  case ended(at: Int64)

  /// What scripts call it.
  public var word: String {
    switch self {
    case .running: "running"
    case .laterToday: "laterToday"
    case .upcoming: "upcoming"
    case .ended: "ended"
    }
  }
}
