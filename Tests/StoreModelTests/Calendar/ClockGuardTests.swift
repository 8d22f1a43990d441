import Documents
import Testing

@testable import StoreModel

struct ClockGuardTests {
  @Test func `a clock is suspect behind what was written, but not by five minutes`() throws {
    var fixture = ShopFixture()
    let made = Int64.at("2026-06-01T12:00")
    #expect(!fixture.shop.isClockSuspect(machine: made))
    #expect(fixture.shop.isClockSuspect(machine: 1_767_225_600_000 - 1))
    #expect(!fixture.shop.isClockSuspect(machine: 1_767_225_600_000))
    try fixture.perform(.settings(.change([.storeName: "Corner"])))
    let written = Int64(try #require(fixture.shop.latestStamp).milliseconds)
    #expect(!fixture.shop.isClockSuspect(machine: written - 300_000))
    #expect(fixture.shop.isClockSuspect(machine: written - 300_001))
    #expect(!fixture.shop.isClockSuspect(machine: written + 900_000_000_000))
  }

  @Test func `what a file says of tomorrow makes no clock suspect`() throws {
    var fixture = ShopFixture()
    try fixture.importVisits([.of(nil, id: "V1", at: .at("2096-01-01T12:00"))])
    let written = Int64(try #require(fixture.shop.latestStamp).milliseconds)
    #expect(!fixture.shop.isClockSuspect(machine: written))
  }
}
