import Documents

extension Shop {
  /// Folds a block of visits in; false for bytes that are damaged.
  mutating func foldVisits(_ block: DocumentBlock, at place: DocumentPlace) -> Bool {
    let roles = block.names.map(VisitRole.init)
    var cursor = block.cursor
    while let (id, _) = cursor.nextDocument() {
      var visit = VisitRecord(id: id)
      for role in roles {
        guard let value = cursor.nextValue() else { return false }
        take(value, as: role, into: &visit)
      }
      visits.append(visit, at: place)
    }
    return true
  }

  private mutating func take(
    _ value: BlockValue, as role: VisitRole, into visit: inout VisitRecord
  ) {
    switch (role, value) {
    case (.at, .plain(let view)): visit.at = view.int ?? 0
    case (.by, .plain(let view)): visit.by = visits.partners.number(of: view.text)
    case (.by, .id(let id)): visit.by = visits.partners.number(of: Text(id.description))
    case (.fen, .plain(let view)): visit.fen = view.int.flatMap { Int32(exactly: $0) }
    case (.items, .plain(let view)): visit.items = visits.intern(view.text)
    case (.items, .id(let id)): visit.items = visits.intern(Text(id.description))
    case (.offer, .plain(let view)): visit.offers = visits.intern(offers: view.text)
    case (.offer, .id(let id)): visit.offers = visits.intern(offers: Text(id.description))
    case (.regular, .id(let id)): visit.regular = id
    case (.regular, .plain(let view)): visit.regular = view.id ?? VisitColumns.noID
    case (.counter, .plain(let view)): visit.take(counter: view)
    case (.receipt, .plain(let view)):
      if let text = view.text { visit.receipt = text.fnv1a }
    case (.receipt, .id(let id)): visit.receipt = id.description.utf8.fnv1a
    case (.till, .plain(let view)): visit.till = visits.tillNames.add(view.text)
    case (.till, .id(let id)): visit.till = visits.tillNames.add(id.description.utf8)
    default: break
    }
  }

  /// What a field of a packed visit is to the columns.
  private enum VisitRole {
    case at, by, counter, fen, items, offer, receipt, regular, till, other

    init(_ name: Bytes) {
      if name == "at" {
        self = .at
      } else if name == "by" {
        self = .by
      } else if name == "counter" {
        self = .counter
      } else if name == "fen" {
        self = .fen
      } else if name == "items" {
        self = .items
      } else if name == "offer" {
        self = .offer
      } else if name == "receipt" {
        self = .receipt
      } else if name == "regular" {
        self = .regular
      } else if name == "till" {
        self = .till
      } else {
        self = .other
      }
    }
  }
}
