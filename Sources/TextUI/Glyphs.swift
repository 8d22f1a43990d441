/// The ornaments of our own interface, for terminals with and without Unicode.
///
/// None of them is of ambiguous width: those take two columns in some terminals.
public enum Glyphs: CaseIterable, Sendable {
  /// For terminals with Unicode, and for those without.
  case utf8, ascii

  /// A filled piece of a bar chart.
  public var bar: Character { self == .utf8 ? "▮" : "#" }
  /// An empty piece of a bar chart.
  public var barEmpty: Character { self == .utf8 ? "▯" : "." }
  /// Done, met, yes.
  public var check: Character { self == .utf8 ? "✓" : "x" }
  /// Failed, missed, no.
  public var cross: Character { self == .utf8 ? "✗" : "-" }
  /// Stands before the row that is selected.
  public var pointer: Character { ">" }
  /// There is more above.
  public var moreAbove: Character { self == .utf8 ? "▴" : "^" }
  /// There is more below.
  public var moreBelow: Character { self == .utf8 ? "▾" : "v" }
  /// Loyalty stars.
  public var star: Character { self == .utf8 ? "✶" : "*" }
  /// Between two words of one line.
  public var separator: Character { self == .utf8 ? "▪" : "-" }
  /// Wants attention.
  public var attention: Character { "!" }
  /// Stands for a text that was cut; the same everywhere so that rows keep their columns.
  public var cut: Character { "~" }

  /// Every ornament, for tests of their width.
  public var all: [Character] {
    [
      bar, barEmpty, check, cross, pointer, moreAbove, moreBelow, star, separator, attention, cut,
    ]
  }
}
