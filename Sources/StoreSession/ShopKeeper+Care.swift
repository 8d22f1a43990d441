import Documents
import Foundation
import StoreModel

extension ShopKeeper {
  /// The page of care as of a moment.
  func care(at moment: Moment) -> CareFacts {
    var facts = shop.care(at: moment.now, calendar: calendar(moment))
    for place in facts.birthdays.indices { readOut(&facts.birthdays[place].regular) }
    for place in facts.anniversaries.indices { readOut(&facts.anniversaries[place].regular) }
    for place in facts.followUps.indices { readOut(&facts.followUps[place].regular) }
    for place in facts.thankYous.indices { readOut(&facts.thankYous[place].regular) }
    readOut(&facts.events)
    return facts
  }

  /// What is due to be said or done for a regular.
  func followUps(of regular: DocumentID, at moment: Moment) -> [FollowUpFact] {
    var due = shop.followUps(of: regular, on: calendar(moment).businessDay(of: moment.now))
    for place in due.indices { readOut(&due[place].regular) }
    return due
  }

  /// Events from today on, with the past ones where asked for.
  func events(at moment: Moment, withPast: Bool) -> [EventFact] {
    let calendar = calendar(moment)
    var events = shop.events(
      from: withPast ? nil : calendar.businessDay(of: moment.now), calendar: calendar)
    readOut(&events)
    return events
  }

  /// Cards nobody has written or printed yet.
  func thankYous() -> [ThankYouFact] { shop.thankYous() }

  /// What earlier shifts told this one.
  func handOvers() -> [HandOverFact] { shop.handOvers() }

  private func readOut(_ events: inout [EventFact]) {
    for event in events.indices {
      for guest in events[event].guests.indices { readOut(&events[event].guests[guest]) }
    }
  }

  private func calendar(_ moment: Moment) -> StoreCalendar {
    shop.settings.calendar(machine: moment.machineZone)
  }
}
