import Foundation
public import StoreModel

extension OpenStore {
  /// The segments of all regulars at a moment (UTC milliseconds), in the order of their rules.
  public func segments(at now: Int64) async -> [SegmentFacts] {
    await shop.segments(at: Moment(now))
  }

  /// The figures of one business day.
  public func figures(of day: CivilDay) async -> DayFacts {
    await shop.figures(of: day, machineZone: .current)
  }
}
