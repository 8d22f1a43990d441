import Documents
import PartnerApp
import StoreModel
import StoreSession

/// `regulars events …`: tastings and classes, and who comes.
enum EventsCommand: ProgramCommand {
  static let forms = [
    CommandForm(optional: [.all]),
    CommandForm(words: ["add"], required: [.title, .at], optional: [.seats]),
    CommandForm(words: ["sign-up", "sign-off"], operands: [.one(.event), .one(.guest)]),
    CommandForm(words: ["cancel"], operands: [.one(.event)]),
  ]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).events }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    let act = operands.first.flatMap(Verb.init)
    let seats = try seats(context.invocation)
    let store = try await context.openStore()
    switch act {
    case nil: try await show(context, store)
    case .add:
      // Here --at is the event's own time; it is added now.
      let command = CareCommand.addEvent(
        title: context.invocation.options[.title] ?? "", at: try await context.now(store),
        seats: seats, id: store.mintID())
      try await context.doCare(command, at: WallClock.milliseconds(), in: store)
    case .signUp, .signOff:
      let event = try await event(operands[1], context, store)
      let guest = try await store.regular(named: operands[2])
      let command =
        act == .signUp
        ? CareCommand.signUp(event: event, regular: guest) : .signOff(event: event, regular: guest)
      try await context.doCare(command, in: store)
    case .cancel:
      let event = try await event(operands[1], context, store)
      try await context.doCare(.cancelEvent(event), in: store)
    }
    await context.finish(store)
    return .done
  }

  private enum Verb: String {
    case add
    case signUp = "sign-up"
    case signOff = "sign-off"
    case cancel
  }

  private static func seats(_ invocation: Invocation) throws(UsageError) -> Int? {
    guard let text = invocation.options[.seats] else { return nil }
    guard let seats = Int(text) else {
      throw .badValue(.seats, text, wanted: .number)
    }
    return seats
  }

  private static func show(_ context: CommandContext, _ store: OpenStore) async throws {
    let withPast = context.invocation.has(.all)
    let events = await store.read(at: try await context.now(store)) {
      $0.events(withPast: withPast)
    }
    if context.wantsJSON {
      Output.json(.array(events.map(FactsJSON.event)))
    } else if events.isEmpty {
      Output.note(context.words.care.noEvent)
    } else {
      Output.lines(await context.careText(store).lines(events))
    }
  }

  /// The event an id means, or a title that only one coming event has.
  private static func event(
    _ text: String, _ context: CommandContext, _ store: OpenStore
  ) async throws -> DocumentID {
    if let id = DocumentID(text) { return id }
    let coming = await store.read(at: try await context.now(store)) { $0.events() }
    let meant = coming.filter { $0.title.lowercased() == text.lowercased() }
    guard meant.count == 1 else { throw StoreError.refused(.care(.unknown(text))) }
    return meant[0].id
  }
}
