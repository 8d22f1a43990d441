/// What a field takes instead of what it was given.
public enum FieldWanted: Equatable, Sendable {
  /// A text of so many characters.
  case characters(ClosedRange<Int>)
  /// A number of this range.
  case number(ClosedRange<Int>)
  /// An amount in fen of this range.
  case fen(ClosedRange<Int64>)
  /// A phone number of so many digits.
  case phone(digits: ClosedRange<Int>)
  /// A day of any year.
  case monthDay
  /// A day that is not over.
  case dayToCome
  /// Constraints: the nearest known words, none where it is like none, and how to write free text.
  case constraint(like: [String], other: String)
  /// No more drinks than these.
  case drinks(max: Int)
  /// No more fields of a form than these.
  case formFields(max: Int)
}
