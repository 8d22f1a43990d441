import Testing

@testable import StoreModel

/// O13, O14, O28: when an offer holds.
@Suite("When an offer holds")
struct OfferTimesTests {
  private func state(
    _ times: OfferTimes, _ text: String, _ zone: String = "Asia/Shanghai"
  ) throws -> OfferState {
    times.state(at: try OfferFixture.instant(text, zone), in: try OfferFixture.calendar(zone))
  }

  private func times(_ change: (inout OfferTimes) -> Void) -> OfferTimes {
    var times = OfferTimes()
    change(&times)
    return times
  }

  private func isRunning(_ state: OfferState) -> Bool {
    if case .running = state { true } else { false }
  }

  private let breakfast = OfferHours(from: 420, to: 660)
  private func at(_ text: String) throws -> Int64 { try OfferFixture.instant(text) }

  @Test func `O13 hours over midnight are of the business day they begin on`() throws {
    let friday = times {
      ($0.weekdays, $0.hours) = ([4], [OfferHours(from: 1320, to: 300)])
    }
    // 2026-11-27 was a Friday; its night goes on to Saturday 05:00.
    #expect(try state(friday, "2026-11-28T04:30") == .running(to: at("2026-11-28T05:00")))
    #expect(try !isRunning(state(friday, "2026-11-27T04:30")))
    #expect(try isRunning(state(friday, "2026-11-27T22:00")))
    #expect(try !isRunning(state(friday, "2026-11-27T21:59")))
    #expect(try !isRunning(state(friday, "2026-11-28T05:00")))
    #expect(try !isRunning(state(friday, "2026-11-28T22:00")))
    let offer = Offer.percent("o", 10).with { $0.times = friday }
    #expect(try OfferFixture.said(offer, at: "2026-11-28T04:30") == "1000")
    #expect(try OfferFixture.said(offer, at: "2026-11-27T04:30") == "outsideHours")
    #expect(try OfferFixture.said(offer, at: "2026-11-27T03:30") == "wrongWeekday")
    #expect(try OfferFixture.said(offer, at: "2026-11-27T12:00") == "outsideHours")
  }

  @Test func `O13 hours before the day starts are of the business day before`() throws {
    let late = times { ($0.weekdays, $0.hours) = ([4], [OfferHours(from: 60, to: 180)]) }
    // At one on Saturday it is still Friday's day.
    #expect(try isRunning(state(late, "2026-11-28T01:00")))
    #expect(try !isRunning(state(late, "2026-11-27T01:00")))
  }

  @Test func `O13 hours are half open, and the day ends at 24`() throws {
    let morning = times { $0.hours = [breakfast] }
    #expect(try !isRunning(state(morning, "2026-11-25T06:59:59")))
    #expect(try state(morning, "2026-11-25T07:00") == .running(to: at("2026-11-25T11:00")))
    #expect(try !isRunning(state(morning, "2026-11-25T11:00")))
    let evening = times { $0.hours = [OfferHours(from: 1200, to: 1440)] }
    #expect(try state(evening, "2026-11-25T23:59") == .running(to: at("2026-11-26T00:00")))
    #expect(try !isRunning(state(evening, "2026-11-26T00:00")))
  }

  @Test func `O13 a last day ends with its business day, whatever the hours`() throws {
    var offer = Offer.percent("o", 10)
    for hours in [[], [breakfast]] {
      offer.times = times {
        ($0.to, $0.hours) = (.day(CivilDay(number: 20_787)), hours)
      }
      #expect(CivilDay(number: 20_787).text == "2026-11-30")
      let answer = OfferPlan([offer])
        .judge(nil, for: nil, at: try OfferFixture.moment("2026-12-01T07:30"))
      let end = try at("2026-12-01T04:00")
      #expect(answer.trace.first?.verdict == .ineligible(.ended(end)))
    }
    let all = times { $0.to = .day(CivilDay(number: 20_787)) }
    #expect(try isRunning(state(all, "2026-12-01T03:59")))
    #expect(try state(all, "2026-12-01T04:00") == .ended(at: at("2026-12-01T04:00")))
  }

  @Test func `O13 a first day begins with its business day; instants are half open`() throws {
    let from = times { $0.from = .day(CivilDay(number: 20_787)) }
    let begin = try at("2026-11-30T04:00")
    #expect(try state(from, "2026-11-30T03:59") == .upcoming(from: begin))
    #expect(try isRunning(state(from, "2026-11-30T04:00")))
    let answer = OfferPlan([Offer.percent("o", 10).with { $0.times = from }])
      .judge(nil, for: nil, at: try OfferFixture.moment())
    #expect(answer.trace.first?.verdict == .ineligible(.notStarted(begin)))
    let window = times {
      ($0.from, $0.to) = (.instant(begin), .local(CivilDay(number: 20_787), minutes: 600))
    }
    #expect(try state(window, "2026-11-30T03:59:59") == .upcoming(from: begin))
    #expect(try state(window, "2026-11-30T04:00") == .running(to: at("2026-11-30T10:00")))
    #expect(try state(window, "2026-11-30T10:00") == .ended(at: at("2026-11-30T10:00")))
  }

