/// One way to call a command: what stands behind its name.
struct CommandForm: Equatable, Sendable {
  /// A word that stands behind the command as it is, one of these; empty where none does.
  var words: [String] = []
  /// What the person puts behind it.
  var operands: [Operand] = []
  /// Flags it cannot do without.
  var required: [Flag] = []
  /// Flags it takes.
  var optional: [Flag] = []

  /// A word a person puts behind a command.
  enum Operand: Equatable, Sendable {
    case one(Placeholder)
    /// One that may be left out; all behind it are left out then.
    case optional(Placeholder)
    /// One word or more, read as one text.
    case text(Placeholder)
  }

  /// Words of one text: a long sentence without quotes.
  private static let textWordsMax = 64

  /// How many words may stand behind the command.
  var count: ClosedRange<Int> {
    var (least, most) = (words.isEmpty ? 0 : 1, words.isEmpty ? 0 : 1)
    for operand in operands {
      switch operand {
      case .one: (least, most) = (least + 1, most + 1)
      case .optional: most += 1
      case .text: (least, most) = (least + 1, most + Self.textWordsMax)
      }
    }
    return least...most
  }

  /// Every flag of its own.
  var flags: [Flag] { required + optional }

  /// Whether what stands behind the command may begin this way.
  func begins(_ operands: [String]) -> Bool {
    words.isEmpty || operands.first.map(words.contains) == true
  }

  /// Whether what stands behind the command is this form.
  func fits(_ operands: [String]) -> Bool {
    begins(operands) && count.contains(operands.count)
  }
}

/// What a command takes, for the parser, for `--help` and for what is said of a mistake.
struct CommandUsage: Equatable, Sendable {
  /// Nil for the screen, which has no name.
  let name: CommandName?
  /// Every way to call it.
  let forms: [CommandForm]

  /// Every flag of its forms, each once.
  var flags: [Flag] {
    let own = forms.flatMap(\.flags)
    return Flag.allCases.filter(own.contains)
  }

  /// A flag of any of its forms.
  func takes(_ flag: Flag) -> Bool { forms.contains { $0.flags.contains(flag) } }

  /// The words that may stand behind the command as they are.
  var words: [String] { forms.flatMap(\.words) }

  /// The form that is meant by what stands behind the command.
  func form(of operands: [String]) throws(UsageError) -> CommandForm {
    // One that begins with a word of its own is meant by the word alone, not a text of one word.
    if let begun = forms.first(where: { !$0.words.isEmpty && $0.begins(operands) }),
      operands.count < begun.count.lowerBound
    {
      throw .missing(CommandUsage(name: name, forms: [begun]))
    }
    if let form = forms.first(where: { $0.fits(operands) }) { return form }
    guard let word = operands.first else { throw .missing(self) }
    // A form that begins with the word is meant before one that takes any.
    guard
      let near = forms.first(where: { !$0.words.isEmpty && $0.begins(operands) })
        ?? forms.last(where: { $0.words.isEmpty && !$0.operands.isEmpty })
    else {
      throw words.isEmpty ? .unwantedOperand(word) : .unknownWord(word, self)
    }
    if operands.count > near.count.upperBound {
      throw .unwantedOperand(operands[near.count.upperBound])
    }
    throw .missing(CommandUsage(name: name, forms: [near]))
  }
}
