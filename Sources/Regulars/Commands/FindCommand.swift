import Foundation
import StoreModel
import StoreSession

/// `regulars find TEXT`: the look-up box as a command.
enum FindCommand {
  /// What a screen shows at most, where `--limit` does not say otherwise.
  private static let limitDefault = 50

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let limit = try self.limit(context.invocation)
    let query = context.invocation.operands.joined(separator: " ")
    let isList = query.allSatisfy(\.isWhitespace)
    let store = try await context.openStore(onlyQuery: isList ? nil : query)
    let now = try await context.now(store)
    let page = await store.read(at: now) { $0.page(query, offset: 0, count: limit) }
    let text = FindText(
      language: try context.languageOfSentences(), now: now, menu: await store.read(\.menu))
    if context.wantsJSON {
      Output.json(.array(page.rows.map { .object(FactsJSON.summary($0)) }))
    } else {
      Output.lines(Output.columns(page.rows.map(text.row)))
      if page.total > page.rows.count {
        Output.note(text.shown(page.rows.count, of: page.total))
      }
    }
    do {
      try await store.keepReadings()
    } catch {
      // The answer stands; the next one only takes longer than it must.
      Output.note(try context.sentence(store).of(error))
    }
    await store.close()
    guard page.rows.isEmpty else { return .done }
    if !context.wantsJSON { Output.note(text.nobody(query)) }
    return .refused
  }

  private static func limit(_ invocation: Invocation) throws -> Int {
    guard let text = invocation.options["limit"] else { return limitDefault }
    guard let limit = Int(text), (1...1_000_000).contains(limit) else {
      throw UsageError.badValue(option: "limit", value: text, wanted: "a number from 1")
    }
    return limit
  }
}

/// Time since a visit, short.
enum DaysAgo {
  /// "today", "3 d" or "in 2 d"; 24-hour days, for a line of text.
  static func text(_ instant: Int64, now: Int64) -> String {
    let days = (now - instant) / 86_400_000
    if days < 0 { return "in \(-days) d" }
    return days == 0 ? "today" : "\(days) d"
  }
}
