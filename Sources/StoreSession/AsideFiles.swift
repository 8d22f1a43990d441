public import Foundation
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
  let directory: URL

  /// Every folder there is of that sort.
  public static let folders = ["cards", "quarantine", "rejected"]

  /// What lies aside in a directory.
  public init(directory: URL) { self.directory = directory }

  /// Every file that lies aside, sorted by name; whatever is no regular file is nobody's.
  public func all() throws(StoreError) -> [AsideFile] {
    let disk = FileDisk(path: directory.path)
    guard try inTheirWords(directory.path, { () throws(JournalError) in try disk.find() }) else {
      return []
    }
    var files: [AsideFile] = []
    for folder in Self.folders where isFolder(folder) {
      let names = try inTheirWords(path(folder)) { () throws(JournalError) in
        try disk.names(in: folder)
      }
      for name in names {
        if let file = try file("\(folder)/\(name)") { files.append(file) }
      }
    }
    return files
  }

  /// Removes every file that tells of guests who want it forgotten, and what a restore that was cut
  /// off left of everybody; the names of those that told of somebody.
  ///
  /// Needs the journal's lock.
  func remove(telling traces: Traces) throws(StoreError) -> [String] {
    let found = try all()
    var told: [String] = []
    for file in found where try tells(file, traces) { told.append(file.name) }
    let unfinished = found.map(\.name).filter {
      $0.hasPrefix("quarantine/") && $0.hasSuffix(".tmp") && !told.contains($0)
    }
    try remove(told + unfinished)
    return told
  }

  /// Removes files that were last written more than so many days ago.
  func removeExpired(after days: Int, now: Int64) throws(StoreError) {
    let last = now - Int64(days) * 86_400_000
    try remove(try all().filter { $0.written < last }.map(\.name))
  }

  private func tells(_ file: AsideFile, _ traces: Traces) throws(StoreError) -> Bool {
    var tells = false
    do throws(JournalError) {
      _ = try Journal.readBackup(named: file.name, of: disk()) { record, _ in
        if !tells { tells = traces.isTold(by: record) }
      }
      return tells
    } catch {
      switch error {
      case .foreign, .damaged: break
      default: throw StoreError.file(path: path(file.name), FileTrouble(error))
      }
    }
    // A card is called after whom it is for.
    if tells || traces.isIn(Array(file.name.utf8)) { return true }
    do {
      let bytes = try Data(contentsOf: directory.appendingPathComponent(file.name))
      return traces.isIn([UInt8](bytes))
    } catch {
      throw .file(path(file.name), failed: error)
    }
  }

  /// Removes files for good: a power cut brings none of them back.
  private func remove(_ names: [String]) throws(StoreError) {
    guard !names.isEmpty else { return }
    let disk: FileDisk = try inTheirWords(directory.path) { () throws(JournalError) in
      try self.disk()
    }
    for name in names {
      try inTheirWords(path(name)) { () throws(JournalError) in try disk.remove(name) }
    }
    for folder in Self.folders where names.contains(where: { $0.hasPrefix("\(folder)/") }) {
      try inTheirWords(path(folder)) { () throws(JournalError) in try disk.syncFolder(folder) }
    }
  }

  /// A link is not followed: what it leads to is not the store's.
  private func isFolder(_ name: String) -> Bool {
    attributes(of: name)?[.type] as? FileAttributeType == .typeDirectory
  }

  private func file(_ name: String) throws(StoreError) -> AsideFile? {
    guard let attributes = attributes(of: name),
      attributes[.type] as? FileAttributeType == .typeRegular
    else { return nil }
    let written = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return AsideFile(
      name: name, size: (attributes[.size] as? NSNumber)?.intValue ?? 0,
      written: Int64(written * 1000))
  }

  /// Nil for what is not there any more.
  private func attributes(of name: String) -> [FileAttributeKey: Any]? {
    do {
      return try FileManager.default.attributesOfItem(atPath: path(name))
    } catch {
      return nil
    }
  }

  private func disk() throws(JournalError) -> FileDisk {
    let disk = FileDisk(path: directory.path)
    guard try disk.find() else { throw .notPermitted }
    return disk
  }

  private func path(_ name: String) -> String { directory.appendingPathComponent(name).path }

  /// An error of the disk, told of the file it is about.
  private func inTheirWords<R>(
    _ path: String, _ body: () throws(JournalError) -> R
  ) throws(StoreError) -> R {
    do throws(JournalError) {
      return try body()
    } catch {
      throw .file(path: path, FileTrouble(error))
    }
  }
}

extension FileTrouble {
  /// What the disk said of a file that is none of the journal's.
  init(_ error: JournalError) {
    switch error {
    case .diskFull: self = .system(errno: 28)
    case .readOnly: self = .system(errno: 30)
    case .notPermitted: self = .notWritable
    case .system(let errno, _): self = .system(errno: errno)
    default: self = .notReadable
    }
  }
}
