public import Documents

/// Something a partner did that can be taken back.
public struct OwnAct: Equatable, Sendable {
  /// What it was.
  public var what: What
  /// Whom or what it was about, as shown: a name, a drink.
  public var subject: String
  /// The regular it was about, if any.
  public var regular: DocumentID?
  /// When, UTC milliseconds.
  public var at: Int64

  /// Something a partner did.
  public init(what: What, subject: String, regular: DocumentID?, at: Int64) {
    self.what = what
    self.subject = subject
    self.regular = regular
    self.at = at
  }

  /// The acts that can be taken back, by what they were about.
  public enum What: Equatable, Sendable {
    case regulars(RegularAct)
    case visits(VisitAct)
    case partners(PartnerAct)
    case menu(MenuAct)
    case care(CareAct)
    case offers(OfferAct)
    case offerEvents(OfferEventAct)
    case complaints(ComplaintAct)
    case settings(SettingAct)
    /// A till's file was read: nothing before it is taken back by a key.
    case imported
  }
}

extension OwnAct.What: CaseIterable {
  /// Every act a record may name: an act that is missing here would not be read back.
  public static var allCases: [OwnAct.What] {
    RegularAct.allCases.map(Self.regulars) + VisitAct.allCases.map(Self.visits)
      + PartnerAct.allCases.map(Self.partners) + MenuAct.allCases.map(Self.menu)
      + CareAct.allCases.map(Self.care) + OfferAct.allCases.map(Self.offers)
      + OfferEventAct.allCases.map(Self.offerEvents)
      + ComplaintAct.allCases.map(Self.complaints)
      + SettingAct.allCases.map(Self.settings) + [.imported]
  }

  /// The word for it in records and for scripts.
  public var code: String {
    switch self {
    case .regulars(let act): act.rawValue
    case .visits(let act): act.rawValue
    case .partners(let act): act.rawValue
    case .menu(let act): act.rawValue
    case .care(let act): act.rawValue
    case .offers(let act): act.rawValue
    case .offerEvents(let act): act.rawValue
    case .complaints(let act): act.rawValue
    case .settings(let act): act.rawValue
    case .imported: "imported"
    }
  }

  /// The act a record names, nil where a newer version wrote it.
  init?(code: String) {
    guard let act = Self.allCases.first(where: { $0.code == code }) else { return nil }
    self = act
  }
}

extension Shop {
  /// Takes back the newest own act of the last day that nobody has changed since.
  func undo(_ stepping: UndoStepping, by doer: Doer) -> Decision {
    let record: UndoRecord
    let reverting: [Change]
    do {
      (record, reverting) = try lastUndo(by: doer)
    } catch {
      return .refused(error)
    }
    if let refusal = refusal(of: record, stepping, by: doer) { return .refused(refusal) }
    // Where a yes is taken back, what others wrote down on the strength of it goes as well.
    let forgetting = reverting.filter(\.forgets)
    let erased = forgetting.filter(\.erases).flatMap { erasure(of: $0.id) }
    let gone = erased + forgotten(Set(forgetting.filter { !$0.erases }.map(\.id)))
    let kept = reverting.filter { change in !gone.contains { $0.id == change.id } }
    let others = gone.filter { $0.id != record.id }
    return .changes(kept + others + [undone(record, by: reverting)], .undone(record.act))
  }

