import Documents
import Testing

@testable import StoreModel

/// Whoever is erased is gone for good, and what was counted keeps its numbers.
struct EraseTests {
  private let guest = DocumentID.member("M1")
  private let minted = DocumentID.test(40)
  private let moment: Int64 = 1_795_000_000_000

  private func visited() throws -> ShopFixture {
    var fixture = ShopFixture()
    try fixture.importMembers([.remembered("M1", "Ann"), .remembered("M2", "Ben")])
    try fixture.importVisits([
      .of("M1", id: "V1", at: moment), .of("M2", id: "V2", at: moment + 1000),
    ])
    return fixture
  }

  @Test func `counts keep their numbers, and nobody is listed`() throws {
    var fixture = try visited()
    let day = ShopFixture.calendar.businessDay(of: moment)
    let before = fixture.shop.figures(of: day, in: ShopFixture.calendar)
    #expect(try fixture.perform(.regulars(.erase(guest))) == .regulars(.erased(guest)))
    #expect(fixture.shop.figures(of: day, in: ShopFixture.calendar) == before)
    #expect(before.memberVisits == 2)
    #expect(fixture.shop.row(named: "M1") == nil)
    #expect(fixture.shop.regularCount == 1)
    #expect(fixture.shop.mustForget)
  }

  @Test func `erased once more, nothing is written`() throws {
    var fixture = try visited()
    try fixture.perform(.regulars(.erase(guest)))
    let count = fixture.written.count
    #expect(try fixture.perform(.regulars(.erase(guest))) == .regulars(.erased(guest)))
    #expect(fixture.written.count == count)
    #expect(fixture.refusal(.regulars(.erase(.test(99)))) != nil)
  }

