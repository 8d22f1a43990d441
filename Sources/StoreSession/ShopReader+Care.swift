public import Documents
public import StoreModel

/// What is to be done for guests beside the cup.
extension ShopReader {
  /// The page of care.
  public mutating func care() -> CareFacts {
    var facts = shop.care(at: moment.now, calendar: calendar)
    for place in facts.birthdays.indices { readOut(&facts.birthdays[place].regular) }
    for place in facts.anniversaries.indices { readOut(&facts.anniversaries[place].regular) }
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

  private mutating func readOut(_ events: inout [EventFact]) {
    for event in events.indices {
      for guest in events[event].guests.indices { readOut(&events[event].guests[guest]) }
    }
  }
}