  /// What a command adds to its changes so that it can be taken back.
  func undoChanges(
    of changes: [Change], _ command: Command, by doer: Doer
  ) -> [Change] {
    guard changes.contains(where: { !$0.isLocal }) else { return [] }
    guard var act = command.subject.ownAct(in: self, at: doer.now) else {
      return command.subject.isImport ? importWall(by: doer) : []
    }
    let isForgetting = changes.contains(where: \.forgets)
    let forgotten = act.regular.flatMap { isForgetting ? actsForgotten(about: [$0]) : nil } ?? []
    if isForgetting || changes.contains(where: \.erases) {
      // What went for good must not come back by a key, nor what was done before it in its place.
      act = OwnAct(what: act.what, subject: "", regular: nil, at: act.at)
      let final = recorded(act, steps: [], by: doer)
      return forgotten.filter { $0.id != final.id } + [final]
    }
    guard changes.count <= UndoRecord.stepsMax else { return [recorded(act, steps: [], by: doer)] }
    act.subject = String(act.subject.prefix(UndoRecord.subjectMax))
    // Somebody's form that is done with it is not begun anew.
    return [recorded(act, steps: changes.filter { $0.kind != .draft }.map(step), by: doer)]
  }

  /// What an import leaves, once for all its parts: no key takes back what was done before it in its
  /// place.
  private func importWall(by doer: Doer) -> [Change] {
    let last = undoSequences[doer.partner ?? ""] ?? 0
    let place = UndoRecord.id(place: last % UndoRecord.ringSize, of: doer.partner)
    let record = currentDocument(place).flatMap(UndoRecord.init)
    guard record?.act.what != .imported else { return [] }
    let act = OwnAct(what: .imported, subject: "", regular: nil, at: doer.now)
    return [recorded(act, steps: [], by: doer)]
  }

  private func recorded(_ act: OwnAct, steps: [UndoStep], by doer: Doer) -> Change {
    let sequence = (undoSequences[doer.partner ?? ""] ?? 0) + 1
    return written(UndoRecord(act: act, partner: doer.partner, sequence: sequence, steps: steps))
  }

  /// How a regular is called here; empty for nobody.
  func shownName(of id: DocumentID) -> String {
    row(of: id).flatMap { regular($0)?.shownName } ?? ""
  }

  // MARK: - Taking back

  private func lastUndo(
    by doer: Doer
  ) throws(Refusal) -> (record: UndoRecord, reverting: [Change]) {
    let acts = undoRing(of: doer.partner).sorted { $0.sequence > $1.sequence }
    for record in acts
    where record.undoneBehind == nil && doer.now - record.act.at < UndoRecord.ageMax {
      guard !record.steps.isEmpty else {
        throw record.act.what == .imported ? .importIsFinal : .lastActIsFinal
      }
      let changes = record.steps.reversed().compactMap(reverting)
      if !changes.isEmpty { return (record, changes) }
    }
    throw .nothingToUndo
  }

  /// Takes note of the number of an act: the next one's is above it.
  mutating func noteUndo(_ view: DocumentView) {
    let partner = view.field("partner")?.text?.string ?? ""
    let sequence = view.field("seq")?.int ?? 0
    undoSequences[partner] = max(undoSequences[partner] ?? 0, sequence)
  }

  func undoRing(of partner: String?) -> [UndoRecord] {
    (0..<UndoRecord.ringSize).compactMap { place in
      currentDocument(UndoRecord.id(place: place, of: partner)).flatMap(UndoRecord.init)
    }
  }

  /// How to take a change back: as far as it is still as the change left it.
  private func step(_ change: Change) -> UndoStep {
    var step = UndoStep(kind: change.kind, id: change.id)
    switch change.current {
    case .absent where change.kind != .settings:
      step.isNew = true
      return step
    case .absent: for (name, value) in change.fields { step.wrote[name] = value }
    case .stored: break
    case .bytes:
      let before = currentDocument(change.id)
      for (name, value) in change.fields {
        step.was[name] = before?[name] ?? .null
        step.wrote[name] = value
      }
    }
    if let off = change.off {
      step.isOff = !off.isNull
      step.isBack = off.isNull
    }
    return step
  }

