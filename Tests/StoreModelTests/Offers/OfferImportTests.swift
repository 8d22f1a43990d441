import Documents
import Testing

@testable import StoreModel

@Suite("Taking files of offers over")
struct OfferImportTests {
  private static func half(_ percent: Int, _ more: String = "") -> String {
    #"[{"id": "half", "kind": "bogo", "name": "Half", "percentOff": \#(percent)\#(more)}]"#
  }

  private func set(_ said: [OfferField: Value]) -> Command {
    .offers(.set(OfferPatch(id: "half", said)))
  }

  @Test func `the same file once more changes nothing`() throws {
    var shop = ShopFixture()
    #expect(try shop.importOffers(Self.half(50), at: OfferMoments.monday)?.added == 1)
    let written = shop.written.count
    let again = try shop.importOffers(Self.half(50), at: OfferMoments.noon(9))
    #expect(again?.unchanged == 1)
    #expect(again?.changed == 0)
    #expect(shop.written.count == written)
  }

  @Test func `others stay, and what a file leaves out of an offer is said no more`() throws {
    var shop = ShopFixture()
    try shop.importOffers(Self.half(50, #", "categories": ["drink"]"#), at: OfferMoments.monday)
    try shop.importOffers(OfferFiles.one(OfferFiles.least(.sizeUp)), at: OfferMoments.monday)
    #expect(shop.offer("half")?.goods.categories == ["drink"])
    #expect(try shop.importOffers(Self.half(50), at: OfferMoments.monday)?.changed == 1)
    #expect(shop.offer("half")?.goods.isEverything == true)
    #expect(shop.offer("one") != nil)
  }

  @Test func `what was edited here changes again only where the file says something else`() throws {
    var shop = ShopFixture()
    try shop.importOffers(Self.half(50, #", "limits": {"perCart": 1}"#), at: OfferMoments.monday)
    try shop.perform(
      set([.percentOff: 40, .perMember: 3, .nameZh: "半价"]), at: OfferMoments.noon(1))
    let same = try shop.importOffers(
      Self.half(50, #", "limits": {"perCart": 1}"#), at: OfferMoments.noon(2))
    #expect(same?.unchanged == 1)
    #expect(shop.offer("half", at: OfferMoments.noon(2))?.benefit == .percentOff(40))
    let other = try shop.importOffers(
      Self.half(50, #", "limits": {"perCart": 2}"#), at: OfferMoments.noon(3))
    #expect(other?.changed == 1)
    let offer = try #require(shop.offer("half", at: OfferMoments.noon(3)))
    #expect(offer.benefit == .percentOff(40))
    #expect(offer.limits.perCart == 2)
    #expect(offer.limits.perMember == 3)
    #expect(offer.name.zh == "半价")
    // The file now says what was edited: it is said again.
    try shop.importOffers(Self.half(60, #", "limits": {"perCart": 2}"#), at: OfferMoments.noon(4))
    #expect(shop.offer("half", at: OfferMoments.noon(4))?.benefit == .percentOff(60))
  }

  @Test func `an offer made here is all the file's once a file names it`() throws {
    var shop = ShopFixture()
    try shop.perform(
      set([.kind: "percentOff", .nameEn: "Mine", .percentOff: 5, .tiers: .list("Gold")]),
      at: OfferMoments.monday)
    #expect(try shop.importOffers(Self.half(50), at: OfferMoments.noon(1))?.changed == 1)
    let offer = try #require(shop.offer("half", at: OfferMoments.noon(1)))
    #expect(offer.kind == .bogo)
    #expect(offer.audience.tiers == [])
  }

  @Test func `the first version holds for all days before it, a later one from its own`() throws {
    var shop = ShopFixture()
    try shop.importOffers(Self.half(50), at: OfferMoments.monday)
    try shop.importOffers(Self.half(40), at: OfferMoments.noon(3))
    try shop.importOffers(Self.half(30, #", "from": "2026-12-24""#), at: OfferMoments.noon(4))
    func percent(_ days: Int) -> OfferBenefit? {
      shop.offer("half", at: OfferMoments.noon(days))?.benefit
    }
    #expect(percent(-300) == .percentOff(50))
    #expect(percent(2) == .percentOff(50))
    #expect(percent(3) == .percentOff(40))
    #expect(percent(30) == .percentOff(40))
    #expect(percent(31) == .percentOff(30))
    #expect(shop.refolded(shop.written.indices.reversed()).offers == shop.shop.offers)
  }

  @Test func `a version of a day that is past changes what began since, where it differs`() throws {
    var shop = ShopFixture()
    try shop.importOffers(Self.half(50), at: OfferMoments.monday)
    try shop.perform(set([.perMember: 3]), at: OfferMoments.noon(4))
    try shop.importOffers(Self.half(40, #", "from": "2026-11-25""#), at: OfferMoments.noon(5))
    #expect(shop.offer("half", at: OfferMoments.noon(1))?.benefit == .percentOff(50))
    #expect(shop.offer("half", at: OfferMoments.noon(2))?.benefit == .percentOff(40))
    let now = try #require(shop.offer("half", at: OfferMoments.noon(5)))
    #expect(now.benefit == .percentOff(40))
    #expect(now.limits.perMember == 3)
  }

  @Test func `O9 a group has one mode, in the file and with what is in the store`() throws {
    func member(_ id: String, _ mode: String) -> String {
      #"{"id": "\#(id)", "kind": "sizeUp", "name": "N", "group": "g"\#(mode)}"#
    }
    var shop = ShopFixture()
    func refused(_ text: String) throws -> [String] {
      let file = try OfferFiles.read(text)
      let refusal = shop.refusal(.offers(.importOffers(file.patches)))
      guard case .offers(.badFile(let problems)) = refusal else { return [] }
      return problems.map { "\($0.what)" }
    }
    let best = member("a", #", "mode": "best""#)
    let two = "[\(best),\(member("b", #", "mode": "first""#)),\(member("c", ""))]"
    let told = try refused(two)
    #expect(told.count == 3)
    #expect(told.allSatisfy { $0.contains("modes(group: \"g\"") })
    #expect(try shop.importOffers("[\(best)]", at: OfferMoments.monday)?.added == 1)
    #expect(try refused("[\(member("b", #", "mode": "worst""#))]").count == 1)
    #expect(try refused("[\(member("b", #", "mode": "best""#))]") == [])
    // Who changes the mode of all of them at once may.
    #expect(try refused("[\(member("a", #", "mode": "first""#))]") == [])
  }

  @Test func `an id that comes twice, and what no longer fits what was edited, refuse the file`()
    throws
  {
    var shop = ShopFixture()
    let twice = try OfferFiles.read(
      #"[{"id": "a", "kind": "sizeUp", "name": "N"}, {"id": "a", "kind": "bogo", "name": "N"}]"#)
    guard
      case .offers(.badFile(let problems)) = shop.refusal(.offers(.importOffers(twice.patches)))
    else { return #expect(Bool(false)) }
    #expect(problems == [RowWarning(line: 1, what: .badOffer(.read(2, "a"), field: "id", .twice))])
    try shop.importOffers(Self.half(50), at: OfferMoments.monday)
    try shop.perform(
      set([.kind: "sizeUp", .percentOff: .null]), at: OfferMoments.noon(1))
    let file = try OfferFiles.read(Self.half(40))
    let doer = Doer(now: OfferMoments.noon(2))
    guard
      case .refused(.offers(.badFile(let found))) = shop.shop.decide(
        .offers(.importOffers(file.patches)), by: doer)
    else { return #expect(Bool(false)) }
    #expect(
      found.map(\.what) == [.badOffer(.read(1, "half"), field: "percentOff", .notOf(.sizeUp))])
  }

  @Test func `more than one write of the journal takes is refused in words`() throws {
    let long = (0..<50).map { "\($0)" + String(repeating: "长", count: 30) }
    let said: [OfferField: Value] = [
      .kind: "sizeUp", .nameEn: "N", .products: .array(long.map(Value.string)),
      .needsProducts: .array(long.map(Value.string)),
    ]
    let patches = (0..<1_000).map { OfferPatch(id: "o\($0)", said) }
    #expect(ShopFixture().refusal(.offers(.importOffers(patches))) == .offers(.tooLarge))
  }

  @Test func `another day to hold from is something new to say`() throws {
    var fixture = ShopFixture()
    let (early, late) = ("2026-10-25", "2026-11-05")
    let fields: [OfferField: Value] = [
      .kind: .string("percentOff"), .nameEn: .string("A"), .nameZh: .string("A"),
      .percentOff: .int(10),
    ]
    func take(
      _ percent: Int64, from day: String?, at moment: String = "2026-11-22T12:00"
    ) throws -> ImportTally {
      let said = fields.merging([.percentOff: .int(percent)]) { _, new in new }
      let patch = OfferPatch(id: "moved", said, from: day.flatMap { CivilDay($0) })
      return try #require(
        fixture.perform(.offers(.importOffers([patch])), at: .at(moment))?.tally)
    }
    #expect(try take(10, from: nil, at: "2026-10-01T12:00").added == 1)
    #expect(try take(20, from: late).changed == 1)
    #expect(try take(20, from: late).unchanged == 1)
    #expect(try take(20, from: early).changed == 1)
    let offer = try #require(fixture.shop.offers["moved"])
    let day = try #require(CivilDay("2026-11-01"))
    #expect(offer.inForce(on: day)?.benefit == .percentOff(20))
    let before = try #require(CivilDay("2026-10-24"))
    #expect(offer.inForce(on: before)?.benefit == .percentOff(10))
  }

  @Test func `what the menu does not have is taken, and told`() throws {
    var shop = ShopFixture()
    let file = #"""
      [{"id": "a", "kind": "percentOff", "name": "A", "percentOff": 10, "conflicts": ["b", "zz"],
        "products": ["L", "ZZZ", "L+milk:ZZ"], "categories": ["drink", "coffe"]},
       {"id": "b", "kind": "percentOff", "name": "B", "percentOff": 10, "products": ["croissant"]}]
      """#
    let tally = try #require(try shop.importOffers(file, at: OfferMoments.monday))
    #expect(tally.added == 2)
    let told = tally.warnings.map { warning -> String in
      guard case .badOffer(let name, let field, .unlisted(let what)) = warning.what else {
        return ""
      }
      return "\(name) \(field) \(what)"
    }
    #expect(
      told == [
        #"read(1, "a") products ZZZ"#, #"read(1, "a") products L+milk:ZZ"#,
        #"read(1, "a") products coffe"#, #"read(1, "a") conflicts zz"#,
      ])
  }

  @Test func `days that never come in a window are refused`() throws {
    func faults(_ times: String) throws -> [OfferFault] {
      let file = #"[{"id": "a", "kind": "percentOff", "name": "A", "percentOff": 1, \#(times)}]"#
      return try OfferFile(Array(file.utf8), in: ShopFixture.calendar).problems.compactMap {
        if case .badOffer(_, _, let fault) = $0.what { fault } else { nil }
      }
    }
    let window = #""window": {"from": "2026-12-01", "to": "2026-12-02"}"#
    #expect(try faults(#""weekdays": ["mon"], \#(window)"#) == [.never])
    #expect(try faults(#""weekdays": ["wed"], \#(window)"#) == [])
    let february = #""window": {"from": "2027-02-01", "to": "2027-02-28"}"#
    #expect(try faults(#""monthDays": [31], \#(february)"#) == [.never])
  }
}
