import Documents

/// A line as its document or a block of them says it.
private struct LineRecord<Line: SlimLine> {
  var regular: DocumentID?
  var line = Line()

  /// What a field is to a line: the regular is to all of them.
  enum Role {
    case regular
    case own(Line.Role)

    init?(_ name: Bytes) {
      if name == "regular" {
        self = .regular
      } else if let own = Line.role(of: name) {
        self = .own(own)
      } else {
        return nil
      }
    }
  }

  mutating func take(_ value: BlockValue, as role: Role, _ words: inout LineWords) {
    switch (role, value) {
    case (.regular, .id(let id)): regular = id
    case (.regular, .plain(let view)): regular = view.id
    case (.own(let role), _): line.take(value, as: role, &words)
    }
  }
}

/// A block of lines on its way into the shop.
struct LineBlock {
  let block: DocumentBlock
  let place: DocumentPlace
  /// Whether what came behind it was folded before: lines that are known already may be newer.
  var isLate = false
  /// Whose lines are wanted; nil for everybody's.
  var isWanted: ((DocumentID) -> Bool)?
}

extension Shop {
  /// Folds the document of a line in.
  mutating func foldLine(_ view: DocumentView, of kind: LineKind, at place: DocumentPlace) {
    switch kind {
    case .ledger:
      var lines = ledger.lent()
      fold(view, at: place, of: kind, into: &lines)
      ledger = lines
    case .offerEvent:
      var lines = offerEvents.lent()
      fold(view, at: place, of: kind, into: &lines)
      offerEvents = lines
    }
  }

  /// Folds a block of lines in; false for bytes that are damaged.
  mutating func foldLines(_ block: LineBlock, of kind: LineKind) -> Bool {
    switch kind {
    case .ledger:
      var lines = ledger.lent()
      defer { ledger = lines }
      return fold(block, of: kind, into: &lines)
    case .offerEvent:
      var lines = offerEvents.lent()
      defer { offerEvents = lines }
      return fold(block, of: kind, into: &lines)
    }
  }

  /// Where the journal holds the document of a line.
  func place(ofLine index: Int32, of kind: LineKind) -> DocumentPlace {
    switch kind {
    case .ledger: ledger.places[Int(index)]
    case .offerEvent: offerEvents.places[Int(index)]
    }
  }

  /// Whether the document of a line is void, undone or erased.
  func isLineOff(_ index: Int32, of kind: LineKind) -> Bool {
    switch kind {
    case .ledger: ledger[index].isOff
    case .offerEvent: offerEvents[index].isOff
    }
  }

  private mutating func fold<Line>(
    _ view: DocumentView, at place: DocumentPlace, of kind: LineKind,
    into lines: inout LineColumns<Line>
  ) {
    var record = LineRecord<Line>()
    var fields = view.fields
    while let field = fields.next() {
      if let role = LineRecord<Line>.Role(field.name) {
        record.take(.plain(field.value), as: role, &lines.words)
      }
    }
    record.line.isOff = view.isOff || view.isErased
    put(record, view.id, at: place, of: kind, into: &lines)
  }

  private mutating func fold<Line>(
    _ block: LineBlock, of kind: LineKind, into lines: inout LineColumns<Line>
  ) -> Bool {
    let roles = block.block.names.map { LineRecord<Line>.Role($0) }
    var cursor = block.block.cursor
    while let (id, _) = cursor.nextDocument() {
      var record = LineRecord<Line>()
      for role in roles {
        guard let value = cursor.nextValue() else { return false }
        if let role { record.take(value, as: role, &lines.words) }
      }
      if let isWanted = block.isWanted, let regular = record.regular, !isWanted(regular) {
        continue
      }
      if block.isLate && entries[id] != nil { continue }
      put(record, id, at: block.place, of: kind, into: &lines)
    }
    return true
  }

  private mutating func put<Line>(
    _ record: LineRecord<Line>, _ id: DocumentID, at place: DocumentPlace, of kind: LineKind,
    into lines: inout LineColumns<Line>
  ) {
    var line = record.line
    line.take(id: id)
    line.regular = record.regular.map { linkedRow(of: $0) } ?? VisitColumns.guest
    let (entry, _) = entries.entry(of: id) {
      .init(.lines(kind), lines.end)
    }
    guard entry.keeping == .lines(kind) else {
      unreadable += 1
      return
    }
    lines.put(line, at: entry.index, from: place)
    if line.regular >= 0 { line.note(in: &regulars[Int(line.regular)], at: entry.index) }
  }
}
