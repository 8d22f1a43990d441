import StoreModel
import StoreSession
import TextUI

/// The themes there are, by name.
enum ThemeNames {
  /// The built-in ones, then those of files in folders, whose paths see `PathText`: each once, and only
  /// those the setting takes.
  static func all(in folders: [String]) -> [String] {
    let builtIn = Theme.builtIn.map(\.name)
    let files = folders.flatMap(Folder.namesThatShow).filter { $0.hasSuffix(ending) }
    let own = Set(files.map { String($0.dropLast(ending.count)) }).subtracting(builtIn)
    return builtIn + own.filter { SettingKey.theme.accepted($0) == $0 }.sorted()
  }

  private static let ending = ".json"
}
