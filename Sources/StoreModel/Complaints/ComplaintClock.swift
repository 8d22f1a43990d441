/// What a complaint's clocks begin with: how it was taken in.
public struct ComplaintIntake: Equatable, Sendable {
  /// When it was received, UTC milliseconds.
  public var receivedAt: Int64
  /// What it is.
  public var kind = ComplaintKind.complaint
  /// How grave it was when it was filed, from 1 to 4.
  public var severity: Int
  /// Whether the guest was answered by filing it: over the counter or by phone, or with something done
  /// at once.
  public var isAnswered = false
  /// Whether it was put right before it was filed: severity 1 with something done.
  public var isResolved = false
  /// Whether a manager filed it.
  public var isManagers = false

  /// A complaint that was received at a moment.
  public init(receivedAt: Int64, severity: Int) {
    (self.receivedAt, self.severity) = (receivedAt, severity)
  }
}

/// The timers of a complaint; the word stands for scripts.
public enum ComplaintTimer: String, CaseIterable, Sendable { case response, update, resolve }

/// By when what is due, UTC milliseconds; nil for what is not.
public struct ComplaintDue: Equatable, Sendable {
  /// The first answer.
  public var response: Int64?
  /// The next word.
  public var update: Int64?
  /// Putting it right.
  public var resolve: Int64?

  /// Nothing is due.
  public init() {}

  /// What is due by when, the earliest first.
  public var all: [(timer: ComplaintTimer, at: Int64)] {
    let all: [(ComplaintTimer, Int64?)] = [
      (.response, response), (.update, update), (.resolve, resolve),
    ]
    return all.compactMap { timer, at in at.map { (timer, $0) } }.sorted { $0.at < $1.at }
  }
}

/// Where a complaint stands at a moment, by all that was done to it until then.
public struct ComplaintStanding: Equatable, Sendable {
  /// Where it is on its way.
  public var state: ComplaintState
  /// How grave it is by now.
  public var severity: Int
  /// By when what is due.
  public var due = ComplaintDue()
  /// The timers that ended late.
  public var missed: Set<ComplaintTimer> = []
  /// Whether something due has not come.
  public var isOverdue = false
  /// When the guest was first answered.
  public var answeredAt: Int64?
  /// When it was resolved last, UTC milliseconds.
  public var resolvedAt: Int64?
  /// When it was closed last, UTC milliseconds.
  public var closedAt: Int64?
  /// How often it came back.
  public var reopened = 0
  /// The wait for the guest that goes on.
  public var waiting: ComplaintStep?
  /// Whether a manager has to look at it.
  public var isEscalated = false
  /// When each letter of the checklist was first ticked.
  public var ticks: [LatteLetter: Int64] = [:]
  /// The complaint it repeats.
  public var original: ComplaintStep?
  /// Places of the steps that changed nothing where they stand.
  public var without: Set<Int> = []

  /// A complaint of which only that is known.
  public init(state: ComplaintState, severity: Int) {
    (self.state, self.severity) = (state, severity)
  }
}

/// The clocks of complaints, computed from what was done and never kept.
public struct ComplaintClock: Sendable {
  private let schedule: StoreSchedule
  private let targets: @Sendable (Int) -> SlaTargets

  /// Business days from resolving or closing within which a complaint may come back: `R7`.
  public static let reopenDays = 14
  /// So long after receipt a grave complaint without a manager's step is escalated: `R8`.
  static let managerMilliseconds: Int64 = 30 * 60_000

  /// Clocks of a store; `targets` are those in force when a complaint was received, by severity.
  public init(
    _ schedule: StoreSchedule,
    targets: @escaping @Sendable (_ severity: Int) -> SlaTargets = SlaTargets.builtIn
  ) {
    (self.schedule, self.targets) = (schedule, targets)
  }

  /// Where a complaint stands, knowing the steps up to and with a moment; steps by time, then id.
  ///
  /// Moments beyond the calendar, as only a damaged document has them, are taken for its edge.
  public func standing(
    of intake: ComplaintIntake, _ steps: [ComplaintStep], at now: Int64
  ) -> ComplaintStanding {
    var intake = intake
    intake.receivedAt = intake.receivedAt.clamped(to: LocalClock.range)
    let known = steps.prefix { $0.at <= now }.map { step in
      var step = step
      step.at = step.at.clamped(to: LocalClock.range)
      return step
    }
    var standing = ComplaintStanding(
      state: intake.isResolved ? .resolved : intake.isAnswered ? .acknowledged : .received,
      severity: intake.severity)
    standing.answeredAt = intake.isAnswered || intake.isResolved ? intake.receivedAt : nil
    standing.resolvedAt = intake.isResolved ? intake.receivedAt : nil
    var taken: [ComplaintStep] = []
    for (place, step) in known.enumerated() {
      if follow(step, of: intake, &standing) {
        taken.append(step)
      } else {
        standing.without.insert(place)
      }
    }
    standing.isEscalated = isEscalated(intake, taken, standing, at: now)
    guard intake.kind == .complaint else { return standing }
    var timers = ComplaintTimers(intake, targets(standing.severity), schedule)
    for step in taken { timers.take(step) }
    (standing.due, standing.missed) = (timers.due(in: standing.state), timers.missed)
    standing.isOverdue = standing.due.all.contains { now > $0.at }
    return standing
  }

