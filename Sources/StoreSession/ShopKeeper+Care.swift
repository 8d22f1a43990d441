import Documents
import Foundation
import StoreModel

extension ShopKeeper {
  /// The page of care as of `now`.
  func care(at now: Int64) -> CareFacts { CareFacts(day: calendar.businessDay(of: now)) }

  /// What is due to be said or done for a regular.
  func followUps(of regular: DocumentID, at now: Int64) -> [FollowUpFact] { [] }

  /// Events from today on, with the past ones where asked for.
  func events(at now: Int64, withPast: Bool) -> [EventFact] { [] }

  private var calendar: StoreCalendar {
    let settings = settings()
    return StoreCalendar(
      zone: settings.zone(machine: .current), dayStartMinutes: settings.dayStartMinutes)
  }
}
