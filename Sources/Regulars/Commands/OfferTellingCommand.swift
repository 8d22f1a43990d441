import Documents
import PartnerApp
import StoreModel
import StoreSession

/// `regulars offers shown|used|declined OFFER`: takes down what became of an offer.
enum OfferTellingCommand: OffersWay {
  static let flags: [Flag] = []

  static func isMeant(by invocation: Invocation) -> Bool {
    invocation.operands.first.flatMap(OfferTelling.What.init(rawValue:)) != nil
  }

  static let forms = [
    CommandForm(
      words: [OfferTelling.What.shown.rawValue, OfferTelling.What.used.rawValue],
      operands: [.one(.offer)], optional: [.whom, .visit]),
    CommandForm(
      words: [OfferTelling.What.declined.rawValue], operands: [.one(.offer)],
      optional: [.whom, .visit, .reason]),
  ]

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    var telling = OfferTelling(
      OfferTelling.What(rawValue: operands[0]) ?? .shown, operands[1].trimmed)
    telling.reason = try reason(context)
    let store = try await context.openStore()
    if let name = context.invocation.options[.visit] {
      guard let id = await store.read({ $0.visitID(named: name) }) else {
        throw StoreError.refused(.visits(.unknown(name)))
      }
      telling.visit = id
    }
    if let name = context.invocation.options[.whom] {
      guard let id = await store.read({ $0.id(named: name) }) else {
        throw StoreError.refused(.unknown(name))
      }
      telling.regular = id
    }
    let doer = try await context.doer(store)
    let command = Command.offerEvents(.tell(telling, id: store.mintID()))
    let outcome = try await store.perform(command, by: doer)
    guard case .offerEvents(.told(let told)) = outcome else { return .damaged }
    let name = await store.read { shop in
      told.telling.regular.flatMap { shop.row(of: $0) }.flatMap { shop.regular($0)?.shownName }
    }
    await context.finish(store)
    if context.wantsJSON {
      Output.json(FactsJSON.told(told))
    } else {
      Output.line(told.id.description)
      Output.note(
        context.words.telling.told(told, name ?? "", context.invocation.options[.actor]))
    }
    return .done
  }

  /// Why it was declined, nil where nobody said.
  private static func reason(_ context: CommandContext) throws -> DeclineReason? {
    guard let word = context.invocation.options[.reason] else { return nil }
    guard let reason = DeclineReason(rawValue: word.trimmed.lowercased()) else {
      let words = DeclineReason.allCases.map(\.rawValue)
      throw UsageError.badValue(.reason, word, wanted: .oneOf(words))
    }
    return reason
  }
}

extension String {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension FactsJSON {
  /// What was told of an offer.
  static func told(_ told: OfferTold) -> JSONText {
    .object([
      ("id", .string(told.id.description)), ("what", .string(told.telling.what.rawValue)),
      ("offer", .string(told.telling.offer)),
      ("regular", .optional(told.telling.regular?.description)),
      ("visit", .optional(told.telling.visit?.description)),
      ("reason", .optional(told.telling.reason?.rawValue)), ("at", .instant(told.at)),
    ])
  }
}
