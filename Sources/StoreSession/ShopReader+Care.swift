public import Documents
public import StoreModel

/// What is to be done for guests beside the cup.
extension ShopReader {
  /// The page of care.
  public mutating func care() -> CareFacts {
    var facts = shop.care(at: moment.now, calendar: calendar)
    tell(&facts.birthdays)
    tell(&facts.anniversaries)
    for place in facts.followUps.indices { readOut(&facts.followUps[place].regular) }
    for place in facts.thankYous.indices { readOut(&facts.thankYous[place].regular) }
    readOut(&facts.events)
    return facts
  }

  /// What is due to be said or done for a regular who stands at the counter.
  public mutating func followUps(of regular: DocumentID) -> [FollowUpFact] {
    var due = shop.followUps(of: regular, on: today)
    for place in due.indices { readOut(&due[place].regular) }
    return due
  }

  /// Events from today on, the soonest first; with the past ones where asked for.
  public mutating func events(withPast: Bool = false) -> [EventFact] {
    var events = shop.events(from: withPast ? nil : today, calendar: calendar)
    readOut(&events)
    return events
  }

  /// Fills in how names are read, and who of them is expected.
  private mutating func tell(_ days: inout [Celebration]) {
    for place in days.indices { readOut(&days[place].regular) }
    var guests = days.compactMap { day in
      shop.row(of: day.regular.id).map { (row: $0, summary: day.regular) }
    }
    guard guests.count == days.count else { return }
    habits.tell(&guests, of: shop, at: moment)
    for (place, guest) in guests.enumerated() { days[place].regular = guest.summary }
  }

  private mutating func readOut(_ events: inout [EventFact]) {
    for event in events.indices {
      for guest in events[event].guests.indices { readOut(&events[event].guests[guest]) }
    }
  }
}
