import Documents
import Testing

@testable import StoreModel

struct ConsentTests {
  private var fixture = ShopFixture()

  private let member: MemberRow = {
    var row = MemberRow.remembered("M1", "张小明")
    row.phone = "13512345678"
    row.usual = ["G N L"]
    row.constraints = [.treeNut]
    row.cue = "blue helmet"
    row.note = "likes the window"
    row.birthday = "04-16"
    return row
  }()
  private let id = DocumentID.member("M1")

  private func edit(_ change: (inout RegularEdit) -> Void) -> Command {
    var edit = RegularEdit()
    change(&edit)
    return .regulars(.edit(id, edit))
  }

  /// Everything the shop holds now, as text.
  private var heldText: String {
    let documents = RegularDocuments(id, in: fixture.shop)
    let beside = fixture.shop.documents(of: .draft) + fixture.shop.documents(of: .undo)
    let notes = fixture.shop.row(of: id).map { fixture.shop.notes($0).map(\.text) } ?? []
    let all = [documents.regular, documents.keys, documents.imported].compactMap(\.self) + beside
    return (all.map(DocumentJSON.text) + notes).joined(separator: "\n")
  }

  @Test
  mutating func `what is taken back is owed to the files, until only the newest states are left`()
    throws
  {
    for level in [Consent.none, .withdrawn] {
      fixture = ShopFixture()
      try fixture.importMembers([member])
      try fixture.perform(edit { $0.cue = "red hat" })
      try fixture.perform(edit { $0.consent = .signed })
      #expect(!fixture.shop.mustForget)
      try fixture.perform(edit { $0.consent = level })
      #expect(fixture.shop.mustForget)
      let written = fixture.written
      var newest: [DocumentID: Int] = [:]
      for (place, bytes) in written.enumerated() { newest[try Document.decoded(bytes).id] = place }
      #expect(fixture.refolded(Array(written.indices)).mustForget)
      #expect(!fixture.refolded(newest.values.sorted()).mustForget)
    }
  }

  @Test mutating func `a form is owed to the files only where the guest wants nothing kept`() throws
  {
    let draft = Draft(
      form: .newRegular, subject: nil, fields: ["name": "Li"], focus: "name", caret: 2)
    for isUnwanted in [false, true] {
      try fixture.perform(.drafts(.keep(draft)))
      try fixture.perform(.drafts(.drop(.newRegular, subject: nil, isUnwanted: isUnwanted)))
      #expect(fixture.shop.mustForget == isUnwanted)
    }
    #expect(fixture.shop.drafts().isEmpty)
    // The next one is begun anew.
    try fixture.perform(.drafts(.keep(draft)))
    let last = fixture.written.count - 1
    #expect(!fixture.refolded([last]).mustForget)
  }

  @Test mutating func `nothing is written of who was never asked, and the sentence says to ask`()
    throws
  {
    var row = member
    row.consent = .none
    try fixture.importMembers([row])
    let refused: [(Command, String)] = [
      (edit { $0.usual = ["G L"] }, "usual"), (edit { $0.cue = "hat" }, "cue"),
      (edit { $0.note = "hi" }, "note"), (edit { $0.birthday = "04-16" }, "birthday"),
      (edit { $0.constraints = "nut" }, "constraints"),
      (edit { $0.callName = "Zhang" }, "call_name"),
      (edit { $0.reading = "zhang xiao ming" }, "reading"),
      (edit { $0.scopes = [.offers] }, "consent.offers"),
    ]
    for (command, field) in refused {
      #expect(fixture.refusal(command) == .regulars(.askFirst(field: field)))
    }
    #expect(fixture.refusal(edit { $0.phone = "13500000000" }) == nil)
    let asked = edit {
      $0.usual = ["G L"]
      $0.note = "hi"
      $0.consent = .verbal
    }
    try fixture.perform(asked)
    let profile = try fixture.profile("M1")
    #expect(profile.summary.usual == ["G L"])
    #expect(profile.consent == .verbal)
    #expect(profile.scopes == [.remember])
    #expect(profile.notes.map(\.text) == ["hi"])
  }

