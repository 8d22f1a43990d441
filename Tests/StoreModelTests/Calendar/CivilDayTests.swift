import Foundation
import Testing

@testable import StoreModel

@Suite("Days of the calendar")
struct CivilDayTests {
  @Test func `number and date lead to each other over 400 years`() throws {
    for number in stride(from: -70_000, to: 80_000, by: 7) {
      let parts = CivilDay(number: number).parts
      let back = try #require(CivilDay(year: parts.year, month: parts.month, day: parts.day))
      #expect(back.number == number)
    }
  }

  @Test func `dates that are on no calendar are none`() {
    #expect(CivilDay(year: 2025, month: 2, day: 29) == nil)
    #expect(CivilDay(year: 2024, month: 2, day: 29)?.text == "2024-02-29")
    #expect(CivilDay(year: 2024, month: 13, day: 1) == nil)
    #expect(CivilDay(year: 1900, month: 2, day: 29) == nil)
  }

  @Test func `the business day starts at four in the store's zone`() throws {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let calendar = StoreCalendar(zone: zone, dayStartMinutes: 240)
    let late = try #require(StoreCalendar.instant("2026-11-22T03:59:59+08:00", zone: zone))
    let early = try #require(StoreCalendar.instant("2026-11-22T04:00:00+08:00", zone: zone))
    #expect(calendar.businessDay(of: late).text == "2026-11-21")
    #expect(calendar.businessDay(of: early).text == "2026-11-22")
    #expect(calendar.local(late).day.text == "2026-11-22")
  }

  @Test func `instants print as ISO 8601 with milliseconds`() {
    #expect(InstantText.utc(0) == "1970-01-01T00:00:00.000Z")
    #expect(InstantText.utc(1_795_225_194_007) == "2026-11-21T01:39:54.007Z")
    #expect(InstantText.utc(-1) == "1969-12-31T23:59:59.999Z")
  }

  @Test(arguments: [
    ("2026-11-21T23:50", "2026-11-22T00:30", 0), ("2026-11-21T23:50", "2026-11-22T03:59", 0),
    ("2026-11-21T23:50", "2026-11-22T04:00", 1), ("2026-11-22T03:59", "2026-11-22T04:00", 1),
    ("2026-11-22T04:00", "2026-11-23T03:59", 0), ("2026-11-22T04:00", "2026-11-23T04:00", 1),
    ("2026-11-22T12:00", "2026-11-01T12:00", 0),
  ])
  func `days since a visit are business days: the day turns at its start, not after 24 hours`(
    _ visit: String, _ now: String, _ days: Int
  ) throws {
    let zone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let calendar = StoreCalendar(zone: zone, dayStartMinutes: 240)
    let instants = try [visit, now].map { try #require(StoreCalendar.instant($0, zone: zone)) }
    #expect(calendar.businessDays(since: instants[0], at: instants[1]) == days)
  }
}
