import PartnerApp

/// `regulars shell-completions bash|zsh|fish`: what completes commands, words and flags in a shell.
enum ShellCompletionsCommand: ProgramCommand {
  static let forms = [CommandForm(words: Shell.allCases.map(\.rawValue))]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String {
    PurposeWords.of(language).shellCompletions
  }

  /// The shells there are scripts for.
  private enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  static func run(_ context: CommandContext) -> ExitStatus {
    let tables = CompletionTables(help: context.words.help, flags: context.words.flags)
    // The usage lets no other word pass.
    switch context.invocation.operands.first.flatMap(Shell.init) {
    case .zsh: Output.lines(ZshCompletion(tables: tables).lines)
    case .fish: Output.lines(FishCompletion(tables: tables).lines)
    case .bash, nil: Output.lines(BashCompletion(tables: tables).lines)
    }
    return .done
  }
}
