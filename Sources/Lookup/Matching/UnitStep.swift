/// What typing a unit does to a query.
///
/// A bit p of a set says: the units so far can be what the first p bytes of the query are typed
/// after. A unit moves each bit by what it can take.
struct UnitStep {
  /// Bits reached by complete readings only.
  var complete: UInt64 = 0
  /// Bits reached in any way; holds all of `complete`.
  var any: UInt64 = 0
  /// The query ends in the unit, typed in any way.
  var endsMixed = false
  /// The query ends in the unit, and every unit before was complete.
  var endsBeginning = false
  /// The query ends with the unit, complete like every one before.
  var endsComplete = false
  /// How the unit is written, beside the query from its first byte.
  var written = Written.differs

  /// A unit as written beside a query.
  enum Written: UInt8 {
    /// The query does not go like this.
    case differs
    /// The query goes on behind the unit.
    case begins
    /// The query is the unit.
    case equals
    /// The query ends inside the unit.
    case holds
  }
}

/// Types units after a query of at most 63 bytes; of a longer one it only compares what is written.
struct Typing {
  private let query: UnsafeBufferPointer<UInt8>
  private let units: Units
  private let isSouthern: Bool
  /// The step every unit takes from the beginning of the query; empty where they were not worth it.
  private let firstSteps: UnsafeBufferPointer<UnitStep>

  /// Prepares a query; `room` is for as many steps as there are units, or for none.
  init(
    _ query: UnsafeBufferPointer<UInt8>, units: Units, isSouthern: Bool,
    room: UnsafeMutableBufferPointer<UnitStep>
  ) {
    let bare = Typing(
      query, units: units, isSouthern: isSouthern, steps: UnsafeBufferPointer(start: nil, count: 0))
    var first = LetterSet()
    first.insert(firstOf: Array(query.prefix(4))[...])
    if isSouthern { first = first.southern }
    for unit in room.indices {
      let number = UInt32(truncatingIfNeeded: unit)
      let isLikely = units.letters(of: number).firsts.bits & first.bits != 0
      room.initializeElement(at: unit, to: isLikely ? bare.makeFirstStep(number) : UnitStep())
    }
    self.init(query, units: units, isSouthern: isSouthern, steps: UnsafeBufferPointer(room))
  }

  private init(
    _ query: UnsafeBufferPointer<UInt8>, units: Units, isSouthern: Bool,
    steps: UnsafeBufferPointer<UnitStep>
  ) {
    self.query = query
    self.units = units
    self.isSouthern = isSouthern
    firstSteps = steps
  }

  /// The step of a unit from the beginning of the query.
  @inline(__always)
  func firstStep(_ unit: UInt32) -> UnitStep {
    firstSteps.isEmpty ? makeFirstStep(unit) : firstSteps[Int(unit)]
  }

  private func makeFirstStep(_ unit: UInt32) -> UnitStep {
    var start = UnitStep()
    start.complete = 1
    start.any = 1
    var step = query.count > LookupQuery.readingMax ? UnitStep() : step(unit, from: start)
    let written = units.written(unit)
    if query.begins(with: written) {
      step.written = query.count == written.count ? .equals : .begins
    } else if written.begins(with: query) {
      step.written = .holds
    }
    return step
  }

  /// Takes one more unit.
  func step(_ unit: UInt32, from before: UnitStep) -> UnitStep {
    var next = UnitStep()
    take(units.written(unit), from: before, to: &next)
    units.forEachForm(of: unit, isSouthern: isSouthern) { form in
      take(form: form, from: before, to: &next)
    }
    // What has typed the whole query has nothing left to type after the next unit.
    let unfinished: UInt64 = (1 << UInt64(query.count)) - 1
    next.complete &= unfinished
    next.any &= unfinished
    return next
  }

  /// The unit as it is written: whole or not at all.
  @inline(__always)
  private func take(
    _ written: UnsafeBufferPointer<UInt8>, from before: UnitStep, to next: inout UnitStep
  ) {
    var bits = before.any
    while bits != 0 {
      let start = bits.trailingZeroBitCount
      bits &= bits - 1
      guard commonLength(written, from: start) == written.count else { continue }
      next.any |= 1 << UInt64(start + written.count)
      if start + written.count == query.count { next.endsMixed = true }
    }
  }

  /// The unit as it is read: whole, or its beginning.
  @inline(__always)
  private func take(
    form: UnsafeBufferPointer<UInt8>, from before: UnitStep, to next: inout UnitStep
  ) {
    var bits = before.any
    while bits != 0 {
      let start = bits.trailingZeroBitCount
      bits &= bits - 1
      let length = commonLength(form, from: start)
      if length == 0 { continue }
      // Bits start+1 up to start+length.
      next.any |= ((2 << UInt64(length - 1)) - 1) << UInt64(start + 1)
      let isEnd = start + length == query.count
      if isEnd { next.endsMixed = true }
      guard before.complete & (1 << UInt64(start)) != 0 else { continue }
      if isEnd { next.endsBeginning = true }
      guard length == form.count else { continue }
      if isEnd { next.endsComplete = true }
      next.complete |= 1 << UInt64(start + length)
    }
  }

  @inline(__always)
  private func commonLength(_ form: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let longest = min(form.count, query.count - start)
    var length = 0
    while length < longest, form[length] == query[start + length] { length += 1 }
    return length
  }
}
