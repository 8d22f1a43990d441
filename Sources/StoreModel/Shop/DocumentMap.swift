import Documents

/// Finds where the shop keeps a document: a flat hash table with linear probing.
///
/// Ids are digests or 80 random bits, so their own bits are the hash; the standard dictionary spends
/// half of an opening on hashing them again.
struct DocumentMap: Sendable {
  /// Where a document is kept.
  struct Entry: Equatable, Sendable {
    var keeping: Keeping
    /// A row, slot or place, by `keeping`.
    var index: Int32
  }

  /// What an entry's index means.
  enum Keeping: UInt8, Sendable {
    /// No document: a free place of the table.
    case nothing
    /// A row of `regulars`.
    case regular
    /// A slot of the arena.
    case arena
    /// A line of `ledger`.
    case ledger
    /// One of `otherPlaces`: kept and passed on, not understood.
    case other
  }

  /// Id and entry side by side: a look-up then waits for memory once.
  private struct Slot {
    var id: DocumentID
    var entry: Entry
  }

  private var slots: [Slot] = []
  /// How many documents it knows.
  private(set) var count = 0

  /// The smallest table, in places.
  private static let placesMin = 1 << 10
  private static let free = Slot(
    id: DocumentID(high: 0, low: 0), entry: Entry(keeping: .nothing, index: 0))

  /// Makes room for `more` documents at once.
  mutating func reserve(_ more: Int) {
    var places = max(Self.placesMin, slots.count)
    while (count + more) * 3 > places * 2 { places *= 2 }
    if places > slots.count { grow(to: places) }
  }

  subscript(id: DocumentID) -> Entry? {
    get {
      guard !slots.isEmpty else { return nil }
      let entry = slots[place(of: id)].entry
      return entry.keeping == .nothing ? nil : entry
    }
    set {
      guard let entry = newValue else { return }
      if (count + 1) * 3 > slots.count * 2 { grow(to: max(Self.placesMin, slots.count * 2)) }
      put(entry, at: place(of: id), id)
    }
  }

  /// The entry of `id`, or the one `make` gives for it, which is kept: one look-up for both.
  mutating func entry(of id: DocumentID, orInsert make: () -> Entry) -> (entry: Entry, isNew: Bool)
  {
    if (count + 1) * 3 > slots.count * 2 { grow(to: max(Self.placesMin, slots.count * 2)) }
    let place = place(of: id)
    let known = slots[place].entry
    guard known.keeping == .nothing else { return (known, false) }
    let made = make()
    put(made, at: place, id)
    return (made, true)
  }

  private mutating func put(_ entry: Entry, at place: Int, _ id: DocumentID) {
    if slots[place].entry.keeping == .nothing { count += 1 }
    slots[place] = Slot(id: id, entry: entry)
  }

  /// The place that holds `id`, or the free one it would be put in.
  private func place(of id: DocumentID) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: id.low ^ id.low >> 32) & mask
    while slots[place].entry.keeping != .nothing, slots[place].id != id {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow(to places: Int) {
    let old = slots
    slots = Array(repeating: Self.free, count: places)
    for slot in old where slot.entry.keeping != .nothing {
      slots[place(of: slot.id)] = slot
    }
  }
}
