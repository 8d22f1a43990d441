public import Documents

extension Shop {
  /// The complaint a number or an id means: the whole number, one it had before, or letters and count.
  ///
  /// Letters and count mean the complaint of the day where there is one, else the only one they were
  /// ever given to; refused with the ids where several are meant.
  public func complaintID(named text: String, on today: CivilDay) throws(Refusal) -> DocumentID {
    let name = FieldText(text).text
    let all = complaints()
    if let id = DocumentID(name.lowercased()), all.contains(where: { $0.id == id }) { return id }
    let wanted = name.uppercased()
    let whole = all.filter { complaint in
      ([complaint.number.text] + complaint.aliases).contains { $0.uppercased() == wanted }
    }
    let short = all.filter { $0.number.short == wanted }
    let ofToday = short.filter { $0.number.day == today }
    let meant = [whole, ofToday, short].first { !$0.isEmpty } ?? []
    guard let first = meant.first else { throw .complaints(.unknown(text)) }
    guard meant.count == 1 else { throw .complaints(.ambiguous(text, ids: meant.map(\.id))) }
    return first.id
  }

  /// Whether a partner may see whom a complaint is about: leads, managers and who filed it (`R14`).
  public func seesInvolved(_ complaint: Complaint, _ partner: String?) -> Bool {
    guard let known = partner.flatMap({ self.partner(named: $0) }) else { return false }
    return known.role >= .lead || complaint.by == known.id.description
  }
}

extension Sequence<ComplaintFact> {
  /// In the order a shift works through them: late ones first, the longest late first, then by what is
  /// due, then those that wait for the guest, then those to close, then what has ended.
  public func byUrgency(at now: Int64) -> [ComplaintFact] {
    sorted { left, right in
      let (one, other) = (left.urgency(at: now), right.urgency(at: now))
      return one == other
        ? left.complaint.number.text < right.complaint.number.text
        : one.lexicographicallyPrecedes(other)
    }
  }
}

extension ComplaintFact {
  /// Whether it is on the list of a shift: open, or resolved and to be closed.
  public var isListed: Bool {
    !complaint.isOff && (standing.state.isOpen || standing.state == .resolved)
  }

  fileprivate func urgency(at now: Int64) -> [Int64] {
    switch standing.state {
    case .resolved: return [3, standing.resolvedAt ?? 0]
    case .closed, .withdrawn, .duplicate: return [4, -complaint.receivedAt]
    case .waitingGuest where !standing.isOverdue:
      return [2, standing.waiting?.at ?? complaint.receivedAt]
    case .received, .acknowledged, .inProgress, .waitingGuest: break
    }
    guard let due = standing.due.all.first?.at else { return [1, .max] }
    return due < now ? [0, due] : [1, due]
  }
}
