/// Finds regulars by name, reading, initials, call name, last digits and cue, key by key.
///
/// It holds folded copies of what regulars are found by in flat buffers, built in memory and never
/// stored. `ReferenceMatcher` says the same things slowly.
public struct LookupIndex: Sendable {
  /// Where an entry stands and what decides at once that a query cannot be meant for it.
  private struct Slot: Sendable {
    var beginnings = Beginnings()
    /// The first eight bytes of the name as written, big-endian, zeros behind them.
    var head: UInt64 = 0
    var start: UInt32 = 0
    var length: UInt32 = 0
    var row: Int32 = 0
    /// The last digits as `LastDigits` packs them.
    var phone: UInt16 = 0
    var card: UInt16 = 0
  }

  private var slots: [Slot] = []
  private var slotOfRow: [Int32: Int32] = [:]
  private var freeSlots: [Int32] = []
  private var bytes: [UInt8] = []
  private var garbage = 0

  /// Garbage that is not worth moving every entry for.
  private static let garbageMin = 65_536

  /// An index nobody can be found in.
  public init() {}

  /// How many regulars can be found.
  public var count: Int { slotOfRow.count }

  /// Adds a regular, or replaces what the row was found by.
  public mutating func insert(_ entry: LookupEntry, readings: inout Readings) {
    remove(row: entry.row)
    let features = EntryFeatures(entry, readings: &readings)
    var slot = Slot()
    slot.row = entry.row
    slot.start = UInt32(truncatingIfNeeded: bytes.count)
    slot.beginnings = EntryBytes.append(features, to: &bytes)
    slot.head = (0..<8).reduce(0) { head, place in
      head << 8 | UInt64(place < features.written.count ? features.written[place] : 0)
    }
    slot.length = UInt32(truncatingIfNeeded: bytes.count) - slot.start
    slot.phone = LastDigits.packed(features.phone)
    slot.card = LastDigits.packed(features.card)
    if let free = freeSlots.popLast() {
      slots[Int(free)] = slot
      slotOfRow[entry.row] = free
    } else {
      slotOfRow[entry.row] = Int32(truncatingIfNeeded: slots.count)
      slots.append(slot)
    }
  }

  /// Takes a regular out; a row that is not in the index is no mistake.
  public mutating func remove(row: Int32) {
    guard let place = slotOfRow.removeValue(forKey: row) else { return }
    garbage += Int(slots[Int(place)].length)
    slots[Int(place)] = Slot()
    freeSlots.append(place)
    if garbage > Self.garbageMin && garbage > bytes.count / 2 { compact() }
  }

  /// The regulars that answer `query`: best rank first, then the latest `recency`, then the name.
  ///
  /// An empty query finds nobody: a list of everybody is the caller's business. `recency` is asked
  /// once a match; larger is later.
  public func search(
    _ query: String, offset: Int = 0, limit: Int, recency: (Int32) -> Int64
  ) -> LookupResult {
    guard let query = LookupQuery(query) else { return LookupResult(matches: [], total: 0) }
    let offset = max(0, offset)
    let kept = min(slots.count, offset + min(max(0, limit), slots.count))
    var best = BestMatches(limit: kept) { precedes($0, $1) }
    scan(query) { slot, rank, field in
      let head = slots[Int(slot)].head
      let recency = recency(slots[Int(slot)].row)
      best.offer(.init(rank: rank, field: field, slot: slot, recency: recency, head: head))
    }
    let matches = best.sorted.dropFirst(offset).map {
      LookupMatch(row: slots[Int($0.slot)].row, rank: $0.rank, field: $0.field)
    }
    return LookupResult(matches: matches, total: best.total)
  }

  /// Calls `found` with every slot that answers a query.
  private func scan(_ query: LookupQuery, found: (Int32, LookupRank, MatchedField) -> Void) {
    let beginnings = Beginnings(query)
    let digits = query.isDigits ? LastDigits(query.bytes) : nil
    query.bytes.withUnsafeBufferPointer { queryBytes in
      let probe = EntryProbe(query, bytes: queryBytes)
      bytes.withUnsafeBufferPointer { bytes in
        for (place, slot) in slots.enumerated() {
          let place = Int32(truncatingIfNeeded: place)
          let isLikely = slot.beginnings.mayAnswer(beginnings)
          guard isLikely || digits != nil else { continue }
          let start = Int(slot.start)
          let entry = UnsafeBufferPointer(rebasing: bytes[start..<start + Int(slot.length)])
          if isLikely, let finding = probe.name(in: entry) {
            found(place, finding.rank, finding.field)
          } else if let digits, digits.end(slot.phone) {
            found(place, .digits, .phone)
          } else if let digits, digits.end(slot.card) {
            found(place, .digits, .card)
          } else if isLikely, probe.isInCue(of: entry) {
            found(place, .cue, .cue)
          }
        }
      }
    }
  }

  private func precedes(_ a: BestMatches.Candidate, _ b: BestMatches.Candidate) -> Bool {
    if a.rank != b.rank { return a.rank < b.rank }
    if a.recency != b.recency { return a.recency > b.recency }
    if a.head != b.head { return a.head < b.head }
    let left = written(slots[Int(a.slot)])
    let right = written(slots[Int(b.slot)])
    if left.lexicographicallyPrecedes(right) { return true }
    if right.lexicographicallyPrecedes(left) { return false }
    return slots[Int(a.slot)].row < slots[Int(b.slot)].row
  }

  /// The name as written, for the order of equals.
  private func written(_ slot: Slot) -> ArraySlice<UInt8> {
    let start = Int(slot.start) + 1
    return bytes[start..<start + Int(bytes[start - 1])]
  }

  /// Moves the entries together.
  private mutating func compact() {
    var moved: [UInt8] = []
    moved.reserveCapacity(bytes.count - garbage)
    for place in slots.indices where slots[place].length > 0 {
      let start = Int(slots[place].start)
      slots[place].start = UInt32(truncatingIfNeeded: moved.count)
      moved.append(contentsOf: bytes[start..<start + Int(slots[place].length)])
    }
    bytes = moved
    garbage = 0
  }
}

/// A number somebody remembers the end of.
private struct LastDigits {
  private let three: UInt16
  private let four: UInt16?

  /// The last digits of a query of at least three.
  init(_ digits: [UInt8]) {
    three = Self.number(digits.suffix(3))
    four = digits.count > 3 ? Self.number(digits.suffix(4)) : nil
  }

  /// Whether packed digits end in this number, or this number in them.
  func end(_ packed: UInt16) -> Bool {
    let number = packed & Self.numberMask
    switch packed & ~Self.numberMask {
    case Self.threeDigits: return number == three
    case Self.fourDigits: return four.map { number == $0 } ?? (number % 1000 == three)
    default: return false
    }
  }

  /// At most four digits in two bytes.
  static func packed(_ digits: [UInt8]) -> UInt16 {
    switch digits.count {
    case 3: threeDigits | number(digits[...])
    case 4: fourDigits | number(digits[...])
    default: 0
    }
  }

  /// 9999 takes 14 bits; the two above them say how many digits there are.
  private static let numberMask: UInt16 = 0x3FFF
  private static let threeDigits: UInt16 = 0x4000
  private static let fourDigits: UInt16 = 0x8000

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt16 {
    digits.reduce(0) { $0 * 10 + UInt16($1 - 0x30) }
  }
}
