import Foundation
import PartnerApp

/// Which language our own words are in.
enum LanguageChoice {
  /// `--lang`, then the store's setting, then LC_ALL, LC_MESSAGES and LANG, else English.
  static func of(
    option: String?, setting: String?, environment: [String: String]
  ) throws(UsageError) -> Language {
    if let option {
      guard let language = Language(tag: option) else {
        throw .badValue(option: "lang", value: option, wanted: "en or zh-Hans")
      }
      return language
    }
    if let setting, let language = Language(rawValue: setting) { return language }
    for variable in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[variable], !value.isEmpty {
        return Language(tag: value) ?? .english
      }
    }
    return .english
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

extension CommandContext {
  /// The language of error sentences: what can be told without opening the store.
  func languageOfSentences() throws(UsageError) -> Language {
    try LanguageChoice.of(
      option: invocation.options["lang"], setting: nil, environment: environment)
  }
}
