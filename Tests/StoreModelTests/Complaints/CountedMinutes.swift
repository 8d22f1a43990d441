import Foundation

@testable import StoreModel

/// Some weeks of minutes as the clock of a zone shows them, one by one.
///
/// A place is a minute: the first begins with a UTC midnight.
struct CountedMinutes: Sendable {
  let zone: TimeZone
  /// The UTC midnight the first minute begins at, in milliseconds.
  let first: Int64
  /// Minutes from 1970-01-01T00:00 on the wall's clock, of every place.
  let wall: [Int]
  /// The earliest minute on the wall, and the first place that shows each from it on; -1 where none.
  private let low: Int
  private let shown: [Int]

  static let days = 45
  static let minute: Int64 = 60_000

  init(_ zone: TimeZone, _ day: CivilDay) {
    self.zone = zone
    first = day.milliseconds
    // Clocks are changed on whole quarters of an hour.
    let wall = (0..<Self.days * 96).flatMap { quarter in
      let instant = day.milliseconds + Int64(quarter) * 15 * Self.minute
      let offset = zone.secondsFromGMT(for: StoreCalendar.date(instant)) / 60
      let begin = Int(instant / Self.minute) + offset
      return Array(begin..<begin + 15)
    }
    let low = wall.min() ?? 0
    var shown = Array(repeating: -1, count: (wall.max() ?? 0) - low + 1)
    for (place, minute) in wall.enumerated() where shown[minute - low] < 0 {
      shown[minute - low] = place
    }
    (self.wall, self.low, self.shown) = (wall, low, shown)
  }

  /// The instant a place begins at.
  func instant(_ place: Int) -> Int64 { first + Int64(place) * Self.minute }

  /// The first place at which the wall shows a minute; of one it skips, as far behind the skip as the
  /// minute is behind the last one before.
  func place(showing minute: Int) -> Int? {
    guard shown.indices.contains(minute - low) else { return nil }
    var back = 0
    while shown[minute - low - back] < 0 { back += 1 }
    return shown[minute - low - back] + back
  }

  /// The days on which the clock is put forward or back.
  var changes: [CivilDay] {
    wall.indices.dropFirst().filter { wall[$0] != wall[$0 - 1] + 1 }
      .map { CivilDay(number: wall[$0] / 1440) }
  }

  /// The business day the wall says it is.
  func businessDay(_ place: Int, dayStart: Int) -> CivilDay {
    CivilDay(number: Int((Double(wall[place] - dayStart) / 1440).rounded(.down)))
  }
}

/// Six zones, in weeks that hold the changes of their clocks, forward and back; the second of each
/// pair is where such a store may move to.
let countedZones: [[CountedMinutes]] = {
  let places: [(String, [(Int, Int)], moved: String)] = [
    ("Asia/Shanghai", [(11, 5)], "Asia/Kathmandu"),
    ("Europe/Berlin", [(3, 5), (10, 1)], "America/New_York"),
    ("Australia/Lord_Howe", [(9, 10), (3, 10)], "Asia/Shanghai"),
    ("Asia/Kathmandu", [(6, 5)], "Australia/Lord_Howe"),
    ("America/New_York", [(10, 5), (2, 15)], "Africa/Casablanca"),
    ("Africa/Casablanca", [(2, 10)], "Europe/Berlin"),
  ]
  return places.flatMap { name, begins, moved in
    begins.map { month, day in
      let first = CivilDay(year: 2026, month: month, day: day) ?? CivilDay(number: 0)
      return [name, moved].map { CountedMinutes(TimeZone(identifier: $0) ?? .gmt, first) }
    }
  }
}()
