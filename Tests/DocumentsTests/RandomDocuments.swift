import Documents
import Simulation

/// Documents as a seed makes them: every kind of value, odd texts, equal stamps on purpose.
struct RandomDocuments {
  var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let texts: [Text] = [
    "", "a", "é", "e\u{301}", "张小明", "Zoë\n\t\"x\\", "\u{1F469}\u{200D}\u{1F373}", "c.nut",
  ]

  mutating func pick<T>(_ choices: [T]) -> T {
    choices[Int(random.next() % UInt64(choices.count))]
  }

  mutating func below(_ limit: UInt64) -> UInt64 { random.next() % limit }

  mutating func value(depth: Int = 0) -> Value {
    switch below(depth < DocumentLimits.depthMax ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(below(2) == 0)
    case 2: return .int(Int64(bitPattern: random.next() >> below(64)))
    case 3: return .int(-Int64(below(300)))
    case 4, 5: return .text(pick(Self.texts))
    case 6: return .array((0..<below(4)).map { _ in value(depth: depth + 1) })
    default:
      var map: [Text: Value] = [:]
      for _ in 0..<below(4) { map[pick(Self.texts)] = value(depth: depth + 1) }
      return .map(map)
    }
  }

  /// Few enough stamps that documents made apart often carry the same one.
  mutating func stamp() -> Stamp {
    Stamp(milliseconds: 1000 + below(3), counter: UInt16(below(2)), replica: below(2))
  }

  mutating func fieldName() -> FieldName {
    let names: [FieldName] = [
      "at", "c.dairy", "c.nut", "fen", "items", "name", "known.01hxyz", "x", "consent.offers",
    ]
    return pick(names)
  }

  /// A state of the document `id`: some fields, sometimes off, seldom erased.
  mutating func document(id: UInt64, mode: Mode) throws -> Document {
    var document = Document(
      kind: "visit", scope: "s:0412", id: DocumentID(high: 7, low: id), mode: mode)
    let one = stamp()
    for _ in 0..<below(6) {
      let at = mode == .register ? stamp() : one
      try document.set(fieldName(), to: value(), at: at)
    }
    if below(3) == 0 { try document.setOff(value(), at: stamp()) }
    if below(12) == 0 { document.erase(at: stamp()) }
    return document
  }
}
