/// A command line that cannot be understood; exit status 2.
enum UsageError: Error, Equatable {
  case unknownCommand(String)
  case unknownOption(String)
  /// The flag belongs to other ways to call the command.
  case misplacedOption(Flag, CommandUsage)
  case repeatedOption(Flag)
  case missingValue(Flag)
  case unwantedValue(Flag)
  /// The command lacks a word or a flag; the usage has only the forms that may be meant.
  case missing(CommandUsage)
  case unwantedOperand(String)
  /// The word behind the command is none it knows.
  case unknownWord(String, CommandUsage)
  case contradiction(Flag, Flag)
  /// The first flag says something of the second, which is not there.
  case alone(Flag, without: Flag)
  case badValue(Flag, String, wanted: Wanted)
  /// What stands behind the command is none of what it takes.
  case badOperand(String, CommandName, oneOf: [String])

  /// What a flag takes instead of what was given.
  enum Wanted: Equatable {
    case oneOf([String])
    case consent
    /// A day written like this one.
    case day(like: String)
    case number
    case numberFromOne
    case fen
    case instant
  }
}
