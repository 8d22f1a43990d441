import Documents

/// All visits as columns: 300,000 of them in about 12 MB, scanned in a fraction of a millisecond.
struct VisitColumns: Sendable {
  /// The visits' documents.
  private(set) var ids: [DocumentID] = []
  /// When, UTC milliseconds.
  private(set) var at: [Int64] = []
  /// What was paid, in fen; `fenUnknown` where the till did not say.
  private(set) var fen: [Int32] = []
  /// Row of the regular, `guest` for a guest.
  private(set) var regular: [Int32] = []
  /// Index into `itemTexts`.
  private(set) var items: [Int32] = []
  private(set) var isVoid: [Bool] = []
  /// Where the journal holds the document, for the day it has to be merged with another.
  private(set) var places: [Place] = []
  /// Each list of items once; a shop sells a few hundred.
  private(set) var itemTexts: [Text] = [""]
  private var itemIndex: [Text: Int32] = ["": 0]
  /// The lists of items met last, by a hash of their bytes: most visits need no text made.
  private var recentItems = [(hash: UInt64, index: Int32)](
    repeating: (0, 0), count: 1 << recentBits)

  private var index = VisitIndex()

  private static let recentBits = 10
  static let guest: Int32 = -1
  static let fenUnknown = Int32.min

  var count: Int { at.count }

  mutating func reserve(_ more: Int) {
    index.reserve(more, ids: ids)
    guard at.capacity < at.count + more else { return }
    ids.reserveCapacity(at.count + more)
    at.reserveCapacity(at.count + more)
    fen.reserveCapacity(at.count + more)
    regular.reserveCapacity(at.count + more)
    items.reserveCapacity(at.count + more)
    isVoid.reserveCapacity(at.count + more)
    places.reserveCapacity(at.count + more)
  }

  /// The row of a visit, nil where it is not known.
  func row(of id: DocumentID) -> Int32? { index.row(of: id, in: ids) }

  /// The row of a visit, or the next one, where `append` then has to put it.
  mutating func rowToFill(of id: DocumentID) -> (row: Int32, isNew: Bool) {
    index.row(of: id, in: ids, orInsert: Int32(ids.count))
  }

  /// Adds a visit in the row `rowToFill` gave.
  mutating func append(_ visit: VisitRecord, _ id: DocumentID, at place: Place) {
    ids.append(id)
    at.append(visit.at)
    fen.append(visit.fen ?? Self.fenUnknown)
    regular.append(visit.regular)
    items.append(visit.items)
    isVoid.append(visit.isVoid)
    places.append(place)
  }

  /// Puts a newer state of the same visit in its row.
  mutating func replace(_ row: Int32, with visit: VisitRecord, at place: Place) {
    let row = Int(row)
    at[row] = visit.at
    fen[row] = visit.fen ?? Self.fenUnknown
    regular[row] = visit.regular
    items[row] = visit.items
    isVoid[row] = visit.isVoid
    places[row] = place
  }

  /// The visit of a row as one value.
  func record(_ row: Int32) -> VisitRecord {
    let row = Int(row)
    return VisitRecord(
      at: at[row], fen: fen[row] == Self.fenUnknown ? nil : fen[row], regular: regular[row],
      items: items[row], isVoid: isVoid[row])
  }

  /// The bought items of a row, `|` between them.
  func itemText(_ row: Int32) -> Text { itemTexts[Int(items[Int(row)])] }

  /// The number of a list of items, the same for the same bytes.
  mutating func intern(_ bytes: Bytes?) -> Int32 {
    guard let bytes, bytes.count > 0 else { return 0 }
    // FNV-1a, 64 bits.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes.raw { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    let slot = Int(hash >> (64 - UInt64(Self.recentBits)))
    let recent = recentItems[slot]
    if recent.hash == hash, bytes == itemTexts[Int(recent.index)] { return recent.index }
    guard let text = bytes.text else { return 0 }
    let index = intern(text)
    recentItems[slot] = (hash, index)
    return index
  }

  private mutating func intern(_ text: Text) -> Int32 {
    if let known = itemIndex[text] { return known }
    itemTexts.append(text)
    itemIndex[text] = Int32(itemTexts.count - 1)
    return Int32(itemTexts.count - 1)
  }
}

extension Bytes {
  /// Whether these are the bytes of a text.
  fileprivate static func == (left: Bytes, right: Text) -> Bool {
    var text = right.string
    return text.withUTF8 { Bytes(UnsafeRawBufferPointer($0)) == left }
  }
}

/// One visit as the columns take and give it.
struct VisitRecord: Equatable, Sendable {
  var at: Int64
  var fen: Int32?
  /// Row of the regular, `VisitColumns.guest` for a guest.
  var regular: Int32
  /// The number of the list of bought items, see `VisitColumns.intern`.
  var items: Int32
  var isVoid: Bool
}
