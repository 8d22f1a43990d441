import Documents
import Testing

@testable import StoreModel

@Suite("What may be done to a complaint")
struct ComplaintStatesTests {
  /// The table of `R10`: each row's states by step, refused where nothing stands.
  @Test func `R10 the table of steps`() {
    typealias Row = [ComplaintStepKind: ComplaintState]
    let ends: Row = [.withdraw: .withdrawn, .duplicate: .duplicate, .resolve: .resolved]
    func row(_ own: Row, same state: ComplaintState) -> Row {
      var row = ends.merging(own) { _, own in own }
      for kind in [ComplaintStepKind.severity, .escalate, .approve, .decline] { row[kind] = state }
      return row
    }
    let table: [ComplaintState: Row] = [
      .received: row(
        [
          .acknowledge: .acknowledged, .start: .inProgress, .update: .acknowledged,
          .tick: .acknowledged, .wait: .waitingGuest,
        ], same: .received),
      .acknowledged: row(
        [
          .start: .inProgress, .update: .acknowledged, .tick: .acknowledged, .wait: .waitingGuest,
        ], same: .acknowledged),
      .inProgress: row(
        [.update: .inProgress, .tick: .inProgress, .wait: .waitingGuest], same: .inProgress),
      .waitingGuest: row(
        [.start: .inProgress, .update: .waitingGuest, .tick: .waitingGuest], same: .waitingGuest),
      .resolved: [.close: .closed, .reopen: .inProgress, .tick: .resolved],
      .closed: [.reopen: .inProgress], .withdrawn: [:], .duplicate: [:],
    ]
    for state in ComplaintState.allCases {
      for kind in ComplaintStepKind.allCases {
        #expect(kind.state(from: state) == table[state]?[kind], "\(state) \(kind)")
        let isClosed = kind == .close && state.isOpen
        let other = isClosed ? .closed : table[state]?[kind]
        #expect(kind.state(from: state, of: .praise) == other, "\(state) \(kind)")
      }
    }
  }

  @Test func `R10 a step that is impossible in its place stays and has no effect`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 2)
      .then(.resolve, "2026-11-21T12:30").then(.acknowledge, "2026-11-21T12:40")
      .then(.reopen, "2026-11-21T13:00")
    #expect(scene.standing().state == .inProgress && scene.standing().without == [1])
    #expect(scene.standing("2026-11-21T12:35").state == .resolved)
    #expect(scene.standing("2026-11-21T12:15").state == .received)
  }

  @Test func `suggestions and praise have no clock`() {
    for kind in [ComplaintKind.suggestion, .praise] {
      let scene = ComplaintScene().received("2026-11-21T12:00", 1, kind: kind)
      #expect(scene.due("2026-12-21T12:00") == ["-", "-", "-"])
      #expect(scene.then(.close, "2026-11-21T12:01").standing().state == .closed)
    }
  }

  @Test func `R12 severity 1 with something done is resolved at once`() {
    let scene = ComplaintScene().received("2026-11-21T12:00", 1).resolvedAtOnce()
    #expect(scene.standing().state == .resolved && scene.due() == ["-", "-", "-"])
  }

  @Test(arguments: [
    (4, "0m 1h 24h round"), (3, "5m 4h 48h round"), (2, "10m 1d 3d store"), (1, "- - 0d store"),
  ])
  func `R11 what is promised unless the store set it`(severity: Int, text: String) {
    #expect(SlaTargets(text) == SlaTargets.builtIn(severity))
  }

  @Test(arguments: [
    "", "10m 1d 3d", "10 1d 3d store", "10m 1d 3w store", "10m 1d 3d shop",
    "-5m 1d 3d store", "10m 1d 91d store", "99999m 1d 3d store", "10m  1d 3d store x",
  ])
  func `R11 what says no targets is none`(text: String) {
    #expect(SlaTargets(text) == nil)
  }

  @Test func `R11 a day keeps the hours it had`() throws {
    var scene = ComplaintScene()
    let monday = try #require(CivilDay(year: 2026, month: 11, day: 23))
    scene.schedule.set(try #require(StoreHours("08:00-20:00")), from: monday)
    #expect(scene.received("2026-11-21T12:00", 2).due()[2] == "11-24 20:00")
    #expect(scene.received("2026-11-21T12:00", 1).due()[2] == "11-21 22:00")
  }

  @Test func `R11 a store that moves keeps its old zone for the days before`() throws {
    var scene = ComplaintScene()
    let monday = try #require(CivilDay(year: 2026, month: 11, day: 23))
    let berlin = ComplaintScene(zone: "Europe/Berlin")
    scene.schedule.set(StoreCalendar(zone: berlin.zone, dayStartMinutes: 240), from: monday)
    let due = scene.received("2026-11-20T12:00", 2).standing().due.resolve
    #expect(due == berlin.at("2026-11-23T22:00"))
    #expect(scene.received("2026-11-21T12:00", 1).due()[2] == "11-21 22:00")
  }
}
