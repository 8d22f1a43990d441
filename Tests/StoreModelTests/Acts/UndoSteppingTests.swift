import Documents
import Testing

@testable import StoreModel

@Suite("Steps back and forth by a key")
struct UndoSteppingTests {
  private var fixture = ShopFixture()
  private let now: Int64 = 1_795_000_100_000
  private let visit = DocumentID(high: 4, low: 1)

  private mutating func anna() throws -> DocumentID {
    var new = NewRegular()
    new.name = "Anna"
    let id = DocumentID(high: 3, low: 1)
    try fixture.perform(.regulars(.add(new, id: id)), at: now)
    return id
  }

  private func back(_ expected: Int64? = nil, isMeant: Bool = false) -> Command {
    .step(UndoStepping(.back, isMeant: isMeant, expected: expected))
  }

  private let forth = Command.step(UndoStepping(.forth))

  @Test mutating func `what was taken back last is done again, and can be taken back again`() throws
  {
    let anna = try anna()
    try fixture.perform(.visits(.checkIn(CheckIn(regular: anna), id: visit)), at: now)
    let row = try #require(fixture.shop.row(of: anna))
    for _ in 0..<2 {
      try fixture.perform(back(), at: now)
      #expect(fixture.shop.regulars[Int(row)].visits == 0)
      let outcome = try fixture.perform(forth, at: now)
      #expect(outcome?.redone?.what == .visits(.checkedIn))
      #expect(fixture.shop.regulars[Int(row)].visits == 1)
    }
    #expect(fixture.refusal(forth, as: "Mei") == .nothingToRedo)
  }

  @Test mutating func `several steps back are done again in their order`() throws {
    let anna = try anna()
    for cue in ["one", "two", "three"] {
      var edit = RegularEdit()
      edit.cue = cue
      try fixture.perform(.regulars(.edit(anna, edit)), at: now)
    }
    func cue() -> String? {
      fixture.shop.row(of: anna).flatMap { fixture.shop.regular($0)?.cue }
    }
    try fixture.perform(back(), at: now)
    try fixture.perform(back(), at: now)
    #expect(cue() == "one")
    try fixture.perform(forth, at: now)
    #expect(cue() == "two")
    try fixture.perform(forth, at: now)
    #expect(cue() == "three")
    #expect(fixture.refusal(forth, as: "Mei") == .nothingToRedo)
  }

  @Test mutating func `what somebody does meanwhile ends the way forth`() throws {
    let anna = try anna()
    var edit = RegularEdit()
    edit.cue = "one"
    try fixture.perform(.regulars(.edit(anna, edit)), at: now)
    try fixture.perform(back(), at: now)
    edit.cue = "two"
    try fixture.perform(.regulars(.edit(anna, edit)), at: now)
    #expect(fixture.refusal(forth, as: "Mei") == .nothingToRedo)
  }

  @Test mutating func `an act that was taken back since ends the way forth to those before it`()
    throws
  {
    let anna = try anna()
    var edit = RegularEdit()
    edit.cue = "one"
    try fixture.perform(.regulars(.edit(anna, edit)), at: now)
    try fixture.perform(back(), at: now)
    try fixture.perform(.visits(.checkIn(CheckIn(regular: anna), id: visit)), at: now)
    try fixture.perform(back(), at: now)
    #expect(try fixture.perform(forth, at: now)?.redone?.what == .visits(.checkedIn))
    #expect(fixture.refusal(forth, as: "Mei") == .nothingToRedo)
  }

  @Test mutating func `a field another has written since stays as they wrote it`() throws {
    let anna = try anna()
    var edit = RegularEdit()
    edit.cue = "one"
    try fixture.perform(.regulars(.edit(anna, edit)), at: now)
    try fixture.perform(back(), at: now)
    edit.cue = "two"
    try fixture.perform(.regulars(.edit(anna, edit)), at: now, as: "Bo")
    #expect(fixture.refusal(forth, as: "Mei") == .lastUndoIsFinal)
  }

