/// Why a cart cannot be judged; nothing of it was.
public enum CartError: Error, Equatable, Sendable {
  /// The file cannot be read at all.
  case file(ImportError)
  /// The file is JSON, but no object.
  case noObject
  /// A key of the whole does not hold what it must.
  case field(String, CartFault)
  /// More lines than a cart has.
  case tooManyLines(Int, limit: Int)
  /// A line is no object; which one, from 1.
  case noLine(Int)
  /// A key of a line does not hold what it must; which line, from 1.
  case line(Int, field: String, CartFault)
}

/// What a key of a cart must hold instead.
public enum CartFault: Equatable, Sendable {
  /// Text of at most so many characters, and not nothing.
  case text(charactersMax: Int)
  /// A moment: ISO 8601, or seconds since 1970.
  case instant
  /// A list of lines, which may have none.
  case lines
  /// A whole number of this range.
  case number(ClosedRange<Int64>)
  /// A price, because the menu has none for it.
  case price
}
