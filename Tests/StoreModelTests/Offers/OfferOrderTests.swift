import Documents
import Foundation
import Simulation
import Testing

@testable import StoreModel

/// How many stores are tried; more with `SEEDS=n`.
private let seeds = ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 30

/// Uses and completions among voids, moves and the till, in any order and packed.
struct OfferOrderTests {
  private var fixture = ShopFixture()
  private static let start: Int64 = 1_795_000_000_000
  private static let minute: Int64 = 60_000
  private let members = (0..<4).map { DocumentID.member("M\($0)") }
  private let offers = ["a", "b", "once", "total"]

  init() throws {
    try fixture.importMembers((0..<4).map { .remembered("M\($0)", "Guest \($0)") })
    for id in ["a", "b"] { fixture.offer(.of(.percentOff, id)) }
    fixture.offer(.challenge(.spendOnce, "once", fen: 4_000, days: 1))
    fixture.offer(.challenge(.spendTotal, "total", fen: 9_000, days: 2))
  }

  @Test(arguments: 0..<seeds)
  mutating func `the same documents tell the same in any order, and both ways of asking agree`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    for step in 0..<40 { try act(UInt64(step), &random) }
    let order = try fixture.latestPlaces().shuffled(using: &random)
    let told = told(fixture.shop)
    for again in [
      fixture.refolded(order), fixture.refolded(order, oneByOne: true), fixture.packed(order),
    ] {
      var shop = again
      shop.offers = fixture.shop.offers
      #expect(owners(shop) == owners(fixture.shop))
      #expect(self.told(shop) == told)
    }
    // What guests used is what was used, but for what nobody known used.
    let all = fixture.shop.offerUses(in: 0..<Int64.max / 2)
    let own = fixture.shop.rows.flatMap { fixture.shop.offerUses(of: $0) }
    #expect(Self.sorted(own) == Self.sorted(all.filter { $0.regular != nil }))
    #expect(
      fixture.shop.offerCompletions(in: ShopFixture.calendar) == (try plainCompletions()))
  }

  /// Whose every visit is, and which of them count.
  private func owners(_ shop: Shop) -> [DocumentID: String] {
    var owners: [DocumentID: String] = [:]
    for row in 0..<shop.visits.count {
      let regular = shop.visits.regular[row]
      let name = regular < 0 ? "" : shop.regulars[Int(regular)].id.description
      owners[shop.visits.ids[row]] = "\(name) \(shop.visits.flags[row].rawValue)"
    }
    return owners
  }

  private struct Told: Equatable {
    var uses: [OfferUse]
    var byRegular: [[OfferUse]]
    var counts: [String: OfferCounts]
    var completions: [OfferCompletion]
  }

  private func told(_ shop: Shop) -> Told {
    Told(
      uses: Self.sorted(shop.offerUses(in: 0..<Int64.max / 2)),
      byRegular: members.map { id in
        Self.sorted(shop.row(of: id).map { shop.offerUses(of: $0) } ?? [])
      },
      counts: shop.offerCounts(
        on: ShopFixture.calendar.businessDay(of: Self.start), in: ShopFixture.calendar),
      completions: shop.offerCompletions(in: ShopFixture.calendar))
  }

  private static func sorted(_ uses: [OfferUse]) -> [OfferUse] {
    uses.sorted {
      ($0.at, $0.offer, "\($0.visit.map(\.description) ?? "")\($0.regular?.description ?? "")")
        < ($1.at, $1.offer, "\($1.visit.map(\.description) ?? "")\($1.regular?.description ?? "")")
    }
  }

  /// What is completed, as the rule reads.
  private func plainCompletions() throws -> [OfferCompletion] {
    let shop = fixture.shop
    var found: [OfferCompletion] = []
    for line in shop.offerEvents.lines where line.kind == .assigned && !line.isOff {
      let offer = try #require(shop.offers[shop.offerID(of: line)]?.all.first?.value)
      guard offer.kind.isChallenge, let days = offer.days else { continue }
      let own = (0..<visitCount(shop)).filter {
        shop.visits.counts($0) && shop.visits.regular[$0] == line.regular
          && shop.visits.at[$0] >= line.at
          && shop.visits.at[$0] <= line.at + Int64(days) * 86_400_000
      }.sorted {
        (shop.visits.at[$0], shop.visits.ids[$0]) < (shop.visits.at[$1], shop.visits.ids[$1])
      }
      var sum: Int64 = 0
      for row in own {
        let fen = Int64(shop.visits.paid(Int32(row)) ?? 0)
        sum += fen
        guard (offer.kind == .spendOnce ? fen : sum) >= offer.minSpendFen else { continue }
        let till = try #require(shop.offerEvents.words.tillNames[line.till])
        found.append(
          OfferCompletion(
            assignment: till, offer: offer.id, member: shop.tillID(line.regular) ?? "",
            assignedAt: line.at, completedAt: shop.visits.at[row],
            visit: shop.visitLabel(Int32(row))))
        break
      }
    }
    return found.sorted {
      ($0.completedAt, $0.assignment) < ($1.completedAt, $1.assignment)
    }
  }

  private func visitCount(_ shop: Shop) -> Int { shop.visits.count }

  private mutating func act(_ step: UInt64, _ random: inout SeededGenerator) throws {
    func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    let whose = pick(5)
    let to = whose == 4 ? nil : members[whose]
    let at = Self.start + Int64(pick(90)) * Self.minute
    let offer = offers[pick(2)]
    let old = UInt64(pick(Int(step) + 1))
    let visit =
      pick(2) == 0
      ? DocumentID(high: 7, low: old) : ImportIdentity.visit(tillID: "V\(old)", in: .unenrolled)
    switch pick(14) {
    case 0, 1, 2:
      let fen = Int64(pick(6)) * 1_000
      try fixture.checkIn(to, step, at: at, offers: pick(2) == 0 ? [offer] : [], fen: fen)
    case 3, 4:
      var row = VisitRow.of(to.map { _ in "M\(whose)" }, id: "V\(step)", at: at)
      (row.fen, row.isVoid) = (Int64(pick(6)) * 1_000, pick(6) == 0)
      row.offers = pick(2) == 0 ? [offer] : []
      row.receipt = pick(3) == 0 ? "R\(pick(3))" : nil
      try fixture.importVisits([row])
    case 5: try fixture.perform(.visits(.void(visit, reason: nil)))
    case 6: try fixture.perform(.undo)
    case 7, 8, 9:
      let what = OfferTelling.What.allCases[pick(3)]
      let names = pick(2) == 0 && fixture.shop.visitRow(of: visit) != nil
      try fixture.tell(what, offer, step, at: at) {
        $0.regular = to
        if names { $0.visit = visit }
      }
    case 10, 11:
      guard whose < 4 else { return }
      var row = AssignmentRow(offer: offers[2 + pick(2)], member: "M\(whose)", at: at)
      row.tillID = "A\(step)"
      try fixture.importAssignments([row])
    default:
      let id = DocumentID(high: 8, low: step)
      try fixture.perform(.visits(.move(visit: visit, to: to, id: id)))
    }
  }
}
