/// A usual as the shop keeps it: a mark of the menu, or the words an import brought.
public enum UsualMark: Hashable, Sendable {
  case mark(CupMark)
  case text(String)

  /// How it is written, without any question mark.
  public var written: String {
    switch self {
    case .mark(let mark): mark.text
    case .text(let text): text
    }
  }

  /// What a screen or command shows of it: a text that is no mark carries a question mark.
  public var shown: String {
    switch self {
    case .mark(let mark): mark.text
    case .text(let text): text + " ?"
    }
  }
}

/// Everything a row or a profile shows of one usual.
public struct ShownUsual: Equatable, Sendable {
  /// What is kept.
  public var usual: UsualMark
  /// The mark in words ("Grande latte, nonfat"), nil for a text that is no mark.
  public var words: BilingualText?
  /// What in it the guest must not have: shown in red.
  public var conflicts: [MenuConflict]
  /// Whether something of it is out today: struck through.
  public var isOut: Bool
}

extension Menu {
  /// A stored usual, read by this menu.
  public func usual(_ text: String) -> UsualMark {
    do throws(MarkError) { return .mark(try parse(text)) } catch { return .text(text) }
  }

  /// A mark as it is written on a cup; words that are none stay as they are.
  public func written(_ text: String) -> String { usual(text).written }

  /// A stored usual with all that is shown of it.
  public func shownUsual(
    _ text: String, constraints: [Constraint], at now: Int64, calendar: StoreCalendar
  ) -> ShownUsual {
    let usual = usual(text)
    guard case .mark(let mark) = usual else {
      return ShownUsual(usual: usual, words: nil, conflicts: [], isOut: false)
    }
    return ShownUsual(
      usual: usual, words: words(for: mark), conflicts: conflicts(of: mark, with: constraints),
      isOut: isOut(mark, at: now, calendar: calendar))
  }
}
