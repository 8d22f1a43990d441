import Foundation
import Simulation

@testable import StoreModel

/// A store with random shifts, closed and short days, new hours from some day on and now and then
/// another zone, and the minutes it is open, one by one.
struct CountedStore {
  let minutes: CountedMinutes
  /// The day from which its hours are others, and the zone it moves to on that day.
  private let from: CivilDay
  private let moved: (minutes: CountedMinutes, dayStart: Int)?
  private let dayStart: Int
  private(set) var schedule: StoreSchedule
  /// For each place whether the store is open.
  private(set) var isOpen: [Bool]
  /// The end of the last shift of each day, as a place.
  private(set) var closings: [CivilDay: Int] = [:]

  /// What is asked of a store lies within; the days before and after only lead up to it.
  static let places = 3 * 1440..<40 * 1440

  init(_ pair: [CountedMinutes], _ random: inout SeededGenerator) {
    minutes = pair[0]
    let begin = CivilDay(number: Int(minutes.first / LocalClock.day))
    let starts = (0..<2).map { _ in Int.random(in: 0...5, using: &random) * 60 }
    dayStart = starts[0]
    from = CivilDay(number: begin.number + Int.random(in: 5...35, using: &random))
    moved = Int.random(in: 0..<3, using: &random) == 0 ? (pair[1], starts[1]) : nil
    let (week, later) = (random.week(dayStart), random.week(starts[1]))
    let closures = random.closures(from: begin, minutes.changes)
    let calendar = StoreCalendar(zone: minutes.zone, dayStartMinutes: dayStart)
    schedule = StoreSchedule(week, closures, in: calendar)
    schedule.set(later, from: from)
    if let moved {
      schedule.set(
        StoreCalendar(zone: moved.minutes.zone, dayStartMinutes: moved.dayStart), from: from)
    }
    isOpen = Array(repeating: false, count: minutes.wall.count)
    for number in begin.number...begin.number + CountedMinutes.days {
      let day = CivilDay(number: number)
      let hours = day < from ? week : later
      mark(closures.special[day] ?? hours.shifts[day.weekday], on: day)
    }
  }

  private mutating func mark(_ shifts: [Range<Int>], on day: CivilDay) {
    let wall = day < from ? minutes : moved?.minutes ?? minutes
    for shift in shifts {
      guard let open = wall.place(showing: day.number * 1440 + shift.lowerBound),
        let close = wall.place(showing: day.number * 1440 + shift.upperBound), open < close
      else { continue }
      let minutes = open..<min(close, isOpen.count)
      isOpen.withUnsafeMutableBufferPointer { $0[minutes].update(repeating: true) }
      closings[day] = max(closings[day] ?? 0, close)
    }
  }

  func instant(_ place: Int) -> Int64 { minutes.instant(place) }

  /// The business day of a place: by the new zone where that says so, else by the old one.
  func businessDay(_ place: Int) -> CivilDay {
    if let moved {
      let day = moved.minutes.businessDay(place, dayStart: moved.dayStart)
      if day >= from { return day }
    }
    return minutes.businessDay(place, dayStart: dayStart)
  }

  /// The first place before which so many minutes were open since another; nil beyond what is known.
  func place(after minutes: Int, since start: Int) -> Int? {
    var (place, left) = (start, minutes)
    while left > 0 {
      guard place < Self.places.upperBound else { return nil }
      if isOpen[place] { left -= 1 }
      place += 1
    }
    return place
  }

  /// The end of the so manieth open day after that of a place, day by day; nil beyond what is known.
  func closing(after days: Int, since start: Int) -> Int? {
    var day = businessDay(start)
    if days == 0, let closing = closings[day], closing > start { return closing }
    var left = max(1, days)
    while true {
      day = CivilDay(number: day.number + 1)
      guard day.number < Int(minutes.first / LocalClock.day) + 40 else { return nil }
      guard let closing = closings[day] else { continue }
      left -= 1
      if left <= 0, closing > start { return closing }
    }
  }
}

extension SeededGenerator {
  /// Whether something happens that happens once in so many times.
  mutating func once(in times: Int) -> Bool { Int.random(in: 0..<times, using: &self) == 0 }

  private func clock(_ minutes: Int) -> String {
    [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  /// `07:10-12:00+13:00-25:30`: one shift to three that end by a minute.
  private mutating func shifts(_ minutes: ClosedRange<Int>) -> String {
    let ends = 2 * Int.random(in: 1...3, using: &self)
    let times = (0..<ends).map { _ in Int.random(in: minutes, using: &self) }.sorted()
    return stride(from: 0, to: ends, by: 2).map {
      "\(clock(min(times[$0], 1439)))-\(clock(max(times[$0] + 1, times[$0 + 1])))"
    }.joined(separator: "+")
  }

  /// The hours of a week, none of them past the start of the day.
  fileprivate mutating func week(_ dayStart: Int) -> StoreHours {
    for _ in 0..<40 {
      var text = once(in: 2) ? "07:00-22:00" : "00:00-24:00"
      for day in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] where once(in: 2) {
        text += once(in: 4) ? ", \(day) closed" : ", \(day) \(shifts(0...1439 + dayStart))"
      }
      if let hours = StoreHours(text) { return hours }
    }
    return .everyDay
  }

  /// Closed and short days in some weeks, more of them where the clock changes.
  fileprivate mutating func closures(from begin: CivilDay, _ changes: [CivilDay]) -> Closures {
    var pieces: [String] = []
    for _ in 0..<4 {
      let day = CivilDay(number: begin.number + Int.random(in: 3...40, using: &self)).text
      pieces.append(once(in: 2) ? day : "\(day) \(shifts(0...1700))")
    }
    for change in changes where once(in: 2) {
      let evening = CivilDay(number: change.number - 1).text
      pieces.append("\(evening) 20:00-\(clock(Int.random(in: 1470...1680, using: &self)))")
      pieces.append("\(change.text) \(shifts(30...270))")
    }
    let text = pieces.filter { Closures($0) != nil }.joined(separator: ", ")
    return Closures(text) ?? Closures()
  }
}
