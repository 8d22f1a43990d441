import Foundation
import Glibc
import Journaling
import StoreSession

/// What the program was started with, byte for byte: Swift would mend what is no UTF-8 in it.
enum ProgramStart {
  /// The words behind the program's name, see `PathText`.
  static func arguments() -> [String] {
    (1..<max(1, Int(CommandLine.argc))).compactMap { place in
      CommandLine.unsafeArgv[place].map { Folder.text($0) }
    }
  }

  /// The environment; those variables that hold paths see `PathText`.
  static func environment() -> [String: String] {
    var variables = ProcessInfo.processInfo.environment
    for name in paths {
      variables[name] = getenv(name).map { Folder.text($0) }
    }
    return variables
  }

  /// The variables that hold the path of a folder.
  private static let paths = [
    "HOME", "REGULARS_DATA", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
  ]

  /// Puts something harmless in the place of a standard descriptor that is closed.
  ///
  /// Else the next file that is opened would get its number, and what is printed would be written
  /// into the journal. Using it is an error all the same: it is opened the wrong way round.
  static func fillDescriptors() {
    for (number, flags) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY),
      (STDERR_FILENO, O_RDONLY),
    ]
    where fcntl(number, F_GETFD) < 0 {
      // The lowest free number is the one that is looked at.
      _ = open("/dev/null", flags)
    }
  }
}
