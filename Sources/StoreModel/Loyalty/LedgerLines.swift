import Documents

/// One line of the stars ledger as the shop keeps it at hand: a regular has at least one.
struct LedgerLine: Equatable, Sendable {
  /// The row of the regular it is of, `VisitColumns.guest` where nobody is named.
  var regular: Int32 = VisitColumns.guest
  /// Whether it is the balance a till said, and nobody took it back.
  var isOpening = false
  /// Milli-stars.
  var stars: Int64 = 0
  /// Where the journal holds the document, for the day it has to be merged with another.
  var place: Place
}

/// A ledger line as its document or a block of them says it.
private struct LedgerRecord {
  var id: DocumentID
  var regular: DocumentID?
  var isOpening = false
  var stars: Int64 = 0
}

extension Shop {
  /// Folds the document of one line in.
  mutating func foldLedger(_ view: DocumentView, at place: Place) {
    var record = LedgerRecord(id: view.id)
    var fields = view.fields
    record.regular = fields.seek("regular")?.id
    record.stars = fields.seek("stars")?.int ?? 0
    record.isOpening = fields.seek("what")?.text.map { $0 == "opening" } ?? false
    if view.isOff || view.isErased { record.isOpening = false }
    fold(record, at: place)
  }

  /// Folds those lines of a block in whose regular is wanted; false for bytes that are damaged.
  ///
  /// Of a block that is folded late, after what came behind it, lines that are known already are left
  /// out: they may be newer.
  mutating func foldLedger(
    _ block: DocumentBlock, at place: Place, isLate: Bool = false,
    of isWanted: (DocumentID) -> Bool = { _ in true }
  ) -> Bool {
    let roles = block.names.map(LedgerRole.init)
    var cursor = block.cursor
    while let (id, _) = cursor.nextDocument() {
      var record = LedgerRecord(id: id)
      for role in roles {
        guard let value = cursor.nextValue() else { return false }
        record.take(value, as: role)
      }
      guard record.regular.map(isWanted) ?? true else { continue }
      if isLate && entries[record.id] != nil { continue }
      fold(record, at: place)
    }
    return true
  }

  private mutating func fold(_ record: LedgerRecord, at place: Place) {
    var line = LedgerLine(place: place)
    line.regular = record.regular.map { linkedRow(of: $0) } ?? VisitColumns.guest
    line.isOpening = record.isOpening
    line.stars = record.stars
    let (entry, isNew) = entries.entry(of: record.id) {
      DocumentMap.Entry(keeping: .ledger, index: Int32(ledger.count))
    }
    guard isNew || entry.keeping == .ledger else {
      unreadable += 1
      return
    }
    if isNew { ledger.append(line) } else { ledger[Int(entry.index)] = line }
    if line.isOpening, line.regular >= 0 { regulars[Int(line.regular)].opening = entry.index }
  }

  /// The balance a till said of a row, in milli-stars; nil where none did.
  func openingStars(_ row: Int32) -> Int64? {
    let index = regulars[Int(row)].opening
    guard index != RegularRow.noSlot, ledger[Int(index)].isOpening else { return nil }
    return ledger[Int(index)].stars
  }
}

/// What a field of a packed line is to the ledger.
private enum LedgerRole {
  case regular, stars, what, other

  init(_ name: Bytes) {
    if name == "regular" {
      self = .regular
    } else if name == "stars" {
      self = .stars
    } else if name == "what" {
      self = .what
    } else {
      self = .other
    }
  }
}

extension LedgerRecord {
  fileprivate mutating func take(_ value: BlockValue, as role: LedgerRole) {
    switch (role, value) {
    case (.regular, .id(let id)): regular = id
    case (.regular, .plain(let view)): regular = view.id
    case (.stars, .plain(let view)): stars = view.int ?? 0
    case (.what, .plain(let view)): isOpening = view.text.map { $0 == "opening" } ?? false
    default: break
    }
  }
}
