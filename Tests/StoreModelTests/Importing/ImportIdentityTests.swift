import Documents
import Testing

@testable import StoreModel

@Suite("Which document a row is about")
struct ImportIdentityTests {
  @Test
  func `a till id gives the same document on every terminal of a store, and in no other place`()
    throws
  {
    let here = DocumentID.member("M1")
    #expect(here == DocumentID.member("M1"))
    let other = try #require(StoreScope(store: "0412"))
    let others = [
      DocumentID.member("M2"), ImportIdentity.visit(tillID: "M1", in: .unenrolled),
      ImportIdentity.member(tillID: "M1", in: other),
    ]
    #expect(!others.contains(here))
  }

  @Test func `a visit comes with the document of its member, whoever came before`() {
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    for member in ["M1", "M2", nil, "M1", "M3", "M2"] {
      var row = VisitRow(at: 5)
      row.member = member
      let identified = numbering.identify(row, line: 2)
      #expect(identified.member == member.map { DocumentID.member($0) })
    }
  }

  @Test func `the digest covers the parts with their lengths before them`() {
    var bytes: [UInt8] = []
    for part in ["import/1", "local", "members", "id", "M1"] {
      bytes += [0, 0, 0, UInt8(part.utf8.count)] + Array(part.utf8)
    }
    #expect(DocumentID.member("M1") == DocumentID(hashing: bytes))
  }

  @Test func `rows without a till id are told by their contents and their number`() {
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    let ann = numbering.id(of: MemberRow(name: "Ann"))
    let annAgain = numbering.id(of: MemberRow(name: "Ann"))
    var card = MemberRow(name: "Ann")
    card.card = "4617"
    let annWithCard = numbering.id(of: card)
    #expect(Set([ann, annAgain, annWithCard]).count == 3)
    var again = ImportIdentity.Numbering(in: .unenrolled)
    #expect(again.id(of: card) == annWithCard)
    #expect(again.id(of: MemberRow(name: "Ann")) == ann)
    #expect(again.id(of: MemberRow(name: "Ann")) == annAgain)
  }

  @Test func `contents moved from one field to the next make another row`() {
    var a = VisitRow(at: 1)
    a.receipt = "12"
    var b = VisitRow(at: 11)
    b.receipt = "2"
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    #expect(numbering.id(of: a) != numbering.id(of: b))
  }

  @Test func `fields that do not identify a row do not change its document`() {
    var a = MemberRow(name: "Ann")
    var b = a
    a.tier = "gold"
    b.stars = 3
    var first = ImportIdentity.Numbering(in: .unenrolled)
    var second = ImportIdentity.Numbering(in: .unenrolled)
    #expect(first.id(of: a) == second.id(of: b))
  }
}
