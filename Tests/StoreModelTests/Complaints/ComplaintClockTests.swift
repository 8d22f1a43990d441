import Documents
import Testing

@testable import StoreModel

@Suite("When complaints are due")
struct ComplaintClockTests {
  // MARK: - Hours

  @Test func `R1 a shift past midnight belongs to the day it begins on`() {
    let late = ComplaintScene("18:00-26:00").received("2026-11-22T01:55", 2)
    #expect(late.due() == ["11-22 18:05", "-", "11-25 02:00"])
    let closed = ComplaintScene("18:00-26:00, sun closed").received("2026-11-22T01:00", 2)
    #expect(closed.due() == ["11-22 01:10", "-", "11-26 02:00"])
  }

  @Test func `R1 several shifts a day`() {
    let scene = ComplaintScene("07:00-14:00+17:00-22:00")
    #expect(scene.received("2026-11-20T13:55", 2).due()[0] == "11-20 17:05")
    #expect(scene.received("2026-11-20T15:00", 1).due()[2] == "11-20 22:00")
  }

  @Test func `R1 the clock is put back and forward under a shift`() throws {
    let back = ComplaintScene("20:00-27:00", zone: "Europe/Berlin")
    let end = try #require(
      back.schedule.instant(after: 240 * 60_000, since: back.at("2026-10-24T23:30")))
    #expect(end == back.at("2026-10-25T02:30:00+01:00"))
    let forward = ComplaintScene("20:00-26:30", zone: "Europe/Berlin")
    #expect(forward.received("2026-03-28T23:30", 1).due()[2] == "03-29 03:30")
  }

  @Test(arguments: [
    "07:00-14:00+13:00-22:00", "07:00-07:00", "07:00-36:00", "18:00-27:00, tue 02:00-10:00",
    "07:00-14:00+", "+07:00-14:00", "07:00-14:00+17:00-22:00+22:00-21:59:00",
  ])
  func `R1 hours that overlap, end before they begin or run into the next day are none`(
    text: String
  ) {
    #expect(StoreHours(text) == nil)
  }

  @Test func `R1 hours end by the start of the business day`() throws {
    #expect(try #require(StoreHours("18:00-28:00")).ends(by: 240))
    #expect(try !#require(StoreHours("18:00-28:01")).ends(by: 240))
    let late = try #require(StoreHours("fri-sat 07:00-14:00+17:00-26:00"))
    #expect(late.shifts[4] == [420..<840, 1020..<1560] && late.shifts[0] == [420..<1320])
    #expect(StoreHours("fri-sat 7:00 - 14:00 + 17:00 - 2:00") == late)
  }

  @Test func `R1 a closure takes the shifts of its day, not the tail of the day before`() {
    let scene = ComplaintScene("18:00-26:00", closures: "2026-11-22")
    #expect(scene.received("2026-11-22T01:55", 2).due() == ["11-23 18:05", "-", "11-26 02:00"])
  }

  @Test func `short days have hours of their own`() {
    let scene = ComplaintScene(closures: "2026-11-24 07:00-15:00, 2026-11-22")
    #expect(scene.received("2026-11-20T12:00", 2).due()[2] == "11-24 15:00")
    #expect(scene.received("2026-11-24T14:55", 2).due()[0] == "11-25 07:05")
  }

  // MARK: - Minutes and days

  @Test(arguments: [
    ("2026-11-21T21:50", "11-21 22:00"), ("2026-11-21T22:00", "11-22 07:10"),
    ("2026-11-21T21:55", "11-22 07:05"),
  ])
  func `R2 a minute target is due once so much of its clock has passed`(at: String, due: String) {
    #expect(ComplaintScene().received(at, 2).due()[0] == due)
  }

  @Test func `R2 overdue is later than due, not equal`() {
    let scene = ComplaintScene().received("2026-11-21T21:55", 2)
    #expect(!scene.standing("2026-11-22T07:05").isOverdue)
    #expect(scene.standing("2026-11-22T07:06").isOverdue)
  }

  @Test(arguments: [
    ("2026-11-21T22:30", "11-24 22:00"), ("2026-11-22T03:30", "11-24 22:00"),
    ("2026-11-22T05:00", "11-25 22:00"), ("2028-02-28T21:55", "03-02 22:00"),
  ])
  func `R3 a day target is a closing time, counted from the business day`(
    at: String, due: String
  ) {
    #expect(ComplaintScene().received(at, 2).due()[2] == due)
  }

  @Test func `R3 closed days do not count`() {
    let sunday = ComplaintScene("sun closed")
    #expect(sunday.received("2026-11-22T12:00", 2).due() == ["11-23 07:10", "-", "11-25 22:00"])
    #expect(sunday.received("2026-11-22T12:00", 1).due()[2] == "11-23 22:00")
    let week = ComplaintScene(closures: "2026-10-01..2026-10-07")
    #expect(week.received("2026-09-30T21:55", 2).due() == ["10-08 07:05", "-", "10-10 22:00"])
    #expect(week.received("2026-09-30T21:55", 3).due()[2] == "10-02 21:55")
    let year = ComplaintScene(closures: "2027-01-01")
    #expect(year.received("2026-12-30T18:00", 2).due()[2] == "01-03 22:00")
    #expect(ComplaintScene().received("2028-02-28T21:55", 2).due()[0] == "02-29 07:05")
  }

  @Test func `R3 the same day's closing, or the next where that has been`() {
    #expect(ComplaintScene().received("2026-11-21T22:30", 1).due()[2] == "11-22 22:00")
    #expect(ComplaintScene().received("2026-11-21T12:00", 1).due()[2] == "11-21 22:00")
    #expect(
      ComplaintScene("00:00-24:00").received("2026-11-22T01:00", 2).due()[2] == "11-25 00:00")
  }

  @Test func `R3 hours of the round clock are hours, closing times are wall times`() {
    let berlin = ComplaintScene(zone: "Europe/Berlin")
    #expect(berlin.received("2026-10-24T21:55", 3).due()[2] == "10-26 20:55")
    #expect(berlin.received("2026-03-28T21:55", 3).due()[2] == "03-30 22:55")
    #expect(berlin.received("2026-10-24T21:55", 2).due()[2] == "10-27 22:00")
  }

  // MARK: - Answers and timers

  @Test func `R4 filing over the counter answers, an app does not`() {
    let scene = ComplaintScene()
    #expect(
      scene.received("2026-11-21T21:55", 2, answered: true).due()[..<2] == ["-", "11-22 22:00"])
    #expect(scene.received("2026-11-21T21:55", 2).due()[..<2] == ["11-22 07:05", "-"])
    let grave = scene.received("2026-11-21T09:00", 4, answered: true)
    #expect(grave.due() == ["-", "11-21 10:00", "11-22 09:00"])
    #expect(grave.standing().state == .acknowledged)
  }

  @Test(arguments: ComplaintStepKind.allCases)
  func `R4 what answers, and what tells the guest nothing`(kind: ComplaintStepKind) {
    let answers: Set<ComplaintStepKind> = [.acknowledge, .start, .update, .wait, .resolve, .tick]
    let scene = ComplaintScene().received("2026-11-21T12:00", 2).then(kind, "2026-11-21T12:05")
    #expect((scene.standing().answeredAt != nil) == answers.contains(kind))
  }

  @Test func `R5 a wait stops the clocks and gives back what was left`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 2, answered: true)
    let long = scene.then(.wait, "2026-11-22T10:00")
    #expect(long.due() == ["-", "-", "-"])
    #expect(long.then(.start, "2026-11-22T12:00").due() == ["-", "11-23 22:00", "11-25 09:00"])
    let night = scene.then(.wait, "2026-11-21T21:30").then(.start, "2026-11-22T07:30")
    #expect(night.due()[2] == "11-25 08:00")
    let grave = ComplaintScene().received("2026-11-21T12:00", 3, answered: true)
      .then(.wait, "2026-11-21T21:30").then(.start, "2026-11-22T07:30")
    #expect(grave.due()[2] == "11-23 22:00")
  }

  @Test func `R5 what had passed before the wait stays overdue`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 1, answered: true)
      .then(.wait, "2026-11-22T09:00")
    #expect(scene.due() == ["-", "-", "11-21 22:00"] && scene.standing().isOverdue)
    #expect(scene.then(.start, "2026-11-22T10:00").due()[2] == "11-21 22:00")
  }

  @Test func `R5 each word to the guest moves the next one, never the first`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 3)
    #expect(scene.due()[..<2] == ["11-21 12:05", "-"])
    let answered = scene.then(.acknowledge, "2026-11-21T12:04")
    #expect(answered.due()[..<2] == ["-", "11-21 16:04"])
    let told = answered.then(.update, "2026-11-21T15:30")
    #expect(told.due()[1] == "11-21 19:30" && told.standing().missed.isEmpty)
    let late = scene.then(.acknowledge, "2026-11-21T12:06").then(.update, "2026-11-21T16:07")
    #expect(late.standing().missed == [.response, .update])
  }

  @Test func `R5 what ended has no timer and is not overdue`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 2)
    for kind in [ComplaintStepKind.resolve, .withdraw, .duplicate] {
      let ended = scene.then(kind, "2026-11-21T12:01")
      #expect(ended.due("2026-12-21T12:00") == ["-", "-", "-"])
      #expect(!ended.standing("2026-12-21T12:00").isOverdue)
    }
  }

  @Test func `R6 a new severity counts from receipt, answers and pauses stay`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 2)
      .then(.acknowledge, "2026-11-21T12:05")
    let graver = scene.then(.severity, "2026-11-22T09:00") { $0.severity = 3 }
    #expect(graver.due() == ["-", "11-21 16:05", "11-23 12:00"])
    #expect(graver.standing().isOverdue)
    let paused = scene.then(.wait, "2026-11-21T13:00").then(.start, "2026-11-21T16:00")
      .then(.severity, "2026-11-21T17:00") { $0.severity = 3 }
    #expect(paused.due()[2] == "11-23 15:00")
  }

  @Test func `R7 a reopened one begins anew`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 2, answered: true)
      .then(.wait, "2026-11-21T12:10").then(.start, "2026-11-21T12:50")
      .then(.resolve, "2026-11-21T13:00").then(.reopen, "2026-11-24T12:00")
    #expect(scene.due() == ["-", "11-25 22:00", "11-27 22:00"])
    #expect(scene.standing().state == .inProgress && scene.standing().reopened == 1)
  }

  @Test func `R7 until the end of the fourteenth business day after it was closed`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 2)
      .then(.resolve, "2026-11-21T13:00").then(.close, "2026-11-22T15:00")
    #expect(scene.then(.reopen, "2026-12-07T03:59:59").standing().state == .inProgress)
    #expect(scene.then(.reopen, "2026-12-07T04:00:00").standing().state == .closed)
  }

  @Test func `R8 a grave one no manager has seen is escalated after half an hour`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 3, answered: true)
    #expect(!scene.standing("2026-11-21T12:29").isEscalated)
    #expect(scene.standing("2026-11-21T12:30").isEscalated)
    let seen = scene.then(.update, "2026-11-21T12:40") { $0.isManagers = true }
    #expect(seen.standing("2026-11-21T12:35").isEscalated)
    #expect(!seen.standing().isEscalated)
    let mild = ComplaintScene().received("2026-11-21T12:00", 2)
    #expect(!mild.standing("2026-11-21T18:00").isEscalated)
    #expect(mild.then(.escalate, "2026-11-21T12:05").standing().isEscalated)
  }

  @Test func `R8 escalating moves no timer`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 2, answered: true)
    #expect(scene.then(.escalate, "2026-11-21T13:00").due() == scene.due())
  }
}
