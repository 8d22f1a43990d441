import Documents

/// All visits as columns: 300,000 of them in about 12 MB, scanned in a fraction of a millisecond.
struct VisitColumns: Sendable {
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
  private(set) var itemTexts: [Text] = []
  private var itemIndex: [Text: Int32] = [:]

  static let guest: Int32 = -1
  static let fenUnknown = Int32.min

  var count: Int { at.count }

  mutating func reserve(_ more: Int) {
    guard at.capacity < at.count + more else { return }
    at.reserveCapacity(at.count + more)
    fen.reserveCapacity(at.count + more)
    regular.reserveCapacity(at.count + more)
    items.reserveCapacity(at.count + more)
    isVoid.reserveCapacity(at.count + more)
    places.reserveCapacity(at.count + more)
  }

  /// Adds a visit and returns its row.
  mutating func append(_ visit: VisitRecord, at place: Place) -> Int32 {
    at.append(visit.at)
    fen.append(visit.fen ?? Self.fenUnknown)
    regular.append(visit.regular)
    items.append(intern(visit.items))
    isVoid.append(visit.isVoid)
    places.append(place)
    return Int32(at.count - 1)
  }

  /// Puts a newer state of the same visit in its row.
  mutating func replace(_ row: Int32, with visit: VisitRecord, at place: Place) {
    let row = Int(row)
    at[row] = visit.at
    fen[row] = visit.fen ?? Self.fenUnknown
    regular[row] = visit.regular
    items[row] = intern(visit.items)
    isVoid[row] = visit.isVoid
    places[row] = place
  }

  /// The visit of a row as one value.
  func record(_ row: Int32) -> VisitRecord {
    let row = Int(row)
    return VisitRecord(
      at: at[row], fen: fen[row] == Self.fenUnknown ? nil : fen[row], regular: regular[row],
      items: itemTexts[Int(items[row])], isVoid: isVoid[row])
  }

  private mutating func intern(_ text: Text) -> Int32 {
    if let known = itemIndex[text] { return known }
    itemTexts.append(text)
    itemIndex[text] = Int32(itemTexts.count - 1)
    return Int32(itemTexts.count - 1)
  }
}

/// One visit as the columns take and give it.
struct VisitRecord: Equatable, Sendable {
  var at: Int64
  var fen: Int32?
  /// Row of the regular, `VisitColumns.guest` for a guest.
  var regular: Int32
  /// The bought items, one a line (marks never hold a line break).
  var items: Text
  var isVoid: Bool
}
