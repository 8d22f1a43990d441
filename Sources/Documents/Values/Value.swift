/// What a field holds.
///
/// There are no fractions: money is in fen, stars in thousandths.
public enum Value: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case text(Text)
  case array([Value])
  case map([Text: Value])

  /// A text value of a string.
  public static func string(_ string: String) -> Value { .text(Text(string)) }

  /// Whether this is null: a field that was removed.
  public var isNull: Bool { self == .null }

  /// The truth value, nil for another kind of value.
  public var bool: Bool? { if case .bool(let bool) = self { bool } else { nil } }

  /// The number, nil for another kind of value.
  public var int: Int64? { if case .int(let int) = self { int } else { nil } }

  /// The text, nil for another kind of value.
  public var text: Text? { if case .text(let text) = self { text } else { nil } }

  /// The text as a string, nil for another kind of value.
  public var string: String? { text?.string }

  /// The elements, nil for another kind of value.
  public var array: [Value]? { if case .array(let array) = self { array } else { nil } }

  /// The entries, nil for another kind of value.
  public var map: [Text: Value]? { if case .map(let map) = self { map } else { nil } }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral
{
  /// Null.
  public init(nilLiteral: ()) { self = .null }
  /// A truth value.
  public init(booleanLiteral literal: Bool) { self = .bool(literal) }
  /// A number.
  public init(integerLiteral literal: Int64) { self = .int(literal) }
  /// A text.
  public init(stringLiteral literal: String) { self = .string(literal) }
}
