import Documents
import Foundation

@testable import StoreModel

/// A store's hours and a complaint on them, for vectors written as wall times: `2026-11-21T21:50`.
struct ComplaintScene {
  var schedule: StoreSchedule
  let zone: TimeZone
  private var intake = ComplaintIntake(receivedAt: 0, severity: 2)
  private(set) var steps: [ComplaintStep] = []

  /// A store with some hours, 07:00 to 22:00 unless said.
  init(_ hours: String = "07:00-22:00", closures: String? = nil, zone: String = "Asia/Shanghai") {
    self.zone = TimeZone(identifier: zone) ?? .gmt
    schedule = StoreSchedule(
      StoreHours(hours) ?? .everyDay, closures.flatMap { Closures($0) } ?? Closures(),
      in: StoreCalendar(zone: self.zone, dayStartMinutes: 240))
  }

  /// The instant of a wall time, with an offset where it comes twice.
  func at(_ text: String) -> Int64 {
    guard case .moment(let instant) = WrittenTime.instant(text, zone: zone) else { return .min }
    return instant
  }

  /// The same store with a complaint of a severity received at a time.
  func received(
    _ text: String, _ severity: Int, answered: Bool = false, kind: ComplaintKind = .complaint
  ) -> ComplaintScene {
    var scene = self
    scene.intake = ComplaintIntake(receivedAt: at(text), severity: severity)
    (scene.intake.isAnswered, scene.intake.kind) = (answered, kind)
    return scene
  }

  /// The same with one step more.
  func then(
    _ kind: ComplaintStepKind, _ text: String, _ change: (inout ComplaintStep) -> Void = { _ in }
  ) -> ComplaintScene {
    var scene = self
    var step = ComplaintStep(kind, at: at(text), id: .test(UInt64(steps.count + 1)))
    change(&step)
    scene.steps.append(step)
    return scene
  }

  /// The same filed over the counter with something put right at once.
  func resolvedAtOnce() -> ComplaintScene {
    var scene = self
    (scene.intake.isAnswered, scene.intake.isResolved) = (true, true)
    return scene
  }

  /// Where it stands at a time; at the last step where none is said.
  func standing(_ text: String? = nil) -> ComplaintStanding {
    let now = text.map(at) ?? steps.last?.at ?? intake.receivedAt
    return ComplaintClock(schedule).standing(of: intake, steps, at: now)
  }

  /// What is due, as wall times with the zone's short offset where the clock is put back.
  func due(_ text: String? = nil) -> [String] {
    let due = standing(text).due
    return [due.response, due.update, due.resolve].map { $0.map(wall) ?? "-" }
  }

  /// `22 21:50` of an instant, day of the month and time.
  func wall(_ instant: Int64) -> String {
    let (day, minutes) = StoreCalendar(zone: zone, dayStartMinutes: 0).local(instant)
    let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(day.text.suffix(5)) " + time.joined(separator: ":")
  }
}
