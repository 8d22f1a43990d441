import StoreSession
import TextUI

/// The themes there are, by name.
enum ThemeNames {
  /// The built-in ones, then those of files in folders, whose paths see `PathText`.
  static func all(in folders: [String]) -> [String] {
    let files = folders.flatMap(Folder.namesOfFiles).sorted()
    let own = files.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(ending.count)) }
    let builtIn = Theme.builtIn.map(\.name)
    return builtIn + own.filter { !builtIn.contains($0) }
  }

  private static let ending = ".json"
}
