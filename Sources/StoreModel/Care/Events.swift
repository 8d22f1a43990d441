import Documents

/// Limits of events.
public enum EventLimits {
  /// Characters of a title: what a list shows in one line.
  public static let titleMax = 80
  /// Guests of one event, those who signed off again among them: members of one set of fields.
  public static let guestsMax = DocumentLimits.membersMax
}

/// Who signed up stands in one field for each guest, so that two terminals' sign-ups both stay.
enum EventField {
  static let title: FieldName = "title"
  static let at: FieldName = "at"
  static let seats: FieldName = "seats"
  private static let prefix = "s."

  static func guest(_ id: DocumentID) -> FieldName? { FieldName(prefix + id.description) }

  /// The guest of a field, nil where the field is no sign-up.
  static func guest(_ name: FieldName) -> DocumentID? {
    let text = name.description
    return text.hasPrefix(prefix) ? DocumentID(String(text.dropFirst(prefix.count))) : nil
  }
}

extension Shop {
  /// Events of business days from `day` to `last`, the soonest first; nil leaves an end open.
  public func events(
    from day: CivilDay?, through last: CivilDay? = nil, calendar: StoreCalendar
  ) -> [EventFact] {
    let facts = documents(of: .event).compactMap(eventFact).filter { event in
      let on = calendar.businessDay(of: event.at)
      return day.map { $0 <= on } ?? true && last.map { on <= $0 } ?? true
    }
    return facts.sorted { ($0.at, $0.id) < ($1.at, $1.id) }
  }

  private func eventFact(_ document: Document) -> EventFact? {
    guard let title = document[EventField.title]?.string, let at = document[EventField.at]?.int
    else { return nil }
    let seats = document[EventField.seats]?.int.map { Int($0) }
    var fact = EventFact(id: document.id, title: title, at: at, seats: seats)
    fact.by = author(of: document)
    fact.guests = signUps(of: document).compactMap { rememberedSummary($0.guest) }
    return fact
  }

  /// Who signed up and when, the first to do so first.
  private func signUps(of event: Document) -> [(guest: DocumentID, at: Int64)] {
    event.fields.compactMap { field in
      guard let at = field.value.int else { return nil }
      return EventField.guest(field.name).map { ($0, at) }
    }
    .sorted { ($0.at, $0.guest) < ($1.at, $1.guest) }
  }

  func eventMade(
    _ title: String, at: Int64, seats: Int?, id: DocumentID
  ) throws(Refusal) -> [Change] {
    var fields: [FieldName: Value] = [
      EventField.title: .string(
        try CareText.checked(title, "title", limit: EventLimits.titleMax)),
      EventField.at: .int(at),
    ]
    if let seats {
      guard (1...EventLimits.guestsMax).contains(seats) else {
        throw .badField(
          field: "seats", value: "\(seats)", wanted: .number(1...EventLimits.guestsMax))
      }
      fields[EventField.seats] = .int(Int64(seats))
    }
    return careMade(.event, id, fields)
  }

  func signedUp(
    _ guest: DocumentID, for event: DocumentID, by doer: Doer
  ) throws(Refusal) -> [Change] {
    let document = try standingEvent(event)
    try requireRemembered(guest)
    guard let field = EventField.guest(guest), document[field]?.int == nil else { return [] }
    let seats = document[EventField.seats]?.int.map { Int($0) }
    let taken = eventFact(document)?.guests.count ?? 0
    let names = document.fields.count { EventField.guest($0.name) != nil }
    let isFull = seats.map { taken >= $0 } ?? false
    let isUsedUp = document.field(field) == nil && names >= EventLimits.guestsMax
    guard !isFull, !isUsedUp else {
      throw .care(
        .eventFull(
          title: document[EventField.title]?.string ?? "", seats: seats ?? EventLimits.guestsMax))
    }
    return [Change(.event, event, fields: [field: .int(doer.now)], current: current(event))]
  }

  func signedOff(
    _ guest: DocumentID, from event: DocumentID
  ) throws(Refusal) -> [Change] {
    let document = try standingEvent(event)
    guard let field = EventField.guest(guest), document[field]?.int != nil else { return [] }
    return [Change(.event, event, fields: [field: .null], current: current(event))]
  }

  /// An event that takes place.
  private func standingEvent(_ id: DocumentID) throws(Refusal) -> Document {
    let document = try careDocument(id, .event)
    guard !document.isOff else { throw .care(.unknown(id.description)) }
    return document
  }
}
