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

  /// Loads a theme; files in `folders` come before the built-in theme of the same name.
  ///
  /// A theme whose contrast is below the floor is lifted to it, with one warning.
  public static func load(_ name: String, folders: [String]) throws(ThemeError) -> Loaded {
    guard let file = try find(name, in: folders) else {
      return Loaded(theme: try builtIn(name, folders), warnings: [])
    }
    let theme = try read(file, folders: folders, ancestors: [])
    return Contrast.lifted(theme)
  }

  /// Reads one theme file exactly as written, without lifting it.
  static func read(
    _ file: String, folders: [String], ancestors: [String]
  ) throws(ThemeError) -> Theme {
    guard !ancestors.contains(file), ancestors.count < inheritanceMax else {
      throw .inheritsItself(file: file)
    }
    let bytes: [UInt8]
    do {
      bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
    } catch {
      throw .unreadable(file: file, reason: error.localizedDescription)
    }
    guard bytes.count <= bytesMax else {
      throw .unreadable(file: file, reason: "larger than \(bytesMax / 1024) KiB")
    }
    let text = try ThemeText(bytes, file: file)
    var base: Theme?
    if let parent = text.inherits {
      if parent != text.name, let inherited = try find(parent, in: folders) {
        base = try read(inherited, folders: folders, ancestors: ancestors + [file])
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

  private static func find(_ name: String, in folders: [String]) throws(ThemeError) -> String? {
    // A theme is named, never addressed: no name leads out of its folder.
    guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
      throw .notFound(name: name, folders: folders)
    }
    return folders.map { "\($0)/\(name).json" }
      .first { FileManager.default.fileExists(atPath: $0) }
  }
}
