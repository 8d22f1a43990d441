import Foundation
import StoreModel

extension ShopKeeper {
  /// The segments of all regulars at a moment.
  func segments(at moment: Moment) -> [SegmentFacts] {
    Segment.allCases.map { SegmentFacts(segment: $0) }
  }

  /// The figures of one business day.
  func figures(of day: CivilDay) -> DayFacts { DayFacts(day: day) }
}
