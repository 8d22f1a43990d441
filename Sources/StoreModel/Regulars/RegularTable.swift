import Documents

/// What the shop keeps at hand of each regular; the rest is decoded from the arena.
struct RegularRow: Sendable {
  var id: DocumentID
  /// Slot of the document in the arena, `noSlot` while only visits speak of this regular.
  var slot: Int32 = RegularRow.noSlot
  /// Index of the opening line in the ledger, `noSlot` without one.
  var opening: Int32 = RegularRow.noSlot
  /// Visits that are not void.
  var visits: Int32 = 0
  var standing: Standing = .unknown
  /// Latest visit that is not void, UTC milliseconds; `never` without one.
  var lastVisit: Int64 = RegularRow.never

  static let noSlot: Int32 = -1
  static let never = Int64.min

  /// Whether the row shows in lists and counts as a member.
  enum Standing: UInt8, Sendable {
    /// Visits name this regular, no document has come yet: a member, but not listed.
    case unknown
    /// Listed.
    case listed
    /// Asked to be forgotten: not listed, visits count as a guest's.
    case withdrawn
    /// Erased or deleted: not listed, counts keep their numbers.
    case gone
  }
}
