import Documents
import Testing

@testable import StoreModel

struct DraftTests {
  private var fixture = ShopFixture()
  private let ben = DocumentID(high: 1, low: 2)

  init() throws {
    var new = NewRegular()
    new.name = "Ben"
    try fixture.perform(.regulars(.add(new, id: ben)))
  }

  private func draft(_ form: Draft.Form, _ subject: DocumentID?, _ text: String) -> Draft {
    Draft(form: form, subject: subject, fields: ["note": text], focus: "note", caret: 3)
  }

  @Test mutating func `forms come back as they were left, the latest first`() throws {
    // What the lint has something against is kept all the same: it never leaves.
    try fixture.perform(.drafts(.keep(draft(.profile, ben, "call 13512345678"))))
    try fixture.perform(.drafts(.keep(draft(.newRegular, nil, "新"))))
    var expected = [draft(.newRegular, nil, "新"), draft(.profile, ben, "call 13512345678")]
    for index in expected.indices { expected[index].partner = "Mei" }
    #expect(fixture.shop.drafts() == expected)
    #expect(fixture.shop.documents(of: .draft).allSatisfy { $0.scope == StoreScope.directory })
  }

  @Test mutating func `a form about somebody is kept once for each partner`() throws {
    for text in ["a", "ab", "abc"] {
      try fixture.perform(.drafts(.keep(draft(.fact, ben, text))))
    }
    try fixture.perform(.drafts(.keep(draft(.fact, ben, "of another"))), as: "Lin")
    #expect(fixture.shop.drafts().map { $0.fields["note"] } == ["of another", "abc"])
  }

  @Test mutating func `a dropped form is gone, and can be begun anew`() throws {
    try fixture.perform(.drafts(.keep(draft(.fact, ben, "secret"))))
    try fixture.perform(.drafts(.drop(.fact, subject: ben)))
    #expect(fixture.shop.drafts() == [])
    let left = fixture.shop.documents(of: .draft).map(DocumentJSON.text).joined()
    #expect(!left.contains("secret"))
    try fixture.perform(.drafts(.drop(.fact, subject: ben)))
    try fixture.perform(.drafts(.keep(draft(.fact, ben, "again"))))
    #expect(fixture.shop.drafts().map { $0.fields["note"] } == ["again"])
  }

  @Test mutating func `nothing is kept of a form about who is gone`() throws {
    try fixture.perform(.drafts(.keep(draft(.profile, ben, "secret"))))
    var no = RegularEdit()
    no.consent = .withdrawn
    try fixture.perform(.regulars(.edit(ben, no)))
    #expect(fixture.shop.drafts() == [])
    let late = Command.drafts(.keep(draft(.profile, ben, "late")))
    #expect(fixture.refusal(late) == .unknown(ben.description))
  }

  @Test mutating func `the longest form there may be is kept whole`() throws {
    var long = draft(.complaint, nil, String(repeating: "奶👩‍👩‍👧‍👦", count: 1000))
    try fixture.perform(.drafts(.keep(long)))
    #expect(fixture.shop.drafts().first?.fields == long.fields)
    long.fields["note"]?.append("!")
    guard case .badField("note", _, _) = fixture.refusal(.drafts(.keep(long))) else {
      Issue.record("2,001 characters are kept")
      return
    }
    long.fields = Dictionary(uniqueKeysWithValues: (0...40).map { ("f\($0)", "") })
    #expect(fixture.refusal(.drafts(.keep(long))) != nil)
    long.fields["f40"] = nil
    #expect(fixture.refusal(.drafts(.keep(long))) == nil)
  }

  @Test mutating func `a dropped form is left out of the next snapshot`() throws {
    try fixture.perform(.drafts(.keep(draft(.fact, ben, "x"))))
    func superseded() -> [Bool] {
      fixture.written.enumerated().compactMap { index, bytes in
        bytes.withUnsafeBytes { bytes in
          guard let view = DocumentView(bytes), view.kind == "draft" else { return nil }
          return fixture.shop.isSuperseded(bytes, at: DocumentPlace(token: UInt64(index)))
        }
      }
    }
    #expect(superseded() == [false])
    try fixture.perform(.drafts(.drop(.fact, subject: ben)))
    #expect(superseded() == [true, true])
  }
}
