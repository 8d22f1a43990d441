/// In which ways a query is typed after the units of a name, found in one pass over them.
///
/// A bit p of a set says: the units so far can be what the first p bytes of the query are typed
/// after. A unit moves each bit by what it can take.
struct TypedReading {
  /// Every unit complete, nothing left over.
  private(set) var isFull = false
  /// Every unit complete but the last that is typed.
  private(set) var isBeginning = false
  /// The first letter of one unit after the other.
  private(set) var isInitials = false
  /// Characters, readings and beginnings of readings.
  private(set) var isMixed = false

  private let query: UnsafeBufferPointer<UInt8>
  /// Bits reached by complete readings only.
  private var complete: UInt64 = 1
  /// Bits reached in any way; holds all of `complete`.
  private var any: UInt64 = 1

  /// Follows at most 63 bytes of a query from one unit on.
  init(_ query: UnsafeBufferPointer<UInt8>, units: EntryCursor, from first: Int) {
    self.query = query
    var cursor = units
    let count = Int(cursor.byte())
    for _ in 0..<min(first, count) { Self.skipUnit(&cursor) }
    var mayBeInitials = true
    for unit in first..<max(first, count) {
      let initial = unit - first < query.count ? query[unit - first] : 0
      let isInitial = take(&cursor, isLast: unit == count - 1, initial: initial)
      mayBeInitials = mayBeInitials && isInitial
      if mayBeInitials && unit - first == query.count - 1 { isInitials = true }
      if any == 0 { return }
    }
  }

  private static func skipUnit(_ cursor: inout EntryCursor) {
    cursor.skip(Int(cursor.byte()))
    for _ in 0..<cursor.byte() { cursor.skip(Int(cursor.byte())) }
  }

  /// Takes one unit; whether one of its forms begins with `initial`.
  private mutating func take(_ cursor: inout EntryCursor, isLast: Bool, initial: UInt8) -> Bool {
    var nextComplete: UInt64 = 0
    var nextAny: UInt64 = 0
    var isInitial = false
    let character = cursor.run(Int(cursor.byte()))
    if !character.isEmpty { nextAny |= step(over: character) }
    for _ in 0..<cursor.byte() {
      let form = cursor.run(Int(cursor.byte()))
      if form.first == initial { isInitial = true }
      var bits = any
      while bits != 0 {
        let start = bits.trailingZeroBitCount
        bits &= bits - 1
        let length = commonLength(form, from: start)
        if length == 0 { continue }
        // Bits start+1 up to start+length.
        nextAny |= ((2 << UInt64(length - 1)) - 1) << UInt64(start + 1)
        let isEnd = start + length == query.count
        if isEnd { isMixed = true }
        guard complete & (1 << UInt64(start)) != 0 else { continue }
        if isEnd { isBeginning = true }
        guard length == form.count else { continue }
        if isEnd && isLast { isFull = true }
        nextComplete |= 1 << UInt64(start + length)
      }
    }
    // What has typed the whole query has nothing left to type after the next unit.
    let unfinished: UInt64 = (1 << UInt64(query.count)) - 1
    complete = nextComplete & unfinished
    any = nextAny & unfinished
    return isInitial
  }

  /// Bits reached by typing the character itself.
  private mutating func step(over character: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var next: UInt64 = 0
    var bits = any
    while bits != 0 {
      let start = bits.trailingZeroBitCount
      bits &= bits - 1
      guard commonLength(character, from: start) == character.count else { continue }
      next |= 1 << UInt64(start + character.count)
      if start + character.count == query.count { isMixed = true }
    }
    return next
  }

  private func commonLength(_ form: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let longest = min(form.count, query.count - start)
    var length = 0
    while length < longest, form[length] == query[start + length] { length += 1 }
    return length
  }
}
