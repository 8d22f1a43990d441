import Documents

/// One visit as the columns take it.
struct VisitRecord: Equatable, Sendable {
  var id: DocumentID
  var at: Int64 = 0
  var fen: Int32?
  /// The regular's document, `VisitColumns.noID` for a guest.
  var regular = VisitColumns.noID
  /// The number of the list of bought items, see `VisitColumns.intern`.
  var items: Int32 = 0
  /// The number of the list of offers, see `VisitColumns.intern(offers:)`.
  var offers: Int32 = 0
  /// What the till calls it: a number of `VisitColumns.tillNames`.
  var till: UInt32 = 0
  var flags: VisitFlags = []
  /// A hash of the till's receipt, `VisitColumns.noReceipt` without one.
  var receipt = VisitColumns.noReceipt
  /// Who keyed it in: a number of `VisitColumns.partners`.
  var by: UInt16 = 0

  /// A visit of which nothing is known yet.
  init(id: DocumentID) { self.id = id }

  /// Takes over how the visit was keyed in, nil for one the till exported.
  mutating func take(counter value: ValueView?) {
    guard let kind = value?.int else { return }
    flags.insert(.counter)
    if kind == CounterVisit.estimated { flags.insert(.estimated) }
  }
}

/// What the field `counter` of a visit keyed in at the counter holds.
enum CounterVisit {
  /// The amount was said.
  static let priced: Int64 = 1
  /// The amount is the menu's, or nobody knows it.
  static let estimated: Int64 = 2
}

/// What is to be known of a visit in every count.
struct VisitFlags: OptionSet, Sendable {
  let rawValue: UInt8

  /// Taken back by its own document.
  static let void = VisitFlags(rawValue: 1)
  /// Keyed in at the counter; all others come from the till.
  static let counter = VisitFlags(rawValue: 2)
  /// Its own amount is the menu's.
  static let estimated = VisitFlags(rawValue: 4)
  /// The till's side of a visit that was keyed in: that one counts.
  static let absorbed = VisitFlags(rawValue: 8)
  /// Keyed in, and the till's amount has joined.
  static let joined = VisitFlags(rawValue: 16)
  /// Keyed in, and the till took it back.
  static let tillVoid = VisitFlags(rawValue: 32)

  /// Any of these keeps a visit out of every count.
  static let countsNowhere: VisitFlags = [.void, .absorbed, .tillVoid]
  /// What joining with the till computes; the rest is what the documents say.
  static let ofJoining: VisitFlags = [.absorbed, .joined, .tillVoid]
}
