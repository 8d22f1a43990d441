import Documents
import Testing

@testable import StoreModel

struct RegularEditTests {
  private var fixture = ShopFixture()
  private let id = DocumentID(high: 1, low: 2)

  init() throws {
    var new = NewRegular()
    new.name = "张小明"
    new.cue = "blue helmet"
    new.phone = "13512345678"
    new.birthday = "04-16"
    new.usual = ["G N L"]
    new.constraints = "nut"
    try fixture.perform(.regulars(.add(new, id: id)))
  }

  private func edit(_ change: (inout RegularEdit) -> Void) -> Command {
    var edit = RegularEdit()
    change(&edit)
    return .regulars(.edit(id, edit))
  }

  private func changes(_ command: Command) -> [Change] {
    let doer = Doer(now: 1_795_000_000_000, partner: "Mei")
    guard case .changes(let changes, _) = fixture.shop.decide(command, by: doer) else {
      return []
    }
    return changes.filter { $0.kind != .undo }.map { change in
      var change = change
      change.fields["by"] = nil
      return change
    }
  }

  private var regular: Regular? {
    fixture.shop.row(of: id).flatMap { fixture.shop.regular($0) }
  }

  @Test mutating func `nil leaves a fact and empty text takes it away`() throws {
    let outcome = try fixture.perform(
      edit {
        $0.cue = ""
        $0.phone = ""
        $0.birthday = " "
        $0.usual = []
        $0.callName = "小张"
      })
    #expect(outcome == .regulars(.edited(id)))
    #expect(regular?.name == "张小明")
    #expect(regular?.callName == "小张")
    #expect(regular?.cue == nil)
    #expect(regular?.phoneLast4 == nil)
    #expect(RegularDocuments(id, in: fixture.shop).digits(RegularField.phone) == nil)
    #expect(regular?.birthday == nil)
    #expect(regular?.usual == [])
    #expect(regular?.constraints == ["peanut", "tree-nut"])
  }

  @Test func `only what differs is written`() {
    let same = edit {
      $0.name = "张小明 "
      $0.phone = "+86 135 1234 5678"
      $0.birthday = "2001-04-16"
      $0.usual = ["G N L"]
      $0.constraints = "peanut, tree-nut"
      $0.consent = .verbal
    }
    #expect(changes(same) == [])
    let written = changes(edit { $0.cue = "red helmet" })
    #expect(written.map(\.kind) == [KnownKind.regular.kind])
    #expect(written.first?.fields == ["cue": "red helmet"])
  }

  @Test func `constraints are one field each, and what was added elsewhere stays`() throws {
    let egg = changes(edit { $0.constraints = "tree-nut, egg" })
    #expect(egg.first?.fields == ["c.egg": true, "c.peanut": .null])
    // The partner changed a list that showed tree nut only: peanut came from another terminal.
    let seen = changes(
      edit {
        $0.constraints = "egg"
        $0.constraintsSeen = ["tree-nut"]
      })
    #expect(seen.first?.fields == ["c.egg": true, "c.tree_nut": .null])
  }

  @Test func `somebody must be left to call`() {
    let nameless = edit {
      $0.name = ""
      $0.cue = ""
    }
    #expect(fixture.refusal(nameless) == .regulars(.nothingToCallThem))
    #expect(fixture.refusal(edit { $0.name = "" }) == nil)
    #expect(fixture.refusal(.regulars(.edit(DocumentID(high: 9, low: 9), RegularEdit()))) != nil)
  }

  @Test func `what no field can hold is refused with what is wanted`() {
    for (command, field) in [
      (edit { $0.phone = "12" }, "phone"), (edit { $0.birthday = "13-40" }, "birthday"),
      (edit { $0.callName = String(repeating: "a", count: 201) }, "call_name"),
      (edit { $0.usual = (1...12).map { "G \($0)V L" } + ["G L"] }, "usual"),
    ] {
      guard case .badField(let refused, _, _) = fixture.refusal(command) else {
        Issue.record("\(field) is not refused")
        continue
      }
      #expect(refused == field)
    }
  }

  @Test mutating func `a usual is written as the menu writes it, or refused with the place`() throws
  {
    try fixture.perform(edit { $0.usual = ["g m wc", "T L"] })
    #expect(regular?.usual == ["G WC M", "T L"])
    guard case .menu(.badMark(let error)) = fixture.refusal(edit { $0.usual = ["G ZZ L"] }) else {
      Issue.record("not refused")
      return
    }
    #expect(error.column == 3)
  }

