import Foundation
import StoreModel

extension ShopKeeper {
  /// The segments of all regulars at a moment.
  func segments(at moment: Moment) -> [SegmentFacts] { habits.segments(shop, at: moment) }

  /// The figures of one business day.
  func figures(of day: CivilDay, machineZone: TimeZone) -> DayFacts {
    shop.figures(of: day, in: shop.settings.calendar(machine: machineZone))
  }
}
