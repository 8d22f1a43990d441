/// A command line that cannot be understood; exit status 2.
enum UsageError: Error, Equatable {
  case unknownCommand(String)
  /// The flag is none here; the nearest of those that are.
  case unknownOption(String, near: [String])
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
  /// The screen goes by the clock and answers nobody but its partner.
  case notOnScreen(Flag)
  /// A file or folder is to be named, and the name is empty.
  case emptyPath
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
