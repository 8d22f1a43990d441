import Documents

extension Shop {
  /// Whether taking a move back, or making it again, leaves the visit where it is: a later move of the
  /// same visit holds.
  func isOutdone(move id: DocumentID) -> Bool {
    guard let move = currentDocument(id).flatMap(VisitMove.init) else { return false }
    // Both sides of a joined visit go by the later of their moves.
    let holding =
      visitRow(of: move.visit).flatMap { moves.holding[$0] } ?? moves.latest[move.visit]
    return holding.map { $0.id != id && $0.isLater(than: move) } ?? false
  }
}
