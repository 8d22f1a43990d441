import StoreModel

/// What can be completed, by the tables that the parser and the help page read.
struct CompletionTables {
  /// What commands are for.
  let help: HelpPageWords
  /// What flags say.
  let flags: FlagWords

  /// What can stand behind a flag or a command.
  enum Value: Equatable {
    case words([String])
    case file, folder
    /// Text nobody can guess.
    case text
  }

  /// A flag with what it says and what stands behind it, nil for a switch.
  struct Option: Equatable {
    let name: String
    let meaning: String
    let value: Value?
  }

  /// A command with all that may stand behind its name.
  struct Command: Equatable {
    let name: String
    let purpose: String
    /// Words it takes as they are.
    let words: [String]
    /// Flags of its own.
    let options: [Option]
    /// Whether a file stands behind it.
    let takesFile: Bool
  }

  /// The command that says how another is called.
  static let helpWord = Flag.help.rawValue

  /// Every command, in the order of the help page.
  var commands: [Command] {
    CommandUsage.all.compactMap { usage in
      guard let name = usage.name else { return nil }
      let common = Set(Flag.common)
      return Command(
        name: name.rawValue, purpose: help.purpose(name), words: words(of: usage),
        options: usage.flags.filter { !common.contains($0) }.map(option),
        takesFile: usage.forms.contains { $0.operands.contains(.one(.file)) })
    }
  }

  /// Flags every command takes, and those of the screen.
  var common: [Option] {
    let screen = CommandUsage.screen.flags.filter { !Flag.common.contains($0) }
    return (Flag.common + screen).map(option)
  }

  private func words(of usage: CommandUsage) -> [String] {
    let operands = usage.forms.flatMap(\.operands)
    if operands.contains(.optional(.key)) {
      return usage.words + SettingKey.allCases.map(\.rawValue)
    }
    return operands.contains(.one(.idOrGuest)) ? usage.words + ["guest"] : usage.words
  }

  private func option(_ flag: Flag) -> Option {
    let value: Value? =
      switch flag.value {
      case nil: nil
      case .choice(let words): .words(words)
      case .directory: .folder
      case .path, .file: .file
      default: .text
      }
    return Option(name: flag.rawValue, meaning: flags.meaning(flag), value: value)
  }
}
