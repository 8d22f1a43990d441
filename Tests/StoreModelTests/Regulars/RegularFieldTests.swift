import Documents
import Lookup
import Testing

@testable import StoreModel

@Suite("The fields of a regular") struct RegularFieldTests {
  @Test
  func `every field of a regular of whom everything is known is declared, and each but once`()
    throws
  {
    var fixture = ShopFixture()
    let mei = DocumentID(high: 5, low: 1)
    try fixture.perform(.partners(.add(name: "Mei", role: .lead, id: mei)), as: nil)
    var row = MemberRow(name: "张小明")
    row.tillID = "M1"
    row.callName = "Xiao"
    row.phone = "13512345678"
    row.birthday = "04-16"
    row.joined = "2024-01-02"
    row.tier = "gold"
    row.usual = ["G N L"]
    row.constraints = [.peanut, .other("pollen")]
    row.cue = "blue helmet"
    row.note = "a dog"
    row.card = "8800123"
    row.consent = .verbal
    row.scopes = ConsentScope.allCases
    try fixture.importMembers([row])
    let id = try fixture.profile("M1").summary.id
    var edit = RegularEdit()
    edit.reading = "zhang xiao ming"
    edit.isPinned = true
    edit.isKnown = true
    try fixture.perform(.regulars(.edit(id, edit)), as: "Mei")

    let documents = RegularDocuments(id, in: fixture.shop)
    // Who changed a document last stands in every kind alike.
    let written = [documents.regular, documents.imported].flatMap { $0?.fields ?? [] }
      .map(\.name).filter { $0 != "by" }
    let found = Set(written.compactMap { RegularField.fact(of: $0)?.field })
    #expect(written.filter { RegularField.fact(of: $0) == nil } == [])
    #expect(found == Set(RegularFact.all.map(\.field)))
    #expect(RegularFact.all.count == found.count)
  }

  @Test func `a column left empty clears every fact it speaks of, and no column speaks of none`() {
    let spoken = Set(RegularFact.all.compactMap(\.column))
    #expect(spoken == MemberColumns.all.subtracting([.stars, .asof]))
    for fact in RegularFact.all {
      let column = fact.column.map { Set([$0]) } ?? []
      #expect(MemberColumns(column).speaks(of: fact.field) == !column.isEmpty)
      #expect(!MemberColumns(MemberColumns.all.subtracting(column)).speaks(of: fact.field))
    }
  }

  @Test func `somebody is found by each fact that look-up reads, and by no other`() throws {
    let read = RegularFact.all.filter(\.isLookedUp)
    #expect(read.count == 6)
    for fact in RegularFact.all where fact.home == .regular {
      var document = Document(
        kind: KnownKind.regular.kind, scope: StoreScope.unenrolled.shared,
        id: DocumentID(high: 1, low: 2), mode: .register)
      let stamp = Stamp(milliseconds: 1, counter: 0, replica: 0)
      try document.set(fact.field, to: .string("4711"), at: stamp)
      let entry = document.encoded().withUnsafeBytes { bytes in
        DocumentView(bytes).map { LookupEntry(row: 0, $0) }
      }
      #expect((entry != LookupEntry(row: 0, name: "")) == fact.isLookedUp, "\(fact.field)")
    }
  }
}
