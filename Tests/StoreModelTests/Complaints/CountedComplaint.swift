import Documents

@testable import StoreModel

/// A complaint whose timers run down minute by minute, as R4 to R7 say it: the slow twin of its clock.
struct CountedComplaint {
  /// What is left of a timer, in minutes of its clock.
  private struct Countdown {
    var left: Int?
    var isByStore = false
    /// The place at which nothing was left any more.
    var end: Int?

    /// Whether it is still to end.
    var isRunning: Bool { left != nil && end == nil }

    /// Ends it where nothing is left.
    mutating func end(at place: Int) {
      if left == 0, end == nil { end = place }
    }

    /// Takes off a minute of its clock.
    mutating func pass(isOpen: Bool) {
      if let left, left > 0, !isByStore || isOpen { self.left = left - 1 }
    }
  }

  private let store: CountedStore
  private let receivedAt: Int
  private let targets: SlaTargets
  private var response = Countdown()
  private var update = Countdown()
  private var resolve = Countdown()
  private(set) var state: ComplaintState
  private(set) var missed: Set<ComplaintTimer> = []
  private(set) var answeredAt: Int?
  private(set) var reopened = 0
  private(set) var without: Set<Int> = []
  private var endedOn: CivilDay?

  init(_ store: CountedStore, receivedAt: Int, isAnswered: Bool, _ targets: SlaTargets) {
    (self.store, self.receivedAt, self.targets) = (store, receivedAt, targets)
    state = isAnswered ? .acknowledged : .received
    response = begun(targets.response, at: receivedAt)
    resolve = begun(targets.resolve, at: receivedAt)
    if isAnswered { answer(at: receivedAt) }
  }

  /// Lets the minutes pass up to and with a place, doing what is done in them.
  ///
  /// Then on until nothing runs any more; false where the weeks that are known do not hold it.
  mutating func run(_ steps: [(place: Int, step: ComplaintStep)], until now: Int) -> Bool {
    var (place, next) = (receivedAt, 0)
    while place <= now || isRunning {
      guard place < CountedStore.places.upperBound else { return false }
      endTimers(at: place)
      while next < steps.count, steps[next].place == place, place <= now {
        if !take(steps[next].step, at: place) { without.insert(next) }
        endTimers(at: place)
        next += 1
      }
      let isOpen = store.isOpen[place]
      response.pass(isOpen: isOpen)
      update.pass(isOpen: isOpen)
      if state != .waitingGuest { resolve.pass(isOpen: isOpen) }
      place += 1
    }
    return true
  }

  /// By when the first answer, the next word and putting it right are due, as places.
  var due: [Int?] { [response.end, update.end, resolve.end] }

  private var isRunning: Bool {
    response.isRunning || update.isRunning || (resolve.isRunning && state != .waitingGuest)
  }

  private mutating func endTimers(at place: Int) {
    response.end(at: place)
    update.end(at: place)
    if state != .waitingGuest { resolve.end(at: place) }
  }

  private func begun(_ span: SlaTargets.Span, at place: Int) -> Countdown {
    var countdown = Countdown()
    switch span {
    case .none: break
    case .minutes(let minutes):
      (countdown.left, countdown.isByStore) = (minutes, targets.clock == .store)
    case .days(let days):
      // A closing time is so many open minutes away; one beyond the weeks that are known never comes.
      let closing = store.closing(after: days, since: place)
      countdown.left = closing.map { store.isOpen[place..<$0].count { $0 } } ?? .max
      countdown.isByStore = true
    }
    return countdown
  }

  private mutating func take(_ step: ComplaintStep, at place: Int) -> Bool {
    guard let next = step.kind.state(from: state) else { return false }
    let day = store.businessDay(place)
    if step.kind == .reopen, let endedOn, day.number > endedOn.number + 14 { return false }
    if step.kind.answers { answer(at: place) }
    switch step.kind {
    case .start: tell(at: place)
    case .update: if state != .waitingGuest { tell(at: place) }
    case .wait:
      end(.update, update, at: place)
      update = Countdown()
      // What ends in this very minute has not passed.
      if resolve.end == place { resolve.end = nil }
    case .resolve:
      end(.update, update, at: place)
      end(.resolve, resolve, at: place)
    case .reopen:
      reopened += 1
      update = begun(targets.update, at: place)
      resolve = begun(targets.resolve, at: place)
    default: break
    }
    if step.kind == .resolve || step.kind == .close { endedOn = day }
    if !next.isOpen { (response, update, resolve) = (Countdown(), Countdown(), Countdown()) }
    state = next
    return true
  }

  /// The first answer; what comes after it is none.
  private mutating func answer(at place: Int) {
    guard answeredAt == nil else { return }
    end(.response, response, at: place)
    answeredAt = place
    response = Countdown()
    update = begun(targets.update, at: place)
  }

  private mutating func tell(at place: Int) {
    end(.update, update, at: place)
    update = begun(targets.update, at: place)
  }

  /// A timer is no more; late where it had ended before.
  private mutating func end(_ timer: ComplaintTimer, _ countdown: Countdown, at place: Int) {
    if let end = countdown.end, end < place { missed.insert(timer) }
  }
}
