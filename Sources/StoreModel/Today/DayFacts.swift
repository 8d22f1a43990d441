/// The figures of one business day; void visits count nowhere.
///
/// A visit of a member the till knows and the shop does not yet is a member's; a visit of one who
/// withdrew is a guest's.
public struct DayFacts: Equatable, Sendable {
  /// The business day.
  public var day: CivilDay
  /// All visits.
  public var visits = 0
  /// Visits of members.
  public var memberVisits = 0
  /// Members who came, each once.
  public var members = 0
  /// Members whose first visit ever was on this day.
  public var newMembers = 0
  /// What was paid, in fen.
  public var salesFen: Int64 = 0
  /// What members paid, in fen.
  public var memberSalesFen: Int64 = 0
  /// Member visits by local hour of the clock, 0 to 23.
  public var hourly = Array(repeating: 0, count: 24)
  /// All visits by local hour of the clock, 0 to 23.
  public var hourlyAll = Array(repeating: 0, count: 24)
  /// Visits of which the till said what was paid.
  public var pricedVisits = 0
  /// Visits of members of which the till said what was paid.
  public var pricedMemberVisits = 0

  /// A day on which nobody came.
  public init(day: CivilDay) { self.day = day }

  /// Visits of guests nobody knows.
  public var guestVisits: Int { visits - memberVisits }

  /// Members who had been here on an earlier day.
  public var returning: Int { members - newMembers }

  /// The share of member visits, 0 where nobody came.
  public var memberShare: Double { visits == 0 ? 0 : Double(memberVisits) / Double(visits) }

  /// What a visit paid on average, in fen, half up; nil where no amount is known.
  public var averageTicketFen: Int64? { Self.average(salesFen, of: pricedVisits) }

  /// What a member's visit paid on average, in fen, half up; nil where no amount is known.
  public var memberAverageTicketFen: Int64? {
    Self.average(memberSalesFen, of: pricedMemberVisits)
  }

  private static func average(_ sum: Int64, of count: Int) -> Int64? {
    count == 0 ? nil : Int64((Double(sum) / Double(count)).rounded(.toNearestOrAwayFromZero))
  }
}
