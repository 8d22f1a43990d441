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
    /// A row of `visits`.
    case visit
    /// A slot of the arena.
    case arena
    /// One of `otherPlaces`: kept and passed on, not understood.
    case other
  }

  private var ids: [DocumentID] = []
  private var entries: [Entry] = []
  /// How many documents it knows.
  private(set) var count = 0

  /// The smallest table, in places.
  private static let placesMin = 1 << 10
  private static let free = Entry(keeping: .nothing, index: 0)

  /// Makes room for `more` documents at once.
  mutating func reserve(_ more: Int) {
    var places = max(Self.placesMin, entries.count)
    while (count + more) * 3 > places * 2 { places *= 2 }
    if places > entries.count { grow(to: places) }
  }

  subscript(id: DocumentID) -> Entry? {
    get {
      guard !entries.isEmpty else { return nil }
      let entry = entries[place(of: id)]
      return entry.keeping == .nothing ? nil : entry
    }
    set {
      guard let entry = newValue else { return }
      if (count + 1) * 3 > entries.count * 2 {
        grow(to: max(Self.placesMin, entries.count * 2))
      }
      let place = place(of: id)
      if entries[place].keeping == .nothing {
        ids[place] = id
        count += 1
      }
      entries[place] = entry
    }
  }

  /// The place that holds `id`, or the free one it would be put in.
  private func place(of id: DocumentID) -> Int {
    let mask = entries.count - 1
    var place = Int(truncatingIfNeeded: id.low ^ id.low >> 32) & mask
    while entries[place].keeping != .nothing, ids[place] != id { place = (place + 1) & mask }
    return place
  }

  private mutating func grow(to places: Int) {
    let (oldIDs, oldEntries) = (ids, entries)
    ids = Array(repeating: DocumentID(high: 0, low: 0), count: places)
    entries = Array(repeating: Self.free, count: places)
    for (id, entry) in zip(oldIDs, oldEntries) where entry.keeping != .nothing {
      let place = place(of: id)
      ids[place] = id
      entries[place] = entry
    }
  }
}
