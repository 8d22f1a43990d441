/// A cart while offers are decided: every unit with what it costs by now.
struct OfferUnits {
  /// One unit of a line.
  struct Unit {
    /// Its line, from 0.
    let line: Int
    /// What it costs before any offer, in fen.
    let first: Int64
    /// What it costs by now, in fen.
    var fen: Int64
    /// Whether an item offer lowered it: no other one lowers it, nor forms a group with it.
    var isTaken = false
  }

  private(set) var units: [Unit] = []
  let cart: Cart
  /// Places of the units that are each of the plan's goods; nil where nobody asked yet.
  private var places: [[Int]?]

  init(_ cart: Cart, goods: Int) {
    self.cart = cart
    places = Array(repeating: nil, count: goods)
    units.reserveCapacity(cart.lines.reduce(0) { $0 + $1.qty })
    for (place, line) in cart.lines.enumerated() {
      for _ in 0..<line.qty {
        units.append(Unit(line: place, first: line.unitFen, fen: line.unitFen))
      }
    }
  }

  /// What is to be paid for each line by now, in fen.
  var lines: [Int64] {
    var lines = cart.lines.map { _ in Int64(0) }
    for unit in units { lines[unit.line] += unit.fen }
    return lines
  }

  /// Places of the units some goods are, cart order; units offers may not lower are left out.
  mutating func places(of goods: OfferGoods, number: Int) -> [Int] {
    if let known = places[number] { return known }
    let isMeant = cart.lines.map { $0.ware.isOnOffer && goods.contains($0.ware) }
    let found = units.indices.filter { isMeant[units[$0].line] }
    places[number] = found
    return found
  }

  /// What some units cost by now, in fen.
  func running(_ places: [Int]) -> Int64 { places.reduce(0) { $0 + units[$1].fen } }

  /// The dearest first, equals in the order of the cart.
  func dearestFirst(_ places: [Int]) -> [Int] {
    places.sorted { left, right in
      let (a, b) = (units[left].fen, units[right].fen)
      return a == b ? left < right : a > b
    }
  }

  /// Splits an amount over some units, in the order of the cart: over their lines first, ties to the
  /// earlier line, then over the units of each line.
  func split(_ amount: Int64, over places: [Int]) -> [OfferEffect.Off] {
    var offs = places.map { OfferEffect.Off(unit: $0, fen: 0) }
    var runs: [Range<Int>] = []
    var weights: [Int64] = []
    for (index, place) in places.enumerated() {
      if index > 0, units[places[index - 1]].line == units[place].line {
        runs[runs.count - 1] = runs[runs.count - 1].lowerBound..<index + 1
        weights[weights.count - 1] += units[place].fen
      } else {
        runs.append(index..<index + 1)
        weights.append(units[place].fen)
      }
    }
    for (run, share) in zip(runs, FenMath.split(amount, over: weights)) {
      if run.count == 1 {
        offs[run.lowerBound].fen = share
        continue
      }
      let parts = FenMath.split(share, over: run.map { units[places[$0]].fen })
      for (index, fen) in zip(run, parts) { offs[index].fen = fen }
    }
    return offs
  }

  /// Takes an effect off the units.
  mutating func take(_ effect: OfferEffect, isItem: Bool) {
    for off in effect.offs {
      units[off.unit].fen -= off.fen
      if isItem, off.fen > 0 { units[off.unit].isTaken = true }
    }
  }
}

/// What an offer would do to a cart as it stands.
struct OfferEffect: Equatable {
  /// Fen off a unit.
  struct Off: Equatable {
    var unit: Int
    var fen: Int64
  }

  /// What comes off which unit.
  var offs: [Off] = []
  var gifts = 0
  /// Hundredths.
  var factor: Int?
  var rewardFen: Int64?

  /// What comes off in all, in fen.
  var fen: Int64 { offs.reduce(0) { $0 + $1.fen } }

  /// What the trace says of it.
  var taken: OfferTaken {
    var taken = OfferTaken(fen: fen)
    taken.gifts = gifts
    taken.factor = factor
    taken.rewardFen = rewardFen
    return taken
  }
}

/// Money, in whole fen.
enum FenMath {
  /// A percentage, half up to the fen.
  static func percent(_ percent: Int, of fen: Int64) -> Int64 {
    (fen * Int64(percent) + 50) / 100
  }

  /// Splits an amount in proportion to weights by the largest remainder, ties to the earlier one; none
  /// gets more than its weight where the amount is at most their sum.
  static func split(_ amount: Int64, over weights: [Int64]) -> [Int64] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.map { _ in 0 } }
    if weights.count == 1 { return [amount] }
    var parts: [(quotient: Int64, remainder: Int64)] = weights.map { weight in
      // An amount times a weight may be more than 64 bits hold.
      let (high, low) = amount.multipliedFullWidth(by: weight)
      return sum.dividingFullWidth((high, low))
    }
    let rest = Int(amount - parts.reduce(0) { $0 + $1.quotient })
    if rest == 0 { return parts.map(\.quotient) }
    let order = parts.indices.sorted { left, right in
      let (a, b) = (parts[left].remainder, parts[right].remainder)
      return a == b ? left < right : a > b
    }
    for place in order.prefix(rest) { parts[place].quotient += 1 }
    return parts.map(\.quotient)
  }
}
