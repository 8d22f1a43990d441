/// Counts the slips between a query and what entries are typed by, all positions at once.
///
/// A bit p of a set says: the letters so far are the first p of the query with so many slips. Slips
/// are letters left out, added, mistaken, or two neighbours in the wrong order.
struct SlipPattern {
  private let masks: [UInt64]
  private let end: UInt64
  private let max: Int

  /// Prepares a query of small Latin letters, at most 63, and one or two slips.
  init(_ query: LookupQuery) {
    var masks = [UInt64](repeating: 0, count: 256)
    for (place, letter) in query.bytes.enumerated() { masks[Int(letter)] |= 1 << UInt64(place) }
    self.masks = masks
    end = 1 << UInt64(query.bytes.count)
    max = query.typosMax
  }

  /// What was typed so far.
  private struct State {
    /// Positions with no, one and two slips or fewer.
    var none: UInt64 = 0
    var one: UInt64 = 0
    var two: UInt64 = 0
    /// Positions of two neighbours whose second is typed and whose first must follow.
    var swapNone: UInt64 = 0
    var swapOne: UInt64 = 0

    mutating func formUnion(_ other: State) {
      none |= other.none
      one |= other.one
      two |= other.two
      swapNone |= other.swapNone
      swapOne |= other.swapOne
    }

    var isDead: Bool { (none | one | two | swapNone | swapOne) == 0 }
  }

  /// The fewest slips between the query and the beginning of some way to type a name; nil where
  /// they are too many.
  func fewest(_ name: NameParts, _ units: Units) -> Int? {
    var fewest = max + 1
    for place in name.parts.indices {
      let isCircle = name.parts[place].isWordStart
      guard isCircle || place == name.surname, fewest > 0 else { continue }
      var state = start
      run(name.parts[place...], units, &state, &fewest)
      if isCircle { run(name.parts[..<place], units, &state, &fewest) }
    }
    return fewest > max ? nil : fewest
  }

  private var start: State {
    var state = State()
    state.none = 1
    state.one = 0b11
    state.two = max > 1 ? 0b111 : 0
    return state
  }

  private func run(
    _ parts: Slice<UnsafeBufferPointer<NamePart>>, _ units: Units, _ state: inout State,
    _ fewest: inout Int
  ) {
    for part in parts {
      if state.isDead { return }
      var after = State()
      units.forEachForm(of: part.unit, isSouthern: false) { form in
        var typed = state
        for letter in form {
          typed = next(typed, masks[Int(letter)])
          fewest = min(fewest, slipsAtEnd(typed))
          leaveEnd(&typed)
        }
        after.formUnion(typed)
      }
      state = after
    }
  }

  @inline(__always)
  private func next(_ state: State, _ mask: UInt64) -> State {
    var next = State()
    next.none = (state.none & mask) << 1
    next.one =
      (state.one & mask) << 1 | state.none | state.none << 1 | next.none << 1
      | (state.swapNone & mask) << 2
    next.swapNone = state.none & mask >> 1
    guard max > 1 else { return next }
    next.two =
      (state.two & mask) << 1 | state.one | state.one << 1 | next.one << 1
      | (state.swapOne & mask) << 2
    next.swapOne = state.one & mask >> 1
    return next
  }

  private func slipsAtEnd(_ state: State) -> Int {
    if state.none & end != 0 { return 0 }
    if state.one & end != 0 { return 1 }
    return state.two & end != 0 ? 2 : .max
  }

  /// Past the end of the query there is nothing more to be found.
  @inline(__always)
  private func leaveEnd(_ state: inout State) {
    let unfinished = end - 1
    state.none &= unfinished
    state.one &= unfinished
    state.two &= unfinished
  }
}
