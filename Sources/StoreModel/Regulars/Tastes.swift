/// Who buys which drinks, for the one line suggested to a regular.
public struct Tastes: Sendable {
  private let drinks: ItemDrinks
  /// How often each regular's row bought each drink, a row behind the other; 65,535 is for ever.
  private var bought: [UInt16]
  private let isListed: [Bool]

  /// How many of a regular's latest drinks stand for their taste.
  private static let latestMax = 10
  /// Who ever bought so many of them is of like taste.
  private static let sharedMin = 2

  init(of shop: Shop, _ drinks: ItemDrinks) {
    self.drinks = drinks
    isListed = shop.rows.map(shop.isListed)
    let width = drinks.codes.count
    bought = Array(repeating: 0, count: isListed.count * width)
    let visits = shop.visits
    bought.withUnsafeMutableBufferPointer { bought in
      for row in 0..<visits.count where visits.regular[row] >= 0 && visits.counts(row) {
        for drink in drinks.places(ofItems: visits.items[row]) {
          let place = Int(visits.regular[row]) * width + Int(drinks.numbers[drink])
          bought[place] = max(bought[place], bought[place] &+ 1)
        }
      }
    }
  }

  /// The drink most bought by those of like taste that a row never bought and may have.
  ///
  /// Of equals the one more of them buy, then the first by code.
  func suggestion(
    for row: Int32, _ history: VisitHistory, mayHave: (String) -> Bool
  ) -> SuggestionFact? {
    let latest = latestDrinks(of: row, history)
    guard latest.count >= Self.sharedMin else { return nil }
    let sums = sums(ofThoseWho: latest, except: row)
    let start = Int(row) * drinks.codes.count
    let untried = drinks.codes.indices.filter {
      bought[start + $0] == 0 && sums[$0].bought > 0 && mayHave(drinks.codes[$0])
    }
    let best = untried.min { left, right in
      (sums[right].bought, sums[right].regulars, drinks.codes[left])
        < (sums[left].bought, sums[left].regulars, drinks.codes[right])
    }
    return best.map { SuggestionFact(product: drinks.codes[$0], regulars: sums[$0].regulars) }
  }

  /// How often each drink was bought by listed regulars who share some drinks, and by how many.
  private func sums(
    ofThoseWho latest: [Int], except row: Int32
  ) -> [(bought: Int, regulars: Int)] {
    let width = drinks.codes.count
    var sums = drinks.codes.map { _ in (bought: 0, regulars: 0) }
    bought.withUnsafeBufferPointer { bought in
      for other in isListed.indices where isListed[other] && other != Int(row) {
        let start = other * width
        var shared = 0
        for drink in latest where bought[start + drink] > 0 { shared += 1 }
        guard shared >= Self.sharedMin else { continue }
        for drink in 0..<width where bought[start + drink] > 0 {
          sums[drink].bought += Int(bought[start + drink])
          sums[drink].regulars += 1
        }
      }
    }
    return sums
  }

  /// The drinks a row bought last, each once.
  private func latestDrinks(of row: Int32, _ history: VisitHistory) -> [Int] {
    var latest: [Int] = []
    for items in history.items(of: row).reversed() {
      for drink in drinks.numbers[drinks.places(ofItems: items)] where !latest.contains(Int(drink))
      {
        latest.append(Int(drink))
        if latest.count == Self.latestMax { return latest }
      }
    }
    return latest
  }
}

extension Shop {
  /// Who buys which drinks; `drinks` has to have followed this shop.
  public func tastes(_ drinks: ItemDrinks) -> Tastes { Tastes(of: self, drinks) }

  /// The one line suggested to a row at a moment: a drink that is none of their usuals either, breaks
  /// no constraint as it comes and is not out; nil where nothing suggests itself.
  public func suggestion(
    for row: Int32, _ tastes: Tastes, in history: VisitHistory, at now: Int64,
    _ calendar: StoreCalendar
  ) -> SuggestionFact? {
    guard let regular = regular(row) else { return nil }
    let usual = Set(regular.usual.compactMap(menu.drink(of:)))
    let constraints = Constraint.list(regular.constraints.joined(separator: ",")).constraints
    return tastes.suggestion(for: row, history) { drink in
      guard !usual.contains(drink) else { return false }
      let plain = CupMark(size: "", drink: drink)
      return menu.conflicts(of: plain, with: constraints).isEmpty
        && !menu.isOut(plain, at: now, calendar: calendar)
    }
  }
}
