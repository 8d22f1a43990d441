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
  /// The offers that were used: an index into their own lists, 0 for none.
  private(set) var offers: [Int32] = []
  /// What the till calls them, numbers of `tillNames`.
  private(set) var tills: [UInt32] = []
  private(set) var flags: [VisitFlags] = []
  /// A hash of the till's receipt, `noReceipt` without one.
  private(set) var receipts: [UInt64] = []
  /// Who keyed it in: a number of `partners`.
  private(set) var by: [UInt16] = []
  /// What those numbers stand for.
  var partners = VisitPartners()
  /// Where the journal holds the document, for the day it has to be merged with another.
  private(set) var places: [DocumentPlace] = []
  /// Each list of items once; a shop sells a few hundred.
  private var itemLists = TextTable()
  /// Each list of offers once.
  private var offerLists = TextTable()
  /// What the till calls each visit.
  var tillNames = TextArena()

  /// Whether the regular of a settled row was changed: chains have to be made anew.
  var hasOtherRegulars = false
  /// The regulars' rows of visits that were moved, as the visits say it, by the row of the visit.
  private(set) var said: [Int32: Int32] = [:]
  private var index = VisitIndex()
  /// The regulars' documents of the rows that are not settled yet.
  private var unsettledRegulars: [DocumentID] = []
  /// Rows that were replaced by a newer state of the same visit elsewhere.
  private(set) var deadCount = 0

  /// No document has it.
  static let noID = DocumentID(high: 0, low: 0)
  static let guest: Int32 = -1
  static let noReceipt: UInt64 = 0
  static let fenUnknown = Int32.min

  var count: Int { at.count }

  /// Each list of items once, by its number.
  var itemTexts: [Text] { itemLists.texts }

  mutating func reserve(_ more: Int) {
    index.reserve(more, ids: ids)
    guard at.capacity < at.count + more else { return }
    ids.reserveCapacity(at.count + more)
    at.reserveCapacity(at.count + more)
    fen.reserveCapacity(at.count + more)
    regular.reserveCapacity(at.count + more)
    items.reserveCapacity(at.count + more)
    offers.reserveCapacity(at.count + more)
    tills.reserveCapacity(at.count + more)
    flags.reserveCapacity(at.count + more)
    receipts.reserveCapacity(at.count + more)
    by.reserveCapacity(at.count + more)
    places.reserveCapacity(at.count + more)
  }

  /// The row of a visit, nil where it is not known.
  func row(of id: DocumentID) -> Int32? { index.row(of: id, in: ids) }

  /// Rows that were appended and are not part of the shop yet.
  var unsettled: Range<Int> { at.count - unsettledRegulars.count..<at.count }

  /// Adds a visit in the next row; it counts once it is settled.
  mutating func append(_ visit: VisitRecord, at place: DocumentPlace) {
    ids.append(visit.id)
    at.append(visit.at)
    fen.append(visit.fen ?? Self.fenUnknown)
    regular.append(Self.guest)
    items.append(visit.items)
    offers.append(visit.offers)
    tills.append(visit.till)
    flags.append(visit.flags)
    receipts.append(visit.receipt)
    by.append(visit.by)
    places.append(place)
    unsettledRegulars.append(visit.regular)
  }

  /// Makes an appended row findable; gives the row that has its visit already, else the same.
  mutating func settleID(_ row: Int) -> Int {
    Int(index.row(of: ids[row], in: ids, orInsert: Int32(row)).row)
  }

  /// The regular's document of an unsettled row, `noID` for a guest.
  func regularID(_ row: Int) -> DocumentID { unsettledRegulars[row - unsettled.lowerBound] }

  /// Says which regular a row is of.
  mutating func link(_ row: Int, to regularRow: Int32) { regular[row] = regularRow }

  /// Every appended row is settled.
  mutating func finishSettling() { unsettledRegulars = [] }

  /// Puts the newer state that stands in `newer` in its visit's row; `newer` is dead afterwards.
  mutating func replace(_ row: Int, withRow newer: Int) {
    at[row] = at[newer]
    fen[row] = fen[newer]
    regular[row] = regular[newer]
    items[row] = items[newer]
    offers[row] = offers[newer]
    tills[row] = tills[newer]
    flags[row] = flags[newer]
    receipts[row] = receipts[newer]
    by[row] = by[newer]
    places[row] = places[newer]
    regular[newer] = Self.guest
    flags[newer] = .void
    offers[newer] = 0
    receipts[newer] = Self.noReceipt
    ids[newer] = Self.noID
    deadCount += 1
  }

  /// Dead rows at the end are taken away; others stay as void visits of nobody.
  mutating func dropTrailingDead() {
    while ids.last == Self.noID {
      ids.removeLast()
      at.removeLast()
      fen.removeLast()
      regular.removeLast()
      items.removeLast()
      offers.removeLast()
      tills.removeLast()
      flags.removeLast()
      receipts.removeLast()
      by.removeLast()
      places.removeLast()
      deadCount -= 1
    }
  }

  /// Whether the visit of a row was taken back, here or by the till.
  func isVoid(_ row: Int) -> Bool { flags[row].contains(.void) || flags[row].contains(.tillVoid) }

  /// Whether a row counts: it is not void, and not the till's side of a visit that counts already.
  func counts(_ row: Int) -> Bool { flags[row].isDisjoint(with: .countsNowhere) }

  /// Sets what joining with the till says of a row.
  mutating func set(_ joined: VisitFlags, of row: Int32) {
    flags[Int(row)].subtract(.ofJoining)
    flags[Int(row)].formUnion(joined)
  }

  /// Says what was paid for a row, and whose visit it is.
  mutating func set(fen amount: Int32, regular regularRow: Int32, of row: Int32) {
    fen[Int(row)] = amount
    if regular[Int(row)] != regularRow { hasOtherRegulars = true }
    regular[Int(row)] = regularRow
  }

  /// Whose visit a row is, wherever it was moved: what its own document and the till say.
  func saidRegular(_ row: Int32) -> Int32 { said[row] ?? regular[Int(row)] }

  /// Moves a visit to another regular's row, `guest` for a guest's.
  mutating func move(_ row: Int32, to regularRow: Int32) {
    said[row] = regular[Int(row)]
    regular[Int(row)] = regularRow
  }

  /// Brings every visit that was moved back to whom it was on.
  mutating func moveBack() {
    for (row, regularRow) in said { regular[Int(row)] = regularRow }
    said = [:]
  }

  /// What was paid for the visit of a row, nil where the till did not say.
  func paid(_ row: Int32) -> Int32? {
    let fen = fen[Int(row)]
    return fen == Self.fenUnknown ? nil : fen
  }

  /// The bought items of a row, `|` between them.
  func itemText(_ row: Int32) -> Text { itemLists.texts[Int(items[Int(row)])] }

  /// The offers of a row as its own document names them, `|` between them.
  func offerText(_ row: Int32) -> Text { offerLists.texts[Int(offers[Int(row)])] }

  /// What the till calls the visit of a row, nil for one that was keyed in.
  func tillName(_ row: Int32) -> String? { tillNames[tills[Int(row)]] }

  /// The number of a list of items, the same for the same bytes.
  mutating func intern(_ bytes: Bytes?) -> Int32 { itemLists.intern(bytes) }

  /// The number of a list of items, the same for the same text.
  mutating func intern(_ text: Text) -> Int32 { itemLists.intern(text) }

  /// The number of a list of offers, the same for the same bytes.
  mutating func intern(offers bytes: Bytes?) -> Int32 { offerLists.intern(bytes) }

  /// The number of a list of offers, the same for the same text.
  mutating func intern(offers text: Text) -> Int32 { offerLists.intern(text) }
}

extension Bytes {
  /// FNV-1a, 64 bits.
  var fnv1a: UInt64 { raw.fnv1a }
}

extension Sequence<UInt8> {
  /// FNV-1a, 64 bits.
  var fnv1a: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in self { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash
  }
}
