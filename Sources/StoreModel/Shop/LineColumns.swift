import Documents

/// The kinds of which the shop keeps a slim line a document: there are many, and few facts count.
enum LineKind: UInt8, CaseIterable, Sendable {
  case ledger
  case offerEvent
}

/// What the shop keeps at hand of one document of a kind of lines.
protocol SlimLine: Equatable, Sendable {
  /// What a field of its document is to it.
  associatedtype Role

  /// The row of the regular it hangs on, `VisitColumns.guest` where nobody is named.
  var regular: Int32 { get set }
  /// Whether its document is void, undone or erased.
  var isOff: Bool { get set }

  /// A line of which nothing is known yet.
  init()
  /// What a field of that name is to it, nil for what it does not keep.
  static func role(of name: Bytes) -> Role?
  /// Takes the value of a field over; one that makes no sense is as good as none.
  ///
  /// Texts go into the words of its columns.
  mutating func take(_ value: BlockValue, as role: Role, _ words: inout LineWords)
  /// Takes the document over that it is a line of.
  mutating func take(id: DocumentID)
  /// Whether another state of the same document is found by the same regular, and what else it is
  /// found by.
  func isFound(like other: Self) -> Bool
  /// Notes in the row of its regular what has to be at hand there.
  func note(in regular: inout RegularRow, at index: Int32)
}

extension SlimLine {
  mutating func take(id: DocumentID) {}
  func isFound(like other: Self) -> Bool { regular == other.regular }
  func note(in regular: inout RegularRow, at index: Int32) {}
}

/// The texts of lines: what comes again and again, and what hardly comes twice.
struct LineWords: Sendable {
  /// Words of the store: an offer's id, a reason.
  var common = TextTable.empty
  /// What the till calls each line.
  var tillNames = TextArena()
}

/// Slim lines side by side, each with where the journal holds its document: a newer state of a
/// document takes the line of the older.
struct LineColumns<Line: SlimLine>: Sendable {
  private(set) var lines: [Line] = []
  /// The texts of them.
  var words = LineWords()
  /// Where the journal holds the document, for the day it has to be merged with another.
  private(set) var places: [DocumentPlace] = []

  /// Whether a line that was there is found by something else now.
  var isRegrouped = false

  /// The line that `next` would be put in.
  var end: Int32 { Int32(lines.count) }

  subscript(index: Int32) -> Line { lines[Int(index)] }

  /// Puts a line at `index`, which is a line's own or the end.
  mutating func put(_ line: Line, at index: Int32, from place: DocumentPlace) {
    if index == end {
      lines.append(line)
      places.append(place)
    } else {
      if !line.isFound(like: lines[Int(index)]) { isRegrouped = true }
      lines[Int(index)] = line
      places[Int(index)] = place
    }
  }

  /// All of it, to be changed while the shop is asked, and put back.
  mutating func lent() -> LineColumns {
    var lent = LineColumns()
    swap(&self, &lent)
    return lent
  }
}
