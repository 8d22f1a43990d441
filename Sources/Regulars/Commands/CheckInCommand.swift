import Documents
import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars check-in ID|guest`: a visit at the counter, with the usual unless items are said.
enum CheckInCommand: ProgramCommand {
  static let forms = [
    CommandForm(
      operands: [.one(.idOrGuest)], optional: [.items, .fen, .receipt, .offer, .again, .anyway])
  ]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).checkIn }

  /// The word that stands for somebody nobody knows.
  static let guest = "guest"

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    var checkIn = try checkIn(context.invocation.options)
    let name = context.invocation.operands[0]
    let store = try await context.openStore()
    if name != guest {
      guard let id = await store.read({ $0.id(named: name) }) else {
        throw StoreError.refused(.unknown(name))
      }
      checkIn.regular = id
    }
    let doer = try await context.doer(store)
    checkIn.isUnfitMeant = context.invocation.has(.anyway)
    checkIn.isOfferMeant = context.invocation.has(.anyway)
    let asked = checkIn
    let unfit = await store.read(at: doer.now) {
      $0.shop.unfit(asked, at: doer.now, calendar: $0.calendar)
    }
    if let unfit, !context.invocation.has(.anyway) {
      if context.wantsJSON { Output.json(FactsJSON.refused(unfit)) }
      Output.note(context.words.unfit.refused(unfit))
      await context.finish(store)
      return .refused
    }
    let command = Command.visits(.checkIn(checkIn, id: store.mintID()))
    guard let outcome = try await context.give(command, by: doer, in: store) else {
      return .refused
    }
    let due = await followUps(of: checkIn.regular, at: doer.now, in: store)
    guard case .visits(.checkedIn(let visit)) = outcome else { return .damaged }
    let called = await self.name(of: visit, in: store)
    let menu = await store.read(\.menu)
    await context.finish(store)
    if context.wantsJSON {
      Output.json(FactsJSON.checkedIn(visit, unfit))
    } else {
      Output.line(visit.id.description)
      // On stderr: scripts read the visit's id from stdout.
      let told = visit.told(by: menu, in: context.words.language)
      Output.note(context.words.visits.checkedIn(told, called, context.invocation.options[.actor]))
    }
    if let unfit { Output.note(context.words.unfit.anyway(unfit)) }
    for followUp in due { Output.note(CarePageText.signed(followUp)) }
    return .done
  }

  /// How the guest of a visit is called, nil for one nobody knows.
  static func name(of visit: VisitFact, in store: OpenStore) async -> String? {
    await store.read { shop in
      visit.regular.flatMap { shop.row(of: $0) }.flatMap { shop.regular($0)?.shownName }
    }
  }

  /// What is to be said or done now that they are here.
  private static func followUps(
    of regular: DocumentID?, at now: Int64, in store: OpenStore
  ) async -> [FollowUpFact] {
    guard let regular else { return [] }
    return await store.read(at: now) { $0.followUps(of: regular) }
  }

  private static func checkIn(_ options: [Flag: String]) throws -> CheckIn {
    var checkIn = CheckIn()
    checkIn.items = options[.items].map { $0.split(separator: "|").map(String.init) }
    checkIn.receipt = options[.receipt]
    checkIn.offers = options[.offer].map { [$0] } ?? []
    checkIn.isRepeatMeant = options[.again] != nil
    if let text = options[.fen] {
      guard let fen = Int64(text) else {
        throw UsageError.badValue(.fen, text, wanted: .fen)
      }
      checkIn.fen = fen
    }
    return checkIn
  }
}

/// `regulars void VISIT`: takes a visit back; it counts nowhere from then on.
enum VoidCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.one(.visit)], optional: [.reason])]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).void }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let name = context.invocation.operands[0]
    let store = try await context.openStore()
    guard let id = await store.read({ $0.visitID(named: name) }) else {
      throw StoreError.refused(.visits(.unknown(name)))
    }
    let doer = try await context.doer(store)
    let command = Command.visits(.void(id, reason: context.invocation.options[.reason]))
    let outcome = try await store.perform(command, by: doer)
    guard case .visits(.voided(let visit)) = outcome else { return .damaged }
    let guest = await CheckInCommand.name(of: visit, in: store)
    await context.finish(store)
    if context.wantsJSON {
      Output.json(FactsJSON.visit(visit))
    } else {
      Output.line(visit.id.description)
      Output.note(context.words.visits.voided(guest))
    }
    return .done
  }
}

/// `regulars undo`: takes the last own act back.
enum UndoCommand: ProgramCommand {
  static let forms = [CommandForm()]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).undo }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let doer = try await context.doer(store)
    let outcome = try await store.perform(.undo, by: doer)
    await context.finish(store)
    guard case .undone(let act) = outcome else { return .damaged }
    if context.wantsJSON {
      Output.json(
        .object([
          ("undone", .string(act.what.code)), ("subject", .string(act.subject)),
          ("at", .instant(act.at)),
        ]))
    } else {
      Output.line(context.words.visits.undone(act))
    }
    return .done
  }
}
