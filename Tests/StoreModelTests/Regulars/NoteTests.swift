import Documents
import Testing

@testable import StoreModel

struct NoteTests {
  private var fixture = ShopFixture()
  private let id = DocumentID(high: 1, low: 2)
  private let boss = DocumentID(high: 5, low: 1)
  /// 19 November 2026, 09:30 in Shanghai.
  private let now: Int64 = 1_795_051_800_000

  init() throws {
    var new = NewRegular()
    new.name = "Ben"
    try fixture.perform(.regulars(.add(new, id: id)))
  }

  private func note(_ text: String, until: CivilDay? = nil, isMeant: Bool = false) -> Command {
    var edit = RegularEdit()
    edit.note = text
    edit.noteUntil = until
    edit.isNoteMeant = isMeant
    return .regulars(.edit(id, edit))
  }

  private func texts(at moment: Int64) throws -> [String] {
    let row = try #require(fixture.shop.row(of: id))
    return fixture.shop.profile(row, at: moment, calendar: ShopFixture.calendar)?.notes
      .map(\.text) ?? []
  }

  @Test mutating func `a note is shown until the business day after its last one begins`() throws {
    let day = ShopFixture.calendar.businessDay(of: now)
    try fixture.perform(note("knee surgery", until: day), at: now)
    try fixture.perform(note("has a dog"), at: now + 1)
    let end = ShopFixture.calendar.start(of: CivilDay(number: day.number + 1))
    #expect(try texts(at: now) == ["has a dog", "knee surgery"])
    #expect(try texts(at: end - 1) == ["has a dog", "knee surgery"])
    #expect(try texts(at: end) == ["has a dog"])
  }

  @Test func `a day that is over everywhere is no end of a note`() {
    let day = ShopFixture.calendar.businessDay(of: 1_795_000_000_000)
    let over = note("x", until: CivilDay(number: day.number - 3))
    guard case .badField = fixture.refusal(over) else {
      Issue.record("not refused")
      return
    }
  }

  @Test mutating func `a note is written once, and can be taken off and written again`() throws {
    try fixture.perform(note("has a dog"), at: now)
    try fixture.perform(note("has a dog"), at: now + 5)
    let first = try #require(try fixture.profile(id.description).notes.first)
    #expect(try texts(at: now) == ["has a dog"])
    var remove = RegularEdit()
    remove.removedNotes = [first.id]
    try fixture.perform(.regulars(.edit(id, remove)))
    #expect(try texts(at: now) == [])
    #expect(fixture.refusal(.regulars(.edit(id, remove))) == .unknown(first.id.description))
    try fixture.perform(note("has a dog"), at: now + 10)
    #expect(try texts(at: now) == ["has a dog"])
  }

  @Test mutating func `a note that is dropped is in no document, whatever end it had`() throws {
    let day = ShopFixture.calendar.businessDay(of: now)
    try fixture.perform(note("has a dog", until: day), at: now)
    try fixture.perform(note("has a dog"), at: now)
    var remove = RegularEdit()
    remove.removedNotes = try fixture.profile(id.description).notes.map(\.id)
    #expect(remove.isFinal)
    try fixture.perform(.regulars(.edit(id, remove)))
    let documents = fixture.shop.slots(of: .note).compactMap { fixture.shop.document($0) }
    #expect(documents.map(\.isErased) == [true, true])
    #expect(fixture.shop.mustForget)
    // No key brings it back, nor takes back in its place what was done before.
    #expect(fixture.refusal(.undo, as: "Mei") == .lastActIsFinal)
    #expect(try texts(at: now) == [])
  }

  @Test mutating func `a note that is taken back at once leaves nothing`() throws {
    try fixture.perform(note("has a dog"), at: now)
    try fixture.perform(.undo)
    let documents = fixture.shop.slots(of: .note).compactMap { fixture.shop.document($0) }
    #expect(documents.map(\.isErased) == [true])
  }

  @Test mutating func `another end takes the place of the first`() throws {
    let day = ShopFixture.calendar.businessDay(of: now)
    try fixture.perform(note("on holiday", until: day), at: now)
    try fixture.perform(note("on holiday", until: CivilDay(number: day.number + 7)), at: now)
    let notes = try fixture.profile(id.description).notes
    #expect(notes.map(\.until) == [CivilDay(number: day.number + 7)])
  }

  @Test mutating func `only a manager means a note that holds a number`() throws {
    let text = "call 13512345678"
    #expect(fixture.refusal(note(text)) == .badNote(.phoneNumber))
    #expect(fixture.refusal(note(text, isMeant: true)) == nil)
    try fixture.perform(.partners(.add(name: "Lin", role: .manager, id: boss)))
    #expect(
      fixture.refusal(note(text, isMeant: true), as: "Mei") == .partners(.needsRole(.manager)))
    try fixture.perform(note(text, isMeant: true), as: "Lin")
    #expect(try texts(at: now) == [text])
    let long = String(repeating: "字", count: 141)
    #expect(
      fixture.refusal(note(long, isMeant: true), as: "Lin") == .badNote(.tooLong(limit: 140)))
  }

  @Test mutating func `a note shows the name of the partner who wrote it`() throws {
    try fixture.perform(.partners(.add(name: "Mei", role: .barista, id: boss)))
    try fixture.perform(note("one"), as: "mei")
    try fixture.perform(note("two"), as: "somebody new")
    try fixture.perform(note("three"), as: nil)
    let by = Dictionary(
      uniqueKeysWithValues: try fixture.profile(id.description).notes.map { ($0.text, $0.by) })
    #expect(by == ["one": "Mei", "two": "somebody new", "three": nil])
  }
}
