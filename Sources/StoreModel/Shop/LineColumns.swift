import Documents

/// The kinds of which the shop keeps a slim line a document: there are many, and few facts count.
enum LineKind: UInt8, CaseIterable, Sendable {
  case ledger
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
  mutating func take(_ value: BlockValue, as role: Role)
  /// Notes in the row of its regular what has to be at hand there.
  func note(in regular: inout RegularRow, at index: Int32)
}

extension SlimLine {
  func note(in regular: inout RegularRow, at index: Int32) {}
}

/// Slim lines side by side, each with where the journal holds its document: a newer state of a
/// document takes the line of the older.
struct LineColumns<Line: SlimLine>: Sendable {
  private(set) var lines: [Line] = []
  /// Where the journal holds the document, for the day it has to be merged with another.
  private(set) var places: [DocumentPlace] = []

  /// The line that `next` would be put in.
  var end: Int32 { Int32(lines.count) }

  subscript(index: Int32) -> Line { lines[Int(index)] }

  /// Puts a line at `index`, which is a line's own or the end.
  mutating func put(_ line: Line, at index: Int32, from place: DocumentPlace) {
    if index == end {
      lines.append(line)
      places.append(place)
    } else {
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
