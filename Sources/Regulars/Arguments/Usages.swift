extension CommandUsage {
  /// `regulars` alone.
  static let screen = CommandUsage(
    name: nil, forms: [CommandForm(optional: [.demo, .kiosk])])

  /// Every command, in the order of the help page.
  static let all = CommandName.allCases.map(of)

  /// What a command takes.
  static func of(_ name: CommandName) -> CommandUsage {
    CommandUsage(name: name, forms: name.command.forms)
  }
}
