import Documents
import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars complaint add|list|show|step`: what guests were not content with, and what is done.
enum ComplaintCommands: ProgramCommand {
  static let forms = [
    CommandForm(words: ["add"], optional: ComplaintFlags.all + [.file]),
    CommandForm(words: ["list"], optional: [.all]),
    CommandForm(words: ["show"], operands: [.one(.complaint)]),
    CommandForm(
      words: ["step"], operands: [.one(.complaint), .one(.step), .optional(.value)],
      optional: [.note, .remedy, .cause, .until, .notReached]),
  ]

  static func purpose(in language: Language) -> String {
    ComplaintListWords.of(language).purpose
  }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    switch context.invocation.operands[0] {
    case "add": try await add(context)
    case "list": try await list(context)
    case "show": try await show(context)
    default: try await step(context)
    }
  }

  // MARK: - Taking in

  private static func add(_ context: CommandContext) async throws -> ExitStatus {
    var options = context.invocation.options
    if let path = options[.file] {
      let fromFile = try ComplaintFlags.options(inFile: path)
      options.merge(fromFile) { typed, _ in typed }
    }
    var new = try ComplaintFlags.complaint(options)
    let store = try await context.openStore()
    if let name = options[.guest], name != CheckInCommand.guest {
      guard let id = await store.read({ $0.id(named: name) }) else {
        throw StoreError.refused(.unknown(name))
      }
      new.regular = id
    }
    let doer = try await context.doer(store)
    new.happenedAt = try await happened(options[.when], doer.now, store)
    let outcome = try await store.perform(
      .complaints(.file(new, id: store.mintID())), by: doer)
    guard case .complaints(.filed(let complaint)) = outcome,
      let fact = await read(store, doer.now, complaint.id)
    else { return .damaged }
    let mayShow = await store.read { $0.seesInvolved(complaint, doer.partner) }
    await context.finish(store)
    if context.wantsJSON {
      Output.json(FactsJSON.complaint(fact, showsInvolved: mayShow))
    } else {
      Output.line(complaint.number.text)
      Output.note(context.words.complaints.filed(context.invocation.options[.actor]))
    }
    return .done
  }

  private static func happened(
    _ text: String?, _ now: Int64, _ store: OpenStore
  ) async throws -> Int64? {
    guard let text else { return nil }
    let calendar = await store.read(\.settings).calendar(machine: .current)
    guard let instant = TypedText.instant(text, in: calendar, at: now, hasBeen: true) else {
      throw UsageError.badValue(.when, text, wanted: .instant)
    }
    return instant
  }

  // MARK: - Reading

  private static func read(
    _ store: OpenStore, _ now: Int64, _ id: DocumentID
  ) async -> ComplaintFact? {
    await store.read { Complaints($0, machine: .current).fact(id, at: now) }
  }

  private static func list(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let now = try await context.now(store)
    let isWhole = context.invocation.has(.all)
    let (facts, schedule) = await store.read { shop in
      (
        Complaints(shop, machine: .current).facts(at: now).filter { isWhole || $0.isListed }
          .byUrgency(at: now), shop.schedule(machine: .current)
      )
    }
    await context.finish(store)
    if context.wantsJSON {
      Output.json(.array(facts.map { FactsJSON.complaint($0, hasEvents: false) }))
    } else if facts.isEmpty {
      Output.note(context.words.complaints.none)
    } else {
      let text = ComplaintText(context.words, schedule, now)
      Output.lines(Output.columns(facts.map(text.row)))
    }
    return facts.isEmpty ? .refused : .done
  }

  private static func show(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let now = try await context.now(store)
    let id = try await id(context.invocation.operands[1], now, store)
    guard let fact = await read(store, now, id) else {
      throw StoreError.refused(.complaints(.unknown(context.invocation.operands[1])))
    }
    let actor = context.invocation.options[.actor]
    let (mayShow, schedule, name) = await store.read { shop in
      (
        shop.seesInvolved(fact.complaint, actor), shop.schedule(machine: .current),
        fact.complaint.involved.map(shop.partnerName)
      )
    }
    await context.finish(store)
    if context.wantsJSON {
      Output.json(FactsJSON.complaint(fact, showsInvolved: mayShow))
    } else {
      let text = ComplaintText(context.words, schedule, now)
      Output.lines(text.lines(fact, involved: mayShow ? name : nil))
    }
    return .done
  }

  private static func id(
    _ name: String, _ now: Int64, _ store: OpenStore
  ) async throws -> DocumentID {
    let found = await store.read { shop -> Result<DocumentID, Refusal> in
      let today = shop.schedule(machine: .current).businessDay(of: now)
      do throws(Refusal) {
        return .success(try shop.complaintID(named: name, on: today))
      } catch {
        return .failure(error)
      }
    }
    switch found {
    case .success(let id): return id
    case .failure(let refusal): throw StoreError.refused(refusal)
    }
  }

  // MARK: - Doing something

  private static func step(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    guard let kind = ComplaintStepKind(rawValue: operands[2]) else {
      throw UsageError.badOperand(
        operands[2], .complaint, oneOf: ComplaintStepKind.allCases.map(\.rawValue))
    }
    let value = operands.count > 3 ? operands[3] : nil
    let store = try await context.openStore()
    let doer = try await context.doer(store)
    var step = NewComplaintStep(kind, of: try await id(operands[1], doer.now, store))
    try ComplaintFlags.read(context.invocation, value, into: &step)
    if kind == .duplicate, let value { step.original = try await id(value, doer.now, store) }
    if let text = context.invocation.options[.until] {
      let today = await store.read { $0.schedule(machine: .current).businessDay(of: doer.now) }
      guard let day = TypedText.day(text, from: today) else {
        throw UsageError.badValue(.until, text, wanted: .day(like: "2026-12-24"))
      }
      step.until = day
    }
    let outcome = try await store.perform(
      .complaints(.step(step, id: store.mintID())), by: doer)
    guard case .complaints(.stepped(let fact)) = outcome else { return .damaged }
    let schedule = await store.read { $0.schedule(machine: .current) }
    await context.finish(store)
    if context.wantsJSON {
      Output.json(FactsJSON.complaint(fact))
    } else {
      Output.line(ComplaintText(context.words, schedule, doer.now).stepped(fact))
    }
    return .done
  }
}
