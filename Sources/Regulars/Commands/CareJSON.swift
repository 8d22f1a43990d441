import Documents
import StoreModel

extension FactsJSON {
  /// The whole of `care`.
  static func care(_ facts: CareFacts) -> JSONText {
    .object([
      ("day", .string(facts.day.text)),
      ("birthdays", .array(facts.birthdays.map(celebration))),
      ("anniversaries", .array(facts.anniversaries.map(celebration))),
      ("follow_ups", .array(facts.followUps.map(followUp))),
      ("thank_yous", .array(facts.thankYous.map(thankYou))),
      ("events", .array(facts.events.map(event))),
      ("hand_over", .array(facts.handOvers.map(handOver))),
    ])
  }

  private static func guest(_ regular: RegularSummary) -> [(String, JSONText)] {
    [
      ("guest", .string(regular.label)), ("name", .string(regular.name)),
      ("call_name", .optional(regular.callName)),
    ]
  }

  private static func celebration(_ celebration: Celebration) -> JSONText {
    .object(
      guest(celebration.regular) + [
        ("on", .string(celebration.day.text)), ("in_days", .int(Int64(celebration.inDays))),
        ("years", .optional(celebration.years.map(Int64.init))),
        ("expected", .bool(celebration.isExpected)),
      ])
  }

  private static func written(_ at: Int64, _ by: String?) -> [(String, JSONText)] {
    [("at", .instant(at)), ("by", .optional(by))]
  }

  /// Something to say or do when a guest comes next.
  static func followUp(_ fact: FollowUpFact) -> JSONText {
    .object(
      [("id", .string(fact.id.description))] + guest(fact.regular) + [
        ("text", .string(fact.text)), ("from", .optional(fact.from?.text)),
      ] + written(fact.at, fact.by))
  }

  private static func thankYou(_ fact: ThankYouFact) -> JSONText {
    .object(
      [("id", .string(fact.id.description))] + guest(fact.regular) + [
        ("reason", .string(fact.reason))
      ] + written(fact.at, fact.by))
  }

  /// One event with who signed up.
  static func event(_ fact: EventFact) -> JSONText {
    .object([
      ("id", .string(fact.id.description)), ("title", .string(fact.title)),
      ("at", .instant(fact.at)), ("seats", .optional(fact.seats.map(Int64.init))),
      ("signed_up", .int(Int64(fact.guests.count))),
      ("guests", .array(fact.guests.map { .object(guest($0)) })),
      ("by", .optional(fact.by)),
    ])
  }

  /// One note for the next shift.
  static func handOver(_ fact: HandOverFact) -> JSONText {
    .object(
      [("id", .string(fact.id.description)), ("text", .string(fact.text))]
        + written(fact.at, fact.by))
  }
}
