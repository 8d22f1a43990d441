import Documents
import Foundation
import Journaling
import Simulation
import StoreModel
import Synchronization

@testable import StoreSession

/// A directory for one test, taken away at its end.
final class TemporaryStore: Sendable {
  let directory: URL

  init() throws {
    directory = FileManager.default.temporaryDirectory
      .appendingPathComponent("regulars-session-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: directory)
    } catch {
      print("\(directory.path) could not be removed: \(error)")
    }
  }

  /// The store's own directory.
  var data: URL { directory.appendingPathComponent("data") }

  /// Opens the store as another process would, whole or for one query.
  func open(onlyFor query: String? = nil) async throws -> OpenStore {
    var options = OpenOptions(readingsFile: directory.appendingPathComponent("r"))
    options.onlyQuery = query
    return try await OpenStore.open(at: data, options)
  }

  /// Opens the store on a disk that tells `watch` what is asked of it.
  func open(watchedBy watch: DiskWatch) async throws -> OpenStore {
    var options = OpenOptions()
    options.disk = { CountingDisk(FileDisk(path: $0), watch) }
    return try await OpenStore.open(at: data, options)
  }

  /// The only log of the store.
  var log: URL { data.appendingPathComponent("000001.log") }

  /// Leaves five bytes behind the log's records, as a write cut short would.
  func tearLog() throws {
    let torn = try records() + [1, 2, 3, 4, 5]
    let zeros = try Data(contentsOf: log).count - torn.count
    try Data(torn + Array(repeating: 0, count: max(0, zeros))).write(to: log)
  }

  /// The log's bytes without zeros at its end, which may be written ahead at any moment.
  func records() throws -> [UInt8] {
    let bytes = [UInt8](try Data(contentsOf: log))
    return Array(bytes[...(bytes.lastIndex { $0 != 0 } ?? 0)])
  }
}

extension OpenStore {
  /// Adds a regular by name and gives the id.
  @discardableResult
  func add(_ name: String, at now: Int64 = 1000) async throws -> String {
    var regular = NewRegular()
    regular.name = name
    let id = mintID()
    _ = try await perform(.regulars(.add(regular, id: id)), by: Doer(now: now))
    return id.description
  }

  /// Names the list shows for a query.
  func names(_ query: String) async -> [String] {
    await read(at: Self.testNow) { $0.page(query, offset: 0, count: 100).rows.map(\.name) }
  }

  /// The profile of a regular on a day long after every test's writing.
  func profile(_ id: DocumentID) async -> RegularProfile? {
    await read(at: Self.testNow) { $0.profile(id) }
  }

  private static var testNow: Int64 { 1_795_000_000_000 }

  /// Imports a members file.
  func importMembers(_ csv: String, dryRun: Bool = false) async throws -> ImportReport {
    var request = ImportRequest(
      kind: .members, bytes: Array(csv.utf8), name: "till.csv", doer: Doer(now: 1000))
    request.isDryRun = dryRun
    return try await importTable(request).report
  }
}

extension DocumentID {
  /// The regular a till calls `id`.
  static func member(_ id: String) -> DocumentID {
    ImportIdentity.member(tillID: id, in: .unenrolled)
  }
}

extension ImportRequest {
  /// A file whose refused rows are told as the values they are refused with.
  init(kind: TableKind, bytes: [UInt8], name: String, doer: Doer) {
    self.init(kind: kind, bytes: bytes, name: name, doer: doer, reason: { "\($0)" })
  }
}
