import Foundation
import Simulation
import Testing

@testable import StoreModel

@Suite("Who is likely in the next half hour")
struct LikelyNowTests {
  private let berlin = StoreCalendar(
    zone: TimeZone(identifier: "Europe/Berlin") ?? .gmt, dayStartMinutes: 240)

  private func instant(_ text: String, _ calendar: StoreCalendar) throws -> Int64 {
    try #require(StoreCalendar.instant(text, zone: calendar.zone))
  }

  /// Points of a member with visits at some local times.
  private func points(
    _ visits: [String], at now: String, in calendar: StoreCalendar = ShopFixture.calendar
  ) throws -> Int {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("A", "Ann")])
    try fixture.importVisits(
      visits.enumerated().map { index, text in
        .of("A", id: "V\(index)", at: try instant(text, calendar))
      })
    let likely = fixture.shop.likelyNow(at: try instant(now, calendar), in: calendar)
    let row = try #require(fixture.shop.row(named: "A"))
    #expect(likely.rows == (likely.points(row) > 0 ? [row] : []))
    return likely.points(row)
  }

  @Test func `a visit about this time counts twice on the same weekday, else once`() throws {
    // 20 November 2026 is a Friday.
    #expect(try points(["2026-11-13T08:10"], at: "2026-11-20T08:00") == 2)
    #expect(try points(["2026-11-12T08:10"], at: "2026-11-20T08:00") == 1)
    #expect(
      try points(
        ["2026-11-13T08:10", "2026-11-12T08:00", "2026-11-19T08:45"], at: "2026-11-20T08:00") == 4)
  }

  @Test func `from fifteen minutes before to forty-five minutes after, both included`() throws {
    for (time, wanted) in [("07:44", 0), ("07:45", 2), ("08:45", 2), ("08:46", 0), ("20:00", 0)] {
      #expect(try points(["2026-11-13T\(time)"], at: "2026-11-20T08:00") == wanted, "\(time)")
    }
  }

  @Test func `seconds of neither now nor the visit matter`() throws {
    #expect(try points(["2026-11-13T08:45:59"], at: "2026-11-20T08:00:01") == 2)
    #expect(try points(["2026-11-13T07:45:00"], at: "2026-11-20T08:00:59") == 2)
  }

  @Test func `visits of fifty-six days speak, older ones do not`() throws {
    #expect(try points(["2026-09-25T08:00"], at: "2026-11-20T08:00") == 2)
    #expect(try points(["2026-09-25T07:59"], at: "2026-11-20T08:00") == 0)
    #expect(try points(["2026-09-24T08:10"], at: "2026-11-20T08:00") == 0)
  }

  @Test func `who was here today is not expected again`() throws {
    let habit = ["2026-11-13T08:10", "2026-11-19T08:10"]
    #expect(try points(habit, at: "2026-11-20T08:00") == 3)
    #expect(try points(habit + ["2026-11-20T04:00"], at: "2026-11-20T08:00") == 0)
    // Before the day's start it was still yesterday.
    #expect(try points(habit + ["2026-11-20T03:59"], at: "2026-11-20T08:00") == 3)
    // A visit that lies ahead of the moment asked about is not known yet.
    #expect(try points(habit + ["2026-11-20T08:12"], at: "2026-11-20T08:00") == 3)
    #expect(try points(habit + ["2026-11-20T08:00:30"], at: "2026-11-20T08:00:10") == 0)
  }

  @Test func `midnight lies inside the half hour like any other time`() throws {
    // Saturday ten past midnight, asked on a Friday night: the weekday it would be.
    #expect(try points(["2026-11-14T00:10"], at: "2026-11-20T23:50") == 2)
    #expect(try points(["2026-11-13T00:10"], at: "2026-11-20T23:50") == 1)
    #expect(try points(["2026-11-13T23:55"], at: "2026-11-21T00:05") == 2)
    // Around the start of the business day too.
    #expect(try points(["2026-11-13T04:10"], at: "2026-11-20T03:50") == 2)
  }

  @Test func `the store's clock decides, before and after it was changed`() throws {
    // Berlin put its clocks back on 25 October 2026.
    #expect(try points(["2026-10-22T08:10"], at: "2026-10-29T08:00", in: berlin) == 2)
    #expect(try points(["2026-10-22T09:10"], at: "2026-10-29T08:00", in: berlin) == 0)
    // And forward on 29 March.
    #expect(try points(["2026-03-26T08:10"], at: "2026-04-02T08:00", in: berlin) == 2)
    #expect(try points(["2026-03-26T07:10"], at: "2026-04-02T08:00", in: berlin) == 0)
  }

  @Test func `a void visit and a guest's say nothing`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("A", "Ann")])
    var void = VisitRow.of("A", id: "V1", at: try instant("2026-11-13T08:10", ShopFixture.calendar))
    void.isVoid = true
    try fixture.importVisits([void, .of(nil, id: "V2", at: void.at)])
    let now = try instant("2026-11-20T08:00", ShopFixture.calendar)
    #expect(fixture.shop.likelyNow(at: now, in: ShopFixture.calendar).rows.isEmpty)
  }

  @Test func `the likeliest stands first, then the latest visit`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers(["A", "B", "C", "D"].map { .remembered($0, "Guest \($0)") })
    let visits = [
      ("A", "2026-11-12T08:10"), ("B", "2026-11-13T08:10"), ("C", "2026-11-18T08:10"),
      ("D", "2026-11-19T15:00"),
    ]
    try fixture.importVisits(
      visits.map { .of($0.0, id: $0.1, at: try instant($0.1, ShopFixture.calendar)) })
    let likely = fixture.shop.likelyNow(
      at: try instant("2026-11-20T08:00", ShopFixture.calendar), in: ShopFixture.calendar)
    #expect(likely.rows == ["B", "C", "A"].compactMap { fixture.shop.row(named: $0) })
  }

  @Test(arguments: 0..<20) func `points are those a calendar gives`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let now = 1_774_000_000_000 + Int64.random(in: 0..<40_000_000_000, using: &random)
    let visits = (0..<60).map { index in
      let back = Int64.random(in: 0..<60 * 1440, using: &random) * 60_000
      return VisitRow.of("A", id: "V\(index)", at: now - back)
    }
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("A", "Ann")])
    try fixture.importVisits(visits)
    let row = try #require(fixture.shop.row(named: "A"))
    let points = fixture.shop.likelyNow(at: now, in: berlin).points(row)
    #expect(points == Self.points(visits.map(\.at), at: now, in: berlin))
  }

  /// The rule word by word, with a calendar for every visit.
  private static func points(_ visits: [Int64], at now: Int64, in calendar: StoreCalendar) -> Int {
    let minute = now / 60_000 * 60_000
    let today = calendar.businessDay(of: now)
    if visits.contains(where: { $0 <= now && calendar.businessDay(of: $0) == today }) { return 0 }
    let (day, clock) = calendar.local(minute)
    var points = 0
    for visit in visits where visit >= minute - 56 * 86_400_000 && visit <= now {
      let (visitDay, visitClock) = calendar.local(visit)
      for ahead in -15...45 where (clock + ahead + 1440) % 1440 == visitClock {
        let expected = day.number + (clock + ahead < 0 ? -1 : clock + ahead >= 1440 ? 1 : 0)
        points += (expected - visitDay.number) % 7 == 0 ? 2 : 1
      }
    }
    return points
  }
}
