import Foundation
import Glibc
import StoreModel
import StoreSession

/// Where a card waits that no printer took: `cards/NAME-DATE.txt` in the store's directory.
enum CardFile {
  /// Bytes of a file's name that a guest's name may take; file systems end at 255.
  private static let nameBytesMax = 120
  /// Cards of one name and day before somebody has to look at them.
  private static let numberMax = 99

  /// Writes a card, readable by its owner alone, beside those that are there; returns its path.
  static func write(
    _ text: String, for addressee: String?, on day: CivilDay, in directory: URL
  ) throws(StoreError) -> String {
    let folder = directory.appendingPathComponent("cards", isDirectory: true)
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .file(folder.path, failed: error)
    }
    let stem = "\(fileName(of: addressee))-\(day.text)"
    for number in 1...numberMax {
      let name = number == 1 ? "\(stem).txt" : "\(stem)-\(number).txt"
      let path = folder.appendingPathComponent(name).path
      if try make(path, text) { return path }
    }
    throw .file(path: "\(folder.path)/\(stem).txt", .tooMany(numberMax))
  }

  /// Letters and digits of a name, the rest as dashes.
  static func fileName(of addressee: String?) -> String {
    let words = (addressee ?? "").split { !$0.isLetter && !$0.isNumber }
    var name = words.joined(separator: "-")
    while name.utf8.count > nameBytesMax { name.removeLast() }
    return name.isEmpty ? "guest" : name
  }

  /// False where there is such a file already.
  private static func make(_ path: String, _ text: String) throws(StoreError) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return false }
      throw .file(path: path, .system(errno: errno))
    }
    do {
      let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
      try file.write(contentsOf: Data(text.utf8))
      try file.close()
    } catch {
      throw .file(path, failed: error)
    }
    return true
  }
}
