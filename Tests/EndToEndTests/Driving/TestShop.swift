import Foundation
import Glibc
import Testing

/// A store of a test's own: a data directory and a home nobody else uses, gone when the test ends.
final class TestShop {
  /// The folder that holds everything.
  let folder: URL

  /// An empty home; the store itself is made by the first command.
  init() throws {
    let base = FileManager.default.temporaryDirectory
    folder = base.appendingPathComponent("regulars-end-to-end-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record("\(folder.path) is left behind: \(error)")
    }
  }

  /// The store's directory.
  var data: URL { folder.appendingPathComponent("data") }

  /// What the program finds in its environment: nothing of the machine's own.
  var environment: [String: String] {
    [
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "REGULARS_DATA": data.path,
      "XDG_CACHE_HOME": folder.path + "/cache", "XDG_CONFIG_HOME": folder.path + "/config",
      "XDG_DATA_HOME": folder.path + "/share", "LANG": "C.UTF-8", "LC_MESSAGES": "en_GB.UTF-8",
      "TZ": "Asia/Shanghai", "TERM": "xterm-256color",
    ]
  }

  /// Writes a file into the home and gives its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = folder.appendingPathComponent(name)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Writes a text as UTF-8.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// The bytes of a file in the store's directory.
  func stored(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: data.appendingPathComponent(name)))
  }

  /// The bytes of the log up to its last record, without the zeros it has written ahead.
  func storedLog(_ name: String = "000001.log") throws -> [UInt8] {
    let bytes = try stored(name)
    var end = 48
    // A frame has its length in three bytes behind its checksum; zeros have none.
    while end + 24 <= bytes.count {
      let length = (4..<7).reversed().reduce(0) { $0 << 8 | Int(bytes[end + $1]) }
      guard length > 0 else { break }
      end += 24 + length
    }
    return Array(bytes.prefix(end))
  }

  /// Replaces a file in the store's directory.
  func store(_ bytes: [UInt8], as name: String) throws {
    try Data(bytes).write(to: data.appendingPathComponent(name))
  }

  /// The permission bits of a file.
  func mode(of path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? NSNumber).intValue
  }
}
