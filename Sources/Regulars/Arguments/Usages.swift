extension CommandUsage {
  /// `regulars` alone.
  static let screen = CommandUsage(
    name: nil, forms: [CommandForm(optional: [.demo, .kiosk])])

  /// Every command, in the order of the help page.
  static let all = CommandName.allCases.map(of)

  /// What a command takes.
  static func of(_ name: CommandName) -> CommandUsage {
    CommandUsage(name: name, forms: forms(of: name))
  }

  private static func forms(of name: CommandName) -> [CommandForm] {
    switch name {
    case .importing: importing
    case .find: [CommandForm(operands: [.text(.text)], optional: [.limit])]
    case .show: [CommandForm(operands: [.one(.id)])]
    case .add: [CommandForm(optional: RegularFlags.all)]
    case .edit:
      [
        CommandForm(
          operands: [.one(.id)],
          optional: RegularFlags.all + [.pin, .unpin, .known, .notKnown, .dropNote])
      ]
    case .partner: partner
    case .checkIn:
      [CommandForm(operands: [.one(.idOrGuest)], optional: [.items, .fen, .receipt, .again])]
    case .void: [CommandForm(operands: [.one(.visit)], optional: [.reason])]
    case .care: care
    case .events: events
    case .handOver:
      [
        CommandForm(), CommandForm(words: ["done"], operands: [.one(.id)]),
        CommandForm(operands: [.text(.text)]),
      ]
    case .menu: [CommandForm(), CommandForm(words: ["out", "back"], operands: [.text(.item)])]
    case .stats: [CommandForm(optional: [.day])]
    case .settings: [CommandForm(operands: [.optional(.key), .optional(.value)])]
    case .verify: [CommandForm(optional: [.repair])]
    case .backup, .restore: [CommandForm(operands: [.one(.file)])]
    case .bench: [CommandForm(operands: [.optional(.name)])]
    case .undo, .segments, .paths: [CommandForm()]
    }
  }

  private static let importing = [
    CommandForm(
      words: ["members", "visits"], operands: [.one(.file)], optional: [.dryRun, .rejects]),
    CommandForm(words: ["menu"], operands: [.one(.file)], optional: [.dryRun]),
  ]

  private static let partner = [
    CommandForm(words: ["list"]),
    CommandForm(words: ["add"], operands: [.one(.person)], optional: [.role]),
    CommandForm(words: ["leave"], operands: [.one(.person)]),
  ]

  private static let care = [
    CommandForm(),
    CommandForm(
      words: ["follow-up"], operands: [.one(.guest), .text(.text)], optional: [.from]),
    CommandForm(words: ["thank-you"], operands: [.one(.guest), .text(.reason)]),
    CommandForm(words: ["done", "written", "print"], operands: [.one(.id)]),
  ]

  private static let events = [
    CommandForm(optional: [.all]),
    CommandForm(words: ["add"], required: [.title, .at], optional: [.seats]),
    CommandForm(words: ["sign-up", "sign-off"], operands: [.one(.event), .one(.guest)]),
    CommandForm(words: ["cancel"], operands: [.one(.event)]),
  ]
}
