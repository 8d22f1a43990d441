import Documents
import Foundation

/// Doing something to complaints, by the rules of the store.
struct ComplaintStepping {
  private let shop: Shop
  private let doer: Doer

  /// What somebody does in a shop.
  init(_ shop: Shop, _ doer: Doer) { (self.shop, self.doer) = (shop, doer) }

  /// Takes a step: a document of its own, and its note another.
  func take(_ new: NewComplaintStep, id: DocumentID) throws(Refusal) -> Decision {
    let facts = Complaints(shop, machine: doer.machineZone ?? .gmt)
    guard let before = facts.fact(new.complaint, at: doer.now) else {
      if let complaint = shop.complaint(new.complaint) {
        throw .complaints(.beforeLast(complaint.receivedAt))
      }
      throw .complaints(.unknown(new.complaint.description))
    }
    // The id was minted at the key press: the same press once more is the same step.
    if shop.entries[id] != nil { return .changes([], .complaints(.stepped(before))) }
    let note = try new.note.map { (text) throws(Refusal) in
      try CareText.checked(text, "note", limit: Complaint.textMax)
    }
    var entry = ComplaintEntry(step: ComplaintStep(new.kind, at: doer.now, id: id))
    entry.step.severity = new.severity
    entry.step.letter = new.letter
    entry.step.until = new.until
    entry.step.isNotReached = new.isNotReached
    entry.step.isManagers = facts.isManager(doer.partner)
    entry.by = doer.partner
    entry.cause = try new.cause.map { (text) throws(Refusal) in
      try CareText.checked(text, "cause")
    }
    entry.step.original = try original(new, facts)
    try check(new, note, before)
    let given = before.remedies.filter { $0.state != .declined }.map(\.remedy)
    let asked = RemedyLimits(shop, doer).pending(
      new.remedies.filter { $0.kind != .none }, besides: given, drink: before.complaint.drink)
    entry.asked = asked
    entry.gave = new.remedies.filter { !asked.contains($0) }
    if new.kind == .resolve, !asked.isEmpty { throw .complaints(.isPending) }
    guard let after = facts.fact(new.complaint, at: doer.now, with: entry) else {
      throw .complaints(.unknown(new.complaint.description))
    }
    return .changes(
      [step(new, entry, note), self.note(note, of: id, before.complaint)].compactMap(\.self),
      .complaints(.stepped(after)))
  }

  // MARK: - Rules

  private func check(
    _ new: NewComplaintStep, _ note: String?, _ fact: ComplaintFact
  ) throws(Refusal) {
    guard !fact.complaint.isOff else {
      throw .complaints(.noStep(new.kind, from: .withdrawn))
    }
    if let last = fact.lastStepAt, last > doer.now { throw .complaints(.beforeLast(last)) }
    let state = fact.standing.state
    guard new.kind.state(from: state, of: fact.complaint.kind) != nil else {
      throw .complaints(.noStep(new.kind, from: state))
    }
    switch new.kind {
    case .reopen:
      if let until = fact.reopensUntil, doer.now > until { throw .complaints(.tooLate(until)) }
    case .severity: try checkSeverity(new, note, fact)
    case .withdraw: if note == nil { throw .complaints(.noNote(.withdraw)) }
    case .resolve: try checkResolve(new, note, fact)
    case .close: try checkClose(new, note, fact)
    case .approve, .decline: try checkApproval(fact)
    case .tick: if new.letter == nil { throw .complaints(.noValue(.tick)) }
    case .acknowledge, .start, .update, .wait, .duplicate, .escalate: break
    }
  }

  private func checkSeverity(
    _ new: NewComplaintStep, _ note: String?, _ fact: ComplaintFact
  ) throws(Refusal) {
    guard let severity = new.severity else { throw .complaints(.noValue(.severity)) }
    guard (1...4).contains(severity) else {
      throw .badField(field: "severity", value: String(severity), wanted: .number(1...4))
    }
    if note == nil { throw .complaints(.noNote(.severity)) }
    if fact.standing.severity >= 3, severity < fact.standing.severity,
      let refusal = shop.refusal(unless: .manager, doer)
    {
      throw refusal
    }
  }

