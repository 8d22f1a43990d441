import Documents
import Simulation
import Testing

@Suite struct DocumentViewTests {
  @Test(arguments: 0..<300)
  func `a view tells the same as the decoded document`(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    let document = try random.document(id: seed, mode: random.pick([.register, .immutable]))
    try document.encoded().withUnsafeBytes { bytes in
      let view = try #require(DocumentView(bytes))
      #expect(view.kind == "visit" && view.scope == "s:0412" && view.id == document.id)
      #expect(view.mode == document.mode && view.latest == document.latest)
      #expect(view.isOff == document.isOff && view.isErased == document.isErased)
      #expect(view.off.flatMap(copy) == document.off?.value)
      var fields: [Field] = []
      var cursor = view.fields
      while let field = cursor.next() {
        let name = try #require(FieldName(utf8: field.name.raw))
        let stamp = try #require(field.stamp)
        fields.append(Field(name: name, stamp: stamp, value: try #require(copy(field.value))))
      }
      #expect(fields == document.fields)
      #expect(view.field("at").flatMap(copy) == document["at"])
      #expect(view.field("x").flatMap(copy) == document["x"])
    }
  }

  @Test(arguments: 0..<200)
  func `fields are found in one walk when asked for in order`(seed: UInt64) throws {
    var random = RandomDocuments(seed: seed)
    let document = try random.document(id: seed, mode: .register)
    try document.encoded().withUnsafeBytes { bytes in
      var cursor = try #require(DocumentView(bytes)).fields
      #expect(cursor.seek("aa") == nil)
      #expect(cursor.seek("at").flatMap(copy) == document["at"])
      #expect(cursor.seek("c.dairy").flatMap(copy) == document["c.dairy"])
      #expect(cursor.seek("c.nut").flatMap(copy) == document["c.nut"])
      #expect(cursor.seek("d") == nil)
      #expect(cursor.seek("x").flatMap(copy) == document["x"])
      #expect(cursor.next() == nil)
    }
  }

  @Test func `a map's entries are found by key`() throws {
    var document = Document(kind: "k", scope: "g", id: DocumentID(high: 1, low: 1), mode: .register)
    let stamp = Stamp(milliseconds: 1, counter: 0, replica: 1)
    try document.set("a", to: .map(["by": "li", "reason": "typo", "zone": 3]), at: stamp)
    try document.encoded().withUnsafeBytes { bytes in
      var entries = try #require(DocumentView(bytes)?.field("a")?.entries)
      #expect(entries.seek("at") == nil)
      #expect(entries.seek("by")?.text?.string == "li")
      #expect(entries.seek("zone")?.int == 3)
      #expect(entries.seek("zz") == nil)
    }
  }

  private func copy(_ view: ValueView) -> Value? {
    if view.isNull { return .null }
    if let bool = view.bool { return .bool(bool) }
    if let int = view.int { return .int(int) }
    if let text = view.text { return text.text.map { .text($0) } }
    if var elements = view.elements {
      var array: [Value] = []
      while let element = elements.next(), let value = copy(element) { array.append(value) }
      return .array(array)
    }
    guard var entries = view.entries else { return nil }
    var map: [Text: Value] = [:]
    while let (key, value) = entries.next() { key.text.map { map[$0] = copy(value) } }
    return .map(map)
  }
}

@Suite struct DocumentJSONTests {
  @Test func `people read one line with keys in order and no control characters`() throws {
    var document = Document(
      kind: "note", scope: "s:1", id: DocumentID(high: 0, low: 31), mode: .immutable)
    let stamp = Stamp(milliseconds: 5, counter: 0, replica: 1)
    try document.set("text", to: "a\"b\\\n\u{1B}[2J\u{9B}", at: stamp)
    try document.set("more", to: .array([nil, true, -5, .map(["b": 1, "a": 2])]), at: stamp)
    #expect(
      DocumentJSON.text(of: document) == #"""
        {"id":"0000000000000000000000000z","kind":"note","scope":"s:1","mode":"immutable",\#
        "written":5,"fields":{"more":[null,true,-5,{"a":2,"b":1}],\#
        "text":"a\"b\\\n\u001b[2J\u009b"}}
        """#)
  }
}