  /// The last instant at which a complaint that ended may come back, UTC milliseconds.
  public func lastReopening(_ ended: Int64) -> Int64 {
    let day = schedule.businessDay(of: ended)
    return schedule.end(of: CivilDay(number: day.number + Self.reopenDays)) - 1
  }

  private func follow(
    _ step: ComplaintStep, of intake: ComplaintIntake, _ standing: inout ComplaintStanding
  ) -> Bool {
    guard let next = step.kind.state(from: standing.state, of: intake.kind) else { return false }
    if step.kind == .reopen, let ended = standing.closedAt ?? standing.resolvedAt,
      step.at > lastReopening(ended)
    {
      return false
    }
    if step.kind.answers, standing.answeredAt == nil { standing.answeredAt = step.at }
    standing.state = next
    switch step.kind {
    case .resolve: standing.resolvedAt = step.at
    case .close: standing.closedAt = step.at
    case .reopen:
      standing.reopened += 1
      (standing.resolvedAt, standing.closedAt) = (nil, nil)
    case .severity: standing.severity = step.severity ?? standing.severity
    case .duplicate: standing.original = step
    case .tick:
      if let letter = step.letter, standing.ticks[letter] == nil {
        standing.ticks[letter] = step.at
      }
    case .acknowledge, .start, .update, .wait, .withdraw, .escalate, .approve, .decline: break
    }
    if next != .waitingGuest { standing.waiting = nil }
    if step.kind == .wait { standing.waiting = step }
    return true
  }

  private func isEscalated(
    _ intake: ComplaintIntake, _ steps: [ComplaintStep], _ standing: ComplaintStanding,
    at now: Int64
  ) -> Bool {
    guard standing.state.isOpen else { return false }
    let late = intake.receivedAt + Self.managerMilliseconds
    var isFlagged = false
    // Whether a manager has no more to be asked for being late.
    var isSeen = intake.isManagers || intake.kind != .complaint || standing.severity < 3
    for step in steps {
      if !isSeen, step.at > late { (isFlagged, isSeen) = (true, true) }
      if step.isManagers { (isFlagged, isSeen) = (false, true) }
      if step.kind == .escalate { isFlagged = true }
    }
    return isFlagged || !isSeen && now >= late
  }
}

/// The three timers of a complaint on their way through its steps.
private struct ComplaintTimers {
  private let targets: SlaTargets
  private let schedule: StoreSchedule
  private var response: Int64?
  private var update: Int64?
  private var resolve: Int64?
  private var isAnswered = false
  private var isWaiting = false
  /// What was left to resolve it when the wait began; nil where that had passed or none goes on.
  private var left: Int64?
  private(set) var missed: Set<ComplaintTimer> = []

  init(_ intake: ComplaintIntake, _ targets: SlaTargets, _ schedule: StoreSchedule) {
    (self.targets, self.schedule) = (targets, schedule)
    response = targets.due(targets.response, from: intake.receivedAt, schedule)
    resolve = targets.due(targets.resolve, from: intake.receivedAt, schedule)
    if intake.isAnswered || intake.isResolved { answer(at: intake.receivedAt) }
  }

  /// What is due in the state the steps led to.
  func due(in state: ComplaintState) -> ComplaintDue {
    var due = ComplaintDue()
    guard state.isOpen else { return due }
    due.response = isAnswered ? nil : response
    due.update = isWaiting ? nil : update
    due.resolve = left == nil ? resolve : nil
    return due
  }

  mutating func take(_ step: ComplaintStep) {
    if step.kind.answers, !isAnswered { answer(at: step.at) }
    switch step.kind {
    case .start:
      endWait(at: step.at)
      say(at: step.at)
    case .update: say(at: step.at)
    case .wait: wait(at: step.at)
    case .resolve: end(at: step.at)
    case .reopen:
      (isWaiting, left) = (false, nil)
      update = targets.due(targets.update, from: step.at, schedule)
      resolve = targets.due(targets.resolve, from: step.at, schedule)
    case .acknowledge, .close, .withdraw, .duplicate, .severity, .escalate, .tick, .approve,
      .decline:
      break
    }
  }

  private mutating func answer(at instant: Int64) {
    isAnswered = true
    note(.response, response, endedAt: instant)
    update = targets.due(targets.update, from: instant, schedule)
  }

  /// The guest was told something: the next word counts from here.
  private mutating func say(at instant: Int64) {
    guard !isWaiting else { return }
    note(.update, update, endedAt: instant)
    update = targets.due(targets.update, from: instant, schedule)
  }

  private mutating func wait(at instant: Int64) {
    note(.update, update, endedAt: instant)
    isWaiting = true
    guard let resolve, instant <= resolve else { return }
    left = targets.left(of: targets.resolve, from: instant, to: resolve, schedule)
  }

  private mutating func endWait(at instant: Int64) {
    guard isWaiting else { return }
    isWaiting = false
    // No word was due while the guest was waited for.
    update = nil
    guard let left else { return }
    resolve = targets.later(by: left, than: instant, of: targets.resolve, schedule)
    self.left = nil
  }

  private mutating func end(at instant: Int64) {
    if !isWaiting { note(.update, update, endedAt: instant) }
    if left == nil { note(.resolve, resolve, endedAt: instant) }
    (isWaiting, left) = (false, nil)
  }

  private mutating func note(_ timer: ComplaintTimer, _ due: Int64?, endedAt instant: Int64) {
    if let due, instant > due { missed.insert(timer) }
  }
}
