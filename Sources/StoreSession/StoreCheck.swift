import Documents
public import Foundation
public import Journaling
import StoreModel

/// What checking a store's directory found; nothing is changed by it.
public struct StoreCheck: Equatable, Sendable {
  /// What the directory is, the worst that is true of it.
  public var condition: Verification.Condition
  /// Documents that can be read, each counted once; none where it is not all whole.
  public var documents: Int
  /// The state of files the directory is in.
  public var generation: UInt64
  /// What is damaged, in the order of the files.
  public var damage: [Damage]

  /// Whether everything is as it was written.
  public var isIntact: Bool { condition == .intact }

  /// Bytes that are no records.
  public struct Damage: Equatable, Sendable {
    /// The file in the store's directory.
    public var file: String
    /// The first damaged byte.
    public var offset: Int
    /// The byte behind the last damaged one.
    public var end: Int
    /// What it is.
    public var what: What
  }

  /// What can be wrong with bytes of the journal.
  public enum What: Equatable, Sendable {
    /// The end of a write that was cut off; the next start takes it out.
    case tornTail
    /// Acknowledged bytes that are no records.
    case damaged
    /// The file is not there.
    case missing
    /// A folder, pipe or link has the file's name.
    case odd
    /// The file may not be read.
    case forbidden
    /// A whole record, by its number, that is no document this version can read.
    case unreadableRecord(UInt64)
  }

  /// Reads every byte of the journal and every document in it; makes no directory where there is
  /// none.
  public static func run(at directory: URL) async throws(StoreError) -> StoreCheck {
    do throws(JournalError) {
      let disk = FileDisk(path: directory.path)
      let found = try Journal.verify(disk)
      var check = StoreCheck(
        condition: found.condition, documents: 0, generation: 0, damage: damage(found))
      switch found.condition {
      case .intact, .stopped: try count(disk, into: &check)
      case .missing, .forbidden, .empty, .odd, .lost, .damaged: break
      }
      return check
    } catch {
      throw .journal(error)
    }
  }

  private static func damage(_ found: Verification) -> [Damage] {
    var damage = found.files.flatMap { file in
      file.damage.map { range in
        Damage(
          file: file.name, offset: range.lowerBound, end: range.upperBound,
          what: What(file.trouble) ?? (file.isOnlyTail ? .tornTail : .damaged))
      }
    }
    switch found.condition {
    case .missing, .empty, .forbidden(file: ""): break
    case .intact, .stopped, .forbidden, .odd, .lost, .damaged:
      guard !found.hasHead else { break }
      let what = What(found.headTrouble) ?? .damaged
      damage.append(Damage(file: "HEAD", offset: 0, end: 0, what: what))
    }
    return damage
  }

  /// Makes a new generation of every valid record and puts damaged files aside.
  public static func repair(at directory: URL) async throws(StoreError) -> Repair {
    do throws(JournalError) {
      return try Journal.repair(FileDisk(path: directory.path))
    } catch {
      throw .journal(error)
    }
  }

  private static func count(
    _ disk: FileDisk, into check: inout StoreCheck
  ) throws(JournalError) {
    let journal = try Journal.open(disk)
    var seen: Set<DocumentID> = []
    var bad: [Damage] = []
    try journal.readNew { frame in
      if let block = DocumentBlock(frame.payload),
        block.forEachDocument({ seen.insert($0.id) })
      {
        return
      }
      do {
        seen.insert(try Document(decoding: frame.payload).id)
      } catch {
        let what = What.unreadableRecord(frame.lsn)
        bad.append(Damage(file: "log", offset: 0, end: 0, what: what))
      }
    }
    check.documents = seen.count
    check.generation = journal.generation
    check.damage += bad
    if check.isIntact, !bad.isEmpty { check.condition = .damaged }
  }
}

extension StoreCheck.What {
  /// What is wrong with a file that cannot be read at all, nil where it can.
  init?(_ trouble: Verification.Trouble?) {
    switch trouble {
    case .lost: self = .missing
    case .odd: self = .odd
    case .forbidden: self = .forbidden
    case nil: return nil
    }
  }
}
