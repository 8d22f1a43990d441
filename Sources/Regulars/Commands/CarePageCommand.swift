import Documents
import Foundation
import StoreModel
import StoreSession

/// `regulars care …`: everything the store means to do for its guests beside the cup.
enum CarePageCommand {
  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    let act = try operands.first.map { try self.act($0, count: operands.count) }
    let store = try await context.openStore()
    switch act {
    case nil: try await show(context, store)
    case .print: return try await print(context, store)
    case .followUp:
      let guest = try await store.regular(named: operands[1])
      let from = try await day(context, store)
      let command = CareCommand.followUp(
        regular: guest, text: context.text(after: 2), from: from, id: store.mintID())
      try await context.doCare(command, in: store)
    case .thankYou:
      let guest = try await store.regular(named: operands[1])
      let command = CareCommand.thankYou(
        regular: guest, reason: context.text(after: 2), id: store.mintID())
      try await context.doCare(command, in: store)
    case .done: try await context.doCare(.followUpDone(.typed(operands[1])), in: store)
    case .written:
      try await context.doCare(.thankYouDone(.typed(operands[1]), .written), in: store)
    }
    await store.close()
    return .done
  }

  private enum Act: String, CaseIterable {
    case followUp = "follow-up"
    case thankYou = "thank-you"
    case done
    case written
    case print
  }

  /// The act a word means, with as many words behind it as it takes.
  private static func act(_ word: String, count: Int) throws(UsageError) -> Act {
    guard let act = Act(rawValue: word) else {
      let known = Act.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue(option: "care", value: word, wanted: known)
    }
    switch act {
    case .followUp, .thankYou:
      if count < 3 { throw .badValue(option: "care", value: word, wanted: "a guest and a text") }
    case .done, .written, .print:
      if count != 2 { throw .badValue(option: "care", value: word, wanted: "one id behind it") }
    }
    return act
  }

  private static func show(_ context: CommandContext, _ store: OpenStore) async throws {
    let facts = await store.read(at: try await context.now(store)) { $0.care() }
    if context.wantsJSON {
      Output.json(FactsJSON.care(facts))
    } else {
      Output.lines(try await context.careText(store).lines(facts))
    }
  }

  private static func print(
    _ context: CommandContext, _ store: OpenStore
  ) async throws -> ExitStatus {
    let id = try DocumentID.typed(context.invocation.operands[1])
    let settings = await store.read(\.settings)
    let language = try LanguageChoice.of(
      option: context.invocation.options["lang"], setting: settings[.language],
      environment: context.environment)
    let printing = CardPrinting(
      store: store, language: language, environment: context.environment)
    let card = try await printing.print(id, by: try await context.acting(store))
    await store.close()
    let told = Sentence(language: try context.languageOfSentences(), directory: "")
      .of(card, command: settings.printCommand)
    guard case .filed(let path, _) = card else {
      if context.wantsJSON {
        Output.json(.object([("id", .string(id.description)), ("printed", .bool(true))]))
      } else {
        Output.line(told)
      }
      return .done
    }
    if context.wantsJSON {
      Output.json(
        .object([
          ("id", .string(id.description)), ("printed", .bool(false)), ("file", .string(path)),
        ]))
    }
    Output.note(told)
    return .refused
  }

  /// The day of `--from`.
  private static func day(_ context: CommandContext, _ store: OpenStore) async throws -> CivilDay? {
    guard let text = context.invocation.options["from"] else { return nil }
    let calendar = await store.read(\.settings).calendar(machine: .current)
    guard let noon = StoreCalendar.instant(text, zone: calendar.zone) else {
      throw UsageError.badValue(option: "from", value: text, wanted: "a date, like 2026-12-01")
    }
    return calendar.businessDay(of: noon)
  }
}

extension CommandContext {
  /// The words from `first` on as one text.
  func text(after first: Int) -> String {
    invocation.operands.dropFirst(first).joined(separator: " ")
  }

  /// Does something of care and prints the id of what was made or changed.
  func doCare(_ command: CareCommand, at moment: Int64? = nil, in store: OpenStore) async throws {
    var acting = try await acting(store)
    acting.now = moment ?? acting.now
    let outcome = try await store.perform(.care(command), by: acting)
    guard case .care(.changed(let id)) = outcome else { return }
    if wantsJSON {
      Output.json(.object([("id", .string(id.description))]))
    } else {
      Output.line(id.description)
    }
  }

  /// How care is told on this command line.
  func careText(_ store: OpenStore) async throws -> CareText {
    CareText(
      sentence: Sentence(language: try languageOfSentences(), directory: ""),
      calendar: await store.read(\.settings).calendar(machine: .current))
  }
}

extension OpenStore {
  /// The regular an id means; refused where nobody has it.
  func regular(named text: String) async throws(StoreError) -> DocumentID {
    guard let id = await read({ $0.id(named: text) }) else { throw .refused(.unknown(text)) }
    return id
  }
}

extension DocumentID {
  /// An id as somebody typed it; refused where it is none.
  static func typed(_ text: String) throws(StoreError) -> DocumentID {
    guard let id = DocumentID(text) else { throw .refused(.care(.unknown(text))) }
    return id
  }
}
