import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars settings [KEY [VALUE]]`: shows or changes the store's settings.
enum SettingsCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.optional(.key), .optional(.value)])]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).settings }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    let key = try operands.first.map(self.key)
    let store = try await context.openStore()
    if let key, operands.count == 2 {
      let value = operands[1].isEmpty ? nil : operands[1]
      _ = try await store.perform(
        .settings(.change([key: value])), by: try await context.doer(store))
    }
    let settings = await store.read(\.settings)
    await context.finish(store)
    show(settings, keys: key.map { [$0] } ?? SettingKey.allCases, context)
    return .done
  }

  private static func key(_ text: String) throws -> SettingKey {
    guard let key = SettingKey(rawValue: text) else {
      let known = SettingKey.allCases.map(\.rawValue)
      throw UsageError.badOperand(text, .settings, oneOf: known)
    }
    return key
  }

  private static func show(
    _ settings: Settings, keys: [SettingKey], _ context: CommandContext
  ) {
    if context.wantsJSON {
      Output.json(.object(keys.map { ($0.rawValue, .optional(settings[$0])) }))
    } else {
      let words = context.words.settings
      let rows = keys.map { key in
        [key.rawValue, settings[key] ?? words.unset] + [words.name(key)].compactMap(\.self)
      }
      Output.lines(Output.columns(rows))
    }
  }
}
