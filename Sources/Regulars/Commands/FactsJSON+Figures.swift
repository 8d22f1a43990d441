import Foundation
import StoreModel

extension FactsJSON {
  /// One line of `segments`.
  static func segment(_ facts: SegmentFacts) -> JSONText {
    .object([
      ("segment", .string(facts.segment.rawValue)),
      ("members", .int(Int64(facts.members))),
      ("value_365d_fen", .int(facts.value365dFen)),
    ])
  }

  /// The whole of `stats`; what the shop cannot count yet is null or empty.
  ///
  /// `machine` is what says which zone is taken where the store set none.
  static func day(
    _ facts: DayFacts, _ calendar: StoreCalendar, machine: MachineZone?
  ) -> JSONText {
    .object(
      [
        ("day", .string(facts.day.text)),
        ("zone", .string(calendar.zone.identifier)),
        ("zone_from", .string(machine.map(source) ?? "settings")),
        ("day_start", .string(calendar.dayStartText)),
        ("visits", .int(Int64(facts.visits))),
        ("member_visits", .int(Int64(facts.memberVisits))),
        ("guest_visits", .int(Int64(facts.guestVisits))),
        ("members", .int(Int64(facts.members))),
        ("new", .int(Int64(facts.newMembers))),
        ("returning", .int(Int64(facts.returning))),
        ("sales_fen", .int(facts.salesFen)),
        ("member_sales_fen", .int(facts.memberSalesFen)),
        ("member_share", .number(facts.memberShare)),
        ("average_ticket_fen", .optional(facts.averageTicketFen)),
        ("member_average_ticket_fen", .optional(facts.memberAverageTicketFen)),
        ("hourly", .array(facts.hourly.map { .int(Int64($0)) })),
        ("hourly_all", .array(facts.hourlyAll.map { .int(Int64($0)) })),
      ] + uncounted)
  }

  private static func source(_ zone: MachineZone) -> String {
    switch zone.source {
    case .system: "system"
    case .variable, .unreadable, .withoutSummer: "TZ"
    }
  }

  private static var uncounted: [(String, JSONText)] {
    [
      ("tiers", .object([])),
      ("stars", nulls("earned", "redeemed", "expiring")),
      ("offers", .array([])),
      ("complaints", nulls("opened", "closed", "open", "overdue")),
      ("csat", nulls("n", "score")),
      ("nps", .null),
      ("connection", .null),
      ("repurchase_30d", nulls("n", "rate")),
      ("retention_28d", .null),
      ("birthdays", .array([])),
      ("overdue_regulars", .array([])),
      ("duplicates", .null),
      ("no_consent", .null),
      ("unsynced", .null),
      ("kpis", .array([])),
    ]
  }

  private static func nulls(_ keys: String...) -> JSONText { .object(keys.map { ($0, .null) }) }
}
