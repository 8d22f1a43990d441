import Foundation
import Testing

@testable import StoreModel

@Suite("Days in the words people have for them")
struct SpokenDayTests {
  /// A Sunday.
  private static let today = CivilDay(year: 2026, month: 11, day: 22) ?? CivilDay(number: 0)

  @Test(arguments: [
    ("today", "2026-11-22"), ("Tomorrow", "2026-11-23"), ("yesterday", "2026-11-21"),
    ("今天", "2026-11-22"), ("明天", "2026-11-23"), ("后天", "2026-11-24"), ("後天", "2026-11-24"),
    ("大后天", "2026-11-25"), ("昨天", "2026-11-21"), ("前天", "2026-11-20"),
    ("+3", "2026-11-25"), ("＋３", "2026-11-25"), ("+1d", "2026-11-23"), ("in 10 days", "2026-12-02"),
    ("3天后", "2026-11-25"), ("2 days ago", "2026-11-20"), ("-2", "2026-11-20"),
    ("sat", "2026-11-28"), ("Saturday", "2026-11-28"), ("sun", "2026-11-22"),
    ("tues", "2026-11-24"),
    ("周六", "2026-11-28"), ("星期六", "2026-11-28"), ("礼拜天", "2026-11-22"), ("週六", "2026-11-28"),
    ("next monday", "2026-11-23"), ("下周一", "2026-11-23"), ("下周日", "2026-11-29"),
    ("this sat", "2026-11-21"), ("本周六", "2026-11-21"), ("下下周一", "2026-11-30"),
    ("last fri", "2026-11-13"), ("上周五", "2026-11-13"),
  ])
  func `a word means a day from today on`(_ typed: String, _ day: String) {
    #expect(TypedText.day(typed, from: Self.today)?.text == day)
  }

  @Test(arguments: [
    ("sat", "2026-11-21"), ("周六", "2026-11-21"), ("sun", "2026-11-22"), ("mon", "2026-11-16"),
    ("yesterday", "2026-11-21"), ("11-21", "2026-11-21"), ("11-23", "2025-11-23"),
    ("2026-12-24", "2026-12-24"), ("2-29", "2024-02-29"),
  ])
  func `where what has been is asked for, a weekday or date is the last one`(
    _ typed: String, _ day: String
  ) {
    #expect(TypedText.day(typed, upTo: Self.today)?.text == day)
  }

  @Test(arguments: [
    "", "soon", "m", "mo", "someday", "+", "+1000", "周八", "next", "sat sun", "noday",
  ])
  func `other words are no day`(_ typed: String) {
    #expect(TypedText.day(typed, from: Self.today) == nil)
    #expect(TypedText.day(typed, upTo: Self.today) == nil)
  }

  @Test(arguments: [
    ("2026-11-22T03:59", "today", "2026-11-21T12:00"),
    ("2026-11-22T04:00", "today", "2026-11-22T12:00"),
    ("2026-11-22T03:59", "tomorrow 18:00", "2026-11-22T18:00"),
    ("2026-11-22T04:00", "明天 18:00", "2026-11-23T18:00"),
    ("2026-11-22T04:00", "明天18：00", "2026-11-23T18:00"),
    ("2026-11-22T20:00", "sat 15:00", "2026-11-28T15:00"),
    ("2026-11-22T20:00", "18:30", "2026-11-22T18:30"),
    // The night the business day ends with.
    ("2026-11-22T20:00", "today 01:00", "2026-11-23T01:00"),
    ("2026-11-22T20:00", "2026-11-24 01:00", "2026-11-24T01:00"),
  ])
  func `a word is of the business day, and a time may stand behind it`(
    now: String, typed: String, meant: String
  ) throws {
    let calendar = ShopFixture.calendar
    let now = try #require(StoreCalendar.instant(now, zone: calendar.zone))
    let instant = TypedText.instant(typed, in: calendar, at: now)
    #expect(instant == StoreCalendar.instant(meant, zone: calendar.zone))
  }

  @Test func `a weekday is the next one, of what has been the last one`() throws {
    let calendar = ShopFixture.calendar
    // A Sunday.
    let now = try #require(StoreCalendar.instant("2026-11-22T10:00", zone: calendar.zone))
    func instant(_ hasBeen: Bool) -> Int64? {
      TypedText.instant("sat 15:00", in: calendar, at: now, hasBeen: hasBeen)
    }
    #expect(instant(false) == StoreCalendar.instant("2026-11-28T15:00", zone: calendar.zone))
    #expect(instant(true) == StoreCalendar.instant("2026-11-21T15:00", zone: calendar.zone))
  }

  @Test(arguments: ["", "noonish", "tomorrow at six", "today 25:00", "18"])
  func `what is no moment is none`(_ typed: String) {
    #expect(TypedText.instant(typed, in: ShopFixture.calendar, at: 0) == nil)
  }

  @Test func `days among closures become dates, and what is none stays as it is`() {
    #expect(
      TypedText.days("明天, sat..sun、2026-12-24..2026-12-26", from: Self.today)
        == "2026-11-23, 2026-11-28..2026-11-22, 2026-12-24..2026-12-26")
    #expect(TypedText.days("soon", from: Self.today) == "soon")
  }

  @Test(arguments: [
    ("2027-02-05 07:00-15:00", "2027-02-05 07:00-15:00"),
    ("2027年2月5日  7：00－15：00", "2027-02-05 7:00-15:00"),
    ("明天 7:00-11:00+18:00-22:00, sat", "2026-11-23 7:00-11:00+18:00-22:00, 2026-11-28"),
    ("tomorrow..sat 7:00 - 15:00", "2026-11-23..2026-11-28 7:00 - 15:00"),
  ])
  func `hours behind a day among closures stay behind it`(_ typed: String, _ days: String) {
    #expect(TypedText.days(typed, from: Self.today) == days)
    #expect(Closures(days) != nil)
  }
}
