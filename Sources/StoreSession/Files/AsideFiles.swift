import Journaling
import StoreModel

/// A file in a store's directory that lies aside of its journal: put there by a repair, a restore, an
/// import or a printer that was not there.
public struct AsideFile: Equatable, Sendable {
  /// Its name in the store's directory: `rejected/members-20261130T0712.csv`.
  public let name: String
  /// Bytes.
  public let size: Int
  /// When it was last written, UTC milliseconds.
  public let written: Int64
}

/// What keeping a directory short and clean did.
public struct Tidying: Equatable, Sendable {
  /// Whether the journal was replaced by a snapshot of what is current.
  public var isCompacted = false
  /// Files that lay aside and told of a guest who wants it forgotten, by their names in the
  /// directory: they are gone, with whatever else was in them.
  public var removed: [String] = []

  /// Nothing was done.
  public init() {}
}

/// The folders of a store's directory in which files lie aside of the journal.
public struct AsideFiles: Sendable {
  /// The store's directory, see `PathText`.
  private let directory: String

  /// Every folder there is of that sort.
  public static let folders = ["cards", "quarantine", "rejected"]

  /// Milliseconds a file may be ahead of the clock without that being wrong.
  private static let clocksDiffer: Int64 = 60_000

  /// What lies aside in a directory.
  public init(directory: String) { self.directory = directory }

  /// Every file that lies aside, sorted by name; whatever is no regular file is nobody's.
  public func all() throws(StoreError) -> [AsideFile] {
    var files: [AsideFile] = []
    for folder in Self.folders {
      files += try told(of: folder) { () throws(SystemError) in try all(in: folder) }
    }
    return files
  }

  /// A folder that is a link is not followed: what it leads to is not the store's.
  private func all(in folder: String) throws(SystemError) -> [AsideFile] {
    guard try Folder.Status(at: path(folder), following: false)?.kind == .folder else { return [] }
    var files: [AsideFile] = []
    for name in try Folder.names(in: path(folder)).sorted() {
      let name = "\(folder)/\(name)"
      guard let status = try Folder.Status(at: path(name), following: false), status.kind == .file
      else { continue }
      files.append(AsideFile(name: name, size: status.size, written: status.written))
    }
    return files
  }

  /// Removes every file that tells of guests who want it forgotten, and what a restore that was cut
  /// off left of everybody; the names of those that told of somebody.
  ///
  /// Needs the journal's lock.
  func remove(telling traces: Traces) throws(StoreError) -> [String] {
    let found = try all()
    var telling: [String] = []
    let finder = TraceFinder(traces)
    for file in found where try tells(file, traces, finder) { telling.append(file.name) }
    let unfinished = found.map(\.name).filter {
      $0.hasPrefix("quarantine/") && $0.hasSuffix(".tmp") && !telling.contains($0)
    }
    try remove(telling + unfinished)
    return telling
  }

  /// Removes files that were last written more than so many days ago.
  func removeExpired(after days: Int, now: Int64) throws(StoreError) {
    let last = now - Int64(days) * 86_400_000
    let files = try all()
    try remove(files.filter { $0.written < last }.map(\.name))
    for file in files where file.written > now + Self.clocksDiffer {
      // Of a clock that was wrong: its days begin now.
      try told(of: file.name) { () throws(SystemError) in try Folder.touch(path(file.name)) }
    }
  }

  /// A backup tells of somebody by its documents; any other file by the texts in it, and its name: a
  /// card is called after whom it is for.
  private func tells(
    _ file: AsideFile, _ traces: Traces, _ finder: TraceFinder
  ) throws(StoreError) -> Bool {
    var tells = false
    do throws(JournalError) {
      let disk = FileDisk(path: directory)
      guard try disk.find() else { return false }
      _ = try Journal.readBackup(named: file.name, of: disk) { record, _ in
        if !tells { tells = traces.isTold(by: record) }
      }
      return tells
    } catch {
      switch error {
      case .foreign, .damaged, .newerFormat: break
      default: throw StoreError.file(path: path(file.name), FileTrouble(error))
      }
    }
    if tells || finder.finds(in: Array(Folder.split(file.name).name.utf8)) { return true }
    return try told(of: file.name) { () throws(SystemError) in
      try InputFile.anyPart(of: path(file.name), overlap: TraceFinder.bytesMax) {
        finder.finds(in: $0) || finder.endsWithin($0)
      }
    }
  }

  /// Removes files for good: a power cut brings none of them back.
  private func remove(_ names: [String]) throws(StoreError) {
    for name in names {
      try told(of: name) { () throws(SystemError) in try Folder.removeFile(path(name)) }
    }
    for folder in Self.folders where names.contains(where: { $0.hasPrefix("\(folder)/") }) {
      try told(of: folder) { () throws(SystemError) in try Folder.sync(path(folder)) }
    }
  }

  private func path(_ name: String) -> String { directory + "/" + name }

  /// What the system would not do is told of the file it is about.
  private func told<R>(
    of name: String, _ body: () throws(SystemError) -> R
  ) throws(StoreError) -> R {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .file(path: path(name), .system(errno: error.number))
    }
  }
}
