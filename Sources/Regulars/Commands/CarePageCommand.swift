import Documents
import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars care …`: everything the store means to do for its guests beside the cup.
enum CarePageCommand: ProgramCommand {
  static let forms = [
    CommandForm(),
    CommandForm(
      words: ["follow-up"], operands: [.one(.guest), .text(.text)], optional: [.from]),
    CommandForm(words: ["thank-you"], operands: [.one(.guest), .text(.reason)]),
    CommandForm(words: ["done", "written", "print"], operands: [.one(.id)]),
  ]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).care }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    let act = operands.first.flatMap(Verb.init)
    // Said before a store is opened or made; which day it is depends on the store's calendar.
    _ = try day(context, in: StoreCalendar(zone: .gmt, dayStartMinutes: 0), at: 0)
    let store = try await context.openStore()
    switch act {
    case nil: try await show(context, store)
    case .print: return try await print(context, store)
    case .followUp:
      let guest = try await store.regular(named: operands[1])
      let from = try day(
        context, in: await store.read(\.settings).calendar(machine: .current),
        at: try await context.now(store))
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
    await context.finish(store)
    return .done
  }

  private enum Verb: String {
    case followUp = "follow-up"
    case thankYou = "thank-you"
    case done
    case written
    case print
  }

  private static func show(_ context: CommandContext, _ store: OpenStore) async throws {
    let facts = await store.read(at: try await context.now(store)) { $0.care() }
    if context.wantsJSON {
      Output.json(FactsJSON.care(facts))
    } else {
      Output.lines(await context.careText(store).lines(facts))
    }
  }

  private static func print(
    _ context: CommandContext, _ store: OpenStore
  ) async throws -> ExitStatus {
    let id = try DocumentID.typed(context.invocation.operands[1])
    let settings = await store.read(\.settings)
    let language = LanguageChoice.of(
      option: context.invocation.options[.lang], setting: settings[.language],
      environment: context.environment)
    let printing = CardPrinting(
      store: store, language: language, environment: context.environment)
    let card = try await printing.print(id, by: try await context.doer(store))
    await context.finish(store)
    let told = context.sentence(store).of(card, command: settings.printCommand)
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
  private static func day(
    _ context: CommandContext, in calendar: StoreCalendar, at now: Int64
  ) throws(UsageError) -> CivilDay? {
    guard let text = context.invocation.options[.from] else { return nil }
    if let instant = StoreCalendar.instant(text, zone: calendar.zone) {
      return calendar.businessDay(of: instant)
    }
    guard let day = TypedText.day(text, from: calendar.businessDay(of: now)) else {
      throw .badValue(.from, text, wanted: .day(like: "2026-12-01"))
    }
    return day
  }
}

extension CommandContext {
  /// The words from `first` on as one text.
  func text(after first: Int) -> String {
    invocation.operands.dropFirst(first).joined(separator: " ")
  }

  /// Does something of care and prints the id of what was made or changed.
  func doCare(_ command: CareCommand, at moment: Int64? = nil, in store: OpenStore) async throws {
    var doer = try await doer(store)
    doer.now = moment ?? doer.now
    let outcome = try await store.perform(.care(command), by: doer)
    guard case .care(.changed(let id)) = outcome else { return }
    if wantsJSON {
      Output.json(.object([("id", .string(id.description))]))
    } else {
      Output.line(id.description)
    }
  }

  /// How care is told on this command line.
  func careText(_ store: OpenStore) async -> CarePageText {
    CarePageText(
      words: words.care, calendar: await store.read(\.settings).calendar(machine: .current))
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
