import Foundation
import Lookup
import StoreModel

/// The readings cache on disk: characters and surnames, no person.
enum ReadingsFile {
  /// The cache, empty where the file is missing, damaged or of other rules.
  static func load(_ file: URL?) -> Readings {
    guard let file, FileManager.default.fileExists(atPath: file.path) else { return Readings() }
    do {
      return Readings(decoding: [UInt8](try Data(contentsOf: file))) ?? Readings()
    } catch {
      // It is a cache: what cannot be read is learnt again.
      return Readings()
    }
  }

  /// Replaces the file as a whole.
  static func save(_ bytes: [UInt8], to file: URL) throws(StoreError) {
    do {
      let folder = file.deletingLastPathComponent()
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      throw .file(file.path, failed: error)
    }
  }
}
