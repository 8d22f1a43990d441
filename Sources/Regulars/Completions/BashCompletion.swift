/// The script for bash, from 3.2 on: no other package is needed.
struct BashCompletion {
  let tables: CompletionTables

  /// The lines of the script.
  var lines: [String] {
    let commands = tables.commands
    let names = commands.map(\.name) + [CompletionTables.helpWord]
    return [
      "# bash completion for regulars; source this file, or put it where bash-completion looks.",
      "_regulars() {",
      "  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}",
      "  local command= words= flags= files= place=1 word",
      "  COMPREPLY=()",
      "  while [ $place -lt $COMP_CWORD ]; do",
      "    word=${COMP_WORDS[place]}",
      "    case $word in",
      "      \(patterns(valued)) place=$((place + 1)) ;;",
      "      -*|=) ;;",
      "      \(CompletionTables.helpWord)) ;;",
      "      *) command=$word; break ;;",
      "    esac",
      "    place=$((place + 1))",
      "  done",
      "  case $prev in",
    ] + values
      + [
        "  esac",
        "  case $command in",
        "    '') words='\(names.joined(separator: " "))' ;;",
      ] + commands.map(line)
      + [
        "  esac",
        "  flags=\"$flags \(list(tables.common))\"",
        "  case $cur in",
        "    -*) COMPREPLY=($(compgen -W \"$flags\" -- \"$cur\")) ;;",
        "    *)",
        "      # Words are the first behind a command, files come after them.",
        "      if [ -z \"$command\" ] || [ $COMP_CWORD -eq $((place + 1)) ]; then",
        "        COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))",
        "      fi",
        "      if [ -n \"$files\" ] && { [ -z \"$words\" ] || [ $COMP_CWORD -gt $((place + 1)) ]; }; then",
        "        compopt -o filenames 2>/dev/null",
        "        while IFS= read -r word; do COMPREPLY+=(\"$word\"); done < <(compgen -f -- \"$cur\")",
        "      fi ;;",
        "  esac",
        "}",
        "complete -F _regulars regulars",
      ]
  }

  private var options: [CompletionTables.Option] {
    var seen: Set<String> = []
    return (tables.common + tables.commands.flatMap(\.options)).filter {
      seen.insert($0.name).inserted
    }
  }

  private var valued: [CompletionTables.Option] { options.filter { $0.value != nil } }

  private func patterns(_ options: [CompletionTables.Option]) -> String {
    options.map { "--\($0.name)" }.joined(separator: "|") + ")"
  }

  private func list(_ options: [CompletionTables.Option]) -> String {
    options.map { "--\($0.name)" }.joined(separator: " ")
  }

  /// What stands behind flags; behind text nobody can guess nothing is offered.
  private var values: [String] {
    valued.map { option in
      let answer =
        switch option.value {
        case .words(let words):
          "COMPREPLY=($(compgen -W '\(words.joined(separator: " "))' -- \"$cur\"));"
        case .file: "COMPREPLY=($(compgen -f -- \"$cur\")); compopt -o filenames 2>/dev/null;"
        case .folder: "COMPREPLY=($(compgen -d -- \"$cur\")); compopt -o filenames 2>/dev/null;"
        case .text, nil: ""
        }
      return "    --\(option.name)) \(answer) return ;;"
    }
  }

  private func line(_ command: CompletionTables.Command) -> String {
    "    \(command.name)) words='\(command.words.joined(separator: " "))' "
      + "flags='\(list(command.options))'\(command.takesFile ? " files=1" : "") ;;"
  }
}
