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
    if key == .theme, operands.count == 2, !operands[1].isEmpty {
      try ScreenCommand.checkTheme(operands[1], context.environment)
    }
    let store = try await context.openStore()
    if let key, operands.count == 2 {
      let value = try await self.value(operands[1], of: key, context, store)
      _ = try await store.perform(
        .settings(.change([key: value])), by: try await context.doer(store))
    }
    let settings = await store.read(\.settings)
    await context.finish(store)
    show(settings, keys: key.map { [$0] } ?? SettingKey.allCases, context)
    return .done
  }

  /// A value as it is stored, nil for none: words for days become dates.
  private static func value(
    _ text: String, of key: SettingKey, _ context: CommandContext, _ store: OpenStore
  ) async throws -> String? {
    guard !text.isEmpty, key == .closures else { return text.isEmpty ? nil : text }
    let today = await store.read(at: try await context.now(store)) { $0.today }
    return TypedText.days(text, from: today)
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
        [key.rawValue, settings[key] ?? words.unset, words.name(key)]
      }
      Output.lines(Output.columns(rows))
    }
  }
}
