import Documents

/// Turns rows of a visits file into changes of the shop.
///
/// A visit never changes: a row that says something else of a known visit is refused, but for the
/// till taking it back.
struct VisitImport {
  let shop: Shop

  /// The changes of `rows` as one batch, whole rows only, and what they amount to.
  func changes(for rows: [IdentifiedRow<VisitRow>]) -> ([Change], ImportTally) {
    var changes: [Change] = []
    var tally = ImportTally()
    for row in rows {
      guard let place = shop.visits.row(of: row.id) else {
        changes.append(new(row))
        tally.added += 1
        continue
      }
      if !says(row, of: place) {
        tally.clashes.append(clash(row))
      } else if row.row.isVoid, !shop.visits.flags[Int(place)].contains(.void) {
        var change = Change(.visit, row.id, fields: [:], current: shop.current(row.id))
        change.off = Self.void
        changes.append(change)
        tally.changed += 1
      } else {
        tally.unchanged += 1
      }
    }
    return (changes, tally)
  }

  private static let void = Value.map(["reason": "void", "by": "import"])

  private func new(_ row: IdentifiedRow<VisitRow>) -> Change {
    let visit = row.row
    // In the order of the names, which costs nothing to keep.
    var values = FieldValues()
    values.reserveCapacity(8)
    values[VisitField.at] = .int(visit.at)
    if let fen = visit.fen { values[VisitField.fen] = .int(fen) }
    if !visit.items.isEmpty { values[VisitField.items] = .string(VisitField.joined(visit.items)) }
    if !visit.offers.isEmpty {
      values[VisitField.offer] = .string(VisitField.joined(visit.offers))
    }
    if let receipt = visit.receipt { values[VisitField.receipt] = .string(receipt) }
    // Who was erased comes as somebody nobody knows.
    if let member = row.memberID(in: shop.scope), !shop.isErased(member) {
      values[VisitField.regular] = .string(member.description)
    }
    if let store = visit.store { values[VisitField.store] = .string(store) }
    if let till = visit.tillID { values[VisitField.till] = .string(till) }
    var change = Change(.visit, row.id, values: values)
    if visit.isVoid { change.off = Self.void }
    return change
  }

  /// Whether a row says what is known of the visit in `place`.
  private func says(_ identified: IdentifiedRow<VisitRow>, of place: Int32) -> Bool {
    let (row, regular) = (identified.row, identified.memberID(in: shop.scope))
    let visits = shop.visits
    let known = visits.saidRegular(place)
    let knownRegular = known < 0 ? nil : shop.regulars[Int(known)].id
    return row.at == visits.at[Int(place)] && row.fen == visits.paid(place).map(Int64.init)
      && (regular == knownRegular || knownRegular == nil && regular.map(shop.isErased) ?? false)
      && Text(VisitField.joined(row.items)) == visits.itemText(place)
      && says(offers: row.offers, visits.offerText(place).string)
  }

  /// Whether offers are those a visit was written with, blanks aside.
  private func says(offers: [String], _ text: String) -> Bool {
    let known = VisitField.items(of: text).map { Text($0.trimmingBlanks) }
    return offers.map { Text($0) } == known.filter { !$0.string.isEmpty }
  }

  private func clash(_ row: IdentifiedRow<VisitRow>) -> RowWarning {
    RowWarning(line: row.line, what: .duplicateID(row.row.tillID ?? row.id.description))
  }
}

extension IdentifiedRow<VisitRow> {
  /// The document of the member the visit names, nil for a guest.
  fileprivate func memberID(in scope: StoreScope) -> DocumentID? {
    member ?? row.member.map { ImportIdentity.member(tillID: $0, in: scope) }
  }
}

/// The fields of a visit's document.
enum VisitField {
  static let at: FieldName = "at"
  static let regular: FieldName = "regular"
  /// How a visit was keyed in, see `CounterVisit`; visits of the till do not have it.
  static let counter: FieldName = "counter"
  static let fen: FieldName = "fen"
  static let items: FieldName = "items"
  static let till: FieldName = "till"
  static let receipt: FieldName = "receipt"
  /// Ids of offers, `|` between them as in the file formats.
  static let offer: FieldName = "offer"
  static let store: FieldName = "store"

  /// Items as one text, `|` between them as in the file formats: read without a parser at opening.
  static func joined(_ items: [String]) -> String { items.joined(separator: "|") }

  /// The items of a joined text.
  static func items(of text: String) -> [String] {
    text.split(separator: "|").map(String.init)
  }
}
