import Documents
import Foundation
import Journaling
import StoreModel

/// Keeping the journal short and safe: compaction, backup, restoring.
extension JournalKeeper {
  /// Replaces a log that has grown long, or holds what a guest took back, by a snapshot, and takes
  /// what such a guest is told by out of the files that lie aside.
  ///
  /// Others go on reading meanwhile, and wait to write.
  func compact(evenIfShort: Bool) throws(StoreError) -> Bool {
    try underLock { journal, shop in
      guard evenIfShort || journal.wantsCompaction || shop.mustForget else { return false }
      // First, as only the journal's past tells what to look for: killed in between, it is owed.
      if shop.mustForget { removed += try aside.remove(telling: shop.traces) }
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

  /// Removes what a compaction that was cut off left of the journal before it: all of that may be
  /// what a guest took back.
  func removeLeftovers() throws(StoreError) {
    guard let journal, journal.refusal == nil, journal.mayHaveLeftovers else { return }
    try underLock { _, _ in }
  }

  /// The files that were removed as they told of a guest who is forgotten, since this was last asked.
  func takeRemoved() -> [String] {
    defer { removed = [] }
    return removed
  }

  /// Takes out of the files what is owed to a guest, where that can be done.
  private func forgetIfOwed() {
    guard let journal, journal.refusal == nil, keeper.now({ $0.shop.mustForget }) else { return }
    hasWritten = true
    do {
      _ = try compact(evenIfShort: false)
    } catch {
      // It stays owed, and whoever gives the store back tries again and says why not.
    }
  }

  /// Removes files that lay aside longer than `days`; looked at once an hour.
  func removeExpired(after days: Int) throws(StoreError) {
    let now = clock()
    guard journal?.refusal == nil, now - lookedAside >= Self.looksAsideEvery else { return }
    lookedAside = now
    try aside.removeExpired(after: days, now: now)
  }

  /// Whether a compaction is worth it, or owed to a guest who took something back.
  func wantsCompaction() -> Bool {
    journal.map { $0.wantsCompaction || keeper.now { $0.shop.mustForget } } ?? false
  }

  /// Replaces everything by what a backup holds, but for what guests took back since; what was there
  /// is kept in `quarantine`.
  func restore(from path: String) throws(StoreError) -> (records: Int, before: String) {
    let (source, name) = try BackupFile.find(path)
    hasWritten = true
    // What was there is put aside as it is: nobody may be in it who is to be forgotten.
    forgetIfOwed()
    return try underLock { journal, shop in
      var restoring = Restoring(replacing: shop)
      do throws(JournalError) {
        return try journal.restore(from: source, named: name) {
          restoring.take($0)
        } finish: { writer throws(JournalError) in
          for addition in try additions(of: &restoring, name) {
            try writer.keep(Record(payload: addition.bytes, isLocal: addition.isLocal))
          }
        }
      } catch {
        throw BackupFile.told(error, of: path, on: source, named: name)
      }
    }
  }

  private func additions(
    of restoring: inout Restoring, _ name: String
  ) throws(JournalError) -> [Restoring.Addition] {
    var ticking = Clock(replica: restoring.replica ?? 0, latest: restoring.latestStamp)
    do throws(DocumentError) {
      return try restoring.additions(at: ticking.tick(now: clock()))
    } catch {
      // One id with two meanings: not a backup of any store this one has to do with.
      throw .damaged(file: name, offset: 0)
    }
  }

  /// Writes everything into one file; returns the count of records.
  func backup(to file: UserFile) throws(StoreError) -> Int {
    forgetIfOwed()
    guard let journal else { throw .closed }
    return try file.write { folder, name throws(StoreError) in
      let target = FileDisk(path: folder, allowsNetwork: true)
      do throws(JournalError) {
        try target.prepare()
        return try journal.writeBackup(name, on: target)
      } catch {
        throw BackupFile.told(error, of: file.path, on: target, named: name)
      }
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
      let result = try body(journal, keeper.now { $0.shop })
      try catchUp(journal)
      return result
    } catch {
      throw StoreError(error)
    }
  }
}
