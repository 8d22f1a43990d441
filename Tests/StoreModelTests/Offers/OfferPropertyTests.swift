import Foundation
import Simulation
import Testing

@testable import StoreModel

/// How many sets of offers are tried; more with `SEEDS=n`.
private let seeds = ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 300

/// Offers, a cart, a guest and a moment that belong to a seed.
private struct OfferScene {
  var offers: [Offer]
  let cart: Cart
  let guest: OfferGuest?
  let moment: OfferMoment
  var random: SeededGenerator

  init(_ seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    offers = random.offers(1...9)
    cart = random.cart()
    let ids = offers.map(\.id)
    moment = random.moment(ids, try OfferFixture.calendar())
    guest = random.guest(ids, at: moment.at)
  }

  func judge(_ offers: [Offer]? = nil) -> OfferAnswer {
    OfferPlan(offers ?? self.offers).judge(cart, for: guest, at: moment)
  }
}

@Suite("All offers on all carts")
struct OfferPropertyTests {
  @Test(arguments: 0..<seeds)
  func `O4 every amount, verdict and line is what the slow reference says`(seed: UInt64) throws {
    let scene = try OfferScene(seed)
    let answer = scene.judge()
    let slow = SlowOffers(
      offers: scene.offers, cart: scene.cart, guest: scene.guest, moment: scene.moment)
    let course = slow.judge()
    #expect(answer.said == course.said)
    #expect(answer.lines == slow.lines(course))
  }

  @Test(arguments: 0..<seeds)
  func `O4 nothing goes below nothing, and what was taken is what is missing`(seed: UInt64) throws {
    let scene = try OfferScene(seed)
    let answer = scene.judge()
    let firsts = scene.cart.lines.map { $0.unitFen * Int64($0.qty) }
    #expect(answer.lines.count == firsts.count)
    #expect(zip(answer.lines, firsts).allSatisfy { $0 >= 0 && $0 <= $1 })
    #expect(answer.totalFen == answer.lines.reduce(0, +))
    #expect(answer.discountFen == firsts.reduce(0, +) - answer.totalFen)
    #expect(answer.discountFen == answer.trace.reduce(0) { $0 + $1.verdict.fen })
    #expect(answer.trace.allSatisfy { $0.verdict.fen >= 0 })
  }

  @Test(arguments: 0..<seeds)
  func `O1 the order of the file changes nothing`(seed: UInt64) throws {
    var scene = try OfferScene(seed)
    let answer = scene.judge()
    scene.offers.shuffle(using: &scene.random)
    #expect(scene.judge() == answer)
    #expect(scene.judge(scene.offers.reversed()) == answer)
  }

