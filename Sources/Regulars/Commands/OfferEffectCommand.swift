import PartnerApp
import StoreModel
import StoreSession

/// `regulars offers --effect ID`: what an offer did, beside the time before it.
enum OfferEffectCommand: OffersWay {
  static let forms: [CommandForm] = []
  static let flags: [Flag] = [.effect]

  static func isMeant(by invocation: Invocation) -> Bool { invocation.has(.effect) }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let id = context.invocation.options[.effect] ?? ""
    for other in [Flag.whom, .cart] where context.invocation.has(other) {
      throw UsageError.contradiction(.effect, other)
    }
    let store = try await context.openStore()
    let now = try await context.now(store)
    let (effect, ids) = await store.read(at: now) { reader in
      (
        reader.shop.offerEffect(of: id, at: now, calendar: reader.calendar),
        reader.shop.offers.keys.sorted()
      )
    }
    await store.close()
    guard let effect else {
      throw StoreError.refused(
        .offerEvents(.unknown(id, near: Nearest.words(to: id, among: ids))))
    }
    if context.wantsJSON {
      Output.json(json(effect))
    } else {
      Output.lines(
        Output.columns(context.words.telling.effect(effect).map { [$0.label, $0.value] }))
    }
    return .done
  }

  private static func json(_ effect: OfferResult) -> JSONText {
    .object([
      ("id", .string(effect.id)), ("from", .optional(effect.from?.text)),
      ("to", .optional(effect.to?.text)), ("shown", .int(Int64(effect.shown))),
      ("used", .int(Int64(effect.used))), ("declined", .int(Int64(effect.declined))),
      ("participants", .int(Int64(effect.participants))), ("sales_fen", .int(effect.salesFen)),
      ("before_sales_fen", .int(effect.beforeSalesFen)),
      ("csat", .object([("n", .int(Int64(effect.csat.n))), ("score", score(effect.csat.score))])),
    ])
  }

  private static func score(_ score: Double?) -> JSONText { score.map { .number($0) } ?? .null }
}
