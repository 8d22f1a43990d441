import Foundation
import PartnerApp

/// Which language our own words are in.
enum LanguageChoice {
  /// `--lang`, then the store's setting, then LC_ALL, LC_MESSAGES and LANG, else English.
  static func of(
    option: String?, setting: String?, environment: [String: String]
  ) -> Language {
    if let language = option.flatMap(Language.init(tag:)) { return language }
    if let setting, let language = Language(rawValue: setting) { return language }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[variable], !value.isEmpty {
        return Language(tag: value) ?? .english
      }
    }
    return .english
  }

  /// The language of what is said before the arguments are understood, or because they are not.
  static func of(arguments: [String], environment: [String: String]) -> Language {
    let name = "--" + Flag.lang.rawValue
    let said = arguments.prefix { $0 != "--" }
    var option = said.first { $0.hasPrefix(name + "=") }.map {
      String($0.dropFirst(name.count + 1))
    }
    if let place = said.firstIndex(of: name), place + 1 < said.endIndex { option = said[place + 1] }
    return of(option: option, setting: nil, environment: environment)
  }
}

extension Language {
  /// The language of a tag or locale name: zh, zh-Hans, zh_CN.UTF-8, en_GB.
  init?(tag: String) {
    let tag = tag.lowercased()
    if tag.hasPrefix("zh") {
      self = .chinese
    } else if tag.hasPrefix("en") {
      self = .english
    } else {
      return nil
    }
  }
}