  @Test mutating func `words an import brought stay until they are changed`() throws {
    var row = MemberRow.remembered("M1", "Ben")
    row.usual = ["the usual"]
    try fixture.importMembers([row])
    var more = RegularEdit()
    more.usual = ["the usual", "G L"]
    let ben = DocumentID.member("M1")
    #expect(fixture.refusal(.regulars(.edit(ben, more))) == nil)
    more.usual = ["the other"]
    #expect(fixture.refusal(.regulars(.edit(ben, more))) != nil)
  }

  @Test func `a usual may not hold what the guest must not have`() {
    let almond = fixture.refusal(edit { $0.usual = ["G A L"] })
    guard case .regulars(.breaksConstraint(let drink, let conflicts)) = almond else {
      Issue.record("not refused")
      return
    }
    #expect(drink == "G A L")
    #expect(conflicts.map(\.constraint) == [.treeNut])
    let dairy = fixture.refusal(edit { $0.constraints = "dairy" })
    guard case .regulars(.breaksConstraint(let present, _)) = dairy else {
      Issue.record("not refused")
      return
    }
    #expect(present == "G N L")
    let both = edit {
      $0.constraints = "dairy"
      $0.usual = ["G O L"]
    }
    #expect(fixture.refusal(both) == nil)
  }

  @Test mutating func `what broke a constraint before does not stop another edit`() throws {
    var row = MemberRow.remembered("M1", "Ben")
    row.usual = ["G S L"]
    row.constraints = [.soy]
    try fixture.importMembers([row])
    var cue = RegularEdit()
    cue.cue = "red scarf"
    cue.constraints = "soy, egg"
    #expect(fixture.refusal(.regulars(.edit(DocumentID.member("M1"), cue))) == nil)
  }

  @Test mutating func `a partner who is on is known by, and pins`() throws {
    let mei = DocumentID(high: 5, low: 1)
    let known = edit {
      $0.isKnown = true
      $0.isPinned = true
    }
    #expect(fixture.refusal(known, as: "Mei") == .partners(.nobodyOn))
    try fixture.perform(.partners(.add(name: "Mei", role: .barista, id: mei)))
    try fixture.perform(known)
    #expect(try fixture.profile(id.description).knownBy == ["Mei"])
    #expect(regular?.isPinned == true)
    try fixture.perform(
      edit {
        $0.isKnown = false
        $0.isPinned = false
      })
    #expect(regular?.knownBy == [])
    #expect(regular?.isPinned == false)
  }

  @Test mutating func `a phone whose typing was taken back can be typed again`() throws {
    let ben = DocumentID(high: 1, low: 3)
    var new = NewRegular()
    new.name = "Ben"
    try fixture.perform(.regulars(.add(new, id: ben)))
    for phone in ["13500000000", "13500000001"] {
      var edit = RegularEdit()
      edit.phone = phone
      try fixture.perform(.regulars(.edit(ben, edit)))
      #expect(RegularDocuments(ben, in: fixture.shop).digits(RegularField.phone) == phone)
      try fixture.perform(.undo)
      #expect(RegularDocuments(ben, in: fixture.shop).digits(RegularField.phone) == nil)
    }
  }

  @Test func `what two terminals add at once both stays`() throws {
    var (one, other) = (fixture, fixture)
    try one.perform(edit { $0.constraints = "nut, egg" })
    try other.perform(edit { $0.constraints = "nut, soy" })
    let mine = try #require(one.shop.currentDocument(id))
    let theirs = try #require(other.shop.currentDocument(id))
    let both = Regular(try mine.merged(with: theirs))
    #expect(both.constraints == ["egg", "peanut", "soy", "tree-nut"])
  }

  @Test mutating func `an edit is taken back as a whole`() throws {
    try fixture.perform(
      edit {
        $0.name = "张晓明"
        $0.note = "moved"
        $0.phone = "13500000000"
      })
    try fixture.perform(.undo)
    #expect(regular?.name == "张小明")
    #expect(regular?.phoneLast4 == "5678")
    #expect(RegularDocuments(id, in: fixture.shop).digits(RegularField.phone) == "13512345678")
    #expect(try fixture.profile(id.description).notes == [])
  }
}
