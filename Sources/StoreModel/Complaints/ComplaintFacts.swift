public import Documents
public import Foundation

/// A complaint as it stands at a moment.
public struct ComplaintFact: Equatable, Sendable {
  /// What was filed.
  public var complaint: Complaint
  /// Where it stands, and by when what is due.
  public var standing: ComplaintStanding
  /// What was done to it until then, the earliest first.
  public var events: [Event] = []
  /// What was given, and what waits for a manager.
  public var remedies: [Remedy] = []
  /// Why it happened, once somebody said it.
  public var cause: String?
  /// How the guest is called: a regular by their name, else as they were called; nil where nobody knows.
  public var guestName: String?
  /// The complaint it repeats, at the root of the chain.
  public var original: ComplaintNumber?
  /// The last moment at which it may come back, UTC milliseconds; nil where it has not ended.
  public var reopensUntil: Int64?
  /// On how many business days the guest could not be reached since it was taken up last.
  public var daysNotReached = 0
  /// Who resolved it, as documents name partners.
  public var resolvedBy: String?
  /// When something was done last, UTC milliseconds, whenever that may be.
  public var lastStepAt: Int64?

  /// A complaint and where it stands.
  public init(complaint: Complaint, standing: ComplaintStanding) {
    (self.complaint, self.standing) = (complaint, standing)
  }

  /// One thing that was done.
  public struct Event: Equatable, Sendable {
    /// What it was, and when.
    public var step: ComplaintStep
    /// The name of who did it, nil if unsigned.
    public var by: String?
    /// What was said of it.
    public var note: String?
    /// What caused the complaint, where it says that.
    public var cause: String?
    /// What was given with it.
    public var gave: [ComplaintRemedy] = []
    /// What waited for a manager then.
    public var asked: [ComplaintRemedy] = []
    /// Whether it changed nothing where it stands.
    public var isWithout = false
  }

  /// Something given to put it right.
  public struct Remedy: Equatable, Sendable {
    /// Where it stands; the word stands for scripts.
    public enum State: String, CaseIterable, Sendable { case given, pending, approved, declined }

    /// What it is.
    public var remedy: ComplaintRemedy
    /// Whether it was given, or waits.
    public var state: State
    /// Who gave or asked for it, as documents name partners.
    public var by: String?
  }
}

/// The complaints of a shop, with the clocks they go by: computed on read, never kept.
public struct Complaints {
  private let shop: Shop
  private let schedule: StoreSchedule
  private let entries: [DocumentID: [ComplaintEntry]]

  /// The complaints of a shop on a machine in a zone.
  public init(_ shop: Shop, machine: TimeZone) {
    self.shop = shop
    schedule = shop.schedule(machine: machine)
    entries = shop.complaintEntries()
  }

  /// All complaints as they stood at a moment, UTC milliseconds; those received later are left out.
  public func facts(at now: Int64) -> [ComplaintFact] {
    shop.complaints().compactMap { fact(of: $0, at: now, entries[$0.id] ?? []) }
  }

  /// One complaint as it stood at a moment, nil where it was not there.
  public func fact(_ id: DocumentID, at now: Int64) -> ComplaintFact? {
    guard let complaint = shop.complaint(id) else { return nil }
    return fact(of: complaint, at: now, entries[id] ?? [])
  }

  /// The same with one thing more done to it.
  func fact(_ id: DocumentID, at now: Int64, with entry: ComplaintEntry) -> ComplaintFact? {
    guard let complaint = shop.complaint(id) else { return nil }
    return fact(of: complaint, at: now, (entries[id] ?? []) + [entry])
  }

  /// Whether a partner is a manager.
  func isManager(_ partner: String?) -> Bool {
    partner.flatMap { shop.partner(named: $0) }?.role == .manager
  }

  /// The complaint at the root of a chain; of a circle that two terminals made, the earliest id.
  func root(of id: DocumentID) -> DocumentID {
    var seen: [DocumentID] = [id]
    while let last = seen.last, let next = entries[last]?.last(where: isDuplicate)?.step.original {
      if let place = seen.firstIndex(of: next) { return seen[place...].min() ?? next }
      seen.append(next)
    }
    return seen.last ?? id
  }

  private func isDuplicate(_ entry: ComplaintEntry) -> Bool { entry.step.kind == .duplicate }

