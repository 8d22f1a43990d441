/// Counts the typos between a query and what entries are typed by, all positions at once.
///
/// A bit p of a set says: the letters so far are the first p of the query with so many typos. Typos
/// are letters left out, added, mistaken, or two neighbours in the wrong order.
struct TypoPattern {
  private let masks: [UInt64]
  private let end: UInt64
  private let max: Int
  /// Letters something must at least be typed by to be meant.
  private let lettersMin: Int
  /// What each unit leads to from the beginning, as far as it was needed.
  private let firsts: UnsafeMutableBufferPointer<First>

  /// What a unit leads to from the beginning of a query.
  struct First {
    fileprivate var state = State()
    fileprivate var fewest = 0
    fileprivate var isKnown = false
  }

  /// Prepares a query of small Latin letters, at most 63, and one or two typos; `room` is for as
  /// many as there are units.
  init(_ query: LookupQuery, room: UnsafeMutableBufferPointer<First>) {
    room.initialize(repeating: First())
    firsts = room
    lettersMin = query.bytes.count - query.typosMax
    var masks = [UInt64](repeating: 0, count: 256)
    for (place, letter) in query.bytes.enumerated() { masks[Int(letter)] |= 1 << UInt64(place) }
    self.masks = masks
    end = 1 << UInt64(query.bytes.count)
    max = query.typosMax
  }

  /// What was typed so far.
  fileprivate struct State {
    /// Positions with no, one and two typos or fewer.
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

  /// The fewest typos between the query and the beginning of some way to type a name; nil where
  /// they are too many.
  func fewest(_ name: NameParts, _ units: Units) -> Int? {
    var fewest = max + 1
    let letters = name.parts.reduce(0) { $0 + units.lettersMax(of: $1.unit) }
    if letters < lettersMin { return nil }
    for place in name.parts.indices {
      let isCircle = name.parts[place].isWordStart
      guard isCircle || place == name.surname, fewest > 0 else { continue }
      let first = first(name.parts[place].unit, units)
      fewest = min(fewest, first.fewest)
      var state = first.state
      run(name.parts[(place + 1)...], units, &state, &fewest)
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

  @inline(__always)
  private func first(_ unit: UInt32, _ units: Units) -> First {
    if firsts[Int(unit)].isKnown { return firsts[Int(unit)] }
    var first = First()
    first.isKnown = true
    first.fewest = max + 1
    first.state = after(unit, units, start, &first.fewest)
    firsts[Int(unit)] = first
    return first
  }

  private func run(
    _ parts: Slice<UnsafeBufferPointer<NamePart>>, _ units: Units, _ state: inout State,
    _ fewest: inout Int
  ) {
    for part in parts {
      if state.isDead { return }
      state = after(part.unit, units, state, &fewest)
    }
  }

  private func after(
    _ unit: UInt32, _ units: Units, _ state: State, _ fewest: inout Int
  ) -> State {
    var after = State()
    var least = fewest
    units.forEachForm(of: unit, isSouthern: false) { form in
      var typed = state
      for letter in form {
        typed = next(typed, masks[Int(letter)])
        least = min(least, typosAtEnd(typed))
        leaveEnd(&typed)
      }
      after.formUnion(typed)
    }
    fewest = least
    return after
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

  private func typosAtEnd(_ state: State) -> Int {
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
