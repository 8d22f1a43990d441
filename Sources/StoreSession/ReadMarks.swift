import StoreModel

/// Usuals as the menu reads them, each text read once: a list of every letter typed asks for dozens.
struct ReadMarks: Sendable {
  private var known: [String: UsualMark] = [:]
  private var menuVersion = 0

  /// More than a store has different usuals.
  private static let knownMax = 4_096

  /// A stored usual, read by the menu in force.
  mutating func read(_ text: String, _ shop: Shop) -> UsualMark {
    if menuVersion != shop.menuVersion || known.count >= Self.knownMax {
      known = [:]
      menuVersion = shop.menuVersion
    }
    if let mark = known[text] { return mark }
    let mark = shop.menu.usual(text)
    known[text] = mark
    return mark
  }
}
