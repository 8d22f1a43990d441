/// Whom a document belongs to: a store (`s:0412`), a group (`n:7`), the chain (`g`).
///
/// One to 32 bytes of `A-Z a-z 0-9 : . _ -`.
public struct Scope: Hashable, Comparable, Sendable, CustomStringConvertible {
  let name: ShortName

  init(name: ShortName) { self.name = name }

  /// The scope spelled `string`, nil where it is empty, too long or holds another character.
  public init?(_ string: String) { self.init(utf8: string.utf8) }

  /// The scope of these bytes, nil where they are none.
  public init?(utf8 bytes: some Sequence<UInt8>) {
    guard let name = ShortName(bytes, allowing: Alphabet.isScope) else { return nil }
    self.name = name
  }

  /// The scope as text.
  public var description: String { name.string }

  /// Byte order, in which documents hold their names.
  public static func < (left: Scope, right: Scope) -> Bool { left.name < right.name }
}

extension Scope: ExpressibleByStringLiteral {
  /// For names written in the source: one that is not allowed stops the program.
  public init(stringLiteral literal: StaticString) {
    let name = literal.withUTF8Buffer { ShortName($0, allowing: Alphabet.isScope) }
    guard let name else { preconditionFailure("not allowed: \(literal)") }
    self.name = name
  }
}
