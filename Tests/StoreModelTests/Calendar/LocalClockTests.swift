import Foundation
import Simulation
import Testing

@testable import StoreModel

@Suite("The table of a zone's clock changes")
struct LocalClockTests {
  private static let zones = [
    "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu",
    "Africa/Casablanca", "America/St_Johns", "Pacific/Apia",
  ]

  @Test(arguments: 0..<24) func `says what the calendar says`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let name = Self.zones[Int(seed) % Self.zones.count]
    let calendar = StoreCalendar(
      zone: try #require(TimeZone(identifier: name)),
      dayStartMinutes: [0, 240, 719].randomElement(using: &random) ?? 0)
    let start = Int64.random(in: 0..<1_900_000_000_000, using: &random)
    let end = start + Int64.random(in: 0..<100_000_000_000, using: &random)
    let clock = LocalClock(calendar, spanning: start...end)
    for _ in 0..<300 {
      let instant = Int64.random(in: start...end, using: &random)
      #expect(Int(clock.businessDay(instant)) == calendar.businessDay(of: instant).number)
      let (day, minutes) = calendar.local(instant)
      #expect(Int(clock.localMinute(instant)) == day.number * 1440 + minutes)
    }
  }

  @Test func `knows the very second a clock was changed`() throws {
    let zone = try #require(TimeZone(identifier: "Europe/Berlin"))
    let calendar = StoreCalendar(zone: zone, dayStartMinutes: 240)
    let clock = LocalClock(calendar, spanning: 1_700_000_000_000...1_800_000_000_000)
    // 2026-10-25T01:00:00Z: from 03:00 back to 02:00.
    let change: Int64 = 1_792_890_000_000
    #expect(clock.local(change - 1) - (change - 1) == 7_200_000)
    #expect(clock.local(change) - change == 3_600_000)
  }

  @Test func `instants no calendar has do no harm`() {
    let clock = LocalClock(ShopFixture.calendar, spanning: .min ... .max)
    #expect(clock.businessDay(.min) < 0)
    #expect(clock.businessDay(.max) > 190_000)
    #expect(clock.localMinute(.max) > 0)
    #expect(clock.firstMinute(ofDayAt: 1_795_000_000_000) % 1440 == 240)
  }
}
