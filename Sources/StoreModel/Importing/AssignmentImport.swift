import Documents

/// Turns rows of an assignments file into changes of the shop.
///
/// An assignment never changes: a row that says something else of a known one is refused. Who was
/// erased is assigned nothing any more.
struct AssignmentImport {
  let shop: Shop

  /// The changes of `rows` as one batch, whole rows only, and what they amount to.
  func changes(for rows: [IdentifiedRow<AssignmentRow>]) -> ([Change], ImportTally) {
    var changes: [Change] = []
    var tally = ImportTally()
    for row in rows {
      let member = row.member ?? ImportIdentity.member(tillID: row.row.member, in: shop.scope)
      if let entry = shop.entries[row.id] {
        guard entry.keeping == .lines(.offerEvent), says(row, member, shop.offerEvents[entry.index])
        else {
          let id = row.row.tillID ?? row.id.description
          tally.clashes.append(RowWarning(line: row.line, what: .duplicateID(id)))
          continue
        }
        tally.unchanged += 1
      } else if shop.isErased(member) {
        tally.warnings.append(RowWarning(line: row.line, what: .erased))
        tally.unchanged += 1
      } else {
        if shop.offers[row.row.offer] == nil {
          tally.warnings.append(RowWarning(line: row.line, what: .unknownOffer(row.row.offer)))
        }
        changes.append(new(row, member))
        tally.added += 1
      }
    }
    return (changes, tally)
  }

  private func new(_ row: IdentifiedRow<AssignmentRow>, _ member: DocumentID) -> Change {
    // In the order of the names, which costs nothing to keep.
    var values = FieldValues()
    values.reserveCapacity(5)
    values[OfferEventField.at] = .int(row.row.at)
    values[OfferEventField.offer] = .string(row.row.offer)
    values[OfferEventField.regular] = .string(member.description)
    if let till = row.row.tillID { values[OfferEventField.till] = .string(till) }
    values[OfferEventField.what] = .string(OfferEventKind.assigned.rawValue)
    return Change(.offerEvent, row.id, values: values)
  }

  private func says(
    _ row: IdentifiedRow<AssignmentRow>, _ member: DocumentID, _ line: OfferLine
  ) -> Bool {
    line.kind == .assigned && line.at == row.row.at
      && Text(shop.offerID(of: line)) == Text(row.row.offer)
      && line.regular >= 0 && shop.regulars[Int(line.regular)].id == member
  }
}
