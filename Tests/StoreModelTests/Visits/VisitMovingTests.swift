import Documents
import Testing

@testable import StoreModel

/// A visit on the wrong guest goes to whose it was.
struct VisitMovingTests {
  private var fixture = ShopFixture()
  private static let start: Int64 = 1_795_000_000_000
  private let visit = DocumentID(high: 7, low: 1)
  private let move = DocumentID(high: 8, low: 1)
  private let wrong = DocumentID.member("M1")
  private let right = DocumentID.member("M2")

  init() throws {
    try fixture.importMembers([
      .remembered("M1", "Zhang Xiaoming"), .remembered("M2", "Zhang Xuemei"),
    ])
    try checkIn(wrong, visit)
  }

  private mutating func checkIn(
    _ guest: DocumentID?, _ id: DocumentID, receipt: String? = nil
  ) throws {
    var checkIn = CheckIn(regular: guest)
    (checkIn.items, checkIn.fen, checkIn.receipt) = (["T L"], 3_300, receipt)
    checkIn.isRepeatMeant = true
    try fixture.perform(.visits(.checkIn(checkIn, id: id)), at: Self.start)
  }

  @discardableResult
  private mutating func move(
    _ visit: DocumentID, to guest: DocumentID?, _ number: UInt64 = 1
  ) throws -> VisitFact? {
    let id = DocumentID(high: 8, low: number)
    return try fixture.perform(
      .visits(.move(visit: visit, to: guest, id: id)), at: Self.start + 120_000)?.visit
  }

  private func till(_ member: String?, at minute: Int64, receipt: String? = nil) -> VisitRow {
    var row = VisitRow.of(member, id: "V1", at: Self.start + minute * 60_000, fen: 4_100)
    row.receipt = receipt
    return row
  }

  private func counts() throws -> [Int] {
    try [fixture.profile("M1").visitCount, fixture.profile("M2").visitCount]
  }

  @Test mutating func `its time, items and price go along, and both profiles say so`() throws {
    let fact = try #require(try move(visit, to: right))
    #expect(fact.regular == right && fact.at == Self.start && fact.items == ["T L"])
    #expect(fact.fen == 3_300 && fact.move?.from == wrong && fact.move?.to == right)
    let (one, other) = (try fixture.profile("M1"), try fixture.profile("M2"))
    #expect(one.visitCount == 0 && one.summary.lastVisit == nil && one.recentVisits == [])
    #expect(other.visitCount == 1 && other.summary.lastVisit == Self.start)
    #expect(other.recentVisits == [fact] && one.movedAway == [fact])
    #expect(other.movedAway == [])
    let told = try #require(fact.move)
    #expect(told.fromName == "Zhang Xiaoming" && told.toName == "Zhang Xuemei")
    #expect(told.by == "Mei" && told.at == Self.start + 120_000)
  }

  @Test mutating func `a guest's visit goes to a regular, and a regular's to a guest`() throws {
    let other = DocumentID(high: 7, low: 2)
    try checkIn(nil, other)
    try move(other, to: right)
    try move(visit, to: nil, 2)
    #expect(try counts() == [0, 1])
    #expect(try fixture.profile("M2").recentVisits.first?.move?.from == nil)
    #expect(try fixture.profile("M1").movedAway.map(\.regular) == [nil])
  }

  @Test mutating func `everything that is computed is as if it had been theirs from the start`()
    throws
  {
    var straight = ShopFixture()
    try straight.importMembers([
      .remembered("M1", "Zhang Xiaoming"), .remembered("M2", "Zhang Xuemei"),
    ])
    for number in UInt64(10)..<30 {
      let at = Self.start - Int64(number - 9) * 86_400_000
      var checkIn = CheckIn(regular: number % 3 == 0 ? right : wrong)
      checkIn.items = [number % 2 == 0 ? "G FW" : "T L"]
      let id = DocumentID(high: 7, low: number)
      try fixture.perform(.visits(.checkIn(checkIn, id: id)), at: at)
      checkIn.regular = right
      try straight.perform(.visits(.checkIn(checkIn, id: id)), at: at)
      if number % 3 != 0 { try move(id, to: right, number) }
    }
    try move(visit, to: nil)
    let calendar = ShopFixture.calendar
    let today = calendar.businessDay(of: Self.start)
    for shop in [fixture.shop, fixture.refolded(Array(fixture.written.indices).reversed())] {
      let (row, other) = (
        try #require(shop.row(of: right)), try #require(straight.shop.row(of: right))
      )
      let (history, wanted) = (
        shop.history(of: [row], in: calendar), straight.shop.history(of: [other], in: calendar)
      )
      #expect(history.days(of: row) == wanted.days(of: other))
      #expect(history.rhythm(of: row, on: today) == wanted.rhythm(of: other, on: today))
      let bought = history.items(of: row).map { shop.visits.itemTexts[Int($0)] }
      #expect(bought == wanted.items(of: other).map { straight.shop.visits.itemTexts[Int($0)] })
      let (likely, expected) = (
        shop.likelyNow(at: Self.start, in: calendar),
        straight.shop.likelyNow(at: Self.start, in: calendar)
      )
      #expect(likely.points(row) == expected.points(other) && likely.points(row) > 0)
      #expect(shop.regulars[Int(row)].visits == 20)
      #expect(shop.lastVisit(row) == straight.shop.lastVisit(other))
      let gone = try #require(shop.row(of: wrong))
      #expect(likely.points(gone) == 0 && shop.regulars[Int(gone)].visits == 0)
    }
  }