  @Test(arguments: 0..<seeds)
  func `O12 one entry an offer, and blocked only what nothing else speaks against`(
    seed: UInt64
  ) throws {
    let scene = try OfferScene(seed)
    let answer = scene.judge()
    #expect(answer.trace.map(\.offer).sorted() == scene.offers.map(\.id).sorted())
    for entry in answer.trace {
      guard case .blocked(let by, let rule) = entry.verdict else { continue }
      let blocker = try #require(answer.trace.first { $0.offer == by })
      #expect(blocker.verdict.word == "applied", "\(entry)")
      let alone = scene.offers.filter { $0.id == entry.offer }
      let unasked = OfferPlan(alone).judge(nil, for: scene.guest, at: scene.moment)
      #expect(unasked.trace.first?.verdict.word == "applied", "\(entry)")
      if rule == .exclusive { #expect(scene.judge(alone).trace.first?.verdict.word == "applied") }
    }
  }

  /// An offer that does not apply counts for the rank of its group, and for the phase in which the
  /// group is decided: only where it does not is it nobody's business.
  @Test(arguments: 0..<seeds)
  func `O12 taking away what does not apply changes nothing else`(seed: UInt64) throws {
    let scene = try OfferScene(seed)
    let answer = scene.judge()
    for entry in answer.trace where entry.verdict.word != "applied" {
      let rest = scene.offers.filter { $0.id != entry.offer }
      let order = SlowPlan.decisions(scene.offers).flatMap { $0.map(\.id) }
        .filter { $0 != entry.offer }
      guard SlowPlan.decisions(rest).flatMap({ $0.map(\.id) }) == order else { continue }
      let without = scene.judge(rest)
      #expect(without.trace == answer.trace.filter { $0.offer != entry.offer })
      #expect(without.lines == answer.lines)
    }
  }

  @Test(arguments: 0..<seeds)
  func `O9 the best of a group gives no less than its first`(seed: UInt64) throws {
    let scene = try OfferScene(seed)
    func given(_ mode: OfferMode) -> Int64 {
      let offers = scene.offers.map { offer in
        offer.with { if $0.stacking.group == "G0" { $0.stacking.mode = mode } }
      }
      let group = Set(offers.filter { $0.stacking.group == "G0" }.map(\.id))
      return scene.judge(offers).trace.filter { group.contains($0.offer) }
        .reduce(0) { $0 + $1.verdict.fen }
    }
    #expect(given(.best) >= given(.first))
  }

  @Test(arguments: 0..<seeds)
  func `Where nobody said what is in the cart, only the guest and the clock decide`(
    seed: UInt64
  ) throws {
    let scene = try OfferScene(seed)
    let answer = OfferPlan(scene.offers).judge(nil, for: scene.guest, at: scene.moment)
    #expect((answer.totalFen, answer.discountFen) == (0, 0))
    for offer in scene.offers {
      let entry = try #require(answer.trace.first { $0.offer == offer.id })
      let reasons = SlowReasons(offer: offer, guest: scene.guest, moment: scene.moment)
      if let reason = reasons.first {
        #expect(entry.verdict.said == reason)
      } else {
        #expect(entry.verdict.word == "applied")
        #expect(entry.verdict.said.hasPrefix("unsaid"))
      }
    }
  }
}

extension OfferVerdict {
  /// Fen it took off.
  fileprivate var fen: Int64 { if case .applied(let taken) = self { taken.fen ?? 0 } else { 0 } }
}

@Suite("Offers without number")
struct OfferLimitTests {
  @Test(arguments: [3, 4, 5, 50])
  func `O10 a ring of conflicts has one answer`(count: Int) throws {
    let offers = (0..<count).map { number in
      Offer.amount("\(number)", 100).at(number)
        .with { $0.stacking.conflicts = ["\((number + 1) % count)"] }
    }
    let answers = [offers, offers.reversed()].map { offers in
      OfferPlan(offers).judge(
        .of(10_000), for: nil,
        at: OfferMoment(at: 1_795_579_200_000, calendar: ShopFixture.calendar))
    }
    #expect(answers[0] == answers[1])
    // Every second one, but not the last beside the first.
    for number in 0..<count {
      let applies = number % 2 == 0 && (number < count - 1 || number == 0)
      #expect((answers[0].said["\(number)"] == "100") == applies, "\(number)")
    }
  }

  /// Every hundredth offer takes something off; the rest are looked at and do not apply.
  @Test(arguments: [(10_000, 20, 1), (200, Cart.linesMax, 99)])
  func `O29 ten thousand offers, and the largest cart, have an answer`(
    count: Int, lines: Int, qty: Int
  ) throws {
    let cart = Cart((0..<lines).map { .cup(Int64($0 + 1) * 10, qty: qty) })
    let offers = (0..<count).map { number in
      Offer.percent("\(number)", 1).with {
        $0.minSpendFen = number % 100 == 0 ? 0 : 1_000_000_000
      }
    }
    let answer = OfferPlan(offers).judge(cart, for: nil, at: try OfferFixture.moment())
    #expect(answer.trace.count == count)
    #expect(answer.trace.count { $0.verdict.word == "applied" } == count / 100)
    let first = cart.lines.reduce(0) { $0 + $1.unitFen * Int64($1.qty) }
    #expect(answer.totalFen + answer.discountFen == first)
    #expect(answer.totalFen < first)
  }

  @Test func `O12 limits that contradict one another have an answer`() throws {
    let impossible = Offer.percent("o", 10).with {
      ($0.minQty, $0.minSpendFen) = (Int.max / 2, Int64.max / 2)
      ($0.limits.perCart, $0.limits.perMember, $0.maxOffFen) = (1, 0, 0)
      $0.needs = OfferNeeds(goods: .drink, minQty: Int.max / 2, minSpendFen: Int64.max / 2)
    }
    let free = Offer.percent("z", 10).with { ($0.maxOffFen, $0.stacking.conflicts) = (0, ["z"]) }
    let answer = OfferPlan([impossible, free]).judge(
      .of(1000), for: OfferGuest(), at: try OfferFixture.moment())
    #expect(answer.totalFen == 1000)
    #expect(answer.said["z"] == "noEffect")
  }
}
