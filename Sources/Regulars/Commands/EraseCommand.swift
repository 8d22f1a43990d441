import Documents
import Journaling
import PartnerApp
import StoreModel
import StoreSession

/// `regulars erase ID --yes`: takes everything about a regular out of the store for good.
enum EraseCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.one(.id)], optional: [.yes])]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).erase }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let name = context.invocation.operands[0]
    let store = try await context.openStore()
    let doer = try await context.doer(store)
    guard let id = await store.read({ $0.idOfAnybody(named: name) }) else {
      throw StoreError.refused(.unknown(name))
    }
    let label = await store.read { shop in
      shop.row(of: id).flatMap { shop.regular($0)?.label } ?? name
    }
    guard context.invocation.has(.yes) else {
      let shown = await store.read { shop in
        shop.row(of: id).flatMap { shop.regular($0)?.shownName } ?? label
      }
      Output.note(context.words.forgetting.eraseNeedsYes(shown))
      await store.close()
      return .refused
    }
    _ = try await store.perform(.regulars(.erase(id)), by: doer)
    let finished = await context.finish(store)
    if context.wantsJSON {
      Output.json(
        .object([
          ("id", .string(label)), ("erased", .bool(true)),
          ("removed", .array(finished.removed.map { .string(PathText.shown($0)) })),
        ]))
    } else {
      Output.line(context.words.forgetting.erased(label))
    }
    return finished.isForgotten ? .done : .refused
  }
}
