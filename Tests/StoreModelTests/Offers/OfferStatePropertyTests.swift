import Foundation
import Simulation
import Testing

@testable import StoreModel

private let seeds = ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 300

/// Nine days of a store's clock, step by step, over a change of it.
private struct ClockDays {
  let calendar: StoreCalendar
  let step: Int
  let walls: [SlowTimes.Wall]

  /// Zones and days on which their clock is changed, in either direction; the first never is.
  static let changes = [
    ("Asia/Shanghai", 20_782), ("Europe/Berlin", 20_541), ("Europe/Berlin", 20_751),
    ("Australia/Lord_Howe", 20_548), ("Australia/Lord_Howe", 20_730),
  ]

  static let dayStarts = [0, 240, 330]

  /// The quarters of an hour of each change for each start of the day: read once.
  static let quarters: [[ClockDays]] = changes.map { change in
    dayStarts.compactMap { try? ClockDays(change, dayStart: $0, step: 15) }
  }

  init(_ change: (zone: String, day: Int), dayStart: Int, step: Int) throws {
    calendar = try OfferFixture.calendar(change.zone, dayStart: dayStart)
    self.step = step
    let calendar = calendar
    let first = Int64(change.day - 4) * 86_400_000
    walls = (0..<9 * 1440 / step).map {
      SlowTimes.Wall(first + Int64($0 * step) * 60_000, calendar)
    }
  }
}

@Suite("When offers hold, minute by minute")
struct OfferStatePropertyTests {
  @Test func `O14 the days that are tried hold a change of the clock`() throws {
    for (index, change) in ClockDays.changes.enumerated() {
      let days = try ClockDays(change, dayStart: 240, step: 15)
      let offsets = Set(
        days.walls.map { days.calendar.zone.secondsFromGMT(for: Date(milliseconds: $0.at)) })
      #expect(offsets.count == (index == 0 ? 1 : 2), "\(change)")
    }
  }

  @Test(arguments: 0..<seeds)
  func `O13 what is said of an instant is what counting the minutes gives`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (change, start) = (Int(seed % 5), Int(seed / 5 % 3))
    // Every minute takes long: mostly the quarters of an hour, on which everything then begins.
    let step = seed % 150 == 7 ? 1 : 15
    var days = ClockDays.quarters[change][start]
    if step == 1 {
      let dayStart = ClockDays.dayStarts[start]
      days = try ClockDays(ClockDays.changes[change], dayStart: dayStart, step: step)
    }
    let times = random.times(around: CivilDay(number: ClockDays.changes[change].1), step: step)
    let slow = SlowTimes(times: times, calendar: days.calendar)
    let holds = days.walls.map(slow.holds)
    for _ in 0..<8 {
      let place = Int.random(in: 0..<days.walls.count * 2 / 3, using: &random)
      let instant =
        days.walls[place].at + Int64.random(in: 0..<Int64(step) * 60_000, using: &random)
      let state = times.state(at: instant, in: days.calendar)
      if !StateExpected(days: days, holds: holds, place: place, isOver: slow.isAfter).allows(state)
      {
        Issue.record("\(times) at \(instant) of \(days.calendar): \(state)")
      }
    }
  }
}

/// What may be said of a step, where nobody knows what comes after the days.
private struct StateExpected {
  let days: ClockDays
  let holds: [Bool]
  let place: Int

  /// The instant of the next step at which it holds or does not.
  private func next(_ isHolding: Bool) -> Int64? {
    holds.indices.dropFirst(place + 1).first { holds[$0] == isHolding }.map { days.walls[$0].at }
  }

  private var end: Int64 { (days.walls.last?.at ?? 0) + Int64(days.step) * 60_000 }

  let isOver: (SlowTimes.Wall) -> Bool

  func allows(_ state: OfferState) -> Bool {
    let wall = days.walls[place]
    switch state {
    case .running(let to):
      guard holds[place] else { return false }
      // No end that is near: not on this business day nor on the next one.
      guard let to else {
        return next(false).map { days.calendar.businessDays(since: wall.at, at: $0) >= 1 } ?? true
      }
      return next(false).map { $0 == to } ?? (to >= end)
    case .laterToday(let from):
      return !holds[place] && from == next(true)
        && days.calendar.businessDay(of: from) == wall.business
    case .upcoming(let from):
      guard !holds[place], days.calendar.businessDay(of: from) > wall.business else { return false }
      return next(true).map { $0 == from } ?? (from >= end)
    case .ended(let at):
      guard !holds[place], next(true) == nil, at <= wall.at + Int64(days.step) * 60_000 else {
        return false
      }
      // The window's end, or when it last held, where that is no more than a day ago.
      let last = holds.indices.prefix(place).last { holds[$0] }.map { days.walls[$0 + 1].at }
      let isRecent = last.map { wall.at - $0 < 86_400_000 } ?? false
      return isOver(wall) || !isRecent || at == last
    }
  }
}

extension Date {
  fileprivate init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
