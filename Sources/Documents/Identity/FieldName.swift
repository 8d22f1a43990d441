/// The name of a field.
///
/// One to 32 bytes of `a-z 0-9 . _`. A dot makes it a member of a set: `c.nut` is the member `nut`
/// of `c`.
public struct FieldName: Hashable, Comparable, Sendable, CustomStringConvertible {
  let name: ShortName

  init(name: ShortName) { self.name = name }

  /// The field name spelled `string`, nil where it is empty, too long or holds another character.
  public init?(_ string: String) { self.init(utf8: string.utf8) }

  /// The field name of these bytes, nil where they are none.
  public init?(utf8 bytes: some Sequence<UInt8>) {
    guard let name = ShortName(bytes, allowing: Alphabet.isFieldName) else { return nil }
    self.name = name
  }

  /// The field name as text.
  public var description: String { name.string }

  /// The set this name is a member of: what stands before the first dot, nil where there is none.
  var set: ShortName? {
    let bytes = name.bytes
    guard bytes.contains(UInt8(ascii: ".")) else { return nil }
    return ShortName(bytes.prefix { $0 != UInt8(ascii: ".") }, allowing: Alphabet.isFieldName)
  }

  /// The set this name is a member of, as a name: `c` for `c.nut`; nil where it is no member.
  public var setName: FieldName? { self.set.map { FieldName(name: $0) } }

  /// Byte order, in which documents hold their names.
  public static func < (left: FieldName, right: FieldName) -> Bool { left.name < right.name }
}

extension FieldName: ExpressibleByStringLiteral {
  /// For names written in the source: one that is not allowed stops the program.
  public init(stringLiteral literal: StaticString) {
    let name = literal.withUTF8Buffer { ShortName($0, allowing: Alphabet.isFieldName) }
    guard let name else { preconditionFailure("not allowed: \(literal)") }
    self.name = name
  }
}
