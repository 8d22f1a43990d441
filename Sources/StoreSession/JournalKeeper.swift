import Documents
import Foundation
import Journaling
import StoreModel

/// Holds the journal: opens it, and passes what it holds and what others write on to the shop.
///
/// What it does with it beside: `JournalKeeper+Performing`, `JournalKeeper+Keeping`.
actor JournalKeeper {
  private let executor = QueueExecutor(label: "regulars.journal")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  let keeper: ShopKeeper
  let clock: @Sendable () -> Int64
  let random: @Sendable () -> UInt64
  /// What lies beside the journal in its directory.
  let aside: AsideFiles
  /// When it was last looked at for what has lain there long enough, UTC milliseconds.
  var lookedAside = Int64.min / 2
  private let disk: @Sendable () -> any Disk
  /// Nil before it is opened and once it was given back.
  private(set) var journal: Journal?
  /// Files that told of somebody who is forgotten, and were removed.
  var removed: [String] = []
  /// Whether anything was asked to be changed here.
  var hasWritten = false
  /// Why the end of the log could not be judged and mended at the start, nil where it could.
  private(set) var unmended: JournalError?
  /// Whether room is made for the changes to come; not again where that failed.
  var makesRoom = true
  /// The last record there was when `rest` was last called, nil before the first call.
  var restedAt: UInt64?
  /// For how many calls of it nobody has changed anything.
  var quietCalls = 0

  /// Bytes handed to the shop at once while opening: small, so that folding starts early.
  private static let partBytes = 1 << 18
  /// Milliseconds between two looks at what lies aside.
  static let looksAsideEvery: Int64 = 3_600_000

  init(directory: URL, keeper: ShopKeeper, options: OpenOptions) {
    aside = AsideFiles(directory: directory.path)
    let path = directory.path
    self.disk = { [make = options.disk] in make(path) }
    self.keeper = keeper
    self.clock = options.clock
    self.random = options.random
  }

  /// Opens the journal, folds all it holds into the shop and mends a torn tail; where `isForOneQuery`,
  /// what matters to the shop's only question.
  func open(isForOneQuery: Bool = false) throws(StoreError) -> Recovery? {
    do {
      let journal = try Journal.open(disk())
      self.journal = journal
      journal.leavesAside = isForOneQuery
      try readAll(journal, isForOneQuery: isForOneQuery)
      // Only who holds the lock may judge what lies behind the last whole batch.
      if journal.refusal == nil, try journal.hasNews() { try mend(journal) }
      return journal.recovery
    } catch {
      throw StoreError(error)
    }
  }

  /// Judges the end of the log and mends it.
  ///
  /// Where that cannot be done now, all before it is there: who only asks is answered, and the next
  /// change finds out for itself.
  private func mend(_ journal: Journal) throws {
    do {
      try journal.lock()
      defer { journal.unlock() }
      try catchUp(journal)
    } catch let error as JournalError {
      switch error {
      case .diskFull, .readOnly, .notPermitted, .system, .locked, .stopped: unmended = error
      case .damaged, .foreign, .newerFormat, .networkFileSystem, .tooLarge, .notLocked, .unread,
        .superseded:
        throw error
      }
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

  /// Why nothing can be written, nil while everything can.
  func refusal() -> JournalError? { journal?.refusal }

  /// Gives the journal's files back.
  func close() {
    journal = nil
  }

  // MARK: - Reading

  /// Reads the whole journal; the shop folds one part while the next is read and checked.
  private func readAll(_ journal: Journal, isForOneQuery: Bool) throws(JournalError) {
    let bytes = try journal.unreadBytes()
    keeper.later { $0.beginReading(bytes: bytes) }
    let pool = BatchPool(bytes: Self.partBytes)
    var batch = pool.take()
    try journal.readNew { frame in
      if isForOneQuery && !OneQueryReader.mayMatter(frame.payload) { return }
      batch.append(frame.payload, at: DocumentPlace(token: frame.location.token))
      guard batch.bytes.count >= Self.partBytes else { return }
      let part = batch
      batch = pool.take()
      keeper.later { shop in
        shop.read(part)
        pool.give(part)
      }
    }
    let last = batch
    keeper.now { $0.read(last) }
    var missed = FrameBatch()
    for place in keeper.now({ $0.takeMissed() }) {
      let bytes = try journal.read(at: Location(token: place.token))
      bytes.withUnsafeBytes { missed.append($0, at: place) }
    }
    let rest = missed
    keeper.now { shop in
      shop.read(rest)
      shop.finishReading()
    }
  }

  /// Folds what is new into the shop; true where there was something.
  @discardableResult
  func catchUp(_ journal: Journal) throws -> Bool {
    var batch = FrameBatch()
    var anew: Shop?
    var failure: JournalError?
    do throws(JournalError) {
      try journal.readNew(restarted: { anew = Shop() }) { frame in
        let place = DocumentPlace(token: frame.location.token)
        if anew == nil {
          batch.append(frame.payload, at: place)
        } else {
          anew?.fold(frame.payload, at: place)
        }
      }
    } catch {
      // What was delivered before is not delivered again.
      failure = error
    }
    let isNew = take(anew, batch)
    if let failure { throw failure }
    return isNew
  }

  /// Hands the shop what was read; true where there was something.
  private func take(_ anew: Shop?, _ batch: FrameBatch) -> Bool {
    if var anew {
      anew.settle()
      let whole = anew
      keeper.now { $0.adopt(whole) }
    } else if batch.spans.isEmpty {
      return false
    } else {
      keeper.now { $0.apply(batch) }
    }
    return true
  }
}
