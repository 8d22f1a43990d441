@testable import Journaling

/// Heads as another version or a bad disk would write them.
enum HeadText {
  /// The text with its checksum line.
  static func signed(_ body: String) -> String {
    let crc = Array(body.utf8).withUnsafeBytes { CRC32C.checksum($0) }
    return body + "crc \(crc)\n"
  }
}
