import Documents
import Foundation
import Journaling
import StoreModel

/// Holds the journal: stamps changes, writes them, and passes what others wrote on to the shop.
actor JournalKeeper {
  private let executor = QueueExecutor(label: "regulars.journal")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  private let shop: ShopKeeper
  private let clock: @Sendable () -> Int64
  private let random: @Sendable () -> UInt64
  private let directory: URL
  private var journal: Journal?
  /// Whether room is made for the changes to come; not again where that failed.
  private var makesRoom = true

  /// Bytes handed to the shop at once while opening: small, so that folding starts early.
  private static let partBytes = 1 << 18
  /// Documents the shop takes in sooner than another thread wakes up.
  private static let spansAtOnce = 16

  init(directory: URL, shop: ShopKeeper, options: OpenOptions) {
    self.directory = directory
    self.shop = shop
    self.clock = options.clock
    self.random = options.random
  }

  /// Opens the journal, folds all it holds into the shop and mends a torn tail; where `isSieved`,
  /// what matters to the shop's only question.
  func open(isSieved: Bool = false) throws(StoreError) -> Recovery? {
    do {
      let journal = try Journal.open(FileDisk(path: directory.path))
      self.journal = journal
      journal.leavesAside = isSieved
      try readAll(journal, isSieved: isSieved)
      // Only who holds the lock may judge what lies behind the last whole batch.
      if journal.refusal == nil, try journal.hasNews() {
        try journal.lock()
        defer { journal.unlock() }
        try catchUp(journal)
      }
      return journal.recovery
    } catch {
      throw StoreError(error)
    }
  }

  /// Decides a command and writes what follows; returns once that survives a power cut.
  func perform(_ command: Command, by acting: Acting) throws(StoreError) -> Outcome {
    guard let journal else { throw .closed }
    do {
      try journal.lock()
      let written: FrameBatch
      let outcome: Outcome
      do {
        defer { journal.unlock() }
        try catchUp(journal)
        let decided = shop.now { $0.decideToWrite(command, by: acting) }
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
        shop.later { $0.apply(written) }
      } else {
        shop.now { $0.apply(written) }
      }
      // Behind this change: who made it does not wait for the next one's zeros.
      if wantsRoom() { Task { makeRoom() } }
      return outcome
    } catch {
      throw StoreError(error)
    }
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

  /// Makes that room.
  private func makeRoom() {
    do {
      try journal?.makeRoom()
    } catch {
      // Nobody was promised room. A journal that has stopped refuses the next change and says why;
      // on any other error that change finds out for itself what the disk can do.
      makesRoom = false
    }
  }

  /// Passes on what other processes wrote since; true where there was something.
  func follow() throws(StoreError) -> Bool {
    guard let journal else { return false }
    do {
      guard try journal.hasNews() else { return false }
      return try catchUp(journal)
    } catch {
      throw StoreError(error)
    }
  }

  /// Replaces a log that has grown long, or holds what a guest took back, by a snapshot; true where
  /// there was something to do.
  ///
  /// Others go on reading meanwhile, and wait to write.
  func compact(evenIfShort: Bool) throws(StoreError) -> Bool {
    try underLock { journal, shop in
      guard evenIfShort || journal.wantsCompaction || shop.mustForget else { return false }
      var packing = SnapshotPacking(shop)
      try journal.compact { frame, writer throws(JournalError) in
        try packing.carry(frame, into: &writer)
      } finish: { writer throws(JournalError) in
        try packing.finish(&writer)
      } aside: { frame, writer throws(JournalError) in
        try packing.carryAside(frame, into: &writer)
      }
      return true
    }
  }

  /// Whether a compaction is worth it, or owed to a guest who took something back.
  func wantsCompaction() -> Bool {
    journal.map { $0.wantsCompaction || shop.now { $0.shop.mustForget } } ?? false
  }

  /// Replaces everything by what a backup holds; what was there is kept in `quarantine`.
  func restore(from file: URL) throws(StoreError) -> (records: Int, before: String) {
    let folder = file.deletingLastPathComponent().path
    return try underLock { journal, _ in
      let source = FileDisk(path: folder, allowsNetwork: true)
      return try journal.restore(from: source, named: file.lastPathComponent)
    }
  }

  /// Writes everything into one file; returns the count of records.
  func backup(to file: URL) throws(StoreError) -> Int {
    guard let journal else { throw .closed }
    do throws(JournalError) {
      let target = FileDisk(path: file.deletingLastPathComponent().path, allowsNetwork: true)
      return try journal.backup(to: target, named: file.lastPathComponent)
    } catch {
      throw .journal(error)
    }
  }

  /// Does `body` with the lock held and everything read, and reads what it made of the journal.
  private func underLock<R: Sendable>(
    _ body: (Journal, Shop) throws -> R
  ) throws(StoreError) -> R {
    guard let journal else { throw .closed }
    do {
      try journal.lock()
      defer { journal.unlock() }
      try catchUp(journal)
      let result = try body(journal, shop.now { $0.shop })
      try catchUp(journal)
      return result
    } catch {
      throw StoreError(error)
    }
  }

  /// Why nothing can be written, nil while everything can.
  func refusal() -> JournalError? { journal?.refusal }

  /// Gives the journal's files back.
  func close() {
    journal = nil
  }

  // MARK: - Reading

  /// Reads the whole journal; the shop folds one part while the next is read and checked.
  private func readAll(_ journal: Journal, isSieved: Bool) throws(JournalError) {
    let bytes = try journal.unreadBytes()
    shop.later { $0.beginReading(bytes: bytes) }
    let belt = BatchBelt(bytes: Self.partBytes)
    var batch = belt.take()
    try journal.readNew { frame in
      if isSieved && !ShopSieve.mayMatter(frame.payload) { return }
      batch.append(frame.payload, at: Place(token: frame.location.token))
      guard batch.bytes.count >= Self.partBytes else { return }
      let part = batch
      batch = belt.take()
      shop.later { shop in
        shop.read(part)
        belt.give(part)
      }
    }
    let last = batch
    shop.now { $0.read(last) }
    var missed = FrameBatch()
    for place in shop.now({ $0.takeMissed() }) {
      let bytes = try journal.read(at: Location(token: place.token))
      bytes.withUnsafeBytes { missed.append($0, at: place) }
    }
    let rest = missed
    shop.now { shop in
      shop.read(rest)
      shop.finishReading()
    }
  }

  /// Folds what is new into the shop; true where there was something.
  @discardableResult
  private func catchUp(_ journal: Journal) throws -> Bool {
    var batch = FrameBatch()
    var anew: Shop?
    try journal.readNew(restarted: { anew = Shop() }) { frame in
      let place = Place(token: frame.location.token)
      if anew == nil {
        batch.append(frame.payload, at: place)
      } else {
        anew?.fold(frame.payload, at: place)
      }
    }
    if var anew {
      anew.settle()
      let whole = anew
      shop.now { $0.adopt(whole) }
    } else if batch.spans.isEmpty {
      return false
    } else {
      let batch = batch
      shop.now { $0.apply(batch) }
    }
    return true
  }

  // MARK: - Writing

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
      let payload = try encoded(change, at: stamp, journal)
      records.append(Record(payload: payload, isLocal: change.isLocal))
    }
    let locations = try journal.append(records)
    var written = FrameBatch()
    for (record, location) in zip(records, locations) {
      record.payload.withUnsafeBytes { written.append($0, at: Place(token: location.token)) }
    }
    return written
  }

  /// The bytes of a document once the change was made to it.
  private func encoded(_ change: Change, at stamp: Stamp, _ journal: Journal) throws -> [UInt8] {
    let scope = change.isLocal ? Shop.localScope : Shop.scope
    var document: Document
    switch change.current {
    case .absent:
      document = Document(kind: change.kind, scope: scope, id: change.id, mode: change.mode)
    case .bytes(let bytes):
      document = try bytes.withUnsafeBytes { try Document(decoding: $0) }
    case .stored(let place):
      let bytes = try journal.read(at: Location(token: place.token))
      document = try bytes.withUnsafeBytes { bytes in
        try DocumentBlock(bytes)?.document(change.id) ?? Document(decoding: bytes)
      }
    }
    if change.erases {
      document.erase(at: stamp)
      return document.encoded()
    }
    guard let off = change.off else {
      return try document.encoded(writing: change.fields, at: stamp)
    }
    try document.write(change.fields, at: stamp)
    try document.setOff(off, at: stamp)
    return document.encoded()
  }
}
