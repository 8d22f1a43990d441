/// The script for fish, from 3.0 on, with what each command and flag says.
struct FishCompletion {
  let tables: CompletionTables

  /// The lines of the script.
  var lines: [String] {
    let names = tables.commands.map(\.name).joined(separator: " ")
    let isFirst = "not __fish_seen_subcommand_from \(names)"
    var lines = [
      "# fish completion for regulars; put it as regulars.fish into ~/.config/fish/completions.",
      "complete -c regulars -f",
    ]
    lines += tables.common.map { option($0, where: nil) }
    lines += tables.commands.map { command in
      "complete -c regulars -n '\(isFirst)' -a \(command.name) -d \(Self.quoted(command.purpose))"
    }
    lines.append("complete -c regulars -n '\(isFirst)' -a \(CompletionTables.helpWord)")
    for command in tables.commands {
      let isHere = "__fish_seen_subcommand_from \(command.name)"
      for word in command.words {
        lines.append("complete -c regulars -n '\(isHere)' -a \(Self.quoted(word))")
      }
      if command.takesFile { lines.append("complete -c regulars -n '\(isHere)' -F") }
      lines += command.options.map { option($0, where: isHere) }
    }
    return lines
  }

  private func option(_ option: CompletionTables.Option, where condition: String?) -> String {
    let place = condition.map { " -n '\($0)'" } ?? ""
    let value =
      switch option.value {
      case nil: ""
      case .words(let words): " -x -a \(Self.quoted(words.joined(separator: " ")))"
      case .file: " -r -F"
      case .folder: " -x -a '(__fish_complete_directories)'"
      case .text: " -x"
      }
    return
      "complete -c regulars\(place) -l \(option.name)\(value) -d \(Self.quoted(option.meaning))"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
