/// Who buys which drinks, for the one line suggested to a regular.
public struct Tastes: Equatable, Sendable {
  private var drinks: ItemDrinks
  /// How often each regular's row bought each drink, a row behind the other; 65,535 is for ever.
  private var bought: [UInt16]
  private var isListed: [Bool]

  /// How many of a regular's latest drinks stand for their taste.
  private static let latestMax = 10
  /// Who ever bought so many of them is of like taste.
  private static let sharedMin = 2

  init(of shop: Shop) {
    drinks = ItemDrinks()
    drinks.follow(shop)
    isListed = shop.rows.map(shop.isListed)
    bought = Array(repeating: 0, count: isListed.count * drinks.codes.count)
    let visits = shop.visits
    for row in 0..<visits.count where visits.regular[row] >= 0 { take(row, of: visits) }
  }

  /// Looks at the visits of the rows that changed again; the menu is the same.
  public mutating func follow(_ changed: Set<Int32>, in shop: Shop) {
    drinks.follow(shop)
    let width = drinks.codes.count
    for row in isListed.count..<shop.regulars.count { isListed.append(shop.isListed(Int32(row))) }
    bought += Array(repeating: 0, count: isListed.count * width - bought.count)
    for row in changed {
      isListed[Int(row)] = shop.isListed(row)
      for drink in 0..<width { bought[Int(row) * width + drink] = 0 }
      shop.chains.forEach(of: row) { take($0, of: shop.visits) }
    }
  }

  @inline(__always)
  private mutating func take(_ row: Int, of visits: VisitColumns) {
    guard visits.counts(row) else { return }
    let start = Int(visits.regular[row]) * drinks.codes.count
    for drink in drinks.places(ofItems: visits.items[row]) {
      let place = start + Int(drinks.numbers[drink])
      bought[place] = max(bought[place], bought[place] &+ 1)
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
  /// Who buys which drinks.
  public func tastes() -> Tastes { Tastes(of: self) }

  /// The one line suggested to a row at a moment: a drink that is none of their usuals either, breaks
  /// no constraint as it comes and is not out; nil where nothing suggests itself.
  public func suggestion(
    for row: Int32, _ tastes: Tastes, in history: VisitHistory, at now: Int64,
    _ calendar: StoreCalendar
  ) -> SuggestionFact? {
    guard let regular = regular(row) else { return nil }
    let usual = Set(regular.usual.compactMap(menu.drink(of:)))
    let constraints = Constraint.stored(regular.constraints)
    return tastes.suggestion(for: row, history) { drink in
      guard !usual.contains(drink) else { return false }
      let plain = CupMark(size: "", drink: drink)
      return menu.conflicts(of: plain, with: constraints).isEmpty
        && !menu.isOut(plain, at: now, calendar: calendar)
    }
  }
}
