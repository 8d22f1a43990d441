import Foundation
import StoreModel
import StoreSession

/// Where a card waits that no printer took: `cards/NAME-DATE.txt` in the store's directory.
enum CardFile {
  /// Bytes of a file's name that a guest's name may take; file systems end at 255.
  private static let nameBytesMax = 120
  /// Writes a card, readable by its owner alone, beside those that are there; returns its path.
  static func write(
    _ text: String, for addressee: String?, on day: CivilDay, in directory: URL
  ) throws(StoreError) -> String {
    try OwnFile.write(
      Array(text.utf8), called: "\(fileName(of: addressee))-\(day.text)", "txt",
      in: directory.appendingPathComponent("cards", isDirectory: true))
  }

  /// Letters and digits of a name, the rest as dashes.
  static func fileName(of addressee: String?) -> String {
    let words = (addressee ?? "").split { !$0.isLetter && !$0.isNumber }
    var name = words.joined(separator: "-")
    while name.utf8.count > nameBytesMax { name.removeLast() }
    return name.isEmpty ? "guest" : name
  }
}
