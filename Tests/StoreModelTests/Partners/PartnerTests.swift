import Documents
import Testing

@testable import StoreModel

struct PartnerTests {
  private var fixture = ShopFixture()
  private let mei = DocumentID(high: 5, low: 1)
  private let lin = DocumentID(high: 5, low: 2)
  private let guest = DocumentID(high: 1, low: 2)

  private mutating func add(
    _ name: String, _ role: Partner.Role, _ id: DocumentID, as partner: String? = nil
  ) throws {
    try fixture.perform(.partners(.add(name: name, role: role, id: id)), as: partner)
  }

  private func by(_ id: DocumentID) -> String? {
    fixture.shop.currentDocument(id)?["by"]?.string
  }

  private func edit(_ cue: String) -> Command {
    var edit = RegularEdit()
    edit.cue = cue
    return .regulars(.edit(guest, edit))
  }

  @Test mutating func `partners are listed in the order they came, and found by name or id`() throws
  {
    try add("Lin", .manager, lin)
    try add("Mei", .barista, mei, as: "Lin")
    #expect(fixture.shop.partners().map(\.name) == ["Mei", "Lin"])
    #expect(fixture.shop.partner(named: "mei")?.id == mei)
    #expect(fixture.shop.partner(named: lin.description)?.name == "Lin")
    #expect(fixture.shop.partner(named: "Bo") == nil)
  }

  @Test mutating func `who left is hidden, and their name stays with what they did`() throws {
    try add("Mei", .barista, mei)
    var new = NewRegular()
    new.name = "Ben"
    new.note = "has a dog"
    try fixture.perform(.regulars(.add(new, id: guest)), as: "Mei")
    try fixture.perform(.partners(.signOn(mei)))
    try fixture.perform(.partners(.leave(mei)), as: "Lin")
    #expect(fixture.shop.partners() == [])
    #expect(fixture.shop.partners(evenLeft: true).map(\.hasLeft) == [true])
    #expect(fixture.shop.partnerOn == nil)
    #expect(fixture.refusal(.partners(.signOn(mei))) == .unknown(mei.description))
    #expect(try fixture.profile(guest.description).notes.map(\.by) == ["Mei"])
    try fixture.perform(.undo, as: "Lin")
    #expect(fixture.shop.partners().map(\.name) == ["Mei"])
  }

  @Test mutating func `every change others see says by whom it is, and local ones do not`() throws {
    try add("Mei", .barista, mei)
    var new = NewRegular()
    new.name = "Ben"
    new.phone = "13512345678"
    try fixture.perform(.regulars(.add(new, id: guest)), as: "MEI")
    #expect(by(guest) == mei.description)
    #expect(by(RegularDocuments.keysID(guest)) == nil)
    try fixture.perform(edit("red hat"), as: nil)
    #expect(by(guest) == nil)
    try fixture.perform(edit("blue hat"), as: "the new one")
    #expect(by(guest) == "the new one")
  }

  @Test mutating func `what is taken back says by whom`() throws {
    try add("Mei", .barista, mei)
    let visit = DocumentID(high: 4, low: 1)
    try fixture.perform(.visits(.checkIn(CheckIn(), id: visit)), as: "Mei")
    let doer = Doer(now: 1_795_000_000_000, partner: "Mei")
    guard
      case .changes(let changes, _) = fixture.shop.decide(
        .visits(.void(visit, reason: "wrong")), by: doer)
    else {
      Issue.record("refused")
      return
    }
    #expect(changes.first?.off?.map == ["reason": "wrong", "by": .string(mei.description)])
    #expect(changes.first?.fields == [:])
  }

  @Test mutating func `imports are signed by nobody`() throws {
    try fixture.importMembers([.remembered("M1", "张小明")])
    #expect(by(DocumentID.member("M1")) == nil)
  }

  @Test mutating func `everybody may do everything until there is a manager`() throws {
    try add("Mei", .barista, mei)
    #expect(fixture.shop.partners().map(\.isSigned) == [false])
    try fixture.perform(.settings(.change([.storeNumber: "0412"])))
    try add("Lin", .manager, lin)
    let asked: [Command] = [
      .partners(.add(name: "Bo", role: .barista, id: DocumentID(high: 5, low: 3))),
      .partners(.leave(mei)), .settings(.change([.storeNumber: "0413"])),
    ]
    for command in asked {
      for partner in [nil, "Mei", "Bo"] {
        #expect(fixture.refusal(command, as: partner) == .partners(.needsRole(.manager)))
      }
      #expect(fixture.refusal(command, as: "Lin") == nil)
    }
    #expect(fixture.refusal(.partners(.signOn(mei))) == nil)
    // Whoever made the first manager cannot unmake them by a key.
    #expect(fixture.refusal(.undo) == .partners(.needsRole(.manager)))
    try add("Mei", .lead, mei, as: "Lin")
    #expect(fixture.shop.partner(mei)?.role == .lead)
    #expect(fixture.shop.partner(mei)?.isSigned == true)
    try fixture.perform(.partners(.leave(lin)), as: "Lin")
    #expect(fixture.refusal(.settings(.change([.storeNumber: "0413"]))) == nil)
  }

  @Test mutating func `a name is one partner's, who can be given another role by it`() throws {
    try add("Mei", .barista, mei)
    let again = Command.partners(.add(name: "Mei", role: .barista, id: lin))
    #expect(fixture.refusal(again) == .partners(.nameTaken("Mei")))
    let outcome = try fixture.perform(.partners(.add(name: "Mei", role: .lead, id: lin)))
    #expect(outcome == .partners(.changed(mei)))
    #expect(fixture.shop.partners().map(\.role) == [.lead])
    let blank = Command.partners(.add(name: " ", role: .lead, id: lin))
    guard case .badField = fixture.refusal(blank) else {
      Issue.record("not refused")
      return
    }
  }

  @Test mutating func `who is on is remembered here and can be nobody`() throws {
    try add("Mei", .barista, mei)
    #expect(fixture.shop.partnerOn == nil)
    try fixture.perform(.partners(.signOn(mei)))
    #expect(fixture.shop.partnerOn?.name == "Mei")
    let signOn = fixture.shop.documents(of: .signOn)
    #expect(signOn.map(\.scope) == [StoreScope.directory])
    try fixture.perform(.partners(.signOn(nil)))
    #expect(fixture.shop.partnerOn == nil)
  }
}
