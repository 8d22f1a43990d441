import Documents
import Foundation
import Testing

@testable import StoreModel

@Suite("Where the clocks of complaints come to an edge")
struct ComplaintClockEdgeTests {
  private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  @Test func `R1 opening time that two days share counts once`() throws {
    // Sunday's night runs to 02:00, and Monday is a short day that opens at 00:30.
    let scene = ComplaintScene("18:00-26:00", closures: "2026-11-23 00:30-10:00")
    let from = scene.at("2026-11-22T23:00")
    let end = scene.schedule.instant(after: 300 * 60_000, since: from)
    #expect(end == scene.at("2026-11-23T04:00"))
    #expect(
      scene.schedule.openTime(from: from, to: scene.at("2026-11-23T11:00")) == 660 * 60_000)
  }

  @Test func `R1 a shift that ends in a skipped hour gives nothing twice to the next`() {
    // 02:30 is skipped and read as 03:30 CEST, when the second shift has been on for half an hour.
    let scene = ComplaintScene(
      closures: "2026-03-29 01:00-02:30+03:00-05:00", zone: "Europe/Berlin")
    let open = scene.schedule.openTime(
      from: scene.at("2026-03-29T00:00"), to: scene.at("2026-03-29T06:00"))
    #expect(open == 180 * 60_000)
  }

  @Test func `R3 nothing is due before it began, as where a short day closes in the night`() {
    // At three on Sunday it is still Saturday's day, and Sunday has closed at half past one.
    let scene = ComplaintScene(closures: "2026-11-22 00:30-01:30")
    #expect(scene.received("2026-11-22T03:00", 1).due()[2] == "11-23 22:00")
    #expect(scene.received("2026-11-22T01:00", 1).due()[2] == "11-22 01:30")
    #expect(scene.received("2026-11-22T03:00", 2).due()[2] == "11-24 22:00")
    let asked = scene.received("2026-11-22T03:00", 2, answered: true)
    #expect(asked.due()[1] == "11-23 22:00")
  }

  @Test func `a store that never opens again has nothing due, and no search without an end`() {
    // As many days as closures may have.
    let closed = "2026-11-22..2036-11-28"
    let scene = ComplaintScene(closures: closed).received("2026-11-21T21:55", 2)
    #expect(scene.due() == ["-", "-", "-"])
    let waited = scene.then(.wait, "2026-11-21T21:56").then(.start, "2026-11-21T21:59")
    #expect(waited.due() == ["-", "-", "-"])
    #expect(scene.schedule.nextOpening(after: scene.at("2026-11-21T23:00")) == nil)
  }

  @Test func `R5 what is due in the minute a wait begins has not passed`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 1, answered: true)
      .then(.wait, "2026-11-21T22:00")
    #expect(scene.due("2026-11-22T08:00") == ["-", "-", "-"])
    #expect(scene.then(.start, "2026-11-22T09:00").due()[2] == "11-22 09:00")
  }

  @Test func `R5 no word is missed while the guest is waited for`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 3, answered: true)
      .then(.wait, "2026-11-21T13:00").then(.start, "2026-11-21T20:00")
    #expect(scene.standing().missed.isEmpty && scene.due()[1] == "11-22 00:00")
  }

  @Test func `R7 the last moment is that of the business day where a store moved west`() throws {
    var scene = ComplaintScene()
    let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
    scene.schedule.set(
      StoreCalendar(zone: berlin, dayStartMinutes: 240), from: try day("2026-12-06"))
    let closed = scene.at("2026-11-21T12:00")
    let last = ComplaintClock(scene.schedule).lastReopening(closed)
    #expect(scene.schedule.businessDay(of: last).text == "2026-12-05")
    #expect(scene.schedule.businessDay(of: last + 1).text == "2026-12-06")
  }

  @Test func `R8 what is asked of a manager in the minute of their last step stays asked`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 2)
    let asked = scene.then(.update, "2026-11-21T12:05") { $0.isManagers = true }
      .then(.escalate, "2026-11-21T12:05")
    #expect(asked.standing().isEscalated)
    let seen = asked.then(.update, "2026-11-21T12:05") { $0.isManagers = true }
    #expect(!seen.standing().isEscalated)
  }

  @Test func `R8 a manager's step at the half hour is in time, regrading may come late`() {
    let grave = ComplaintScene().received("2026-11-21T12:00", 3)
    let seen = grave.then(.update, "2026-11-21T12:30") { $0.isManagers = true }
    #expect(!seen.standing("2026-11-21T13:00").isEscalated)
    let mild = ComplaintScene().received("2026-11-21T12:00", 2)
    let graver = mild.then(.severity, "2026-11-21T15:00") { $0.severity = 3 }
    #expect(graver.standing().isEscalated)
    let own = mild.then(.severity, "2026-11-21T15:00") {
      ($0.severity, $0.isManagers) = (3, true)
    }
    #expect(!own.standing().isEscalated)
  }

  @Test(arguments: [Int64.min, .max])
  func `an instant from beyond the calendar ends no program`(instant: Int64) {
    var intake = ComplaintIntake(receivedAt: instant, severity: 2)
    let steps = [ComplaintStepKind.wait, .start, .wait, .start, .resolve, .reopen].enumerated()
      .map { ComplaintStep($1, at: instant, id: .test(UInt64($0))) }
    for severity in 1...4 {
      intake.severity = severity
      let clock = ComplaintClock(ComplaintScene(zone: "America/New_York").schedule)
      let standing = clock.standing(of: intake, steps, at: .max)
      #expect(standing.state == .inProgress && standing.reopened == 1)
    }
  }
}
