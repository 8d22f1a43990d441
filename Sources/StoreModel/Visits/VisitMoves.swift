public import Documents

/// A visit that was on the wrong guest, as the document of its move says it.
struct VisitMove: Equatable, Sendable {
  /// The move's document.
  let id: DocumentID
  /// When it was written: of several moves of one visit the latest holds.
  let stamp: Stamp
  /// The visit.
  let visit: DocumentID
  /// Whose it is, nil for a guest nobody knows.
  let to: DocumentID?
  /// Whose it was when it was moved, nil for a guest nobody knows.
  let from: DocumentID?
  /// When, UTC milliseconds.
  let at: Int64
  /// Who did it, as documents name partners.
  let by: String?

  /// The move of a document, nil for one that makes no sense.
  init?(_ document: Document) {
    guard let visit = document.id(in: VisitMoveField.visit),
      let stamp = document.field(VisitMoveField.visit)?.stamp
    else { return nil }
    let to = document.id(in: VisitMoveField.to)
    guard to != nil || document[VisitMoveField.to] ?? .null == .null else { return nil }
    self.id = document.id
    self.stamp = stamp
    self.visit = visit
    self.to = to
    from = document.id(in: VisitMoveField.from)
    at = document.madeAt
    by = document["by"]?.string
  }

  /// Whether this one holds where both are of one visit.
  func isLater(than other: VisitMove) -> Bool {
    stamp != other.stamp ? stamp > other.stamp : id > other.id
  }
}

/// The fields of a move's document.
enum VisitMoveField {
  static let visit: FieldName = "visit"
  static let from: FieldName = "from"
  static let to: FieldName = "to"
  static let at: FieldName = "at"
}

extension Document {
  /// The document a field names.
  func id(in field: FieldName) -> DocumentID? {
    self[field]?.string.flatMap { DocumentID($0) }
  }
}

/// Which visits were moved to another guest: a store has a handful of them a week.
struct VisitMoves: Sendable {
  /// Whether documents of moves were folded in since they were read.
  var isStale = false
  /// The move of each visit that holds, by the visit's document.
  private(set) var latest: [DocumentID: VisitMove] = [:]
  /// The moves that hold, by the row that counts.
  private(set) var holding: [Int32: VisitMove] = [:]
  /// The regular's row each visit was moved to, `VisitColumns.guest` for a guest's, by the row of the
  /// visit that was named.
  private(set) var targets: [Int32: Int32] = [:]

  /// Takes in all moves there are; the visits that are on another guest by it than before.
  mutating func read(_ moves: [VisitMove]) -> [DocumentID] {
    isStale = false
    let before = latest
    latest = [:]
    for move in moves where latest[move.visit].map(move.isLater) ?? true {
      latest[move.visit] = move
    }
    let now = latest
    return Set(before.keys).union(now.keys).filter { before[$0] != now[$0] }.sorted()
  }

  /// Says to which rows visits were moved.
  mutating func set(targets: [Int32: Int32]) { self.targets = targets }

  /// Says on which rows moves hold.
  mutating func set(holding: [Int32: VisitMove]) { self.holding = holding }
}

/// What became of a visit that was on the wrong guest.
public struct VisitMoveFact: Equatable, Sendable {
  /// Whose it was, nil for a guest nobody knows.
  public var from: DocumentID?
  /// How they are called, nil for who is not listed any more.
  public var fromName: String?
  /// Whose it is, nil for a guest nobody knows.
  public var to: DocumentID?
  /// How they are called, nil for who is not listed any more.
  public var toName: String?
  /// When it was moved, UTC milliseconds.
  public var at: Int64
  /// The name of the partner who did it, nil if unsigned.
  public var by: String?

  /// A move of which only the moment is known.
  public init(at: Int64) { self.at = at }
}
