import Foundation
import Glibc
import Journaling
import StoreModel
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
    if variables["HOME", default: ""].isEmpty { variables["HOME"] = passwordHome() }
    return variables
  }

  /// The home the system knows of whoever started the program; nil where it knows none.
  private static func passwordHome() -> String? {
    guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir, home.pointee != 0 else {
      return nil
    }
    return Folder.text(home)
  }

  /// Has the whole process take `TZ` for what `date` takes it to mean, where Foundation would not.
  ///
  /// What the variable said is in the environment that was asked for before.
  static func settleZone(_ variable: String?) {
    guard let variable else { return }
    let now = Int(Date().timeIntervalSince1970)
    let machine = MachineZone(variable: variable, system: "", now: now)
    if machine.source == .system {
      unsetenv("TZ")
    } else if machine.identifier != variable {
      setenv("TZ", machine.identifier, 1)
    }
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
