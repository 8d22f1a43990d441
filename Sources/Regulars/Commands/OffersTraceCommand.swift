import Documents
import Foundation
import Journaling
import PartnerApp
import StoreModel
import StoreSession

/// `regulars offers --for ID --cart FILE`: which offers apply to a cart of a guest, and why the others do
/// not.
///
/// Without a cart what the guest orders most often lately is meant.
enum OffersTraceCommand: OffersWay {
  static let forms: [CommandForm] = []
  static let flags: [Flag] = [.whom, .cart]

  static func isMeant(by invocation: Invocation) -> Bool {
    invocation.has(.whom) || invocation.has(.cart)
  }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let path = context.invocation.options[.cart]
    let read = try path.map { try InputFile.read($0) }
    let store = try await context.openStore()
    let file: CartFile?
    do throws(CartError) {
      file = try await cart(read, store)
    } catch {
      await store.close()
      let sentence = CartWords.of(context.words.language).problem(error)
      Output.complain("\(PathText.shown(path ?? "")): \(sentence)")
      return .refused
    }
    if let keys = file?.unknownKeys, !keys.isEmpty {
      Output.note(context.words.trace.unknownKeys(keys))
    }
    let name = context.invocation.options[.whom] ?? file?.member
    let now = try await context.now(store)
    // A moment somebody gave is no machine's.
    let byMachine = file?.at == nil && !context.invocation.has(.at)
    let judged = await store.read(at: file?.at ?? now, byMachine: byMachine) {
      reader -> JudgedCart? in
      let id = name.flatMap { reader.shop.id(named: $0) }
      guard name == nil || id != nil else { return nil }
      return reader.judged(file?.cart, for: id)
    }
    await store.close()
    guard let judged else { throw StoreError.refused(.unknown(name ?? "")) }
    if context.wantsJSON {
      Output.json(FactsJSON.judged(judged))
    } else {
      Output.lines(OffersTraceText(judged, context.words).lines)
    }
    return .done
  }

  private static func cart(
    _ file: InputFile?, _ store: OpenStore
  ) async throws(CartError) -> CartFile? {
    guard let file else { return nil }
    let (menu, zone) = await store.read { ($0.menu, $0.settings.zone(machine: .current)) }
    return try CartFile(file.bytes, menu: menu, zone: zone)
  }
}

/// What `offers --for` and `offers --cart` print for people: the sum, then the offers, what applies
/// first.
struct OffersTraceText {
  private let judged: JudgedCart
  private let words: CommandWords

  init(_ judged: JudgedCart, _ words: CommandWords) {
    self.judged = judged
    self.words = words
  }

  var lines: [String] {
    let phrasing = OfferPhrasing(
      language: words.language, calendar: judged.calendar, now: judged.at, menu: judged.menu,
      names: judged.offers.mapValues(\.name))
    var lines: [String] = []
    if judged.cart != nil {
      let answer = judged.answer
      lines.append(
        words.trace.sum(Figures.money(fen: answer.totalFen), Figures.money(fen: answer.discountFen))
      )
    }
    let rows = judged.answer.trace.compactMap { entry -> (rank: Int, line: String)? in
      guard let offer = judged.offers[entry.offer] else { return nil }
      return line(entry, offer, phrasing)
    }
    // The order of the plan stays within each rank.
    for rank in 0...2 { lines += rows.filter { $0.rank == rank }.map(\.line) }
    return lines
  }

  private func line(
    _ entry: OfferTrace, _ offer: Offer, _ phrasing: OfferPhrasing
  ) -> (rank: Int, line: String) {
    let name = phrasing.name(of: offer.id)
    switch entry.verdict {
    case .applied(let taken):
      let what = words.trace.taken(taken, taken.fen.map { Figures.money(fen: $0) })
      return (0, "+ " + words.trace.line(name, what))
    case .blocked(let by, let rule):
      return (1, "- " + words.trace.line(name, phrasing.sentence(rule, by: by)))
    case .ineligible(let reason):
      return (2, "- " + words.trace.line(name, phrasing.sentence(reason, of: offer)))
    }
  }
}

extension FactsJSON {
  /// What `offers --for` and `offers --cart` answer.
  static func judged(_ judged: JudgedCart) -> JSONText {
    let answer = judged.answer
    let hasCart = judged.cart != nil
    return .object([
      ("total_fen", hasCart ? .int(answer.totalFen) : .null),
      ("discount_fen", hasCart ? .int(answer.discountFen) : .null),
      ("lines", .array(answer.lines.map { .object([("amount_fen", .int($0))]) })),
      // Nothing is earned until the shop counts stars.
      ("stars", .null),
      ("trace", .array(answer.trace.map(traced))),
    ])
  }

  /// One entry of a trace.
  static func traced(_ entry: OfferTrace) -> JSONText {
    var members: [(String, JSONText)] = [
      ("offer", .string(entry.offer)), ("state", .string(entry.verdict.word)),
    ]
    switch entry.verdict {
    case .applied(let taken):
      members.append(("amount_fen", .optional(taken.fen)))
      if taken.gifts > 0 { members.append(("gifts", .int(Int64(taken.gifts)))) }
      if let factor = taken.factor { members.append(("factor", .number(Double(factor) / 100))) }
      if let reward = taken.rewardFen { members.append(("reward_fen", .int(reward))) }
    case .blocked(let other, let rule):
      members += [("code", .string(rule.rawValue)), ("by", .string(other))]
    case .ineligible(let reason):
      members.append(("code", .string(reason.code)))
      if let missing = reason.missing { members.append(("missing", .int(missing))) }
    }
    return .object(members)
  }
}
