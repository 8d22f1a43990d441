import Testing

@testable import StoreModel

@Suite("How often a regular comes")
struct RhythmTests {
  private func interval(_ days: [Int32], _ open: OpenDays = .everyDay) -> Double? {
    Rhythm.interval(ofVisitDays: days[...], open)
  }

  private func status(_ days: [Int32], today: Int32) -> RhythmStatus? {
    Rhythm.facts(ofVisitDays: days[...], on: today, .everyDay)?.status
  }

  @Test func `the interval is the median of the days between visit days, 1 at least`() {
    #expect(interval([0, 2, 4, 7, 9]) == 2)
    #expect(interval([0, 7, 14, 21, 28]) == 7)
    #expect(interval([0, 1, 2, 3, 4]) == 1)
    #expect(interval([0, 1, 2, 4, 6]) == 1.5)
    #expect(interval([0, 2, 3]) == nil)
    #expect(interval([]) == nil)
  }

  @Test func `several visits a day are one visit day`() {
    #expect(interval([0, 0, 3, 3, 6, 9]) == 3)
    #expect(interval([0, 0, 0, 0, 0]) == nil)
  }

  @Test func `only the last twelve intervals speak`() {
    let slow = (0..<20).map { Int32($0 * 30) }
    #expect(interval(slow + (1...12).map { 570 + $0 }) == 1)
    #expect(interval(slow + (1...6).map { 570 + $0 }) == 15.5)
  }

  @Test func `days on which the store is closed lengthen no interval`() {
    let sundays = OpenDays(closed: stride(from: 3, to: 200, by: 7).map(CivilDay.init(number:)))
    // Fridays and Mondays: three days and four, the Sunday between taken out of the first.
    let days: [Int32] = [1, 4, 8, 11, 15, 18, 22, 25]
    #expect(interval(days) == 3)
    #expect(interval(days, sundays) == 2)
    #expect(sundays.count(after: 2, through: 3) == 0)
    #expect(sundays.count(after: 3, through: 17) == 12)
    // Whoever comes on closed days only still has an interval of a day.
    let always = OpenDays(closed: (0..<40).map(CivilDay.init(number:)))
    #expect(interval([0, 9, 18, 27], always) == 1)
  }

  @Test func `an absence is judged by the interval and by its length`() {
    #expect(status([0, 2, 4, 7, 9], today: 14) == .watch)
    #expect(status([0, 7, 14, 21, 28], today: 40) == .onTrack)
    #expect(status([0, 1, 2, 3, 4], today: 10) == .watch)
    #expect(status([0, 1, 2, 3, 4], today: 11) == .overdue)
    #expect(status([0, 1, 2], today: 11) == nil)
  }

  @Test func `the first rule that fits decides, each from its own number of days on`() {
    let rules: [(interval: Double, since: Int, status: RhythmStatus)] = [
      (100, 180, .lapsed), (100, 179, .onTrack), (5, 30, .lapsed), (5, 29, .overdue),
      (30, 90, .lapsed), (30, 89, .watch), (31, 90, .watch), (5.1, 30, .overdue),
      (2, 7, .overdue), (2.5, 7, .watch), (2, 6, .watch), (2, 4, .watch), (2, 3, .onTrack),
      (1.5, 3, .onTrack), (2.5, 4, .onTrack), (1, 0, .onTrack),
    ]
    for rule in rules {
      #expect(
        Rhythm.status(interval: rule.interval, since: rule.since) == rule.status, "\(rule)")
    }
  }

  @Test func `who is away for five days and comes every two is three days late`() throws {
    let watched = try #require(
      Rhythm.facts(ofVisitDays: [0, 2, 4, 7, 9], on: 14, .everyDay))
    #expect(watched == RhythmFacts(status: .watch, intervalDays: 2, daysSince: 5))
    #expect(watched.daysLate == 3)
    #expect(watched.shownLate == 3)
    #expect(RhythmFacts(status: .watch, intervalDays: 2.5, daysSince: 5).shownLate == 2)
    #expect(RhythmFacts(status: .onTrack, intervalDays: 7, daysSince: 8).shownLate == nil)
  }

  @Test func `visits of later days are not known on a day`() throws {
    let facts = try #require(
      Rhythm.facts(ofVisitDays: [0, 2, 4, 6, 30, 60, 90], on: 7, .everyDay))
    #expect(facts == RhythmFacts(status: .onTrack, intervalDays: 2, daysSince: 1))
  }

  @Test func `a regular of the house came on six days of sixty, in four weeks`() {
    // Day 4 is a Monday.
    let sixDays: [Int32] = [4, 5, 11, 12, 18, 25]
    #expect(Rhythm.isOften(visitDays: sixDays[...], on: 63))
    #expect(!Rhythm.isOften(visitDays: sixDays[...], on: 64), "the first is 60 days ago")
    #expect(!Rhythm.isOften(visitDays: [4, 5, 11, 12, 18, 24], on: 30), "three weeks only")
    #expect(!Rhythm.isOften(visitDays: [4, 4, 5, 11, 18, 25], on: 30), "five days only")
    #expect(!Rhythm.isOften(visitDays: sixDays[...], on: 24), "the sixth is still to come")
  }
}
