/// UTF-8 text whose equality is equality of bytes.
///
/// Swift's own strings are equal when they look alike (`"é" == "e\u{301}"`); replicas compare
/// bytes.
public struct Text: Hashable, Comparable, Sendable {
  /// The text as a string, with the same bytes.
  public let string: String

  /// The text of a string's UTF-8 bytes.
  public init(_ string: String) { self.string = string }

  /// The text of these bytes, nil where they are not UTF-8.
  public init?(utf8 bytes: some Sequence<UInt8>) {
    guard let string = String(validating: Array(bytes), as: UTF8.self) else { return nil }
    self.string = string
  }

  /// The bytes.
  public var utf8: [UInt8] { Array(string.utf8) }

  /// How many bytes there are.
  public var byteCount: Int { string.utf8.count }

  /// Equality of bytes.
  public static func == (left: Text, right: Text) -> Bool {
    left.byteCount == right.byteCount && left.string.utf8.elementsEqual(right.string.utf8)
  }

  /// Feeds the bytes.
  public func hash(into hasher: inout Hasher) {
    var copy = string
    copy.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    hasher.combine(0xFF as UInt8)
  }

  /// Order of bytes.
  public static func < (left: Text, right: Text) -> Bool {
    left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
  }
}

extension Text: ExpressibleByStringLiteral, CustomStringConvertible {
  /// The text of a literal.
  public init(stringLiteral literal: String) { self.init(literal) }

  /// The text itself.
  public var description: String { string }
}
