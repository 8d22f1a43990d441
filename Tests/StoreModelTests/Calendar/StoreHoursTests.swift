import Testing

@testable import StoreModel

@Suite struct StoreHoursTests {
  @Test func `hours hold for all days or for each, the later word wins`() throws {
    #expect(try #require(StoreHours("07:00-22:00")) == .everyDay)
    let hours = try #require(StoreHours("mon-fri 06:30-20:00, Wed closed,sat 08:00-24:00"))
    let week = 390..<1200
    #expect(hours.days == [week, week, nil, week, week, 480..<1440, 420..<1320])
  }

  @Test(arguments: [
    "7:00-22:00", "07：00－22：00", "MON-SUN 7:00-22:00", "07:00 - 22:00", "7:00–22:00",
    "每天 7:00-22:00",
    "周一至周日 7：00－22：00", "Monday to Sunday 7:00-22:00", "sun-sat 7:00-22:00",
  ])
  func `hours are read however a partner writes them`(text: String) {
    #expect(StoreHours(text) == .everyDay)
  }

  @Test func `hours may end after midnight, and days may go over a Sunday`() throws {
    #expect(try #require(StoreHours("10:00-02:00")).days == Array(repeating: 600..<1560, count: 7))
    let hours = try #require(StoreHours("fri-mon 10:00-2:00，周三 休息"))
    let late = 600..<1560
    #expect(hours.days == [late, 420..<1320, nil, 420..<1320, late, late, late])
  }

  @Test(arguments: [
    "", "7:00", "7-22", "10:00-10:00", "25:00-26:00", "07:0-22:00", "24:00-26:00", "mo 7:00-22:00",
    "mon-sun closed", "007:00-22:00", "7:60-22:00", "mon,7:00-22:00",
  ])
  func `what says no hours is none`(text: String) {
    #expect(StoreHours(text) == nil)
  }

  @Test func `closures are days and ranges of days`() throws {
    let closures = try #require(Closures("2027-01-01, 2026-12-30..2027-01-02"))
    #expect(closures.days.map(\.text) == ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"])
  }

  @Test func `a weekday that is closed counts in no interval`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("m", "Mei")])
    // Saturdays and the Mondays after; then the rhythm is two days, and one where Sundays are closed.
    let first = try #require(CivilDay("2026-10-03"))
    let days = [0, 2, 7, 9, 14, 16].map { CivilDay(number: first.number + $0) }
    try fixture.importVisits(
      days.enumerated().map { place, day in
        .of("m", id: "v\(place)", at: day.milliseconds + 43_200_000)
      })
    func rhythm() throws -> RhythmFacts? {
      let row = try #require(fixture.shop.row(named: "m"))
      return fixture.shop.history(of: [row], in: ShopFixture.calendar)
        .rhythm(of: row, on: CivilDay(number: first.number + 23))
    }
    #expect(try rhythm()?.intervalDays == 2)
    #expect(try rhythm()?.daysSince == 7)
    let place = fixture.shop.changed.end
    try fixture.perform(.settings(.change([.hours: "sun closed"])))
    #expect(fixture.shop.changed.since(place) == nil)
    #expect(try rhythm()?.intervalDays == 1)
    #expect(try rhythm()?.daysSince == 6)
    try fixture.perform(.settings(.change([.closures: "2026-10-20..2026-10-22,2026-10-25"])))
    #expect(try rhythm()?.daysSince == 3)
  }

  @Test(arguments: 0..<50)
  func `open days are those that are not closed, one by one`(first: Int32) throws {
    let hours = try #require(StoreHours("tue closed, sat-sun closed"))
    let closed = [3, 4, 11, 12, 30].map(CivilDay.init(number:))
    let open = OpenDays(closed: closed, hours: hours)
    for last in first..<first + 40 {
      let counted = (first..<last).count { day in
        // The day after; 1970-01-01 was a Thursday.
        let next = Int(day + 1)
        return ![1, 5, 6].contains((next + 3) % 7) && !closed.contains(CivilDay(number: next))
      }
      #expect(open.count(after: first, through: last) == counted)
    }
  }
}
