import Documents
import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars partner add|list|leave`: who works here.
enum PartnerCommands: ProgramCommand {
  static let forms = [
    CommandForm(words: ["list"]),
    CommandForm(words: ["add"], operands: [.one(.person)], optional: [.role]),
    CommandForm(words: ["leave"], operands: [.one(.person)]),
  ]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).partner }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    guard operands.count > 1 else { return try await list(context) }
    // The usage lets no other word than these two pass.
    return operands[0] == "add"
      ? try await add(operands[1], context) : try await leave(operands[1], context)
  }

  private static func list(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let (partners, on) = await store.read { ($0.partners(), $0.partnerOn) }
    await store.close()
    if context.wantsJSON {
      Output.json(.array(partners.map { json($0, isOn: $0.id == on?.id) }))
    } else {
      let words = context.words.partners
      Output.lines(Output.columns(partners.map { row($0, words, isOn: $0.id == on?.id) }))
    }
    return .done
  }

  private static func add(_ name: String, _ context: CommandContext) async throws -> ExitStatus {
    let role = try role(context.invocation.options[.role])
    let store = try await context.openStore()
    let doer = try await context.doer(store)
    let outcome = try await store.perform(
      .partners(.add(name: name, role: role, id: store.mintID())), by: doer)
    return try await tell(outcome, store, context)
  }

  private static func leave(_ name: String, _ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    guard let partner = await store.read({ $0.partner(named: name) }) else {
      let refusal = await store.read { $0.refusal(toActAs: name) }
      throw StoreError.refused(refusal ?? .partners(.unknown(name)))
    }
    let doer = try await context.doer(store)
    let outcome = try await store.perform(.partners(.leave(partner.id)), by: doer)
    return try await tell(outcome, store, context)
  }

  private static func tell(
    _ outcome: Outcome, _ store: OpenStore, _ context: CommandContext
  ) async throws -> ExitStatus {
    let partners = await store.read { $0.partners(evenLeft: true) }
    await context.finish(store)
    guard case .partners(.changed(let id)) = outcome,
      let partner = partners.first(where: { $0.id == id })
    else { return .damaged }
    if context.wantsJSON {
      Output.json(json(partner, isOn: false))
    } else {
      let row = row(partner, context.words.partners, isOn: false)
      Output.line(row.filter { !$0.isEmpty }.joined(separator: "  "))
    }
    return .done
  }

  private static func role(_ text: String?) throws(UsageError) -> Partner.Role {
    guard let text else { return .barista }
    guard let role = Partner.Role(rawValue: text) else {
      throw .badValue(.role, text, wanted: .oneOf(Partner.Role.allCases.map(\.rawValue)))
    }
    return role
  }

  private static func json(_ partner: Partner, isOn: Bool) -> JSONText {
    .object([
      ("id", .string(partner.id.description)), ("name", .string(partner.name)),
      ("role", .string(partner.role.rawValue)), ("signed", .bool(partner.isSigned)),
      ("left", .bool(partner.hasLeft)), ("on", .bool(isOn)),
    ])
  }

  private static func row(
    _ partner: Partner, _ words: PartnerListWords, isOn: Bool
  ) -> [String] {
    [
      partner.id.description, partner.name, words.role(partner.role),
      partner.isSigned ? "" : words.unsigned, partner.hasLeft ? words.left : isOn ? words.on : "",
    ]
  }
}
