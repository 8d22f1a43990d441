import Documents
import Journaling
import StoreModel

/// Stamping what the shop decides, and writing it.
extension JournalKeeper {
  /// Documents the shop takes in sooner than another thread wakes up.
  private static let spansAtOnce = 16
  /// Calls of `rest` for which another process is left to prove its own change.
  private static let othersQuietCalls = 10

  /// Decides a command and writes what follows; returns once that survives a power cut.
  ///
  /// So does all that the answer rests on, also where nothing is written or the shop refuses:
  /// whoever wrote that may have been ended before its own sync.
  func perform(_ command: Command, by doer: Doer) throws(StoreError) -> Performed {
    guard let journal else { throw .closed }
    hasWritten = true
    do {
      let (decided, written) = try decide(command, by: doer, in: journal)
      switch decided.decision {
      case .refused(let refusal):
        // Of a journal that takes no changes nothing more can be promised, and none was made.
        if journal.refusal == nil { try settleAnswer(journal) }
        throw StoreError.refused(refusal)
      case .changes(_, let outcome):
        if written.spans.isEmpty {
          if let refusal = journal.refusal { throw refusal }
          try settleAnswer(journal)
        } else {
          try journal.sync()
          fold(written)
          // Behind this change: who made it does not wait for the next one's zeros.
          if wantsRoom() { Task { makeRoom() } }
        }
        return Performed(outcome: outcome, act: decided.decision.act)
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// What the shop says to a command, and what was written of it and is not synced yet.
  private func decide(
    _ command: Command, by doer: Doer, in journal: Journal
  ) throws -> (WritingDecision, FrameBatch) {
    try journal.lock()
    defer { journal.unlock() }
    try catchUp(journal)
    let decided = keeper.now { $0.decideToWrite(command, by: doer) }
    guard case .changes(let changes, _) = decided.decision else { return (decided, FrameBatch()) }
    return (decided, try write(changes, of: decided, to: journal))
  }

  /// Folds what was just written into the shop.
  private func fold(_ written: FrameBatch) {
    if written.spans.count > Self.spansAtOnce {
      // Whoever asks the shop next waits for this; who made the change need not.
      keeper.later { $0.apply(written) }
    } else {
      keeper.now { $0.apply(written) }
    }
  }

  /// Makes durable what an answer rests on that changes nothing; free where that is known.
  private func settleAnswer(_ journal: Journal) throws(JournalError) {
    guard journal.needsSync else { return }
    try journal.sync()
    // Nobody has proven it, and no frame follows that would: damage must not pass for a torn tail.
    if makesRoom, journal.wantsProof { Task { makeRoom() } }
  }

  /// Proves the last change once nobody has made another since the last call.
  ///
  /// Other processes are left longer to do it for theirs, as they need no sync for that.
  func rest() {
    guard makesRoom, let journal else { return }
    let isFirst = restedAt == nil
    quietCalls = isFirst || restedAt == journal.lastLSN ? quietCalls + 1 : 0
    restedAt = journal.lastLSN
    let enough = journal.needsSync ? Self.othersQuietCalls : 1
    guard journal.wantsProof, isFirst || quietCalls >= enough else { return }
    makeRoom()
  }

  /// Whether the log needs room for the changes to come.
  private func wantsRoom() -> Bool {
    do {
      return try makesRoom && journal?.wantsRoom() ?? false
    } catch {
      makesRoom = false
      return false
    }
  }

  /// Makes that room, and proves the last change where nobody has.
  private func makeRoom() {
    do {
      try journal?.makeRoom()
    } catch {
      // Nobody was promised room. A journal that has stopped refuses the next change and says why;
      // on any other error that change finds out for itself what the disk can do.
      makesRoom = false
    }
  }

  private func write(
    _ changes: [Change], of decided: WritingDecision, to journal: Journal
  ) throws -> FrameBatch {
    guard !changes.isEmpty else { return FrameBatch() }
    var replica = decided.replica
    var changes = changes
    if replica == nil {
      let minted = random()
      replica = minted
      changes.append(ReplicaDocument.change(naming: minted))
    }
    var ticking = Clock(replica: replica ?? 0, latest: decided.latest)
    let stamp = ticking.tick(now: clock())
    var records: [Record] = []
    records.reserveCapacity(changes.count)
    for change in changes {
      let before = try change.current.bytes { place throws(JournalError) in
        try journal.read(at: Location(token: place.token))
      }
      let payload = try change.encoded(on: before, at: stamp, in: decided.scope)
      records.append(Record(payload: payload, isLocal: change.isLocal))
    }
    let locations = try journal.append(records)
    var written = FrameBatch()
    for (record, location) in zip(records, locations) {
      record.payload.withUnsafeBytes {
        written.append($0, at: DocumentPlace(token: location.token))
      }
    }
    return written
  }
}
