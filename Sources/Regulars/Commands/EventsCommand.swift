import Documents
import StoreModel
import StoreSession

/// `regulars events …`: tastings and classes, and who comes.
enum EventsCommand {
  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    let act = try operands.first.map { try self.act($0, context.invocation) }
    let seats = try seats(context.invocation)
    let store = try await context.openStore()
    switch act {
    case nil: try await show(context, store)
    case .add:
      // Here --at is the event's own time; it is added now.
      let command = CareCommand.addEvent(
        title: context.invocation.options["title"] ?? "", at: try await context.now(store),
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
    await store.close()
    return .done
  }

  private enum Act: String, CaseIterable {
    case add
    case signUp = "sign-up"
    case signOff = "sign-off"
    case cancel

    /// How many words stand behind it.
    var words: Int {
      switch self {
      case .add: 0
      case .signUp, .signOff: 2
      case .cancel: 1
      }
    }
  }

  private static func act(_ word: String, _ invocation: Invocation) throws(UsageError) -> Act {
    guard let act = Act(rawValue: word) else {
      let known = Act.allCases.map(\.rawValue).joined(separator: ", ")
      throw .badValue(option: "events", value: word, wanted: known)
    }
    guard invocation.operands.count == act.words + 1 else {
      let wanted =
        switch act {
        case .add: "--title and --at, no other word"
        case .signUp, .signOff: "an event and a guest"
        case .cancel: "an event"
        }
      throw .badValue(option: "events", value: word, wanted: wanted)
    }
    if act == .add {
      for option in ["title", "at"] where invocation.options[option] == nil {
        throw .missingValue(option)
      }
    }
    return act
  }

  private static func seats(_ invocation: Invocation) throws(UsageError) -> Int? {
    guard let text = invocation.options["seats"] else { return nil }
    guard let seats = Int(text) else {
      throw .badValue(option: "seats", value: text, wanted: "a number")
    }
    return seats
  }

  private static func show(_ context: CommandContext, _ store: OpenStore) async throws {
    let withPast = context.invocation.has("all")
    let events = await store.read(at: try await context.now(store)) {
      $0.events(withPast: withPast)
    }
    if context.wantsJSON {
      Output.json(.array(events.map(FactsJSON.event)))
    } else if events.isEmpty {
      let sentence = Sentence(language: try context.languageOfSentences(), directory: "")
      Output.note(
        sentence.pick(
          "No event is planned. `regulars events add --title T --at TIME` plans one.",
          "没有活动。用 `regulars events add --title 标题 --at 时间` 安排一个。"))
    } else {
      Output.lines(try await context.careText(store).lines(events))
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
