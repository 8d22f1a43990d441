/// The script for zsh, from 5.0 on, with what each command and flag says.
struct ZshCompletion {
  let tables: CompletionTables

  /// The lines of the script.
  var lines: [String] {
    let help = (CompletionTables.helpWord, "")
    let commands = tables.commands.map { ($0.name, $0.purpose) } + [help]
    return [
      "#compdef regulars",
      "# zsh completion for regulars; put it as _regulars into a folder of $fpath, or source it.",
      "_regulars() {",
      "  local command=$words[2] place",
      "  local -a commands common own",
      "  for ((place = 2; place < CURRENT; place++)); do",
      "    case $words[place] in",
      "      (\(valued)) ((place++)) ;;",
      "      (-*|\(CompletionTables.helpWord)) ;;",
      "      (*) break ;;",
      "    esac",
      "  done",
      "  common=(",
    ] + tables.common.map { "    " + Self.quoted(option($0)) } + ["  )", "  commands=("]
      + commands.map { "    " + Self.quoted(Self.escaped($0.0) + ":" + $0.1) }
      + [
        "  )",
        "  if ((place >= CURRENT)); then",
        "    _arguments -s $common '*: :{ _describe -t commands command commands }'",
        "    return",
        "  fi",
        "  case $words[place] in",
      ] + tables.commands.flatMap(lines)
      + [
        "  esac",
        "  _arguments -s $common $own",
        "}",
        "if [ \"$funcstack[1]\" = _regulars ]; then",
        "  _regulars \"$@\"",
        "else",
        "  compdef _regulars regulars",
        "fi",
      ]
  }

  /// Flags of any command that have something behind them, as a pattern.
  private var valued: String {
    let options = tables.common + tables.commands.flatMap(\.options)
    return Set(options.filter { $0.value != nil }.map { "--\($0.name)" }).sorted()
      .joined(separator: "|")
  }

  private func lines(_ command: CompletionTables.Command) -> [String] {
    let words = command.words.map(Self.escaped).joined(separator: " ")
    let behind: [String] =
      switch (command.words.isEmpty, command.takesFile) {
      case (true, false): ["*: : "]
      case (true, true): ["*:file:_files"]
      case (false, false): ["*: :(\(words))"]
      case (false, true): ["*: :{ compadd -- \(words); _files }"]
      }
    let specs = command.options.map(option) + behind
    return ["    (\(command.name)) own=("] + specs.map { "      " + Self.quoted($0) }
      + ["    ) ;;"]
  }

  private func option(_ option: CompletionTables.Option) -> String {
    let flag = "--\(option.name)"
    let meaning = "[\(Self.bracketed(option.meaning))]"
    return switch option.value {
    case nil: flag + meaning
    case .words(let words): "\(flag)=\(meaning): :(\(words.joined(separator: " ")))"
    case .file: "\(flag)=\(meaning): :_files"
    case .folder: "\(flag)=\(meaning): :_files -/"
    case .text: "\(flag)=\(meaning): : "
    }
  }

  /// A colon divides the parts of what zsh is told.
  private static func escaped(_ text: String) -> String { text.replacing(":", with: "\\:") }

  private static func bracketed(_ text: String) -> String {
    text.replacing("[", with: "\\[").replacing("]", with: "\\]").replacing(":", with: "\\:")
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