  func reverting(_ step: UndoStep) -> Change? {
    let current = current(step.id)
    guard current != .absent else { return nil }
    let kind = KnownKind(step.kind)
    guard kind != .visitMove || !isOutdone(move: step.id) else { return nil }
    var change = Change(
      kind: step.kind, step.id, mode: kind?.mode ?? .register, isLocal: kind?.isLocal ?? false,
      current: current)
    if step.isNew {
      guard !isOff(step.id) else { return nil }
      if let kind, !kind.isLocal, kind.whenForgotten == .erased {
        guard currentDocument(step.id)?.isErased != true else { return nil }
        // What was written of a guest by mistake is nobody's to keep; what others have written since
        // is not this act's to erase.
        if isAsMade(step.id) {
          change.erases = true
          return change
        }
      }
      change.off = .map(["reason": "undone"])
      return change
    }
    if let now = currentDocument(step.id) {
      guard !now.isErased else { return nil }
      for (name, value) in step.wrote where now[name] ?? .null == value {
        change.fields[name] = step.was[name] ?? .null
      }
      if change.forgets { takeConsented(from: now, with: &change) }
    }
    if step.isOff, isOff(step.id) { change.off = .null }
    if step.isBack, !isOff(step.id) { change.off = .map(["reason": "undone"]) }
    return change.fields.isEmpty && change.off == nil ? nil : change
  }

  /// Whether a document is as it was first written, and so is all that is about it: of one moment.
  private func isAsMade(_ id: DocumentID) -> Bool {
    let about = forgotten([id]).filter { !$0.isLocal }.map(\.id)
    let all = (RegularDocuments.ids(of: id) + about).compactMap(currentDocument)
    let stamps = all.flatMap { document in
      document.fields.map(\.stamp) + [document.off?.stamp].compactMap(\.self)
    }
    return Set(stamps).count == 1
  }

  /// Adds what a document may not hold any more once `change` has taken the consent back.
  private func takeConsented(from document: Document, with change: inout Change) {
    let level = change.fields[RegularField.consent]?.string.flatMap(Consent.init(rawValue:))
    for field in document.fields where RegularField.mustGo(field.name, under: level ?? .none) {
      change.fields[field.name] = .null
    }
  }

  private func isOff(_ id: DocumentID) -> Bool {
    if let row = visits.row(of: id) { return visits.flags[Int(row)].contains(.void) }
    if let entry = entries[id], case .lines(let kind) = entry.keeping {
      return isLineOff(entry.index, of: kind)
    }
    return currentDocument(id)?.isOff ?? false
  }

  /// The record of an act that some changes take back, with the way forth again; where something goes
  /// for good there is none, and nobody's name.
  private func undone(_ record: UndoRecord, by changes: [Change]) -> Change {
    var record = record
    record.undoneBehind = undoSequences[record.partner ?? ""] ?? record.sequence
    if changes.contains(where: { $0.forgets || $0.erases }) {
      record.act = OwnAct(what: record.act.what, subject: "", regular: nil, at: record.act.at)
      record.steps = []
    } else {
      record.redoing = changes.map(step)
    }
    return written(record)
  }

  private func done(_ record: UndoRecord) -> Change {
    var fields: [FieldName: Value] = Dictionary(
      uniqueKeysWithValues: record.fields.keys.map { ($0, Value.null) })
    fields[UndoRecord.sequenceField] = .int(record.sequence)
    fields[UndoRecord.partnerField] = record.partner.map { .string($0) } ?? .null
    return Change(.undo, record.id, fields: fields, current: current(record.id))
  }

  /// Empties the records of acts about regulars: what was forgotten must not come back by a key.
  func actsForgotten(about regulars: Set<DocumentID>) -> [Change] {
    documents(of: .undo).compactMap(UndoRecord.init)
      .filter { $0.act.regular.map(regulars.contains) ?? false }.map(done)
  }
}

extension Change {
  /// Whether the change is a guest's wish to be forgotten, wholly or in part.
  var forgets: Bool {
    guard kind == .regular else { return false }
    if erases { return true }
    guard let level = fields[RegularField.consent]?.string else { return false }
    return Consent(rawValue: level)?.remembers == false
  }
}
