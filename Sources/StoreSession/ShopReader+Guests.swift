public import Documents
import Lookup
public import StoreModel

/// Guests looked up for what is done with somebody else than who is selected.
extension ShopReader {
  /// How many of those called alike stand before whoever is likely now: more a screen does not hold
  /// beside them.
  private static let alikeMax = 8

  /// Those a text finds, at most `count`.
  ///
  /// An empty text gives whoever it may be: called like `other` and likely now, called like them,
  /// likely now, then the latest visit first.
  public mutating func guests(
    _ query: String, like other: DocumentID?, count: Int
  ) -> [RegularSummary] {
    let found = page(query, offset: 0, count: count).rows
    guard query.allSatisfy(\.isWhitespace), let name = firstName(of: other) else { return found }
    let alike = page(name, offset: 0, count: count).rows.filter { $0.guess == nil }
    let names = Set(alike.map(\.id))
    let both = found.filter { $0.isLikely && names.contains($0.id) }
    let rest = alike.filter { !$0.isLikely }
    let first = both + rest.prefix(Self.alikeMax) + found.filter(\.isLikely)
    var seen: Set<DocumentID> = []
    return Array((first + rest + found).filter { seen.insert($0.id).inserted }.prefix(count))
  }

  /// The first part of how somebody is called, as it is read: the family's name of a Chinese one.
  private mutating func firstName(of id: DocumentID?) -> String? {
    guard let row = id.flatMap({ shop.row(of: $0) }), let known = shop.summary(row) else {
      return nil
    }
    let reading =
      known.reading.isEmpty ? readings.displayReading(of: known.name) : known.reading
    return (reading.isEmpty ? known.name : reading).split(separator: " ").first.map(String.init)
  }
}
