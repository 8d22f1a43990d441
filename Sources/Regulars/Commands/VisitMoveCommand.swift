import Documents
import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars visit move VISIT ID|guest`: a visit on the wrong guest goes to whose it was.
enum VisitMoveCommand: ProgramCommand {
  static let forms = [
    CommandForm(words: ["move"], operands: [.one(.visit), .one(.idOrGuest)])
  ]

  static func purpose(in language: Language) -> String { VisitMoveWords.of(language).purpose }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let (visit, guest) = (context.invocation.operands[1], context.invocation.operands[2])
    let store = try await context.openStore()
    guard let id = await store.read({ $0.visitID(named: visit) }) else {
      throw StoreError.refused(.visits(.unknown(visit)))
    }
    var target: DocumentID?
    if guest != CheckInCommand.guest {
      target = await store.read { $0.id(named: guest) }
      guard target != nil else { throw StoreError.refused(.unknown(guest)) }
    }
    let doer = try await context.doer(store)
    let outcome = try await store.perform(
      .visits(.move(visit: id, to: target, id: store.mintID())), by: doer)
    let menu = await store.read(\.menu)
    await context.finish(store)
    guard case .visits(.moved(let moved, let move)) = outcome else { return .damaged }
    if context.wantsJSON {
      Output.json(
        .object([
          ("id", .string(move.description)), ("visit", .string(moved.id.description)),
          ("from", .optional(moved.move?.from?.description)),
          ("to", .optional(moved.move?.to?.description)),
        ]))
    } else {
      Output.line(context.words.moving.moved(moved.told(by: menu, in: context.words.language)))
    }
    return .done
  }
}
