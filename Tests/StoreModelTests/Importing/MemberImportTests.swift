import Documents
import Testing

@testable import StoreModel

@Suite("Importing members")
struct MemberImportTests {
  private func zhang() -> MemberRow {
    var row = MemberRow.remembered("M1", "张小明")
    row.phone = "13512345678"
    row.card = "4617"
    row.usual = ["G N L", "I T L"]
    row.constraints = [.treeNut, .peanut]
    row.birthday = "04-16"
    row.cue = "blue helmet"
    row.note = "likes the window seat"
    row.stars = 10_300
    row.tier = "gold"
    return row
  }

  @Test func `a remembered member is kept with everything the file says`() throws {
    var fixture = ShopFixture()
    let tally = try fixture.importMembers([zhang()])
    #expect(tally.added == 1)
    let profile = try fixture.profile("M1")
    #expect(profile.summary.name == "张小明")
    #expect(profile.summary.usual == ["G N L", "I T L"])
    #expect(profile.summary.constraints == ["peanut", "tree-nut"])
    #expect(profile.summary.stars == 10_300)
    #expect(profile.summary.phoneLast4 == "5678")
    #expect(profile.summary.cue == "blue helmet")
    #expect(profile.birthday == "04-16")
    #expect(profile.notes.map(\.text) == ["likes the window seat"])
    #expect(profile.scopes == [.remember])
  }

  @Test func `without consent only what the till keeps is kept, and it is counted`() throws {
    var fixture = ShopFixture()
    var row = zhang()
    row.consent = .none
    let tally = try fixture.importMembers([row])
    #expect(tally.noConsent == 1)
    let profile = try fixture.profile("M1")
    #expect(profile.summary.name == "张小明")
    #expect(profile.summary.stars == 10_300)
    #expect(profile.summary.phoneLast4 == "5678")
    #expect(profile.summary.usual.isEmpty)
    #expect(profile.summary.constraints.isEmpty)
    #expect(profile.summary.cue == nil)
    #expect(profile.birthday == nil)
    #expect(profile.notes.isEmpty)
    let secrets = ["likes the window", "blue helmet", "04-16", "G N L"]
    for bytes in fixture.written {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in secrets { #expect(!text.contains(secret)) }
    }
  }

  @Test func `the same file again changes nothing`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([zhang(), .remembered("M2", "Chloé")])
    let count = fixture.written.count
    let tally = try fixture.importMembers([zhang(), .remembered("M2", "Chloé")])
    #expect(tally.unchanged == 2)
    #expect(tally.added + tally.changed == 0)
    #expect(fixture.written.count == count)
  }

  @Test func `a partner's edit stands against a file that says what it said before`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([zhang()])
    let id = DocumentID.member("M1")
    try fixture.edit(id, [RegularField.cue: "red scarf now"])
    try fixture.importMembers([zhang()])
    #expect(try fixture.profile("M1").summary.cue == "red scarf now")
    var later = zhang()
    later.tier = "jade"
    #expect(try fixture.importMembers([later]).changed == 1)
    let profile = try fixture.profile("M1")
    #expect(profile.summary.cue == "red scarf now")
    #expect(profile.summary.tier == "jade")
    later.cue = "green bag"
    try fixture.importMembers([later])
    #expect(try fixture.profile("M1").summary.cue == "green bag")
  }

  @Test func `a later balance is told and never added`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([zhang()])
    var later = zhang()
    later.stars = 12_000
    let tally = try fixture.importMembers([later])
    #expect(tally.warnings.map(\.what) == [.starsDiffer(keptMilli: 10_300, saidMilli: 12_000)])
    #expect(try fixture.profile("M1").summary.stars == 10_300)
  }

  @Test func `a consent taken back takes along what partners wrote down`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([zhang()])
    var later = zhang()
    later.consent = .withdrawn
    later.scopes = []
    try fixture.importMembers([later])
    #expect(fixture.shop.row(named: "M1") == nil)
    #expect(fixture.shop.regularCount == 0)
    let id = DocumentID.member("M1")
    let entry = try #require(fixture.shop.entries[id])
    let slot = fixture.shop.regulars[Int(entry.index)].slot
    let document = try #require(fixture.shop.document(slot))
    let kept = document.fields.filter { !$0.value.isNull }.map(\.name)
    #expect(kept == [RegularField.consent])
  }

  @Test
  func `a withdrawn member leaves nothing but a mark, and their visits are a guest's`() throws {
    var fixture = ShopFixture()
    var row = zhang()
    row.consent = .withdrawn
    try fixture.importVisits([.of("M1", id: "V1", at: 1000)])
    try fixture.importMembers([row])
    #expect(fixture.shop.regularCount == 0)
    #expect(fixture.shop.standing(ofVisit: 0) == .withdrawn)
    for bytes in fixture.written {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("小明"))
    }
  }

  @Test func `a file without the consent column leaves the consent of who is known alone`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([zhang()])
    var row = zhang()
    row.consent = .none
    row.cue = "green bag"
    let columns = MemberColumns.all.subtracting([.consent])
    try fixture.importMembers([row], columns: columns)
    let profile = try fixture.profile("M1")
    #expect(profile.consent == .verbal)
    #expect(profile.summary.cue == "green bag")
    #expect(profile.summary.usual == ["G N L", "I T L"])
  }

  @Test func `a column that is not there takes nothing away, one left empty does`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([zhang()])
    var row = zhang()
    row.cue = nil
    row.usual = []
    try fixture.importMembers([row], columns: MemberColumns.all.subtracting([.cue]))
    let profile = try fixture.profile("M1")
    #expect(profile.summary.cue == "blue helmet")
    #expect(profile.summary.usual.isEmpty)
  }

  @Test func `an erased regular is not made again`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers([zhang()])
    try fixture.erase(DocumentID.member("M1"))
    let tally = try fixture.importMembers([zhang()])
    #expect(tally.warnings.map(\.what) == [.erased])
    #expect(fixture.shop.regularCount == 0)
  }
}

extension ShopFixture {
  /// Writes fields of a regular as a partner's edit would.
  mutating func edit(_ id: DocumentID, _ fields: [FieldName: Value]) throws {
    try write([Change(.regular, id, fields: fields, current: shop.current(id))])
  }

  /// Erases a document for ever.
  mutating func erase(_ id: DocumentID) throws {
    var change = Change(.regular, id, fields: [:], current: shop.current(id))
    change.erases = true
    try write([change])
  }
}
