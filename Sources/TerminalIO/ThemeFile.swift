import Foundation
public import TextUI

/// Themes by name: the built-in ones and those of `NAME.json` files.
public enum ThemeFile {
  /// A theme and what the person should be told about it.
  public struct Loaded: Equatable, Sendable {
    /// The theme, ready for use.
    public var theme: Theme
    /// At most one sentence, when the theme had to be changed to be readable.
    public var warnings: [String]
  }

  /// A theme is a page of text.
  static let bytesMax = 256 * 1024

  /// Themes inherit from one another this far.
  static let inheritanceMax = 8

  /// Where a person keeps their own themes.
  public static func userFolders(environment: [String: String]) -> [String] {
    if let config = environment["XDG_CONFIG_HOME"], config.hasPrefix("/") {
      return [config + "/regulars/themes"]
    }
    return environment["HOME"].map { [$0 + "/.config/regulars/themes"] } ?? []
  }

  /// Gives the bytes of a file by its path, nil where there is none.
  public typealias Reading = (String) throws(ThemeError) -> [UInt8]?

  /// Reads a file by its path, which is UTF-8.
  public static func contents(_ file: String) throws(ThemeError) -> [UInt8]? {
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    do {
      return try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? POSIXError
      throw .unreadable(file: file, reason: .system(errno: underlying?.code.rawValue ?? EIO))
    }
  }

  /// Loads a theme; files in `folders` come before the built-in theme of the same name.
  ///
  /// A theme whose contrast is below the floor is lifted to it, with one warning.
  public static func load(
    _ name: String, folders: [String], reading: Reading = contents
  ) throws(ThemeError) -> Loaded {
    guard let file = try find(name, in: folders, reading) else {
      return Loaded(theme: try builtIn(name, folders), warnings: [])
    }
    let theme = try read(file, folders: folders, ancestors: [], reading)
    return Contrast.lifted(theme)
  }

  /// Reads one theme file exactly as written, without lifting it.
  static func read(
    _ file: String, folders: [String], ancestors: [String], _ reading: Reading = contents
  ) throws(ThemeError) -> Theme {
    guard !ancestors.contains(file), ancestors.count < inheritanceMax else {
      throw .inheritsItself(file: file)
    }
    guard let bytes = try reading(file) else {
      throw .unreadable(file: file, reason: .system(errno: ENOENT))
    }
    guard bytes.count <= bytesMax else {
      throw .unreadable(file: file, reason: .tooLarge(bytesMax: bytesMax))
    }
    let text = try ThemeText(bytes, file: file)
    var base: Theme?
    if let parent = text.inherits {
      if parent != text.name, let inherited = try find(parent, in: folders, reading) {
        base = try read(inherited, folders: folders, ancestors: ancestors + [file], reading)
      } else {
        // A file called like a built-in theme may extend that theme.
        base = try builtIn(parent, folders)
      }
    }
    return text.theme(on: base ?? fallback(text.appearance))
  }

  /// What a role looks like that a theme without parent leaves out.
  private static func fallback(_ appearance: Theme.Appearance) -> Theme {
    appearance == .light ? .light : .dark
  }

  private static func builtIn(_ name: String, _ folders: [String]) throws(ThemeError) -> Theme {
    guard let theme = Theme.builtIn.first(where: { $0.name == name }) else {
      throw .notFound(name: name, folders: folders)
    }
    return theme
  }

  private static func find(
    _ name: String, in folders: [String], _ reading: Reading
  ) throws(ThemeError) -> String? {
    // A theme is named, never addressed: no name leads out of its folder.
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
      throw .notFound(name: name, folders: folders)
    }
    for file in folders.map({ "\($0)/\(name).json" }) where try reading(file) != nil {
      return file
    }
    return nil
  }
}
