public import Documents

/// Everything the store means to do for its guests beside the cup, as one page shows it.
public struct CareFacts: Equatable, Sendable {
  /// The business day the page is of.
  public var day: CivilDay
  /// Birthdays of today and the next days, today's first.
  public var birthdays: [Celebration] = []
  /// Days on which somebody joined, whole years ago.
  public var anniversaries: [Celebration] = []
  /// Follow-ups whose day has come and that nobody has ticked, the longest due first.
  public var followUps: [FollowUpFact] = []
  /// Cards to be written or printed, the oldest wish first.
  public var thankYous: [ThankYouFact] = []
  /// Events of today and the next days, the soonest first.
  public var events: [EventFact] = []
  /// What earlier shifts told this one, the oldest first.
  public var handOvers: [HandOverFact] = []

  /// How many days after today the page looks ahead.
  public static let daysAhead = 7

  /// A page of a day on which nothing is to be done.
  public init(day: CivilDay) { self.day = day }
}

/// A day of the year somebody may be congratulated on.
public struct Celebration: Equatable, Sendable {
  /// Whose day it is.
  public var regular: RegularSummary
  /// The business day it falls on this time.
  public var day: CivilDay
  /// Days from today, 0 for today.
  public var inDays: Int
  /// Whole years since they joined, at least one; nil for a birthday, whose year nobody keeps.
  public var years: Int?

  /// A day to congratulate somebody on.
  public init(regular: RegularSummary, day: CivilDay, inDays: Int, years: Int?) {
    self.regular = regular
    self.day = day
    self.inDays = inDays
    self.years = years
  }
}

/// Something to say or do when a guest comes next.
public struct FollowUpFact: Equatable, Sendable {
  /// The document, to tick it by.
  public var id: DocumentID
  /// Whom it is about.
  public var regular: RegularSummary
  /// At most 140 characters.
  public var text: String
  /// The first business day it is due on, nil for at once.
  public var from: CivilDay?
  /// When it was written, UTC milliseconds.
  public var at: Int64
  /// The partner who wrote it, nil if unsigned.
  public var by: String?

  /// A follow-up that is due at once and unsigned.
  public init(id: DocumentID, regular: RegularSummary, text: String, at: Int64) {
    self.id = id
    self.regular = regular
    self.text = text
    self.at = at
  }
}

/// A card somebody wants a guest to get.
public struct ThankYouFact: Equatable, Sendable {
  /// The document, to mark it by.
  public var id: DocumentID
  /// Who gets it.
  public var regular: RegularSummary
  /// What the card calls them; nil for who is known by a cue only, which is nobody's name.
  public var addressee: String?
  /// What for, at most 140 characters: for whoever writes it, never printed.
  public var reason: String
  /// When it was wished for, UTC milliseconds.
  public var at: Int64
  /// The partner who wished for it, nil if unsigned.
  public var by: String?

  /// A card nobody has signed for.
  public init(id: DocumentID, regular: RegularSummary, reason: String, at: Int64) {
    self.id = id
    self.regular = regular
    self.reason = reason
    self.at = at
  }
}

/// A tasting or class guests can sign up for.
public struct EventFact: Equatable, Sendable {
  /// The document.
  public var id: DocumentID
  /// At most 80 characters.
  public var title: String
  /// When it begins, UTC milliseconds.
  public var at: Int64
  /// How many guests it has room for, nil where nobody counts.
  public var seats: Int?
  /// Who signed up, the first to do so first.
  public var guests: [RegularSummary] = []
  /// The partner who changed it last, nil if unsigned.
  public var by: String?

  /// An event nobody has signed up for.
  public init(id: DocumentID, title: String, at: Int64, seats: Int?) {
    self.id = id
    self.title = title
    self.at = at
    self.seats = seats
  }

  /// Seats nobody has taken, nil where nobody counts.
  public var seatsLeft: Int? { seats.map { max(0, $0 - guests.count) } }
}

/// What one shift tells the next.
public struct HandOverFact: Equatable, Sendable {
  /// The document, to tick it by.
  public var id: DocumentID
  /// At most 280 characters.
  public var text: String
  /// When it was written, UTC milliseconds.
  public var at: Int64
  /// The partner who wrote it, nil if unsigned.
  public var by: String?

  /// A note for the next shift.
  public init(id: DocumentID, text: String, at: Int64, by: String?) {
    self.id = id
    self.text = text
    self.at = at
    self.by = by
  }
}
