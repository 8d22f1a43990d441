import Foundation
import Glibc
import PartnerApp
import StoreModel
import StoreSession

/// `regulars find TEXT`: the look-up box as a command.
enum FindCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.text(.text)], optional: [.limit])]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String { PurposeWords.of(language).find }

  /// What a screen shows at most, where `--limit` does not say otherwise.
  private static let limitDefault = 50

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let limit = try self.limit(context.invocation)
    let query = context.invocation.operands.joined(separator: " ")
    let isList = query.allSatisfy(\.isWhitespace)
    let store = try await context.openStore(onlyQuery: isList ? nil : query)
    let now = try await context.now(store)
    let page = await store.read(at: now) { $0.page(query, offset: 0, count: limit) }
    let calendar = await store.read(\.settings).calendar(machine: .current)
    let text = FindText(
      words: context.words, now: now, calendar: calendar, menu: await store.read(\.menu))
    if context.wantsJSON {
      Output.json(.array(page.rows.map { .object(FactsJSON.summary($0)) }))
    } else {
      // A person sees what the columns are; a script gets guests and nothing else.
      let isForPerson = isatty(STDOUT_FILENO) == 1 && !page.rows.isEmpty
      let heading = isForPerson ? [context.words.find.columns] : []
      Output.lines(Output.columns(heading + page.rows.map(text.row)))
      if page.total > page.rows.count {
        Output.note(context.words.find.shown(page.rows.count, page.total))
      }
    }
    do {
      try await store.keepReadings()
    } catch {
      // The answer stands; the next one only takes longer than it must.
      Output.note(context.sentence(store).of(error))
    }
    await store.close()
    guard page.rows.isEmpty else { return .done }
    if !context.wantsJSON { Output.note(context.words.find.nobody(query)) }
    return .refused
  }

  private static func limit(_ invocation: Invocation) throws -> Int {
    guard let text = invocation.options[.limit] else { return limitDefault }
    guard let limit = Int(text), (1...1_000_000).contains(limit) else {
      throw UsageError.badValue(.limit, text, wanted: .numberFromOne)
    }
    return limit
  }
}
