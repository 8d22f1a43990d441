import Foundation
import Journaling
import PartnerApp
import StoreModel

/// What the person typed after `regulars`, taken apart but not yet understood.
struct Invocation: Equatable, Sendable {
  /// The command, nil for the screen.
  private(set) var command: CommandName?
  /// The words behind the command; of a file's path see `PathText`.
  private(set) var operands: [String] = []
  /// Flags with their values; a switch has an empty value, for those of paths see `PathText`.
  private(set) var options: [Flag: String] = [:]

  /// Whether a flag was given at all.
  func has(_ flag: Flag) -> Bool { options[flag] != nil }

  /// Takes the arguments apart by what the usages say of each command.
  ///
  /// `--name value`, `--name=value` and `--` (everything behind it is a word) are understood; a
  /// value may begin with two dashes only in the `=` form. `help COMMAND` is `COMMAND --help`.
  init(parsing arguments: [String]) throws(UsageError) {
    var rest = arguments[...]
    var usage = CommandUsage.screen
    var areWords = false
    while let argument = rest.popFirst() {
      if !areWords, argument == "--" {
        areWords = true
      } else if !areWords, argument.hasPrefix("-"), argument.count > 1 {
        try take(argument, &rest, of: usage)
      } else if command == nil, !areWords, argument == Flag.help.rawValue {
        options[.help] = ""
      } else if command == nil {
        guard let name = CommandName(rawValue: argument) else { throw .unknownCommand(argument) }
        command = name
        usage = .of(name)
      } else {
        operands.append(argument)
      }
    }
    try checkCommon()
    if !has(.help), !has(.version) { try check(usage) }
  }

  private mutating func take(
    _ argument: String, _ rest: inout ArraySlice<String>, of usage: CommandUsage
  ) throws(UsageError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let word = String(parts[0])
    let name = word.hasPrefix("--") ? String(word.dropFirst(2)) : word == "-h" ? "help" : ""
    guard let flag = Flag(rawValue: name), Flag.common.contains(flag) || usage.takes(flag) else {
      let known = (usage.flags + Flag.common).map { "--" + $0.rawValue }
      throw .unknownOption(word, near: Nearest.words(to: word, among: known))
    }
    guard flag.value != nil else {
      guard parts.count == 1 else { throw .unwantedValue(flag) }
      options[flag] = ""
      return
    }
    let before = options[flag]
    guard before == nil || flag.isRepeatable else { throw .repeatedOption(flag) }
    let isPath = flag.value == .path || flag.value == .directory
    if parts.count == 2 {
      options[flag] = isPath ? String(parts[1]) : PathText.shown(String(parts[1]))
    } else if let value = rest.first, !value.hasPrefix("--") {
      options[flag] = isPath ? value : PathText.shown(value)
      rest.removeFirst()
    } else {
      throw .missingValue(flag)
    }
    if let before, let value = options[flag] { options[flag] = before + "|" + value }
    if isPath, options[flag]?.isEmpty == true { throw .emptyPath }
  }

  /// What every command takes must make sense even where this one does without it.
  private func checkCommon() throws(UsageError) {
    for flag in Flag.common {
      guard let value = options[flag], case .choice(let words) = flag.value else { continue }
      let isKnown = flag == .lang ? Language(tag: value) != nil : words.contains(value)
      guard isKnown else { throw .badValue(flag, value, wanted: .oneOf(words)) }
    }
    // Which day a word means depends on the store; whether it is one does not.
    let calendar = StoreCalendar(zone: .gmt, dayStartMinutes: 0)
    if let text = options[.at], TypedText.instant(text, in: calendar, at: 0) == nil {
      throw .badValue(.at, text, wanted: .instant)
    }
    if has(.demo), has(.data) { throw .contradiction(.demo, .data) }
  }

  private mutating func check(_ usage: CommandUsage) throws(UsageError) {
    let form = try usage.form(of: operands)
    // What is no path is text, and shown and kept as such.
    if !form.operands.contains(.one(.file)) {
      operands = operands.map(PathText.shown)
    } else if operands.last?.isEmpty == true {
      throw .emptyPath
    }
    for flag in [Flag.at, .json] where command == nil && has(flag) { throw .notOnScreen(flag) }
    for flag in Flag.allCases where has(flag) {
      guard !Flag.common.contains(flag), !form.flags.contains(flag) else { continue }
      let homes = usage.forms.filter { $0.flags.contains(flag) }
      throw .misplacedOption(
        flag, homes.isEmpty ? .screen : CommandUsage(name: usage.name, forms: homes))
    }
    if form.required.contains(where: { !has($0) }) {
      throw .missing(CommandUsage(name: usage.name, forms: [form]))
    }
  }
}