  private func checkResolve(
    _ new: NewComplaintStep, _ note: String?, _ fact: ComplaintFact
  ) throws(Refusal) {
    if fact.remedies.contains(where: { $0.state == .pending }) { throw .complaints(.isPending) }
    guard fact.complaint.kind == .complaint else { return }
    if new.remedies.isEmpty { throw .complaints(.noRemedy) }
    if new.remedies.contains(where: { $0.kind == .none }), note == nil {
      throw .complaints(.noNote(.resolve))
    }
    if new.isNotReached, fact.daysNotReached < 2 { throw .complaints(.notTriedTwice) }
  }

  private func checkClose(
    _ new: NewComplaintStep, _ note: String?, _ fact: ComplaintFact
  ) throws(Refusal) {
    guard fact.complaint.kind == .complaint else {
      if note == nil { throw .complaints(.noNote(.close)) }
      return
    }
    if new.cause == nil { throw .complaints(.noCause) }
    if fact.standing.severity >= 3, shop.hasManager, fact.resolvedBy == doer.partner {
      throw .complaints(.sameHands)
    }
  }

  private func checkApproval(_ fact: ComplaintFact) throws(Refusal) {
    let pending = fact.remedies.filter { $0.state == .pending }
    if pending.isEmpty { throw .complaints(.nothingPending) }
    if let refusal = shop.refusal(unless: .manager, doer) { throw refusal }
    if shop.hasManager, pending.contains(where: { $0.by == doer.partner }) {
      throw .complaints(.sameHands)
    }
  }

  /// The root of what a complaint repeats.
  private func original(
    _ new: NewComplaintStep, _ facts: Complaints
  ) throws(Refusal) -> DocumentID? {
    guard new.kind == .duplicate else { return nil }
    guard let named = new.original else { throw .complaints(.noValue(.duplicate)) }
    guard shop.complaint(named) != nil else {
      throw .complaints(.unknown(named.description))
    }
    let root = facts.root(of: named)
    guard root != new.complaint else { throw .complaints(.itself) }
    return root
  }

  // MARK: - Documents

  private func step(
    _ new: NewComplaintStep, _ entry: ComplaintEntry, _ note: String?
  ) -> Change {
    var fields: [FieldName: Value] = [
      ComplaintField.complaint: .string(new.complaint.description),
      ComplaintField.what: .string(new.kind.rawValue), ComplaintField.at: .int(doer.now),
    ]
    if let severity = new.severity { fields[ComplaintField.severity] = .int(Int64(severity)) }
    if new.isNotReached { fields[ComplaintField.notReached] = true }
    let texts: [(FieldName, String?)] = [
      (ComplaintField.letter, new.letter?.rawValue), (ComplaintField.until, new.until?.text),
      (ComplaintField.original, entry.step.original?.description),
      (ComplaintField.cause, entry.cause),
    ]
    for (field, text) in texts { if let text { fields[field] = .string(text) } }
    for (field, list) in [(ComplaintField.gave, entry.gave), (ComplaintField.asked, entry.asked)]
    where !list.isEmpty {
      fields[field] = .array(list.map { .string($0.text) })
    }
    if !shop.hasManager { fields[PartnerField.unsigned] = true }
    return Change(.complaintStep, entry.step.id, fields: fields)
  }

  private func note(_ text: String?, of step: DocumentID, _ complaint: Complaint) -> Change? {
    guard let text else { return nil }
    var fields: [FieldName: Value] = [
      ComplaintField.complaint: .string(complaint.id.description),
      ComplaintField.text: .string(text),
    ]
    if let regular = complaint.regular {
      fields[ComplaintField.regular] = .string(regular.description)
    }
    return Change(.complaintNote, ComplaintField.note(of: step), fields: fields)
  }
}