  @Test func `no import brings them back, and their visits come as a guest's`() throws {
    var fixture = try visited()
    try fixture.perform(.regulars(.erase(guest)))
    let tally = try fixture.importMembers([.remembered("M1", "Ann"), .remembered("M3", "Cy")])
    #expect(tally.warnings == [RowWarning(line: 2, what: .erased)])
    #expect((tally.added, tally.unchanged) == (1, 1))
    let rows = [VisitRow.of("M1", id: "V1", at: moment), .of("M1", id: "V9", at: moment + 5000)]
    #expect(try fixture.importVisits(rows).added == 1)
    let again = try fixture.importVisits(rows)
    #expect((again.unchanged, again.clashes) == (2, []))
    let row = try #require(
      fixture.shop.visits.row(of: ImportIdentity.visit(tillID: "V9", in: .unenrolled)))
    #expect(fixture.shop.visits.regular[Int(row)] == VisitColumns.guest)
    #expect(fixture.shop.row(named: "M1") == nil)
  }

  @Test func `no terminal that still has them on its screen brings them back`() throws {
    var fixture = try visited()
    var new = NewRegular()
    (new.name, new.phone) = ("Dee", "13512345678")
    try fixture.perform(.regulars(.add(new, id: minted)))
    try fixture.perform(.regulars(.erase(minted)))
    #expect(fixture.refusal(.regulars(.add(new, id: minted))) == .regulars(.erased))
    var edit = RegularEdit()
    edit.cue = "red hat"
    edit.consent = .verbal
    let late: [Command] = [
      .regulars(.edit(minted, edit)), .visits(.checkIn(CheckIn(regular: minted), id: .test(41))),
      .care(.followUp(regular: minted, text: "x", from: nil, id: .test(42))),
      .care(.thankYou(regular: minted, reason: "x", id: .test(43))),
      .drafts(.keep(Draft(form: .fact, subject: minted, fields: [:], focus: "note", caret: 0))),
    ]
    for command in late { #expect(fixture.refusal(command) != nil, "\(command)") }
    #expect(fixture.refusal(.undo, as: "Mei") == .lastActIsFinal)
  }

  @Test func `only a manager erases, once there is one`() throws {
    var fixture = try visited()
    try fixture.perform(.partners(.add(name: "Lin", role: .manager, id: .test(7))))
    let erase = Command.regulars(.erase(guest))
    #expect(fixture.refusal(erase, as: "Mei") == .partners(.needsRole(.manager)))
    #expect(fixture.refusal(erase, as: "Lin") == nil)
  }

  @Test func `adding somebody by mistake and taking it back leaves nothing of them`() throws {
    var fixture = ShopFixture()
    var new = NewRegular()
    (new.name, new.phone, new.note) = ("Dee", "13512345678", "has a dog")
    try fixture.perform(.regulars(.add(new, id: minted)))
    #expect(try fixture.perform(.undo)?.undone?.what == .regulars(.added))
    let left = [minted, RegularDocuments.keysID(minted)]
    for id in left { #expect(fixture.shop.currentDocument(id)?.isErased == true) }
    #expect(TraceFinder(fixture.shop.traces).finds(in: Array("x,Dee,y".utf8)))
    #expect(TraceFinder(fixture.shop.traces).finds(in: Array("135-1234-5678".utf8)))
  }
}

extension EraseTests {
  @Test func `taking an addition back erases nothing that others have written since`() throws {
    var fixture = ShopFixture()
    var new = NewRegular()
    new.name = "Dee"
    try fixture.perform(.regulars(.add(new, id: minted)))
    var edit = RegularEdit()
    (edit.constraints, edit.note) = ("nut", "has a dog")
    try fixture.perform(.regulars(.edit(minted, edit)), as: "Lin")
    #expect(try fixture.perform(.undo)?.undone?.what == .regulars(.added))
    let left = try #require(fixture.shop.currentDocument(minted))
    #expect(left.isOff && !left.isErased)
    #expect(fixture.shop.documents(of: .note).count == 1)
    #expect(!fixture.shop.mustForget)
  }

  @Test func `an erasure is paid once, however many lines a snapshot has before it`() throws {
    var fixture = ShopFixture()
    try fixture.importMembers(
      (0..<3).map { number in
        var row = MemberRow.remembered("M\(number)", "Guest \(number)")
        row.stars = 5000
        return row
      })
    try fixture.perform(.regulars(.erase(guest)))
    // As a compaction leaves them: lines first, then what is erased.
    let latest = Dictionary(
      fixture.written.indices.map { (DocumentID.of(fixture.written[$0]), $0) }
    ) { $1 }
    let kinds = latest.values.sorted { left, right in
      let (a, b) = (fixture.written[left], fixture.written[right])
      return (DocumentID.kind(of: a) == "ledger" ? 0 : 1, left)
        < (DocumentID.kind(of: b) == "ledger" ? 0 : 1, right)
    }
    #expect(!fixture.refolded(kinds).mustForget)
  }

  @Test func `a withdrawal in a file of few columns takes what an earlier file said of all`() throws
  {
    var fixture = ShopFixture()
    var row = MemberRow.remembered("M1", "Ann")
    (row.phone, row.card, row.cue, row.note) = ("13512345678", "99001122", "red hat", "sings")
    try fixture.importMembers([row])
    for consent in [Consent.none, .withdrawn] {
      var short = MemberRow.remembered("M1", "Ann")
      (short.consent, short.scopes) = (consent, [])
      try fixture.importMembers([short], columns: [.id, .name, .consent])
      let imported = fixture.shop.currentDocument(RegularDocuments.importedID(guest))
      let left = imported?.fields.filter { !$0.value.isNull }.map(\.name.description) ?? []
      #expect(!left.contains("cue") && !left.contains("note"))
      if consent == .withdrawn { #expect(left == ["consent"]) }
    }
  }
}

extension DocumentID {
  fileprivate static func of(_ bytes: [UInt8]) -> DocumentID? {
    bytes.withUnsafeBytes { DocumentView($0)?.id }
  }

  fileprivate static func kind(of bytes: [UInt8]) -> String? {
    bytes.withUnsafeBytes { DocumentView($0).map { String(decoding: $0.kind.raw, as: UTF8.self) } }
  }
}

/// A note that was dropped stays dropped, whoever still says it.
struct DroppedNoteTests {
  @Test func `a file that says a dropped note once more writes it nowhere`() throws {
    var fixture = ShopFixture()
    var row = MemberRow.remembered("M1", "Ann")
    row.note = "afraid of wasps"
    try fixture.importMembers([row])
    var edit = RegularEdit()
    edit.removedNotes = try fixture.profile("M1").notes.map(\.id)
    try fixture.perform(.regulars(.edit(.member("M1"), edit)))
    let count = fixture.written.count
    #expect(try fixture.importMembers([row]).unchanged == 1)
    #expect(fixture.written.count == count)
    row.tier = "gold"
    #expect(try fixture.importMembers([row]).changed == 1)
    #expect(try fixture.profile("M1").notes == [])
    let imported = fixture.shop.currentDocument(RegularDocuments.importedID(.member("M1")))
    #expect(imported?[RegularField.note] ?? .null == .null)
  }
}
