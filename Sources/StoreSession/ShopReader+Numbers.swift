import Lookup
import StoreModel

extension ShopReader {
  /// Whether a query is a number that whole ones are compared with: those lie beside the regulars.
  static func comparesWholeNumbers(_ query: String) -> Bool {
    LookupQuery(query)?.isWholeNumber ?? false
  }

  /// Who answers a number of more digits than the index knows of any.
  ///
  /// The index finds whose last digits fit; of whom all digits are known, all are compared. Who has
  /// just this number stands first.
  mutating func searchNumber(
    _ text: String, offset: Int, count: Int, likely: LikelyNow
  ) -> LookupResult {
    buildIndex()
    let order = shop.lookupOrder(likely)
    guard let found = index?.search(text, limit: .max, order: order) else {
      return LookupResult(matches: [], total: 0)
    }
    var whole: [LookupMatch] = []
    var ends: [LookupMatch] = []
    for match in found.matches {
      guard match.rank == .digits else {
        ends.append(match)
        continue
      }
      switch shop.numberMatch(match.row, typed: text) {
      case .whole(let field): whole.append(LookupMatch(row: match.row, rank: .digits, field: field))
      case .end(let field): ends.append(LookupMatch(row: match.row, rank: .digits, field: field))
      case nil: break
      }
    }
    let all = whole + ends
    let window = all.dropFirst(max(0, offset)).prefix(max(0, count))
    return LookupResult(matches: Array(window), total: all.count)
  }
}
