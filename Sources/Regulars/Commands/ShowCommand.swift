import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars show ID`: everything known of one regular.
enum ShowCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.one(.id)])]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String { PurposeWords.of(language).show }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let name = context.invocation.operands[0]
    let store = try await context.openStore()
    let now = try await context.now(store)
    let (profile, menu, calendar) = await store.read(at: now) { reader in
      (
        reader.shop.id(named: name).flatMap { reader.profile($0) }, reader.shop.menu,
        reader.calendar
      )
    }
    await store.close()
    guard let profile else {
      Output.note(context.words.show.nobody(name))
      return .refused
    }
    if context.wantsJSON {
      Output.json(FactsJSON.profile(profile))
    } else {
      let summary = profile.summary
      let constraints = Constraint.stored(summary.constraints)
      let usuals = summary.usual.map {
        menu.shownUsual($0, constraints: constraints, at: now, calendar: calendar)
      }
      let text = ProfileText(
        words: context.words.show, language: context.words.language, menu: menu,
        calendar: calendar, now: now)
      Output.lines(text.lines(profile, usuals))
    }
    return .done
  }
}
