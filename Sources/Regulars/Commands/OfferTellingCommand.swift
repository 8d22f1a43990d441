import Documents
import Foundation
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
      words: [OfferTelling.What.shown.rawValue], operands: [.one(.offer)],
      optional: [.whom, .visit]),
    CommandForm(
      words: [OfferTelling.What.used.rawValue], operands: [.one(.offer)],
      optional: [.whom, .visit, .anyway]),
    CommandForm(
      words: [OfferTelling.What.declined.rawValue], operands: [.one(.offer)],
      optional: [.whom, .visit, .reason]),
  ]

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    var telling = OfferTelling(
      OfferTelling.What(rawValue: operands[0]) ?? .shown, operands[1].trimmed)
    telling.reason = try reason(context)
    telling.isMeant = context.invocation.has(.anyway)
    let store = try await context.openStore()
    if let name = context.invocation.options[.visit] {
      guard let id = await store.read({ $0.visitID(named: name) }) else {
        throw StoreError.refused(.visits(.unknown(name)))
      }
      telling.visit = id
    }
    if let name = context.invocation.options[.whom], name != CheckInCommand.guest {
      guard let id = await store.read({ $0.id(named: name) }) else {
        throw StoreError.refused(.unknown(name))
      }
      telling.regular = id
    }
    let doer = try await context.doer(store)
    let command = Command.offerEvents(.tell(telling, id: store.mintID()))
    guard let outcome = try await context.give(command, by: doer, in: store) else {
      return .refused
    }
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

extension CommandContext {
  /// Does a command that gives an offer to a guest; nil where one does not hold: it was said why then,
  /// and the store given back.
  func give(_ command: Command, by doer: Doer, in store: OpenStore) async throws -> Outcome? {
    do {
      return try await store.perform(command, by: doer)
    } catch StoreError.refused(.offerEvents(.doesNotHold(let denial))) {
      let (calendar, menu) = await store.read { ($0.settings.calendar(machine: .current), $0.menu) }
      let phrasing = OfferPhrasing(
        language: words.language, calendar: calendar, now: doer.now, menu: menu,
        names: [denial.offer.id: denial.offer.name])
      let why = phrasing.sentence(denial.reason, of: denial.offer)
      if wantsJSON { Output.json(FactsJSON.refused(denial)) }
      Output.note(words.telling.doesNotHold(phrasing.name(of: denial.offer.id), why))
      await finish(store)
      return nil
    }
  }
}

extension String {
  /// Without blanks around it.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension FactsJSON {
  /// An offer that was not taken down, with the code of the reason as a trace has it.
  static func refused(_ denial: OfferDenial) -> JSONText {
    .object([
      ("id", .null), ("offer", .string(denial.offer.id)), ("code", .string(denial.reason.code)),
    ])
  }

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
