/// Things that go together at one price: which unit of a cart takes which place.
extension OfferConditions {
  /// What the combinations of an offer take off, as often as they fit and save something.
  func combinations(_ offer: Offer, _ place: Int, _ cart: inout OfferUnits) -> [OfferEffect.Off] {
    guard case .price(let price) = offer.benefit else { return [] }
    // What is dearest saves most at once; what no other item could use leaves the rest for one more
    // combination. The guest gets what saves more.
    let dearest = combinations(offer, at: price, free(offer, place, &cart), cart)
    let scarcest = combinations(offer, at: price, free(offer, place, &cart).scarcestFirst, cart)
    let saved = { (offs: [OfferEffect.Off]) in offs.reduce(0) { $0 + $1.fen } }
    return saved(scarcest) > saved(dearest) ? scarcest : dearest
  }

  private func combinations(
    _ offer: Offer, at price: Int64, _ all: Choices, _ cart: OfferUnits
  ) -> [OfferEffect.Off] {
    var choices = all
    var offs: [OfferEffect.Off] = []
    for _ in 0..<(offer.limits.perCart ?? .max) {
      let found = choices.next()
      let sum = cart.running(found.units)
      guard found.open.isEmpty, sum > price else { break }
      choices.use(found.units)
      offs += cart.split(sum - price, over: found.units)
    }
    return offs
  }

  /// The units a combination may still lower.
  private func free(_ offer: Offer, _ place: Int, _ cart: inout OfferUnits) -> Choices {
    let units = cart.units
    return choices(offer, place, &cart) { !units[$0].isTaken && units[$0].fen > 0 }
  }

  /// The items of a combination for which the cart holds nothing, as places in the offer's items.
  func openItems(_ offer: Offer, _ place: Int, _ cart: inout OfferUnits) -> [Int] {
    var choices = choices(offer, place, &cart) { _ in true }
    return choices.next().open
  }

  private func choices(
    _ offer: Offer, _ place: Int, _ cart: inout OfferUnits, where isFree: (Int) -> Bool
  ) -> Choices {
    var all: [[Int]] = []
    for (item, number) in zip(offer.items, plan.asks[place].items) {
      all.append(cart.dearestFirst(cart.places(of: item, number: number).filter(isFree)))
    }
    return Choices(all)
  }
}

/// The units each item of a combination may take, while combination after combination takes some.
private struct Choices {
  /// Units for each item, the dearest first.
  private let all: [[Int]]
  private var used: Set<Int> = []
  /// Before it all units of the item are used.
  private var starts: [Int]

  /// Of so many units of an item a combination chooses: the items before it take fewer.
  private static let choicesMax = 16

  init(_ all: [[Int]]) {
    self.all = all
    starts = all.map { _ in 0 }
  }

  /// The units of the next combination, in the order of the cart, and the places of the items for
  /// which there are none.
  ///
  /// Each item takes the first of its units that leaves something for the items behind it.
  mutating func next() -> (units: [Int], open: [Int]) {
    for item in all.indices {
      while starts[item] < all[item].count, used.contains(all[item][starts[item]]) {
        starts[item] += 1
      }
    }
    var matching = Matching(all.indices.map(near))
    matching.fill()
    return (matching.units.sorted(), matching.open)
  }

  /// The first units of an item that are not used.
  private func near(_ item: Int) -> [Int] {
    var near: [Int] = []
    for unit in all[item][starts[item]...] where !used.contains(unit) {
      near.append(unit)
      if near.count == Self.choicesMax { break }
    }
    return near
  }

  /// The same, what fewer items could use before what is dearer.
  var scarcestFirst: Choices {
    var uses: [Int: Int] = [:]
    for unit in all.joined() { uses[unit, default: 0] += 1 }
    return Choices(
      all.map { units in
        units.enumerated().sorted { left, right in
          let (a, b) = (uses[left.element] ?? 0, uses[right.element] ?? 0)
          return a == b ? left.offset < right.offset : a < b
        }
        .map(\.element)
      })
  }

  mutating func use(_ units: [Int]) { used.formUnion(units) }
}

/// Which item of a combination has which unit.
private struct Matching {
  /// Units for each item, the preferred first.
  private let choices: [[Int]]
  private var itemOfUnit: [Int: Int] = [:]
  private(set) var open: [Int] = []

  init(_ choices: [[Int]]) { self.choices = choices }

  var units: [Int] { Array(itemOfUnit.keys) }

  /// Gives every item a unit as far as there are any, then the earlier items the dearer ones.
  mutating func fill() {
    for item in choices.indices {
      var seen: Set<Int> = []
      if !assign(item, &seen, fixed: []) { open.append(item) }
    }
    guard open.isEmpty else { return }
    var fixed: Set<Int> = []
    for item in choices.indices {
      prefer(item, fixed: fixed)
      fixed.insert(item)
    }
  }

  /// Finds a unit for an item, moving others on where they have another choice (Kuhn's algorithm).
  private mutating func assign(_ item: Int, _ seen: inout Set<Int>, fixed: Set<Int>) -> Bool {
    for unit in choices[item] where seen.insert(unit).inserted {
      if let holder = itemOfUnit[unit] {
        guard !fixed.contains(holder) else { continue }
        itemOfUnit[unit] = nil
        guard assign(holder, &seen, fixed: fixed) else {
          itemOfUnit[unit] = holder
          continue
        }
      }
      itemOfUnit[unit] = item
      return true
    }
    return false
  }

  /// Gives an item the first of its units that leaves one for everybody else.
  private mutating func prefer(_ item: Int, fixed: Set<Int>) {
    for unit in choices[item] {
      let before = itemOfUnit
      guard let holder = itemOfUnit[unit] else {
        release(item)
        itemOfUnit[unit] = item
        return
      }
      if holder == item { return }
      guard !fixed.contains(holder) else { continue }
      release(item)
      itemOfUnit[unit] = item
      var seen: Set<Int> = [unit]
      if assign(holder, &seen, fixed: fixed.union([item])) { return }
      itemOfUnit = before
    }
  }

  private mutating func release(_ item: Int) {
    for (unit, holder) in itemOfUnit where holder == item { itemOfUnit[unit] = nil }
  }
}
