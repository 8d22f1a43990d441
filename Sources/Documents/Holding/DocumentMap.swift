/// Finds where a holder of documents keeps each of them: a flat hash table with linear probing.
///
/// Ids are digests or 80 random bits, so their own bits are the hash; the standard dictionary spends
/// half of an opening on hashing them again. What an entry's index means is said by a tag of the
/// holder's own. Inlinable, so that a holder in another module gets it made for its own tag.
public struct DocumentMap<Tag: Equatable & Sendable>: Sendable {
  /// Where a document is kept.
  public struct Entry: Equatable, Sendable {
    /// What the index means.
    public var tag: Tag
    /// A row, slot or place, by the tag.
    public var index: Int32

    /// An entry of a document that is kept at `index` of what the tag says.
    @inlinable
    public init(_ tag: Tag, _ index: Int32) {
      self.tag = tag
      self.index = index
    }
  }

  /// Id and entry side by side: a look-up then waits for memory once.
  @usableFromInline
  struct Slot: Sendable {
    @usableFromInline var id: DocumentID
    /// Nil in a free place of the table.
    @usableFromInline var entry: Entry?

    @inlinable
    init(id: DocumentID, entry: Entry?) {
      self.id = id
      self.entry = entry
    }
  }

  @usableFromInline var slots: [Slot] = []
  /// How many documents it knows.
  @inlinable public var count: Int { known }
  @usableFromInline var known = 0

  /// The smallest table, in places.
  @usableFromInline static var placesMin: Int { 1 << 10 }

  /// A map that knows no document.
  public init() {}

  /// Makes room for `more` documents at once.
  @inlinable
  public mutating func reserve(_ more: Int) {
    var places = max(Self.placesMin, slots.count)
    while (count + more) * 3 > places * 2 { places *= 2 }
    if places > slots.count { grow(to: places) }
  }

  /// The entry of a document, nil where it is not known; none is ever taken out.
  @inlinable
  public subscript(id: DocumentID) -> Entry? {
    get { slots.isEmpty ? nil : slots[place(of: id)].entry }
    set {
      guard let entry = newValue else { return }
      if (count + 1) * 3 > slots.count * 2 { grow(to: max(Self.placesMin, slots.count * 2)) }
      put(entry, at: place(of: id), id)
    }
  }

  /// The entry of `id`, or the one `make` gives for it, which is kept: one look-up for both.
  @inlinable
  public mutating func entry(
    of id: DocumentID, orInsert make: () -> Entry
  ) -> (entry: Entry, isNew: Bool) {
    if (count + 1) * 3 > slots.count * 2 { grow(to: max(Self.placesMin, slots.count * 2)) }
    let place = place(of: id)
    if let known = slots[place].entry { return (known, false) }
    let made = make()
    put(made, at: place, id)
    return (made, true)
  }

  @inlinable
  mutating func put(_ entry: Entry, at place: Int, _ id: DocumentID) {
    if slots[place].entry == nil { known += 1 }
    slots[place] = Slot(id: id, entry: entry)
  }

  /// The place that holds `id`, or the free one it would be put in.
  @inlinable
  func place(of id: DocumentID) -> Int {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: id.low ^ id.low >> 32) & mask
    while slots[place].entry != nil,
      slots[place].id.low != id.low || slots[place].id.high != id.high
    {
      place = (place + 1) & mask
    }
    return place
  }

  @inlinable
  mutating func grow(to places: Int) {
    let old = slots
    slots = Array(
      repeating: Slot(id: DocumentID(high: 0, low: 0), entry: nil), count: places)
    for slot in old where slot.entry != nil {
      slots[place(of: slot.id)] = slot
    }
  }
}
