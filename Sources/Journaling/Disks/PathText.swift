/// Paths as text from which their bytes come back, whatever they are.
///
/// A name of a file is bytes, and not all of them are UTF-8. Each byte that is not becomes a
/// character nobody writes (U+10FE80 to U+10FEFF, private use), and so does each byte of such a
/// character where a name holds one: no two names become one text. Such a text may be taken apart
/// and put together like any other; it is only ever handed to the system by `withBytes`, and to a
/// person by `shown`.
public enum PathText {
  /// What is added to a byte that is not UTF-8.
  private static let base: UInt32 = 0x10FE00
  /// The bytes that can be no part of UTF-8 are all above these.
  private static let escaped: ClosedRange<UInt32> = base + 0x80...base + 0xFF
  /// What every such character begins with in UTF-8.
  private static let leader: UInt8 = 0xF4

  /// The text of a path's bytes.
  public static func of(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var parser = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    func escape(_ count: Int) {
      for byte in bytes[offset..<offset + count] {
        if let scalar = Unicode.Scalar(base + UInt32(byte)) { text.append(scalar) }
      }
    }
    while true {
      switch parser.parseScalar(from: &rest) {
      case .emptyInput: return String(text)
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        if escaped.contains(scalar.value) {
          escape(encoded.count)
        } else {
          text.append(scalar)
        }
        offset += encoded.count
      case .error(let count):
        escape(count)
        offset += count
      }
    }
  }

  /// The bytes a text stands for.
  public static func bytes(of text: String) -> [UInt8] {
    guard text.utf8.contains(leader) else { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if escaped.contains(scalar.value) {
        bytes.append(UInt8(scalar.value - base))
      } else {
        bytes += Array(String(scalar).utf8)
      }
    }
    return bytes
  }

  /// The path as a person may read it; what is no UTF-8 shows as U+FFFD.
  public static func shown(_ text: String) -> String {
    guard text.utf8.contains(leader) else { return text }
    return String(decoding: bytes(of: text), as: UTF8.self)
  }

  /// Hands the bytes to the system, with a zero behind them.
  public static func withBytes<R>(_ text: String, _ body: (UnsafePointer<CChar>) -> R) -> R {
    guard text.utf8.contains(leader) else { return text.withCString(body) }
    return (bytes(of: text) + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map(body) ?? text.withCString(body)
      }
    }
  }
}
