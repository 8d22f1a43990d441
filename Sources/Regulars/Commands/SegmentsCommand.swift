import PartnerApp
import StoreModel
import StoreSession

/// `regulars segments`: what the regulars are to the shop, and what they are worth.
enum SegmentsCommand: ProgramCommand {
  static let forms = [CommandForm()]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String { PurposeWords.of(language).segments }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let now = try await context.now(store)
    let segments = await store.read(at: now) { $0.segments() }
    await store.close()
    if context.wantsJSON {
      Output.json(.array(segments.map(FactsJSON.segment)))
    } else {
      let words = context.words.figures
      let rows = segments.map {
        [words.segment($0.segment), String($0.members), Figures.money(fen: $0.value365dFen)]
      }
      Output.lines(Output.columns([words.segmentColumns] + rows))
    }
    return .done
  }
}
