import Documents

/// Finds the row of a visit by its id: a flat table of eight bytes a place.
///
/// Visits outnumber everything else by ten to one. Kept among the other documents their ids fill
/// more memory than a processor's caches hold, and an opening waits for memory at every visit.
struct VisitIndex: Sendable {
  /// A part of the id above, the row plus one below; 0 is free.
  private var places: [UInt64] = []
  private var count = 0

  /// The smallest table, in places.
  private static let placesMin = 1 << 10

  /// Makes room for `more` visits at once.
  mutating func reserve(_ more: Int, ids: [DocumentID]) {
    var size = max(Self.placesMin, places.count)
    while (count + more) * 3 > size * 2 { size *= 2 }
    if size > places.count { grow(to: size, ids) }
  }

  /// The row of `id`, nil where no visit has it.
  func row(of id: DocumentID, in ids: [DocumentID]) -> Int32? {
    guard !places.isEmpty else { return nil }
    let found = places[place(of: id, in: ids)]
    return found == 0 ? nil : Int32(truncatingIfNeeded: found & 0xFFFF_FFFF) - 1
  }

  /// The row of `id`; where no visit has it yet, `next` becomes its row.
  mutating func row(
    of id: DocumentID, in ids: [DocumentID], orInsert next: Int32
  ) -> (row: Int32, isNew: Bool) {
    if (count + 1) * 3 > places.count * 2 { grow(to: max(Self.placesMin, places.count * 2), ids) }
    let place = place(of: id, in: ids)
    let found = places[place]
    if found != 0 { return (Int32(truncatingIfNeeded: found & 0xFFFF_FFFF) - 1, false) }
    places[place] = Self.part(id) | UInt64(UInt32(next) + 1)
    count += 1
    return (next, true)
  }

  private static func part(_ id: DocumentID) -> UInt64 { id.low & 0xFFFF_FFFF_0000_0000 }

  private func place(of id: DocumentID, in ids: [DocumentID]) -> Int {
    let mask = places.count - 1
    let part = Self.part(id)
    var place = Int(truncatingIfNeeded: id.low ^ id.high) & mask
    while true {
      let found = places[place]
      if found == 0 { return place }
      if found & 0xFFFF_FFFF_0000_0000 == part,
        ids[Int(found & 0xFFFF_FFFF) - 1] == id
      {
        return place
      }
      place = (place + 1) & mask
    }
  }

  private mutating func grow(to size: Int, _ ids: [DocumentID]) {
    let old = places
    places = Array(repeating: 0, count: size)
    for found in old where found != 0 {
      let mask = size - 1
      let id = ids[Int(found & 0xFFFF_FFFF) - 1]
      var place = Int(truncatingIfNeeded: id.low ^ id.high) & mask
      while places[place] != 0 { place = (place + 1) & mask }
      places[place] = found
    }
  }
}
