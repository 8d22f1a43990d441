import Foundation
import PartnerApp
import StoreModel
import StoreSession
import TerminalIO
import TextUI

/// `regulars` alone: opens the terminal on the regulars list.
enum ScreenCommand {
  static func run(_ context: CommandContext) async throws -> ExitStatus {
    try await ScreenRuntime.run(context, options: try terminalOptions(context))
  }

  private static func terminalOptions(_ context: CommandContext) throws -> TerminalOptions {
    var options = TerminalOptions()
    if let name = context.invocation.options[.theme] {
      options.theme = try theme(name, context)
    }
    // NO_COLOR counts when it is there and not empty (no-color.org).
    if context.environment["NO_COLOR"].map({ !$0.isEmpty }) == true { options.colors = .mono }
    switch context.invocation.options[.glyphs] {
    case "utf8": options.glyphs = .utf8
    case "ascii": options.glyphs = .ascii
    default: break
    }
    return options
  }

  /// The bytes of a theme's file, nil where there is none; the path see `PathText`.
  private static func contents(_ path: String) throws(ThemeError) -> [UInt8]? {
    guard Folder.exists(path) else { return nil }
    do throws(StoreError) {
      return try InputFile.read(path, onlyFiles: true).bytes
    } catch {
      guard case .file(_, .system(let number)) = error else {
        throw .unreadable(file: path, reason: .noFile)
      }
      throw .unreadable(file: path, reason: .system(errno: number))
    }
  }

  /// A theme by name, from the user's own folder or the built-in ones.
  static func theme(_ name: String, _ context: CommandContext) throws -> Theme {
    let loaded = try load(name, context.environment)
    loaded.warnings.forEach(Output.note)
    return loaded.theme
  }

  /// Refuses a name that no theme has, or one that cannot be read.
  static func checkTheme(_ name: String, _ environment: [String: String]) throws(ThemeError) {
    _ = try load(name, environment)
  }

  private static func load(
    _ name: String, _ environment: [String: String]
  ) throws(ThemeError) -> ThemeFile.Loaded {
    let folders = ThemeFile.userFolders(environment: environment)
    return try ThemeFile.load(name, folders: folders, reading: contents)
  }
}

/// Everything the runtime starts with.
struct Opening: Sendable {
  let context: CommandContext
  let store: OpenStore
  let isPractice: Bool
  let language: Language
  let settings: Settings
  /// Whether nobody has used the store yet.
  let isFirstRun: Bool
  /// Whom the command line names, else who signed on last.
  let partner: Partner?
  /// Whether Han is shown whatever the terminal says; nil asks the terminal.
  let showsHan: Bool?

  init(_ context: CommandContext) async throws {
    self.context = context
    isPractice = context.invocation.has(.demo)
    store = try await context.openStore(tellingRecovery: false)
    (settings, isFirstRun) = await store.read { ($0.settings, $0.isFirstRun) }
    partner = await store.partner(on: context.invocation.options[.actor])
    language = LanguageChoice.of(
      option: context.invocation.options[.lang], setting: settings[.language],
      environment: context.environment)
    switch context.invocation.options[.han] {
    case "on": showsHan = true
    case "off": showsHan = false
    default: showsHan = nil
    }
  }
}
