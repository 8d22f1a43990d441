import Documents
import Simulation
import Testing

@Suite struct MergeTests {
  static let modes: [Mode] = [.register, .immutable, .published]

  @Test(arguments: 0..<300)
  func `merging is commutative, associative and idempotent`(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    for mode in Self.modes {
      let a = try random.document(id: 1, mode: mode)
      let b = try random.document(id: 1, mode: mode)
      let c = try random.document(id: 1, mode: mode)
      #expect(try a.merged(with: b) == b.merged(with: a))
      #expect(try a.merged(with: b).merged(with: c) == a.merged(with: b.merged(with: c)))
      #expect(try a.merged(with: a) == a)
      #expect(try a.merged(with: b).merged(with: b) == a.merged(with: b))
      #expect(try a.merge(with: b).loser == b.merge(with: a).loser)
    }
  }

  @Test(arguments: 0..<200)
  func `what merging gives can be encoded and decoded`(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    for mode in Self.modes {
      let merged = try random.document(id: 1, mode: mode)
        .merged(with: random.document(id: 1, mode: mode))
      #expect(try Document(decoding: merged.encoded()) == merged)
    }
  }

  @Test func `each field keeps its later value`() throws {
    var left = document(.register)
    var right = document(.register)
    try left.set("c.nut", to: true, at: stamp(1))
    try left.set("cue", to: "blue helmet", at: stamp(5))
    try right.set("c.dairy", to: true, at: stamp(2))
    try right.set("cue", to: "red helmet", at: stamp(4))
    let merged = try left.merged(with: right)
    #expect(merged["c.nut"] == true)
    #expect(merged["c.dairy"] == true)
    #expect(merged["cue"] == "blue helmet")
  }

  @Test func `a removed field stays removed against earlier values`() throws {
    var left = document(.register)
    var right = document(.register)
    try left.set("cue", to: nil, at: stamp(2))
    try right.set("cue", to: "x", at: stamp(1))
    #expect(try right.merged(with: left)["cue"] == .null)
    #expect(try right.merged(with: left)["name"] == nil)
  }

  @Test func `of two contents of an immutable document the earlier wins and the other is told`()
    throws
  {
    var early = document(.immutable)
    var late = document(.immutable)
    try early.set("fen", to: 3200, at: stamp(1))
    try late.set("fen", to: 9900, at: stamp(2))
    try late.setOff(.array(["reason"]), at: stamp(3))
    let merge = try late.merge(with: early)
    #expect(merge.merged["fen"] == 3200)
    #expect(merge.merged.isOff)
    #expect(merge.loser?["fen"] == 9900)
    #expect(merge.loser?.off == nil)
    #expect(try early.merge(with: early).loser == nil)
  }

  @Test func `a part without content changes only the off register`() throws {
    var visit = document(.immutable)
    try visit.set("fen", to: 3200, at: stamp(1))
    var void = document(.immutable)
    try void.setOff(.map(["reason": "mistyped"]), at: stamp(0))
    let merge = try void.merge(with: visit)
    #expect(merge.merged["fen"] == 3200)
    #expect(merge.merged.isOff)
    #expect(merge.loser == nil)
    try void.setOff(nil, at: stamp(4))
    #expect(try !visit.merged(with: void).isOff)
  }

  @Test func `the later content of a published document wins whole`() throws {
    var old = document(.published)
    var new = document(.published)
    try old.set("title", to: "Autumn", at: stamp(1))
    try old.set("until", to: 5, at: stamp(1))
    try new.set("title", to: "Winter", at: stamp(2))
    let merge = try new.merge(with: old)
    #expect(merge.merged == new)
    #expect(merge.loser == nil)
  }

  @Test func `erased beats everything and holds nothing`() throws {
    var guest = document(.register)
    try guest.set("name", to: "Anna", at: stamp(9))
    try guest.setOff(.array(["x"]), at: stamp(9))
    var gone = document(.register)
    gone.erase(at: stamp(1))
    let merged = try guest.merged(with: gone)
    #expect(merged.isErased)
    #expect(merged.fields.isEmpty)
    #expect(merged.off == nil)
    #expect(String(decoding: merged.encoded(), as: UTF8.self).contains("Anna") == false)
    #expect(throws: DocumentError.erased) {
      var merged = merged
      try merged.set("name", to: "Anna", at: stamp(20))
    }
  }

  @Test func `equal stamps are decided by the value's bytes`() throws {
    var left = document(.register)
    var right = document(.register)
    try left.set("cue", to: "a", at: stamp(1))
    try right.set("cue", to: "b", at: stamp(1))
    #expect(try left.merged(with: right)["cue"] == "b")
    #expect(try right.merged(with: left)["cue"] == "b")
  }

  @Test func `one id with another kind, scope or mode is refused`() {
    let id = DocumentID(high: 1, low: 1)
    let base = Document(kind: "note", scope: "s:1", id: id, mode: .immutable)
    for other in [
      Document(kind: "visit", scope: "s:1", id: id, mode: .immutable),
      Document(kind: "note", scope: "s:2", id: id, mode: .immutable),
      Document(kind: "note", scope: "s:1", id: id, mode: .register),
      Document(kind: "note", scope: "s:1", id: DocumentID(high: 1, low: 2), mode: .immutable),
    ] {
      #expect(throws: DocumentError.identity) { try base.merged(with: other) }
    }
  }

  private func document(_ mode: Mode) -> Document {
    Document(kind: "regular", scope: "s:0412", id: DocumentID(high: 1, low: 1), mode: mode)
  }

  private func stamp(_ milliseconds: UInt64) -> Stamp {
    Stamp(milliseconds: milliseconds, counter: 0, replica: 1)
  }
}
