/// What a document is, in a word: regular, visit, note.
///
/// One to 32 bytes of `a-z 0-9 . _ -`. Kinds this version does not know are kept and passed on.
public struct Kind: Hashable, Comparable, Sendable, CustomStringConvertible {
  let name: ShortName

  init(name: ShortName) { self.name = name }

  /// The kind spelled `string`, nil where it is empty, too long or holds another character.
  public init?(_ string: String) { self.init(utf8: string.utf8) }

  /// The kind of these bytes, nil where they are none.
  public init?(utf8 bytes: some Sequence<UInt8>) {
    guard let name = ShortName(bytes, allowing: Alphabet.isKind) else { return nil }
    self.name = name
  }

  /// The kind as text.
  public var description: String { name.string }

  /// Byte order, in which documents hold their names.
  public static func < (left: Kind, right: Kind) -> Bool { left.name < right.name }
}

extension Kind: ExpressibleByStringLiteral {
  /// For names written in the source: one that is not allowed stops the program.
  public init(stringLiteral literal: StaticString) {
    let name = literal.withUTF8Buffer { ShortName($0, allowing: Alphabet.isKind) }
    guard let name else { preconditionFailure("not allowed: \(literal)") }
    self.name = name
  }
}
