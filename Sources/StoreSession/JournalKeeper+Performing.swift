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
  func perform(_ command: Command, by doer: Doer) throws(StoreError) -> Outcome {
    guard let journal else { throw .closed }
    hasWritten = true
    do {
      try journal.lock()
      let written: FrameBatch
      let outcome: Outcome
      do {
        defer { journal.unlock() }
        try catchUp(journal)
        let decided = keeper.now { $0.decideToWrite(command, by: doer) }
        switch decided.decision {
        case .refused(let refusal): throw StoreError.refused(refusal)
        case .changes(let changes, let result):
          outcome = result
          written = try write(changes, of: decided, to: journal)
        }
      }
      guard !written.spans.isEmpty else { return outcome }
      try journal.sync()
      if written.spans.count > Self.spansAtOnce {
        // Whoever asks the shop next waits for this; who made the change need not.
        keeper.later { $0.apply(written) }
      } else {
        keeper.now { $0.apply(written) }
      }
      // Behind this change: who made it does not wait for the next one's zeros.
      if wantsRoom() { Task { makeRoom() } }
      return outcome
    } catch {
      throw StoreError(error)
    }
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
