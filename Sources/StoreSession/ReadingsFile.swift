import Foundation
import Lookup
import StoreModel

/// The readings cache on disk: characters and surnames, no person.
enum ReadingsFile {
  /// The cache, empty where the file is missing, damaged or of other rules.
  static func load(_ file: URL?) -> Readings {
    guard let file, Folder.exists(file.path) else { return Readings() }
    do {
      let found = try InputFile.read(file.path, onlyFiles: true)
      return Readings(decoding: found.bytes) ?? Readings()
    } catch {
      // It is a cache: what cannot be read is learnt again.
      return Readings()
    }
  }

  /// Replaces the file as a whole; a power cut may take it, as it can be learnt again.
  static func save(_ bytes: [UInt8], to file: URL) throws(StoreError) {
    let (folder, name) = Folder.split(file.path)
    try Folder.make(folder)
    do throws(SystemError) {
      let new = NewFile(in: folder)
      try new.write(bytes, durably: false)
      _ = try new.take(name, replacing: true)
    } catch {
      throw .file(path: file.path, .system(errno: error.number))
    }
  }
}