  @Test
  mutating func `who says no keeps what the till keeps, and the same file brings nothing back`()
    throws
  {
    try fixture.importMembers([member])
    try fixture.perform(
      .drafts(
        .keep(
          Draft(form: .profile, subject: id, fields: ["cue": "helmet"], focus: "cue", caret: 0))))
    try fixture.perform(edit { $0.consent = Consent.none })
    #expect(fixture.shop.drafts() == [])
    for _ in 1...2 {
      let profile = try fixture.profile("M1")
      #expect(profile.summary.name == "张小明")
      #expect(profile.summary.phoneLast4 == "5678")
      #expect(profile.consent == .none)
      #expect(profile.scopes == [])
      for secret in ["helmet", "window", "04-16", "G N L", "c.tree_nut\":true"] {
        #expect(!heldText.contains(secret), "\(secret)")
      }
      #expect(try fixture.importMembers([member]).unchanged == 1)
    }
  }

  @Test mutating func `who takes it back is gone, and comes back only when the file says so anew`()
    throws
  {
    try fixture.importMembers([member])
    try fixture.perform(edit { $0.consent = .withdrawn })
    #expect(fixture.shop.row(of: id) == nil)
    #expect(try fixture.importMembers([member]).unchanged == 1)
    for secret in ["张小明", "13512345678", "5678", "helmet", "window"] {
      #expect(!heldText.contains(secret), "\(secret)")
    }
    var signed = member
    signed.consent = .signed
    try fixture.importMembers([signed])
    #expect(try fixture.profile("M1").summary.usual == ["G N L"])
  }

  @Test
  mutating func `a no with the cup in it is refused, and so is one that leaves nobody to call`()
    throws
  {
    try fixture.importMembers([member])
    let both = edit {
      $0.consent = Consent.none
      $0.usual = ["G L"]
    }
    #expect(fixture.refusal(both) == .regulars(.askFirst(field: "usual")))
    var new = NewRegular()
    new.cue = "red scarf"
    let scarf = DocumentID(high: 1, low: 7)
    try fixture.perform(.regulars(.add(new, id: scarf)))
    var no = RegularEdit()
    no.consent = Consent.none
    #expect(fixture.refusal(.regulars(.edit(scarf, no))) == .regulars(.nothingLeft))
    no.consent = .withdrawn
    #expect(fixture.refusal(.regulars(.edit(scarf, no))) == nil)
  }

  @Test mutating func `a yes that is undone takes with it what others wrote down since`() throws {
    var row = member
    row.consent = .none
    try fixture.importMembers([row])
    let yes = edit {
      $0.consent = .verbal
      $0.usual = ["G L"]
      $0.note = "hi"
    }
    try fixture.perform(yes, as: "Mei")
    let more = edit {
      $0.cue = "red scarf"
      $0.note = "has a dog"
    }
    try fixture.perform(more, as: "Lin")
    try fixture.perform(.undo, as: "Mei")
    let profile = try fixture.profile("M1")
    #expect(profile.consent == .none)
    #expect(profile.summary.cue == nil)
    #expect(profile.summary.usual == [])
    #expect(profile.notes == [])
    #expect(fixture.refusal(.undo, as: "Lin") == .nothingToUndo)
  }

  @Test mutating func `a stronger yes keeps the scopes that were agreed`() throws {
    var row = member
    row.scopes = [.remember, .offers]
    try fixture.importMembers([row])
    try fixture.perform(edit { $0.consent = .signed })
    #expect(try fixture.profile("M1").scopes == [.remember, .offers])
    try fixture.perform(edit { $0.scopes = [.remember] })
    #expect(try fixture.profile("M1").scopes == [.remember])
  }
}
