import Foundation

/// A store's calendar as a table of its zone's clock changes, for questions about every visit.
///
/// Asking a zone costs a microsecond, and a third of a second for 300,000 visits; the table answers
/// in some nanoseconds.
struct LocalClock: Equatable, Sendable {
  /// Instants at which the next offset begins, ascending.
  private(set) var changes: [Int64] = []
  /// Milliseconds ahead of UTC, one more than there are changes.
  private var offsets: [Int64] = []
  private let dayStart: Int64

  static let day: Int64 = 86_400_000
  static let minute: Int64 = 60_000
  /// No zone has changed its clock twice within a week since 1970.
  private static let step = 7 * day
  /// Instants beyond the year 2500 or before 1970 are taken for bad data, and their edge's offset
  /// for theirs.
  static let range: ClosedRange<Int64> = 0...16_725_225_600_000

  /// The clock of a calendar, exact for the instants of a span.
  init(_ calendar: StoreCalendar, spanning span: ClosedRange<Int64>) {
    dayStart = Int64(calendar.dayStartMinutes) * Self.minute
    let zone = calendar.zone
    let end = span.upperBound.clamped(to: Self.range)
    var at = span.lowerBound.clamped(to: Self.range)
    var offset = Self.offset(zone, at)
    offsets = [offset]
    while at < end {
      let next = min(end, at + Self.step)
      let later = Self.offset(zone, next)
      if later != offset {
        changes.append(Self.change(zone, from: offset, between: at, next))
        offsets.append(later)
        offset = later
      }
      at = next
    }
  }

  /// Milliseconds from 1970-01-01T00:00 on the store's clock to what it shows at an instant.
  func local(_ instant: Int64) -> Int64 {
    let instant = instant.clamped(to: -Self.range.upperBound...Self.range.upperBound)
    if changes.isEmpty { return instant + offsets[0] }
    var (low, high) = (0, changes.count)
    while low < high {
      let middle = (low + high) / 2
      if changes[middle] <= instant { low = middle + 1 } else { high = middle }
    }
    return instant + offsets[low]
  }

  /// The instants at which the store's clock shows `local`, ascending: none where it was put forward
  /// over it, two where it was put back.
  func instants(of local: Int64) -> [Int64] {
    offsets.indices.compactMap { place in
      let instant = local - offsets[place]
      let isLate = place > 0 && instant < changes[place - 1]
      return isLate || place < changes.count && instant >= changes[place] ? nil : instant
    }
  }

  /// Days from 1970-01-01 to the business day of an instant.
  func businessDay(_ instant: Int64) -> Int32 {
    Int32(truncatingIfNeeded: StoreCalendar.floorDivide(local(instant) - dayStart, Self.day))
  }

  /// Minutes from 1970-01-01T00:00 on the store's clock to what it shows at an instant.
  func localMinute(_ instant: Int64) -> Int32 {
    Int32(truncatingIfNeeded: StoreCalendar.floorDivide(local(instant), Self.minute))
  }

  /// What `localMinute` gives where the business day of an instant begins.
  func firstMinute(ofDayAt instant: Int64) -> Int32 {
    let start = Int64(businessDay(instant)) * Self.day + dayStart
    return Int32(truncatingIfNeeded: start / Self.minute)
  }

  private static func offset(_ zone: TimeZone, _ instant: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: StoreCalendar.date(instant))) * 1000
  }

  /// The first instant, to the second, at which the offset is no longer `old`.
  private static func change(
    _ zone: TimeZone, from old: Int64, between start: Int64, _ end: Int64
  ) -> Int64 {
    var (low, high) = (start / 1000, end / 1000)
    while low + 1 < high {
      let middle = (low + high) / 2
      if offset(zone, middle * 1000) == old { low = middle } else { high = middle }
    }
    return high * 1000
  }
}

extension Int64 {
  /// The nearest number within limits.
  func clamped(to limits: ClosedRange<Int64>) -> Int64 {
    Swift.min(Swift.max(self, limits.lowerBound), limits.upperBound)
  }
}