  private func fact(
    of complaint: Complaint, at now: Int64, _ entries: [ComplaintEntry]
  ) -> ComplaintFact? {
    guard complaint.receivedAt <= now else { return nil }
    var intake = complaint.intake
    // Where there is no manager none is waited for.
    intake.isManagers = !shop.hasManager || isManager(complaint.by)
    let clock = ComplaintClock(schedule, targets: shop.slaTargets(of: complaint.number.day))
    var standing = clock.standing(of: intake, entries.map(\.step), at: now)
    if complaint.isOff { (standing.state, standing.due) = (.withdrawn, ComplaintDue()) }
    var fact = ComplaintFact(complaint: complaint, standing: standing)
    fact.lastStepAt = entries.last?.step.at ?? complaint.receivedAt
    fact.guestName = complaint.regular.map(shop.shownName).flatMap { $0.isEmpty ? nil : $0 }
    fact.complaint.words = complaint.words ?? shop.words(of: complaint.id)
    fact.guestName = fact.guestName ?? fact.complaint.words?.name
    if let ended = standing.closedAt ?? standing.resolvedAt {
      fact.reopensUntil = clock.lastReopening(ended)
    }
    if standing.state == .duplicate, let original = standing.original?.original {
      fact.original = shop.complaint(root(of: original))?.number
    }
    tell(&fact, entries.filter { $0.step.at <= now })
    return fact
  }

  private func tell(_ fact: inout ComplaintFact, _ entries: [ComplaintEntry]) {
    let document = shop.wholeDocument(fact.complaint.id)
    let asked = (document?[ComplaintField.asked]?.array ?? []).compactMap(\.string)
    for case .gave(let remedy) in fact.complaint.actions {
      let state: ComplaintFact.Remedy.State = asked.contains(remedy.text) ? .pending : .given
      fact.remedies.append(.init(remedy: remedy, state: state, by: fact.complaint.by))
    }
    var days: Set<CivilDay> = []
    for (place, entry) in entries.enumerated() {
      let isWithout = fact.standing.without.contains(place)
      fact.events.append(event(entry, isWithout))
      guard !isWithout else { continue }
      add(entry, to: &fact)
      switch entry.step.kind {
      case .resolve: fact.resolvedBy = entry.by
      case .reopen: days = []
      case .update where entry.step.isNotReached:
        days.insert(schedule.businessDay(of: entry.step.at))
      default: break
      }
      fact.cause = entry.cause ?? fact.cause
    }
    fact.daysNotReached = days.count
  }

  private func add(_ entry: ComplaintEntry, to fact: inout ComplaintFact) {
    for remedy in entry.gave where remedy.kind != .none {
      fact.remedies.append(.init(remedy: remedy, state: .given, by: entry.by))
    }
    for remedy in entry.asked {
      fact.remedies.append(.init(remedy: remedy, state: .pending, by: entry.by))
    }
    guard entry.step.kind == .approve || entry.step.kind == .decline else { return }
    for place in fact.remedies.indices where fact.remedies[place].state == .pending {
      fact.remedies[place].state = entry.step.kind == .approve ? .approved : .declined
    }
  }

  private func event(_ entry: ComplaintEntry, _ isWithout: Bool) -> ComplaintFact.Event {
    ComplaintFact.Event(
      step: entry.step, by: entry.by.map(shop.partnerName), note: shop.note(of: entry.step.id),
      cause: entry.cause, gave: entry.gave, asked: entry.asked, isWithout: isWithout)
  }
}

extension Shop {
  /// The hours and zones of the store over time.
  public func schedule(machine: TimeZone) -> StoreSchedule {
    let closures = settings[.closures].flatMap { Closures($0) } ?? Closures()
    var schedule = StoreSchedule(
      settings.hours, closures, in: settings.calendar(machine: machine))
    for version in versions(of: SettingVersion.key(.hours)) {
      let hours = version.values[SettingVersion.value]?.string.flatMap { StoreHours($0) }
      if let hours { schedule.set(hours, from: version.from) }
    }
    for version in versions(of: SettingVersion.key(.zone)) {
      let zone = version.values[SettingVersion.value]?.string.flatMap {
        TimeZone(identifier: $0)
      }
      guard let zone else { continue }
      schedule.set(
        StoreCalendar(zone: zone, dayStartMinutes: settings.dayStartMinutes), from: version.from)
    }
    return schedule
  }

  /// The targets in force on a business day, by severity.
  func slaTargets(of day: CivilDay) -> @Sendable (Int) -> SlaTargets {
    var own: [Int: SlaTargets] = [:]
    for (severity, key) in SettingKey.sla {
      let value = versions(of: SettingVersion.key(key)).last { $0.from <= day }?
        .values[SettingVersion.value]?.string
      own[severity] = value.flatMap { SlaTargets($0) }
    }
    let known = own
    return { known[$0] ?? .builtIn($0) }
  }
}