  @Test func `O13 a day the month does not have does not come`() throws {
    let last = times { $0.monthDays = [31] }
    // November has 30 days.
    #expect(
      try state(last, "2026-11-25T12:00") == .upcoming(from: at("2026-12-31T04:00")))
    #expect(try isRunning(state(last, "2026-12-31T12:00")))
    #expect(try isRunning(state(last, "2027-01-01T03:59")))
    #expect(try !isRunning(state(last, "2027-01-01T04:00")))
    #expect(try state(last, "2027-02-01T04:00") == .upcoming(from: at("2027-03-31T04:00")))
  }

  @Test func `O13 an instant lies in the window and in an occurrence`() throws {
    // The window opens at nine: breakfast then begins at nine.
    let nine = try at("2026-11-25T09:00")
    let window = times { ($0.from, $0.hours) = (.instant(nine), [breakfast]) }
    #expect(try state(window, "2026-11-25T08:00") == .laterToday(from: at("2026-11-25T09:00")))
    #expect(try state(window, "2026-11-25T09:00") == .running(to: at("2026-11-25T11:00")))
  }

  @Test func `O14 an hour in the gap does not come`() throws {
    let zone = "Europe/Berlin"
    let night = times { $0.hours = [OfferHours(from: 120, to: 180)] }
    let calendar = try OfferFixture.calendar(zone)
    let midnight = try OfferFixture.instant("2026-03-29T00:00", zone)
    // The day has 23 hours.
    let running = (0..<23 * 60).filter {
      isRunning(night.state(at: midnight + Int64($0) * 60_000, in: calendar))
    }
    #expect(running.isEmpty)
    let next = try OfferFixture.instant("2026-03-30T02:00", zone)
    // Two o'clock is before the start of the day: from the 29th at noon it is still to come today.
    #expect(try state(night, "2026-03-29T12:00", zone) == .laterToday(from: next))
  }

  @Test func `O14 an hour that comes twice holds twice`() throws {
    let zone = "Europe/Berlin"
    let night = times { $0.hours = [OfferHours(from: 120, to: 180)] }
    let calendar = try OfferFixture.calendar(zone)
    let midnight = try OfferFixture.instant("2026-10-25T00:00", zone)
    let running = (0..<25 * 60).filter {
      isRunning(night.state(at: midnight + Int64($0) * 60_000, in: calendar))
    }
    #expect(running == Array(120..<240))
  }

  @Test func `O14 times 24 h of an assignment are physical, both instants in them`() throws {
    let zone = "Europe/Berlin"
    let assignment = OfferAssignment(at: try OfferFixture.instant("2026-03-28T12:00+01:00"))
    let end = try OfferFixture.instant("2026-03-29T13:00+02:00")
    #expect(assignment.end(days: 1) == end)
    let offer = Offer.percent("o", 10).with {
      ($0.audience.isPersonal, $0.days) = (true, 1)
    }
    var guest = OfferGuest()
    guest.assignments = ["o": [assignment]]
    func said(_ at: Int64) throws -> String? {
      let moment = OfferMoment(at: at, calendar: try OfferFixture.calendar(zone))
      return OfferPlan([offer]).judge(.of(1000), for: guest, at: moment).said["o"]
    }
    #expect(try said(assignment.at - 1) == "notAssigned")
    #expect(try said(assignment.at) == "100")
    #expect(try said(end) == "100")
    #expect(try said(end + 1) == "ended")
  }

  @Test func `O28 a breakfast at three is to come, not ended; on its last day it is over`() throws {
    let last = CivilDay(number: 20_787)
    let morning = times { ($0.to, $0.hours) = (.day(last), [breakfast]) }
    let clock = [
      ("2026-11-25T06:00", OfferState.laterToday(from: try at("2026-11-25T07:00"))),
      ("2026-11-25T08:00", .running(to: try at("2026-11-25T11:00"))),
      ("2026-11-25T15:00", .upcoming(from: try at("2026-11-26T07:00"))),
      // Three at night is the business day before: breakfast is another day's.
      ("2026-11-26T03:00", .upcoming(from: try at("2026-11-26T07:00"))),
      ("2026-11-26T04:00", .laterToday(from: try at("2026-11-26T07:00"))),
    ]
    for (text, expected) in clock { #expect(try state(morning, text) == expected, "\(text)") }
    // Since eleven, not since the window is over, which is still to come.
    let over = OfferState.ended(at: try at("2026-11-30T11:00"))
    #expect(try state(morning, "2026-11-30T15:00") == over)
  }

  @Test func `O28 what holds all day and goes on has no end that is near`() throws {
    #expect(try state(OfferTimes(), "2026-11-25T12:00") == .running(to: nil))
    let wednesday = times { $0.weekdays = [2] }
    #expect(try state(wednesday, "2026-11-25T12:00") == .running(to: at("2026-11-26T04:00")))
    #expect(
      try state(wednesday, "2026-11-26T12:00") == .upcoming(from: at("2026-12-02T04:00")))
  }
}
