import Foundation

/// What the person typed after `regulars`, taken apart but not yet understood.
struct Invocation: Equatable, Sendable {
  /// The words that are no options, the command first; empty opens the screen.
  var words: [String] = []
  /// Options with their values, without the dashes; a switch has an empty value.
  var options: [String: String] = [:]

  /// The command's name, nil for the screen.
  var command: String? { words.first }

  /// The words behind the command.
  var operands: [String] { Array(words.dropFirst()) }

  /// Whether a switch or option was given at all.
  func has(_ option: String) -> Bool { options[option] != nil }

  /// Options every command takes.
  static let commonValues: Set = ["data", "at", "as", "lang", "theme", "han", "glyphs"]
  /// Switches every command takes.
  static let commonSwitches: Set = ["json", "help", "version"]

  /// Takes the arguments apart by what `usages` say of each command.
  ///
  /// `--name value`, `--name=value` and `--` (everything behind it is a word) are understood; a
  /// value may begin with a dash only in the `=` form.
  init(parsing arguments: [String], usages: [CommandUsage]) throws(UsageError) {
    var rest = arguments[...]
    var usage = CommandUsage.screen
    while let argument = rest.popFirst() {
      if argument == "--" {
        words.append(contentsOf: rest)
        break
      }
      guard argument.hasPrefix("-"), argument.count > 1 else {
        words.append(argument)
        if words.count == 1 {
          guard let known = usages.first(where: { $0.name == argument }) else {
            throw .unknownCommand(argument)
          }
          usage = known
        }
        continue
      }
      try take(argument, &rest, of: usage)
    }
    if !options.keys.contains("help"), !options.keys.contains("version") {
      try check(usage)
    }
  }

  private mutating func take(
    _ argument: String, _ rest: inout ArraySlice<String>, of usage: CommandUsage
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0] == "-h" ? "help" : String(parts[0].drop(while: { $0 == "-" }))
    guard parts[0].hasPrefix("--") || parts[0] == "-h" else { throw .unknownOption(argument) }
    let takesValue = Self.commonValues.contains(name) || usage.values.contains(name)
    let isSwitch = Self.commonSwitches.contains(name) || usage.switches.contains(name)
    guard takesValue || isSwitch else { throw .unknownOption(String(parts[0])) }
    guard options[name] == nil || isSwitch else { throw .repeatedOption(name) }
    if isSwitch {
      guard parts.count == 1 else { throw .unwantedValue(name) }
      options[name] = ""
    } else if parts.count == 2 {
      options[name] = String(parts[1])
    } else if let value = rest.first, !value.hasPrefix("--") {
      options[name] = value
      rest.removeFirst()
    } else {
      throw .missingValue(name)
    }
  }

  private func check(_ usage: CommandUsage) throws(UsageError) {
    if operands.count < usage.operands.lowerBound { throw .missingOperand(usage) }
    if operands.count > usage.operands.upperBound {
      throw .unwantedOperand(operands[usage.operands.upperBound])
    }
  }
}

/// What a command takes, for the parser and for `--help`.
struct CommandUsage: Equatable, Sendable {
  var name: String
  /// The line of the help page, without the program's name.
  var synopsis: String
  /// One sentence on what it is for.
  var purpose: String
  /// How many words it takes.
  var operands: ClosedRange<Int>
  var values: Set<String> = []
  var switches: Set<String> = []

  /// `regulars` alone.
  static let screen = CommandUsage(
    name: "", synopsis: "[--demo] [--kiosk]",
    purpose: "open the terminal (--demo: a practice store, never synced; --kiosk: no suspend)",
    operands: 0...0, switches: ["demo", "kiosk"])
}

/// A command line that cannot be understood; exit status 2.
enum UsageError: Error, Equatable {
  case unknownCommand(String)
  case unknownOption(String)
  case repeatedOption(String)
  case missingValue(String)
  case unwantedValue(String)
  case missingOperand(CommandUsage)
  case unwantedOperand(String)
  case contradiction(String, String)
  case badValue(option: String, value: String, wanted: String)

  /// One sentence for the person, with what to do next.
  var sentence: String {
    switch self {
    case .unknownCommand(let word):
      return "There is no command '\(word)'. `regulars --help` lists them."
    case .unknownOption(let word):
      return "There is no option '\(word)' here. `regulars --help` lists them."
    case .repeatedOption(let name): return "--\(name) is given twice; give it once."
    case .missingValue(let name): return "--\(name) needs a value behind it."
    case .unwantedValue(let name): return "--\(name) is a switch and takes no value."
    case .missingOperand(let usage):
      return "Something is missing. Use: regulars \(usage.name) \(usage.synopsis)"
    case .unwantedOperand(let word):
      return "'\(word)' is one word too many; put quotes around text with spaces."
    case .contradiction(let one, let other):
      return "--\(one) and --\(other) contradict each other; give one of them."
    case .badValue(let option, let value, let wanted):
      return "--\(option) '\(value)' is not understood; it takes \(wanted)."
    }
  }
}
