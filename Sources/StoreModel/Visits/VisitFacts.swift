public import Documents

extension Shop {
  /// The visit of a row as profiles and answers show it.
  func visitFact(_ row: Int32) -> VisitFact {
    let index = Int(row)
    var fact = VisitFact(
      id: visits.ids[index], at: visits.at[index], fen: visits.paid(row).map(Int64.init),
      items: VisitField.items(of: visits.itemText(row).string).map(menu.written),
      isVoid: visits.isVoid(index))
    fact.offers = offerIDs(ofVisit: row)
    let regular = visits.regular[index]
    fact.regular = regular < 0 ? nil : regulars[Int(regular)].id
    let joined = joining.pairs[row].map { visits.fen[Int($0.till)] != VisitColumns.fenUnknown }
    fact.by = visits.partners[visits.by[index]].map(partnerName)
    fact.isEstimated = visits.flags[index].contains(.estimated) && joined != true
    fact.move = moves.holding[row].map(moveFact)
    return fact
  }

  /// The row of the visit a document id or a till's id names; the row keyed in where both sides of
  /// one visit are known.
  func visitRow(named text: String) -> Int32? {
    let ids = [DocumentID(text.lowercased()), ImportIdentity.visit(tillID: text, in: scope)]
    for case .some(let id) in ids {
      if let row = visitRow(of: id) { return row }
    }
    return nil
  }

  /// The row of a visit's document; the row keyed in where both sides of one visit are known.
  func visitRow(of id: DocumentID) -> Int32? {
    guard let row = visits.row(of: id) else { return nil }
    guard visits.flags[Int(row)].contains(.absorbed) else { return row }
    return joining.counter(ofTill: row) ?? row
  }

  /// The document of a visit as commands name it, nil where there is none.
  public func visitID(named text: String) -> DocumentID? {
    visitRow(named: text).map { visits.ids[Int($0)] }
  }
}
