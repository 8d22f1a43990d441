import Testing

@testable import StoreModel

@Suite("The store's settings")
struct SettingsTests {
  @Test func `a value is checked, stored and read back`() throws {
    var fixture = ShopFixture()
    #expect(fixture.shop.isFirstRun)
    try fixture.perform(.settings(.change([.zone: "Asia/Shanghai", .storeNumber: " 0412 "])))
    #expect(fixture.shop.settings[.zone] == "Asia/Shanghai")
    #expect(fixture.shop.settings[.storeNumber] == "0412")
    #expect(!fixture.shop.isFirstRun)
    try fixture.perform(.settings(.change([.zone: nil])))
    #expect(fixture.shop.settings[.zone] == nil)
  }

  @Test(arguments: [
    (SettingKey.zone, "Mars/Olympus"), (.dayStart, "25:00"), (.dayStart, "4:00"),
    (.hours, "07:00-07:00"), (.hours, "sun"), (.hours, "mon-xyz 07:00-22:00"), (.hours, ""),
    (.hours, "mon-sun closed"), (.hours, "7-22"), (.closures, "2026-13-01"),
    (.closures, "2026-10-07..2026-10-01"), (.closures, "2026-10-01..2036-10-31"),
    (.closures, "2026-10-01,"), (.language, "fr"), (.storeNumber, "04\u{1B}12"), (.storeName, ""),
    (.theme, "../x"),
  ])
  func `what a key does not take is refused`(key: SettingKey, value: String) {
    let refusal = ShopFixture().refusal(.settings(.change([key: value])))
    #expect(refusal == .settings(.badValue(key, value: value)))
  }

  @Test func `the same value again writes nothing`() throws {
    var fixture = ShopFixture()
    try fixture.perform(.settings(.change([.storeName: "Pine Street"])))
    let count = fixture.written.count
    try fixture.perform(.settings(.change([.storeName: "Pine Street"])))
    #expect(fixture.written.count == count)
  }

  @Test func `the day starts at four unless set`() throws {
    var fixture = ShopFixture()
    #expect(fixture.shop.settings.dayStartMinutes == 240)
    try fixture.perform(.settings(.change([.dayStart: "05:30"])))
    #expect(fixture.shop.settings.dayStartMinutes == 330)
  }

  @Test func `R1 no shift runs into the next business day, whichever setting says so`() throws {
    var fixture = ShopFixture()
    func refusal(_ values: [SettingKey: String?]) -> Refusal? {
      fixture.refusal(.settings(.change(values)))
    }
    func bad(_ key: SettingKey, _ value: String) -> Refusal {
      .settings(.badValue(key, value: value))
    }
    let late = "2027-02-05 18:00-29:00"
    #expect(refusal([.hours: "18:00-29:00"]) == bad(.hours, "18:00-29:00"))
    #expect(refusal([.closures: late]) == bad(.closures, late))
    #expect(refusal([.closures: late, .dayStart: "04:59"]) == bad(.closures, late))
    #expect(refusal([.closures: late, .hours: "18:00-29:00", .dayStart: "05:00"]) == nil)
    try fixture.perform(.settings(.change([.dayStart: "06:00"])))
    try fixture.perform(.settings(.change([.hours: "18:00-29:00"])))
    #expect(fixture.shop.settings[.hours] == "18:00-29:00")
    #expect(refusal([.dayStart: "04:30"]) == bad(.dayStart, "04:30"))
    #expect(refusal([.dayStart: " 04:30 "]) == bad(.dayStart, " 04:30 "))
    #expect(refusal([.dayStart: nil]) == bad(.dayStart, "04:00"))
    #expect(refusal([.dayStart: nil, .hours: nil]) == nil)
    #expect(refusal([.dayStart: "05:00"]) == nil)
    #expect(refusal([.storeName: "Pine Street"]) == nil)
  }
}