  @Test mutating func `a till that names the wrong guest joins, and moves nothing back`() throws {
    try move(visit, to: right)
    let rows = [till("M1", at: 5)]
    try fixture.importVisits(rows)
    #expect(try counts() == [0, 1])
    #expect(try fixture.profile("M2").recentVisits.first?.fen == 4_100)
    let again = try fixture.importVisits(rows)
    #expect(again.unchanged == 1 && again.clashes.isEmpty)
    #expect(try counts() == [0, 1])
  }

  @Test mutating func `a till that names the right guest joins too`() throws {
    try fixture.importVisits([till("M2", at: 5)])
    #expect(try counts() == [1, 1])
    try move(visit, to: right)
    #expect(try counts() == [0, 1])
    #expect(try fixture.profile("M2").recentVisits.first?.fen == 4_100)
    try fixture.perform(.undo, at: Self.start + 180_000)
    #expect(try counts() == [1, 1])
  }

  @Test mutating func `of two cups for one name each joins its own till's row`() throws {
    let other = DocumentID(high: 7, low: 2)
    try checkIn(wrong, other)
    try move(other, to: right)
    var rows = [till("M1", at: 0), till("M2", at: 6)]
    rows[1].tillID = "V2"
    try fixture.importVisits(rows)
    #expect(try counts() == [1, 1])
  }

  @Test mutating func `a receipt goes along, and a visit that has joined is moved with both sides`()
    throws
  {
    let other = DocumentID(high: 7, low: 2)
    try checkIn(wrong, other, receipt: "R1")
    let rows = [till("M1", at: 60, receipt: "R1")]
    try fixture.importVisits(rows)
    let till = ImportIdentity.visit(tillID: "V1", in: .unenrolled)
    #expect(try move(till, to: right)?.id == other)
    #expect(try counts() == [1, 1])
    #expect(try fixture.importVisits(rows).unchanged == 1)
    #expect(try counts() == [1, 1])
  }

  @Test mutating func `a visit only the till knows is moved, and its file changes nothing`() throws
  {
    var row = VisitRow.of("M1", id: "V9", at: Self.start - 86_400_000)
    row.fen = 2_900
    try fixture.importVisits([row])
    let id = ImportIdentity.visit(tillID: "V9", in: .unenrolled)
    try move(id, to: right)
    #expect(try counts() == [1, 1])
    let tally = try fixture.importVisits([row])
    #expect(tally.unchanged == 1 && tally.clashes.isEmpty)
    row.isVoid = true
    try fixture.importVisits([row])
    #expect(try counts() == [1, 0])
  }

  @Test mutating func `undo takes it back, and what was moved can be voided`() throws {
    try move(visit, to: right)
    let undone = try fixture.perform(.undo, at: Self.start + 180_000)?.undone
    #expect(undone?.what == .visits(.moved) && undone?.subject == "Zhang Xuemei")
    #expect(try counts() == [1, 0])
    #expect(try fixture.profile("M1").recentVisits.first?.move == nil)
    try move(visit, to: right, 2)
    try fixture.perform(.visits(.void(visit, reason: nil)), at: Self.start + 240_000)
    #expect(try counts() == [0, 0])
    #expect(try fixture.profile("M2").recentVisits.map(\.isVoid) == [true])
    try fixture.perform(.undo, at: Self.start + 300_000)
    #expect(try counts() == [0, 1])
  }

  @Test mutating func `the same key press once more is one move`() throws {
    try move(visit, to: right)
    let count = fixture.written.count
    #expect(try move(visit, to: right)?.regular == right)
    #expect(fixture.written.count == count)
  }

