import Documents
import Foundation
import Simulation
import Testing

@testable import StoreModel

/// How many calendars are tried in each zone; more with `SEEDS=n`.
private let seeds = ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 12

/// A month of minutes around a change of a zone's clock, counted one by one.
private struct CountedMonth: Sendable {
  let zone: TimeZone
  let first: Int64
  /// Minutes from 1970-01-01T00:00 that the clock on the wall shows at each minute.
  let wall: [Int64]

  static let days = 45
  static let minute: Int64 = 60_000

  init(_ zone: String, _ day: CivilDay) {
    self.zone = TimeZone(identifier: zone) ?? .gmt
    first = day.milliseconds
    let (first, zone) = (first, self.zone)
    wall = (0..<Int64(Self.days * 1440)).map { place in
      let instant = first + place * Self.minute
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant / 1000)))
      return instant / Self.minute + Int64(offset) / 60
    }
  }

  /// The place at which the wall first shows a time; where it skips it, as far behind the skip as the
  /// time is behind what stood before.
  func place(showing time: Int64) -> Int? {
    if let shown = wall.firstIndex(of: time) { return shown }
    guard
      let skip = wall.indices.dropFirst().first(where: { wall[$0] > time && wall[$0 - 1] < time })
    else { return nil }
    return skip + Int(time - wall[skip - 1] - 1)
  }
}

/// Six zones, each around a change of its clock; Kathmandu has none, but a quarter of an hour.
private let months: [CountedMonth] = [
  ("Asia/Shanghai", 2026, 11), ("Europe/Berlin", 2026, 3), ("Australia/Lord_Howe", 2026, 9),
  ("Asia/Kathmandu", 2026, 6), ("America/New_York", 2026, 10), ("Africa/Casablanca", 2026, 2),
].map { zone, year, month in
  CountedMonth(zone, CivilDay(year: year, month: month, day: 5) ?? CivilDay(number: 0))
}

@Suite("Opening time, counted minute by minute")
struct StoreSchedulePropertyTests {
  /// A store with random shifts, closures and new hours from some day on, and the minutes it is open.
  private struct Scene {
    let month: CountedMonth
    var schedule: StoreSchedule
    /// For each minute whether the store is open.
    var isOpen: [Bool]
    /// The last closing of each day, as a place; nil where it is closed.
    var closings: [CivilDay: Int] = [:]
    let dayStart: Int

    init(_ month: CountedMonth, _ random: inout SeededGenerator) {
      self.month = month
      dayStart = Int.random(in: 0...5, using: &random) * 60
      let begin = CivilDay(number: Int(month.first / 86_400_000))
      let calendar = StoreCalendar(zone: month.zone, dayStartMinutes: dayStart)
      let (week, later) = (Self.week(dayStart, &random), Self.week(dayStart, &random))
      let from = CivilDay(number: begin.number + Int.random(in: 5...35, using: &random))
      let closed = CivilDay(number: begin.number + Int.random(in: 5...35, using: &random))
      let closures = Closures("\(closed.text), \(from.text) 09:00-09:30+11:00-12:00") ?? Closures()
      schedule = StoreSchedule(week, closures, in: calendar)
      schedule.set(later, from: from)
      isOpen = Array(repeating: false, count: month.wall.count)
      for number in begin.number...begin.number + CountedMonth.days {
        let day = CivilDay(number: number)
        let hours = day < from ? week : later
        mark(closures.special[day] ?? hours.shifts[day.weekday], on: day)
      }
    }

    private mutating func mark(_ shifts: [Range<Int>], on day: CivilDay) {
      let midnight = Int64(day.number) * 1440
      for shift in shifts {
        guard let open = month.place(showing: midnight + Int64(shift.lowerBound)),
          let close = month.place(showing: midnight + Int64(shift.upperBound)), open < close
        else { continue }
        for place in open..<min(close, isOpen.count) { isOpen[place] = true }
        closings[day] = close
      }
    }

    private static func week(_ dayStart: Int, _ random: inout SeededGenerator) -> StoreHours {
      func clock(_ minutes: Int) -> String {
        [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
      }
      var text = "07:00-22:00"
      for day in ["mon", "tue", "thu", "sat", "sun"] where Bool.random(using: &random) {
        if Int.random(in: 0..<4, using: &random) == 0 {
          text += ", \(day) closed"
          continue
        }
        let open = dayStart + Int.random(in: 0...600, using: &random)
        let noon = open + Int.random(in: 1...300, using: &random)
        let again = noon + Int.random(in: 0...200, using: &random)
        let close = min(1440 + dayStart, again + Int.random(in: 1...600, using: &random))
        text += ", \(day) \(clock(open))-\(clock(noon))+\(clock(again))-\(clock(close))"
      }
      return StoreHours(text) ?? .everyDay
    }

    /// The business day the wall says it is.
    func businessDay(_ place: Int) -> CivilDay {
      let minutes = month.wall[place] - Int64(dayStart)
      return CivilDay(number: Int((Double(minutes) / 1440).rounded(.down)))
    }

    func instant(_ place: Int) -> Int64 { month.first + Int64(place) * CountedMonth.minute }
  }

  @Test(arguments: 0..<months.count)
  func `R2 R3 the closed form agrees with a count of minutes`(zone: Int) {
    for seed in 0..<seeds {
      var random = SeededGenerator(seed: seed * 6 + UInt64(zone))
      let scene = Scene(months[zone], &random)
      for _ in 0..<20 {
        let start = Int.random(in: 3 * 1440..<30 * 1440, using: &random)
        let minutes = [1, 10, 240, 2880, 5000].randomElement(using: &random) ?? 10
        checkMinutes(scene, start, minutes, seed)
        checkDays(scene, start, Int.random(in: 0...4, using: &random), seed)
      }
    }
  }

  private func checkMinutes(_ scene: Scene, _ start: Int, _ minutes: Int, _ seed: UInt64) {
    var (place, left) = (start, minutes)
    while left > 0, place < scene.isOpen.count {
      if scene.isOpen[place] { left -= 1 }
      place += 1
    }
    guard left == 0 else { return }
    let found = scene.schedule.instant(
      after: Int64(minutes) * CountedMonth.minute, since: scene.instant(start))
    #expect(found == scene.instant(place), "seed \(seed) start \(start) minutes \(minutes)")
    let open = scene.schedule.openTime(from: scene.instant(start), to: scene.instant(place))
    #expect(open == Int64(minutes) * CountedMonth.minute, "seed \(seed) start \(start)")
    #expect(scene.schedule.isOpen(at: scene.instant(start)) == scene.isOpen[start])
  }

  private func checkDays(_ scene: Scene, _ start: Int, _ days: Int, _ seed: UInt64) {
    let own = scene.businessDay(start)
    var expected: Int?
    if days == 0, let closing = scene.closings[own], closing > start { expected = closing }
    var (left, day) = (max(1, days), own)
    while expected == nil, day.number < own.number + 14 {
      day = CivilDay(number: day.number + 1)
      guard let closing = scene.closings[day] else { continue }
      left -= 1
      if left == 0 { expected = closing }
    }
    guard let expected else { return }
    let found = scene.schedule.closing(after: days, since: scene.instant(start))
    #expect(found == scene.instant(expected), "seed \(seed) start \(start) days \(days)")
  }
}
