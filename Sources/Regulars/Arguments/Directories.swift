import Foundation
import StoreSession

/// The directories the program may use, by the XDG base directory specification 0.8;
/// their paths see `PathText`.
struct Directories: Equatable, Sendable {
  /// The store's journal.
  var data: URL
  /// What can be made again: readings cache, practice store.
  var cache: URL
  /// The user's own themes.
  var themes: URL

  /// The directories `environment` names; `--data` beats it.
  init(environment: [String: String], data option: String?) {
    let home = URL(
      fileURLWithPath: Folder.absolute(environment["HOME"] ?? "/"), isDirectory: true)
    func base(_ variable: String, _ fallback: String) -> URL {
      // The specification has relative paths ignored.
      if let path = environment[variable], Folder.isAbsolute(path) {
        return URL(fileURLWithPath: path, isDirectory: true)
      }
      return home.appendingPathComponent(fallback, isDirectory: true)
    }
    cache = base("XDG_CACHE_HOME", ".cache").appendingPathComponent("regulars", isDirectory: true)
    themes = base("XDG_CONFIG_HOME", ".config").appendingPathComponent("regulars/themes")
    if let path = option ?? environment["REGULARS_DATA"], !path.isEmpty {
      data = URL(fileURLWithPath: Folder.absolute(path), isDirectory: true)
    } else {
      data = base("XDG_DATA_HOME", ".local/share").appendingPathComponent("regulars")
    }
  }

  /// Where the practice store lives; it can be deleted at any time.
  var practice: URL { cache.appendingPathComponent("practice", isDirectory: true) }

  /// Readings of characters and surnames; it names no person.
  var readings: URL { cache.appendingPathComponent("readings", isDirectory: false) }
}