  @Test mutating func `who was erased by a step back is not brought back by one`() throws {
    _ = try anna()
    try fixture.perform(back(), at: now)
    #expect(fixture.refusal(forth, as: "Mei") == .lastUndoIsFinal)
    let records = fixture.shop.documents(of: .undo).flatMap { document in
      document.fields.map { "\($0)" }
    }
    #expect(!records.isEmpty)
    #expect(!records.contains { $0.contains("Anna") })
  }

  @Test mutating func `only what the screen speaks of is taken back`() throws {
    let anna = try anna()
    try fixture.perform(.visits(.checkIn(CheckIn(regular: anna), id: visit)), at: now)
    let number = try #require(fixture.shop.undoSequences["Mei"])
    #expect(fixture.refusal(back(number - 1), as: "Mei")?.other == .visits(.checkedIn))
    #expect(try fixture.perform(back(number), at: now) != nil)
  }

  @Test mutating func `a step says the number of the act it would take back next`() throws {
    let anna = try anna()
    let checkIn = Command.visits(.checkIn(CheckIn(regular: anna), id: visit))
    #expect(fixture.shop.decide(checkIn, by: Doer(now: now, partner: "Mei")).act == 2)
    try fixture.perform(checkIn, at: now)
    #expect(fixture.shop.decide(back(), by: Doer(now: now, partner: "Mei")).act == nil)
    try fixture.perform(back(), at: now)
    #expect(fixture.shop.decide(forth, by: Doer(now: now, partner: "Mei")).act == 2)
    let erase = Command.regulars(.erase(anna))
    #expect(fixture.shop.decide(erase, by: Doer(now: now, partner: "Mei")).act == nil)
  }

  @Test mutating func `a check-in is not done again where somebody has checked them in meanwhile`()
    throws
  {
    let anna = try anna()
    try fixture.perform(.visits(.checkIn(CheckIn(regular: anna), id: visit)), at: now)
    try fixture.perform(back(), at: now)
    let other = DocumentID(high: 4, low: 2)
    try fixture.perform(.visits(.checkIn(CheckIn(regular: anna), id: other)), at: now, as: "Bo")
    guard case .visits(.justCheckedIn) = fixture.refusal(forth, as: "Mei") else {
      Issue.record("done again")
      return
    }
  }

  @Test mutating func `what is about the store is asked about first, back and forth`() throws {
    let mei = DocumentID(high: 8, low: 1)
    let acts: [Command] = [
      .partners(.add(name: "Bo", role: .barista, id: mei)),
      .settings(.change([.storeName: "Bund"])),
    ]
    for act in acts {
      try fixture.perform(act, at: now)
      #expect(fixture.refusal(back(), as: "Mei")?.asked != nil)
      #expect(try fixture.perform(back(isMeant: true), at: now)?.undone != nil)
      #expect(fixture.refusal(forth, as: "Mei")?.asked != nil)
    }
    #expect(fixture.shop.settings[.storeName] == nil)
  }

  @Test mutating func `an import is a wall, once for all its parts`() throws {
    let anna = try anna()
    try fixture.perform(.visits(.checkIn(CheckIn(regular: anna), id: visit)), at: now)
    for number in 1...2 {
      let row = IdentifiedRow(
        row: MemberRow(name: "Guest \(number)"), id: DocumentID(high: 5, low: UInt64(number)),
        line: number + 1)
      try fixture.perform(.regulars(.importRows([row], MemberColumns([.name]))), at: now)
    }
    #expect(fixture.refusal(back(), as: "Mei") == .importIsFinal)
    #expect(fixture.shop.undoSequences["Mei"] == 3)
  }
}

extension Outcome {
  fileprivate var redone: OwnAct? { if case .redone(let act) = self { act } else { nil } }
}

extension Refusal {
  fileprivate var other: OwnAct.What? {
    if case .otherSince(let act) = self { act.what } else { nil }
  }
  fileprivate var asked: OwnAct.What? {
    if case .askFirst(let act, _) = self { act.what } else { nil }
  }
}
