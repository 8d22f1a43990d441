import Foundation
import Journaling
import StoreModel

/// Keeping the journal short and safe: compaction, backup, restoring.
extension JournalKeeper {
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
    journal.map { $0.wantsCompaction || keeper.now { $0.shop.mustForget } } ?? false
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
      let result = try body(journal, keeper.now { $0.shop })
      try catchUp(journal)
      return result
    } catch {
      throw StoreError(error)
    }
  }
}
