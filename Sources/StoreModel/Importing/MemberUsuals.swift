import Documents

/// Reports the usuals of an import that are no marks, or that break a constraint: they are kept.
struct MemberUsuals {
  private let menu: Menu
  /// A till writes the same few hundred usuals again and again.
  private var read: [String: Result<CupMark, MarkError>] = [:]

  init(menu: Menu) { self.menu = menu }

  /// What is to be told of a row's usuals, by the row's constraints and those known of the guest.
  mutating func warnings(of row: IdentifiedRow<MemberRow>, known: Regular?) -> [RowWarning] {
    guard !row.row.usual.isEmpty else { return [] }
    var constraints = row.row.constraints
    for constraint in Constraint.stored(known?.constraints ?? [])
    where !constraints.contains(constraint) {
      constraints.append(constraint)
    }
    return row.row.usual.flatMap { usual -> [RowProblem] in
      switch reading(usual) {
      case .failure(let error): return [.noMark(String(usual.prefix(Self.shownMax)), error)]
      case .success(let mark):
        return menu.conflicts(of: mark, with: constraints).map {
          .breaksConstraint(usual: usual, $0)
        }
      }
    }.map { RowWarning(line: row.line, what: $0) }
  }

  /// Characters of a text a warning repeats.
  private static let shownMax = 40

  private mutating func reading(_ usual: String) -> Result<CupMark, MarkError> {
    if let known = read[usual] { return known }
    let result = Result { () throws(MarkError) in try menu.parse(usual) }
    read[usual] = result
    return result
  }
}
