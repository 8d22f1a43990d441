import Lookup
import StoreModel

/// How the reader keeps in step with the journal: everything at hand follows the shop.
extension ShopReader {
  /// Regulars put into the index at once, some milliseconds' worth.
  private static let indexPart: Int32 = 1_000

  /// Folds documents in, in the order of the journal.
  mutating func apply(_ batch: FrameBatch) {
    guard var oneQuery = oneQuery.take() else {
      shop.fold(batch)
      shop.settle()
      return follow(shop.takeTouched())
    }
    oneQuery.fold(batch, into: &shop)
    self.oneQuery = oneQuery
    shop.settle()
  }

  /// Folds into a shop what of a batch matters: all of it, unless only one query will be asked.
  mutating func fold(_ batch: FrameBatch, into shop: inout Shop) {
    guard var oneQuery = oneQuery.take() else { return shop.fold(batch) }
    oneQuery.fold(batch, into: &shop)
    self.oneQuery = oneQuery
  }

  /// Makes room in a shop that is about to be read from a journal of so many bytes.
  mutating func reserve(bytes: Int, in shop: inout Shop) {
    if oneQuery == nil {
      shop.reserve(bytes: bytes)
    } else {
      oneQuery?.reserve(bytes: bytes, in: &shop)
    }
  }

  /// Takes over a shop that was read as a whole; `keepsQuery` where only what matters to the one query
  /// was read, if there is one: a shop read anew holds everybody.
  mutating func adopt(_ whole: consuming Shop, keepsQuery: Bool = false) {
    shop = whole
    if !keepsQuery { oneQuery = nil }
    _ = shop.takeTouched()
    index = nil
    building = (LookupIndex(), 0)
    habits = Habits()
    marks = ReadMarks()
  }

  /// Builds the index where it is not whole yet.
  mutating func buildIndex() {
    while index == nil { buildPart() }
  }

  /// Builds one part of it.
  mutating func buildPart() {
    guard index == nil else { return }
    let end = min(shop.rows.upperBound, building.next + Self.indexPart)
    let entries = shop.lookupEntries(building.next..<end)
    readings.learn(entries)
    for entry in entries { building.index.insert(entry, readings: &readings) }
    building.next = end
    if end == shop.rows.upperBound {
      index = building.index
      building = (LookupIndex(), 0)
    }
  }

  /// Keeps the index, whole or in the making, in step with regulars that changed.
  private mutating func follow(_ rows: [Int32]) {
    if index == nil {
      for row in rows where row < building.next {
        building.index.put(shop.lookupEntry(row), row: row, readings: &readings)
      }
    } else {
      // Taken out, so that the only copy changes.
      var whole = index.take() ?? LookupIndex()
      for row in rows { whole.put(shop.lookupEntry(row), row: row, readings: &readings) }
      index = whole
    }
  }
}

extension LookupIndex {
  /// Puts in what a row can be found by now; nil takes the row out.
  fileprivate mutating func put(_ entry: LookupEntry?, row: Int32, readings: inout Readings) {
    if let entry {
      insert(entry, readings: &readings)
    } else {
      remove(row: row)
    }
  }
}

extension OneQueryReader {
  /// Folds in what of a batch may answer the query.
  fileprivate mutating func fold(_ batch: FrameBatch, into shop: inout Shop) {
    batch.forEachDocument { fold($0, at: $1, into: &shop) }
  }
}
