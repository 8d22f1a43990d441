import PartnerApp
import StoreModel
import StoreSession

/// `regulars completions`: which personal challenges guests completed.
enum CompletionsCommand: ProgramCommand {
  static let forms = [CommandForm()]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String {
    OfferTellingWords.of(language).completionsPurpose
  }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let now = try await context.now(store)
    let (completions, calendar) = await store.read(at: now) { reader in
      (reader.shop.offerCompletions(in: reader.calendar), reader.calendar)
    }
    await store.close()
    if context.wantsJSON {
      Output.json(.array(completions.map(json)))
    } else if completions.isEmpty {
      Output.note(context.words.telling.nothingCompleted)
    } else {
      let rows = completions.map {
        [
          local($0.completedAt, calendar), $0.offer, $0.member, $0.assignment, $0.visit,
        ]
      }
      Output.lines(Output.columns([context.words.telling.completionColumns] + rows))
    }
    return completions.isEmpty ? .refused : .done
  }

  private static func local(_ instant: Int64, _ calendar: StoreCalendar) -> String {
    let (day, minutes) = calendar.local(instant)
    let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : String($0) }
    return day.text + " " + clock.joined(separator: ":")
  }

  private static func json(_ completion: OfferCompletion) -> JSONText {
    .object([
      ("assignment", .string(completion.assignment)), ("offer", .string(completion.offer)),
      ("member", .string(completion.member)), ("assigned_at", .instant(completion.assignedAt)),
      ("completed_at", .instant(completion.completedAt)), ("visit", .string(completion.visit)),
    ])
  }
}
