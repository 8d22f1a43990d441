import Documents
import Lookup

extension Constraint {
  /// The words the command line takes, in the order of its help; `nut` is two of them at once.
  public static let words = [
    "dairy", "soy", "tree-nut", "peanut", "nut", "gluten", "egg", "decaf",
  ]

  /// What a field of constraints takes instead of a text that is not understood.
  public static func wanted(for text: String) -> FieldWanted {
    .constraint(like: nearest(to: text), other: "other:" + text)
  }

  /// What a text that is not understood may have been meant to be: the nearest known words, none
  /// where it is like none.
  ///
  /// One letter may differ, two in a word of six letters or more.
  public static func nearest(to text: String) -> [String] {
    let typed = Array(ConstraintReading.key(of: text))
    guard !typed.isEmpty, typed.count <= nearCharactersMax else { return [] }
    let all = words + ConstraintWords.families.flatMap { $0.english + $0.chinese }
    var near: [String] = []
    var fewest = typed.count >= 6 ? 2 : 1
    for word in all {
      let known = Array(ConstraintReading.key(of: word))
      guard min(known.count, typed.count) > fewest || known.first == typed.first else { continue }
      let changes = Nearest.distance(typed, known)
      if changes > fewest || changes >= known.count { continue }
      if changes < fewest { near = [] }
      fewest = changes
      if !near.contains(word) { near.append(word) }
    }
    return Array(near.prefix(nearMax))
  }

  /// Enough to choose from in one sentence.
  private static let nearMax = 3
  /// Longer than any word there is, with its typos.
  private static let nearCharactersMax = 24
}
