import Documents
import Foundation
import StoreModel
import Testing

@testable import StoreSession

@Suite("What offers are to the guests of the hour")
struct OffersReadTests {
  private static let now: Int64 = 1_795_000_000_000
  private static let week: Int64 = 7 * 86_400_000
  private static let members = """
    id,name,consent,usual
    M1,张小明,verbal,G N L
    M2,Ann Wu,verbal,T L
    M3,Bo Li,verbal,
    """

  private static func store(_ place: TemporaryStore) async throws -> OpenStore {
    let store = try await place.open()
    _ = try await store.importMembers(members)
    // All three were here a week ago at this time; the first had a croissant with the usual, twice.
    let rows = [
      "V1,M1,\((now - week) / 1000),G N L|CRO", "V2,M1,\((now - 2 * week) / 1000),G N L|CRO",
      "V3,M1,\((now - week) / 1000 - 86_400),T A", "V4,M2,\((now - week) / 1000),T L",
      "V5,M3,\((now - week) / 1000),",
    ]
    let csv = "id,member,at,items\n" + rows.joined(separator: "\n")
    _ = try await store.importTable(
      ImportRequest(kind: .visits, bytes: Array(csv.utf8), name: "v.csv", doer: Doer(now: 1)))
    return store
  }

  /// A percentage off coffee with something to eat.
  private static func offer(
    _ id: String, _ store: OpenStore, _ more: [OfferField: Value] = [:]
  ) async throws {
    let said: [OfferField: Value] = [
      .kind: .string("percentOff"), .nameEn: .string("Breakfast"), .nameZh: .string("早餐"),
      .scope: .string("item"), .percentOff: .int(50), .categories: .array([.string("coffee")]),
      .needsCategories: .array([.string("food")]),
    ]
    let patch = OfferPatch(id: id, said.merging(more) { _, new in new })
    _ = try await store.perform(.offers(.set(patch)), by: Doer(now: now, partner: "Mei"))
  }

  @Test func `the likely guests are judged by what they order most often lately`() async throws {
    let place = try TemporaryStore()
    let store = try await Self.store(place)
    try await Self.offer("half", store)
    let read = await store.read(at: Self.now) { $0.offer("half") }
    let facts = try #require(read)
    #expect(facts.state == .running(to: nil))
    #expect(facts.fits.map(\.name) == ["张小明"])
    // Of whom nobody knows what they order, nothing in the cart is known either.
    let food = OfferVerdict.ineligible(
      .tooFewItems(missing: 1, of: OfferGoods(categories: ["food"])))
    #expect(facts.misses == [food, food])
    #expect(facts.likely == 3)
    #expect(await store.read(at: Self.now) { $0.offer("none") } == nil)
    await store.close()
  }

  @Test func `a guest is told what fits, and what one thing more would save`() async throws {
    let place = try TemporaryStore()
    let store = try await Self.store(place)
    try await Self.offer("half", store)
    try await Self.offer("gold", store, [.tiers: .array([.string("gold")])])
    func offers(_ member: String) async -> [GuestOffer] {
      await store.read(at: Self.now) { $0.profile(.member(member))?.offers } ?? []
    }
    let first = await offers("M1")
    #expect(first.map(\.offer.id) == ["half", "gold"] && first[0].applies && first[0].isTaken)
    #expect(first[1].verdict == .ineligible(.wrongTier) && first[1].isFar)
    let second = await offers("M2")
    #expect(second.first?.offer.id == "half" && second.first?.missFen != nil)
    await store.close()
  }

  @Test func `what applies to a visit is what was bought then, until it is used`() async throws {
    let place = try TemporaryStore()
    let store = try await Self.store(place)
    try await Self.offer("half", store)
    let visit = store.mintID()
    var checkIn = CheckIn(regular: .member("M2"))
    checkIn.items = ["T L", "CRO"]
    let doer = Doer(now: Self.now, partner: "Mei")
    _ = try await store.perform(.visits(.checkIn(checkIn, id: visit)), by: doer)
    let found = await store.read(at: Self.now) { $0.takeable(at: visit) }
    #expect(found.map(\.offer.id) == ["half"])
    var telling = OfferTelling(.used, "half", by: .member("M2"))
    telling.visit = visit
    _ = try await store.perform(.offerEvents(.tell(telling, id: store.mintID())), by: doer)
    #expect(await store.read(at: Self.now) { $0.takeable(at: visit) } == [])
    let facts = await store.read(at: Self.now) { $0.offer("half") }
    #expect(facts?.day.used == 1 && facts?.users.map { $0.regular?.name } == ["Ann Wu"])
    await store.close()
  }

  @Test func `the list stands by what runs, what comes and what is over`() async throws {
    let place = try TemporaryStore()
    let store = try await Self.store(place)
    let day = CivilDay(number: Int(Self.now / 86_400_000))
    func bound(_ days: Int) -> Value { .string(CivilDay(number: day.number + days).text) }
    try await Self.offer("over", store, [.windowTo: bound(-3)])
    try await Self.offer("old", store, [.windowTo: bound(-20)])
    try await Self.offer("soon", store, [.windowFrom: bound(3)])
    try await Self.offer("b", store)
    try await Self.offer("a", store, [.hierarchy: .int(200)])
    let page = await store.read(at: Self.now) { $0.offersPage() }
    #expect(page.rows.map(\.id) == ["b", "a", "soon", "over"])
    #expect(page.rows.map(\.part) == [.now, .now, .upcoming, .ended])
    #expect(page.rows[0].tail == .percentOff(50) && !page.areManagers)
    await store.close()
  }
}
