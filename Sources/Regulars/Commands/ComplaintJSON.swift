import Documents
import StoreModel

extension FactsJSON {
  /// A complaint; the partner it is about only for whom that is.
  static func complaint(
    _ fact: ComplaintFact, showsInvolved: Bool = false, hasEvents: Bool = true
  ) -> JSONText {
    let (complaint, standing) = (fact.complaint, fact.standing)
    var members: [(String, JSONText)] = [
      ("number", .string(complaint.number.text)), ("id", .string(complaint.id.description)),
      ("kind", .string(complaint.kind.rawValue)), ("state", .string(standing.state.rawValue)),
      ("severity", .int(Int64(standing.severity))),
      ("category", .optional(complaint.category?.rawValue)),
      ("guest", .optional(complaint.regular?.description)),
      ("opened_at", .instant(complaint.receivedAt)),
      (
        "due",
        .object([
          ("response", .instant(standing.due.response)), ("update", .instant(standing.due.update)),
          ("resolve", .instant(standing.due.resolve)),
        ])
      ),
      ("overdue", .bool(standing.isOverdue)), ("escalated", .bool(standing.isEscalated)),
      ("words", words(complaint.words)), ("channel", .optional(complaint.channel?.rawValue)),
      ("happened_at", .instant(complaint.happenedAt)), ("drink", .optional(complaint.drink)),
      ("wants", .array(complaint.wants.map { .string($0.rawValue) })),
      ("actions", .array(complaint.actions.map { .string($0.text) })),
      ("remedies", .array(fact.remedies.map(remedy))), ("cause", .optional(fact.cause)),
      ("missed", .array(standing.missed.map(\.rawValue).sorted().map { .string($0) })),
      ("reopened", .int(Int64(standing.reopened))),
      ("original", .optional(fact.original?.text)),
      ("aliases", .array(complaint.aliases.map { .string($0) })),
    ]
    if showsInvolved { members.append(("involved", .optional(complaint.involved))) }
    if hasEvents { members.append(("events", .array(fact.events.map(event)))) }
    return .object(members)
  }

  private static func words(_ words: Complaint.Words?) -> JSONText {
    guard let words else { return .null }
    return .object([
      ("name", .optional(words.name)), ("contact", .optional(words.contact)),
      ("text", .string(words.text)),
    ])
  }

  private static func remedy(_ remedy: ComplaintFact.Remedy) -> JSONText {
    let (kind, amount) = (remedy.remedy.kind, remedy.remedy.amount)
    let isMoney = kind == .refund || kind == .coupon
    return .object([
      ("kind", .string(kind.rawValue)), ("fen", isMoney ? .int(amount) : .null),
      ("stars", kind == .stars ? .int(amount) : .null), ("state", .string(remedy.state.rawValue)),
    ])
  }

  private static func event(_ event: ComplaintFact.Event) -> JSONText {
    let what = event.step.kind.rawValue
    return .object([
      ("at", .instant(event.step.at)), ("what", .string(what)),
      ("by", .optional(event.by)), ("note", .optional(event.note)),
      ("severity", event.step.severity.map { .int(Int64($0)) } ?? .null),
      ("letter", .optional(event.step.letter?.rawValue)),
      ("until", .optional(event.step.until?.text)),
      ("not_reached", .bool(event.step.isNotReached)),
      ("remedies", .array((event.gave + event.asked).map { .string($0.text) })),
      ("cause", .optional(event.cause)), ("no_effect", .bool(event.isWithout)),
    ])
  }
}
