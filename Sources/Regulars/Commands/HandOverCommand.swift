import Documents
import PartnerApp
import StoreModel
import StoreSession

/// `regulars handover [TEXT]`: what one shift tells the next; `handover done ID` ticks it.
enum HandOverCommand: ProgramCommand {
  static let forms = [
    CommandForm(), CommandForm(words: ["done"], operands: [.one(.id)]),
    CommandForm(operands: [.text(.text)]),
  ]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).handOver }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    let store = try await context.openStore()
    if operands.count == 2, operands[0] == "done" {
      try await context.doCare(.handOverDone(.typed(operands[1])), in: store)
    } else if !operands.isEmpty {
      try await context.doCare(
        .handOver(text: context.text(after: 0), id: store.mintID()), in: store)
    } else {
      await show(context, await store.read { $0.handOvers() }, store)
    }
    await context.finish(store)
    return .done
  }

  private static func show(
    _ context: CommandContext, _ notes: [HandOverFact], _ store: OpenStore
  ) async {
    if context.wantsJSON {
      Output.json(.array(notes.map(FactsJSON.handOver)))
    } else if notes.isEmpty {
      Output.note(context.words.care.noHandOver)
    } else {
      Output.lines(await context.careText(store).lines(notes))
    }
  }
}