  @Test mutating func `what cannot be moved is refused`() throws {
    let (other, unknown) = (DocumentID(high: 7, low: 2), DocumentID(high: 7, low: 3))
    func refusal(_ visit: DocumentID, _ to: DocumentID?) -> Refusal? {
      fixture.refusal(.visits(.move(visit: visit, to: to, id: move)))
    }
    #expect(refusal(unknown, right) == .visits(.unknown(unknown.description)))
    #expect(refusal(visit, unknown) == .unknown(unknown.description))
    #expect(refusal(visit, wrong) == .visits(.isTheirs(name: "Zhang Xiaoming")))
    try checkIn(nil, other)
    #expect(refusal(other, nil) == .visits(.isTheirs(name: nil)))
    try fixture.perform(.visits(.void(other, reason: nil)))
    #expect(refusal(other, right) == .visits(.isVoid(other)))
    try fixture.perform(.regulars(.erase(right)))
    #expect(refusal(visit, right) == .unknown(right.description))
  }

  @Test mutating func `a guest who was never asked may get it, one who withdrew may not`() throws {
    try fixture.importMembers([MemberRow.till("M3", "Ann")])
    try move(visit, to: .member("M3"))
    #expect(try fixture.profile("M3").visitCount == 1)
    var edit = RegularEdit()
    edit.consent = .withdrawn
    try fixture.perform(.regulars(.edit(right, edit)))
    #expect(
      fixture.refusal(.visits(.move(visit: visit, to: right, id: .test(99))))
        == .unknown(right.description))
  }

  @Test(arguments: [false, true], [false, true])
  mutating func `who is forgotten afterwards is named by nothing, and the numbers stay`(
    isSource: Bool, isErased: Bool
  ) throws {
    try move(visit, to: right)
    let (guest, other) = isSource ? (wrong, "M2") : (right, "M1")
    if isErased {
      try fixture.perform(.regulars(.erase(guest)))
    } else {
      var edit = RegularEdit()
      edit.consent = .withdrawn
      try fixture.perform(.regulars(.edit(guest, edit)))
    }
    let profile = try fixture.profile(other)
    #expect(profile.visitCount == (isSource ? 1 : 0))
    let told = try #require((profile.recentVisits + profile.movedAway).first?.move)
    #expect((isSource ? told.fromName : told.toName) == nil)
    let records = fixture.shop.documents(of: .undo).compactMap(UndoRecord.init)
    #expect(!records.contains { $0.act.subject == (isSource ? "Zhang Xiaoming" : "Zhang Xuemei") })
    let again = fixture.refolded(Array(fixture.written.indices))
    let row = try #require(again.row(named: other))
    #expect(again.regulars[Int(row)].visits == (isSource ? 1 : 0))
  }

  @Test(arguments: [false, true])
  mutating func `of two moves the later holds, whatever comes first`(isTie: Bool) throws {
    try fixture.importMembers([.remembered("M3", "Ann")])
    let before = fixture.written.count
    for (number, guest) in [(1, right), (2, .member("M3"))] as [(UInt64, DocumentID)] {
      var document = Document(
        kind: KnownKind.visitMove.kind, scope: fixture.shop.scope.shared,
        id: DocumentID(high: 8, low: number), mode: .immutable)
      let stamp = Stamp(
        milliseconds: UInt64(Self.start), counter: isTie ? 1 : UInt16(3 - number), replica: 9)
      let fields: [FieldName: Value] = [
        VisitMoveField.visit: .string(visit.description), VisitMoveField.at: .int(Self.start),
        VisitMoveField.from: .string(wrong.description),
        VisitMoveField.to: .string(guest.description),
      ]
      try document.write(FieldValues(fields), at: stamp)
      fixture.written.append(document.encoded())
    }
    // The visit and the three members in any order among the two.
    let moving = [before, before + 1]
    let rest = Array(0..<before)
    let orders = [
      rest + moving, rest + moving.reversed(), moving + rest, moving.reversed() + rest.reversed(),
      [before] + rest + [before + 1], [before + 1] + rest + [before],
    ]
    let winner = isTie ? "M3" : "M2"
    for order in orders {
      for oneByOne in [false, true] {
        let shop = fixture.refolded(order, oneByOne: oneByOne)
        let counts = try ["M1", "M2", "M3"].map { id in
          Int(shop.regulars[Int(try #require(shop.row(named: id)))].visits)
        }
        #expect(counts == ["M1", "M2", "M3"].map { $0 == winner ? 1 : 0 }, "\(order) \(oneByOne)")
      }
    }
  }
}

extension MemberRow {
  /// A member nobody asked whether they want to be remembered.
  fileprivate static func till(_ id: String, _ name: String) -> MemberRow {
    var row = MemberRow(name: name)
    row.tillID = id
    return row
  }
}
