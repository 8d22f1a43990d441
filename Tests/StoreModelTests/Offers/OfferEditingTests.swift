import Documents
import Testing

@testable import StoreModel

@Suite("What a manager does to offers")
struct OfferEditingTests {
  private static let percent: [OfferField: Value] = [
    .kind: "percentOff", .nameEn: "Ten off", .nameZh: "九折", .percentOff: 10,
  ]

  private func set(_ said: [OfferField: Value], from: CivilDay? = nil) -> Command {
    .offers(.set(OfferPatch(id: "ten", said, from: from)))
  }

  @Test func `adds an offer, changes what is said of it, and takes a member away`() throws {
    var shop = ShopFixture()
    let added = try shop.perform(set(Self.percent), at: OfferMoments.monday)
    guard case .offers(.changed(let offer)) = added else { return #expect(Bool(false)) }
    #expect(offer.name == BilingualText(en: "Ten off", zh: "九折"))
    try shop.perform(set([.tiers: .list("Gold"), .perCart: 1]), at: OfferMoments.monday)
    try shop.perform(set([.perCart: .null]), at: OfferMoments.monday)
    #expect(shop.offer("ten")?.audience.tiers == ["Gold"])
    #expect(shop.offer("ten")?.limits.perCart == nil)
    let written = shop.written.count
    try shop.perform(set([.percentOff: 10]), at: OfferMoments.monday)
    #expect(shop.written.count == written)
  }

  @Test func `what no offer can say is refused, all of it at once`() throws {
    var shop = ShopFixture()
    func problems(_ command: Command) -> [String] {
      guard case .offers(.badOffer(let problems)) = shop.refusal(command) else { return [] }
      return problems.map { "\($0.path) \(OfferFiles.told($0.fault))" }
    }
    #expect(problems(set([:])) == ["kind needed", "name needed"])
    #expect(
      problems(set([.kind: "bogo", .percentOff: 0, .minQty: -1]))
        == ["minQty wanted", "percentOff wanted", "name needed"])
    #expect(problems(.offers(.set(OfferPatch(id: "a|b", Self.percent)))) == ["id id"])
    try shop.perform(set(Self.percent), at: OfferMoments.monday)
    #expect(problems(set([.kind: "bogo", .x: 2])) == ["x notOf bogo"])
    #expect(shop.refusal(.offers(.end(id: "twenty"))) == .offers(.unknown("twenty")))
  }

  @Test func `only a manager changes an offer, once there is one`() throws {
    var shop = ShopFixture()
    try shop.perform(.partners(.add(name: "Mei", role: .manager, id: .test(1))), as: nil)
    try shop.perform(.partners(.add(name: "Tom", role: .lead, id: .test(2))))
    let needed = Refusal.partners(.needsRole(.manager))
    #expect(shop.refusal(set(Self.percent), as: "Tom") == needed)
    #expect(shop.refusal(.offers(.end(id: "ten")), as: "Tom") == needed)
    #expect(try shop.perform(set(Self.percent), at: OfferMoments.monday) != nil)
    #expect(shop.refusal(.undo, as: "Tom") == .nothingToUndo)
  }

  @Test func `undo takes a version back and brings it again, and what was ended runs on`() throws {
    var shop = ShopFixture()
    try shop.perform(set(Self.percent), at: OfferMoments.monday)
    try shop.perform(set([.percentOff: 20]), at: OfferMoments.noon(1))
    try shop.perform(.offers(.end(id: "ten")), at: OfferMoments.noon(1) + 1000)
    func state() -> OfferState? {
      shop.offer("ten", at: OfferMoments.noon(1))?.times.state(
        at: OfferMoments.noon(1) + 2000, in: OfferFiles.calendar)
    }
    #expect(state() == .ended(at: OfferMoments.noon(1) + 1000))
    let undone = try shop.perform(.undo, at: OfferMoments.noon(1) + 3000)?.undone
    #expect(undone?.what == .offers(.ended))
    #expect(undone?.subject == "Ten off")
    #expect(state() == .running(to: nil))
    #expect(shop.offer("ten", at: OfferMoments.noon(1))?.benefit == .percentOff(20))
    try shop.perform(.undo, at: OfferMoments.noon(1) + 4000)
    #expect(shop.offer("ten", at: OfferMoments.noon(1))?.benefit == .percentOff(10))
    // The version of that day was taken back; it is said anew without what it said before.
    try shop.perform(set([.perCart: 2]), at: OfferMoments.noon(1) + 5000)
    let again = shop.offer("ten", at: OfferMoments.noon(1))
    #expect(again?.benefit == .percentOff(10))
    #expect(again?.limits.perCart == 2)
    #expect(shop.refolded(Array(shop.written.indices)).offers == shop.shop.offers)
  }

