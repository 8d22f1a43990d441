/// What offers have to know of a guest who was named.
public struct OfferGuest: Equatable, Sendable {
  /// The till's word for the tier.
  public var tier: String?
  /// The guest's birthday.
  public var birthday: YearlyDay?
  /// The day they joined; nil is long ago.
  public var joined: CivilDay?
  /// Whether what is known of them may be used.
  public var remembers = true
  /// Visits before this one that are not void.
  public var visits = 0
  /// When they used offers, by the offer's id; UTC milliseconds, ascending.
  public var uses: [String: [Int64]] = [:]
  /// What was assigned to them, by the offer's id, in the order of the assignments.
  public var assignments: [String: [OfferAssignment]] = [:]
  /// Tastings that cannot be offered to them, with the reason.
  public var tastings: [String: OfferReason] = [:]

  /// A member of whom nothing else is known.
  public init() {}
}

/// An offer that was assigned to a guest, and how far they came.
public struct OfferAssignment: Equatable, Sendable {
  /// When, UTC milliseconds.
  public var at: Int64
  /// What they spent since on what counts, in fen.
  public var spentFen: Int64 = 0
  /// When they completed it, UTC milliseconds.
  public var completedAt: Int64?

  /// An assignment nobody has done anything for.
  public init(at: Int64) { self.at = at }

  /// The last instant it is good for, n times 24 h after it was made; both instants are in it.
  public func end(days: Int?) -> Int64? { days.map { at + Int64($0) * 86_400_000 } }
}

/// When and where offers are judged.
public struct OfferMoment: Equatable, Sendable {
  /// UTC milliseconds.
  public var at: Int64
  /// The store's calendar.
  public var calendar: StoreCalendar
  /// The store's number; empty where it has none.
  public var store = ""
  /// Whether the machine's clock, which told the moment, looks wrong.
  public var isClockSuspect = false
  /// Whether the store is enrolled and has not heard from the centre on this business day.
  public var lacksSync = false
  /// Uses in this store on this business day, by the offer's id.
  public var usesToday: [String: Int] = [:]

  /// A moment at a store, its clock trusted.
  public init(at: Int64, calendar: StoreCalendar) {
    self.at = at
    self.calendar = calendar
  }
}
