import TextUI

/// Usages as lines of text, for the help page and for what is said of a mistake.
struct UsageText {
  let words: HelpPageWords

  /// Columns of the help page.
  private static let columns = 100
  /// What a line that goes on is indented by.
  private static let indent = "        "

  /// `regulars find`, or `regulars` alone.
  static func start(_ name: CommandName?) -> String {
    name.map { "regulars \($0.rawValue)" } ?? "regulars"
  }

  /// The page `--help` prints.
  var page: [String] {
    var lines = [words.title, ""]
    for usage in [CommandUsage.screen] + CommandUsage.all {
      for form in usage.forms { lines += Self.wrapped([Self.start(usage.name)] + parts(of: form)) }
      lines.append("    " + words.purpose(usage.name))
    }
    return lines + [""] + words.footer
  }

  /// The page `COMMAND --help` prints: its forms, what it is for, and what each of its flags says.
  func page(of name: CommandName, _ flags: FlagWords) -> [String] {
    let usage = CommandUsage.of(name)
    let forms = usage.forms.flatMap { Self.wrapped([Self.start(name)] + parts(of: $0)) }
    let rows = usage.flags.map { ["  " + text($0), flags.meaning($0)] }
    let own = rows.isEmpty ? [] : [""] + Output.columns(rows)
    return forms + ["    " + words.purpose(name)] + own + [""] + words.footer
  }

  /// A command with its forms on one line: `regulars menu | regulars menu out|back ITEM`.
  ///
  /// Of many flags the first few stand for all: what is missing is told, not what there is.
  func line(of usage: CommandUsage) -> String {
    let forms = usage.forms.map {
      ([Self.start(usage.name)] + parts(of: $0, flagsMax: Self.flagsOfMistakeMax))
        .joined(separator: " ")
    }
    return forms.joined(separator: " | ")
  }

  /// Flags that need not be given, of a mistake's one line.
  private static let flagsOfMistakeMax = 4

  private func parts(of form: CommandForm, flagsMax: Int = .max) -> [String] {
    let words = form.words.isEmpty ? [] : [form.words.joined(separator: "|")]
    let rest = form.optional.count > flagsMax ? ["[...]"] : []
    return words + operands(form.operands[...]) + form.required.map(text)
      + form.optional.prefix(flagsMax).map { "[\(text($0))]" } + rest
  }

  /// Those that may be left out stand within each other: `[KEY [VALUE]]`.
  private func operands(_ operands: ArraySlice<CommandForm.Operand>) -> [String] {
    switch operands.first {
    case nil: []
    case .one(let placeholder), .text(let placeholder):
      [words.placeholder(placeholder)] + self.operands(operands.dropFirst())
    case .optional(let placeholder):
      [
        "["
          + ([words.placeholder(placeholder)] + self.operands(operands.dropFirst()))
          .joined(separator: " ") + "]"
      ]
    }
  }

  private func text(_ flag: Flag) -> String {
    let name = "--\(flag.rawValue)"
    return flag.value.map { "\(name) \(words.placeholder($0))" } ?? name
  }

  private static func wrapped(_ parts: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : "\(line) \(part)"
      if Width.of(longer) > columns {
        lines.append(line)
        line = indent + part
      } else {
        line = longer
      }
    }
    return lines + [line]
  }
}
