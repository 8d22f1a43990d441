/// What `Journal.verify` found.
public struct Verification: Equatable, Sendable {
  /// One file of the journal.
  public struct File: Equatable, Sendable {
    /// Its name in the directory.
    public let name: String
    /// Its size.
    public let bytes: Int
    /// Valid records in it.
    public let records: Int
    /// Where it is damaged: offset and count of the bytes that are no records.
    public let damage: [Range<Int>]
    /// Whether the only damage is behind everything valid of a log: a torn tail, which the next
    /// start cuts.
    public let isOnlyTail: Bool
    /// Why it could not be read at all, nil where it could.
    public let trouble: Trouble?
  }

  /// Why a file cannot be read at all.
  public enum Trouble: Equatable, Sendable {
    /// The head names it and it is not there.
    case lost
    /// A folder, pipe or link has its name.
    case odd
    /// The user may not read it.
    case forbidden
  }

  /// What a directory is found to be, the worst that is true of it.
  public enum Condition: Equatable, Sendable {
    /// Everything is as it was written, but perhaps for a torn tail.
    case intact
    /// There is no such directory.
    case missing
    /// The user may not read this file, or the directory under the empty name.
    case forbidden(file: String)
    /// A directory without a file of a journal.
    case empty
    /// A folder, pipe or link has the name of this file.
    case odd(file: String)
    /// This file should be there and is not.
    case lost(file: String)
    /// Bytes of some file are not what was written.
    case damaged
    /// All is whole, but a sync failed and writing has stopped.
    case stopped(errno: Int32)
  }

  /// What the directory is.
  public let condition: Condition
  /// Whether the head could be read.
  public let hasHead: Bool
  /// Why the head could not be read at all; nil where it could, or is damaged.
  public let headTrouble: Trouble?
  /// What a failed sync said, 0 where writing was never stopped.
  public let stoppedErrno: Int32
  /// The files the head names, or all where there is none.
  public let files: [File]

  /// Whether everything is as it was written, but for a torn tail.
  public var isIntact: Bool {
    condition == .intact
  }

  /// A directory of which nothing was read.
  init(_ condition: Condition) {
    self.condition = condition
    hasHead = false
    headTrouble = nil
    stoppedErrno = 0
    files = []
  }

  init(_ survey: Survey) {
    hasHead = survey.head != nil
    headTrouble = survey.headTrouble
    stoppedErrno = survey.head?.stoppedErrno ?? 0
    files = survey.files.map { file in
      var damage = file.damage
      if let open = file.openBatch, open < file.end {
        if damage.last?.upperBound == file.end { damage.removeLast() }
        damage.append(open..<file.end)
      }
      let first = damage.first
      let isTail =
        file.name.hasSuffix(".log") && damage.count == 1
        && first?.upperBound == file.end
        && (first?.lowerBound ?? 0) >= SegmentHeader.byteCount
      return File(
        name: file.name, bytes: file.bytes.count, records: file.frames.count, damage: damage,
        isOnlyTail: isTail, trouble: file.trouble)
    }
    condition = Verification.condition(of: survey, files)
  }

  private static func condition(of survey: Survey, _ files: [File]) -> Condition {
    if survey.isEmpty { return .empty }
    if let name = survey.forbidden { return .forbidden(file: name) }
    if survey.headTrouble == .odd { return .odd(file: Head.fileName) }
    if let odd = files.first(where: { $0.trouble == .odd }) { return .odd(file: odd.name) }
    if survey.headTrouble == .lost { return .lost(file: Head.fileName) }
    if let lost = files.first(where: { $0.trouble == .lost }) { return .lost(file: lost.name) }
    guard let head = survey.head, files.allSatisfy({ $0.damage.isEmpty || $0.isOnlyTail }) else {
      return .damaged
    }
    return head.stoppedErrno == 0 ? .intact : .stopped(errno: head.stoppedErrno)
  }
}

extension Journal {
  /// Reads every file of the journal in a directory and says what is damaged; changes nothing, and
  /// makes no directory where there is none.
  public static func verify(_ disk: any Disk) throws(JournalError) -> Verification {
    do throws(JournalError) {
      guard try disk.find() else { return Verification(.missing) }
      return Verification(try Survey(disk))
    } catch {
      guard error == .notPermitted else { throw error }
      return Verification(.forbidden(file: ""))
    }
  }
}