  @Test func `an import is a wall no key goes behind`() throws {
    var shop = ShopFixture()
    try shop.perform(set(Self.percent), at: OfferMoments.monday)
    try shop.importOffers(OfferFiles.one(OfferFiles.least(.sizeUp)), at: OfferMoments.monday)
    #expect(try shop.perform(.undo, at: OfferMoments.monday) == nil)
    #expect(shop.offer("ten") != nil)
  }

  @Test func `what is ended before it began never begins, nor does what was planned`() throws {
    var shop = ShopFixture()
    try shop.perform(
      set(Self.percent.merging([.windowFrom: "2026-12-01"]) { $1 }), at: OfferMoments.monday)
    try shop.perform(
      set([.percentOff: 30], from: CivilDay("2026-12-24")), at: OfferMoments.monday)
    try shop.perform(.offers(.end(id: "ten")), at: OfferMoments.noon(1))
    for days in [1, 9, 40] {
      let state = shop.offer("ten", at: OfferMoments.noon(days))?.times.state(
        at: OfferMoments.noon(days) + 1, in: OfferFiles.calendar)
      #expect(state == .ended(at: OfferMoments.noon(1)), "\(days)")
    }
    let written = shop.written.count
    try shop.perform(.offers(.end(id: "ten")), at: OfferMoments.noon(2))
    #expect(shop.written.count == written)
  }

  @Test func `what two terminals say of one offer stands, member by member`() throws {
    var shop = ShopFixture()
    try shop.perform(set(Self.percent), at: OfferMoments.monday)
    var other = shop
    try shop.perform(set([.tiers: .list("Gold")]), at: OfferMoments.monday)
    try other.perform(set([.percentOff: 15]), at: OfferMoments.monday)
    let key = OfferDocuments.key("ten")
    let id = VersionDocument(key: key, from: CivilDay(number: 20_780), values: [:]).id
    let one = try #require(shop.shop.wholeDocument(id))
    let two = try #require(other.shop.wholeDocument(id))
    let merged = try one.merged(with: two)
    var whole = Shop()
    merged.encoded().withUnsafeBytes { whole.fold($0, at: DocumentPlace(token: 0)) }
    whole.settle()
    let offer = whole.offers["ten"]?.all.first?.value
    #expect(offer?.audience.tiers == ["Gold"])
    #expect(offer?.benefit == .percentOff(15))
  }

  @Test func `offers stand in a list by what runs, what is to come and what is over`() throws {
    var shop = ShopFixture()
    let file = """
      [{"id": "over", "kind": "sizeUp", "name": "A", "window": {"to": "2026-11-22"}},
       {"id": "later", "kind": "sizeUp", "name": "B", "hours": [["15:00", "17:00"]]},
       {"id": "always", "kind": "sizeUp", "name": "C"},
       {"id": "soon", "kind": "sizeUp", "name": "D", "hours": [["11:00", "14:00"]]},
       {"id": "friday", "kind": "sizeUp", "name": "E", "weekdays": ["fri"]}]
      """
    try shop.importOffers(file, at: OfferMoments.monday)
    let standings = shop.shop.offerStandings(at: OfferMoments.monday, in: OfferFiles.calendar)
    #expect(standings.map(\.offer.id) == ["soon", "always", "later", "friday", "over"])
    #expect(
      standings.map(\.state.word) == ["running", "running", "laterToday", "upcoming", "ended"])
    #expect(standings[0].ends == OfferMoments.monday + 2 * 3_600_000)
    #expect(standings[2].next == OfferMoments.monday + 3 * 3_600_000)
    #expect(standings[4].ends == CivilDay(number: 20_780).milliseconds - 4 * 3_600_000)
  }
}
