import PartnerApp

/// Everything the command line says, in one language; a language that lacks a word does not compile.
///
/// One file a topic holds the words' struct, its English and its Chinese. What screens say as well
/// (rows of a file, notes, marks, settings, days, refusals) stands with the screens' words.
struct CommandWords: Sendable {
  let language: Language
  /// The page of `--help`.
  let help: HelpPageWords
  /// What cannot be understood of a command line.
  let usageErrors: UsageErrorWords
  let find: FindWords
  let show: ShowWords
  let importing: ImportReportWords
  let figures: FiguresWords
  let settings: SettingsListWords
  let menu: MenuListWords
  let care: CarePageWords
  let partners: PartnerListWords
  let visits: VisitWords
  let keeping: KeepingWords
  let paths: PathsWords
  let printing: PrintingWords
  let failures: FailureWords
  let journal: JournalWords

  /// The words of a language.
  static func of(_ language: Language) -> CommandWords {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }

  /// What the screens say as well, in the same language.
  var shop: ShopWords { .of(language) }
  /// What is wrong with a file that is brought in.
  var files: FileWords { .of(language) }
}

extension CommandWords {
  /// English, complete.
  static let english = CommandWords(
    language: .english, help: .english, usageErrors: .english, find: .english, show: .english,
    importing: .english, figures: .english, settings: .english, menu: .english, care: .english,
    partners: .english, visits: .english, keeping: .english, paths: .english,
    printing: .english, failures: .english, journal: .english)

  /// Simplified Chinese, complete.
  static let chinese = CommandWords(
    language: .chinese, help: .chinese, usageErrors: .chinese, find: .chinese, show: .chinese,
    importing: .chinese, figures: .chinese, settings: .chinese, menu: .chinese, care: .chinese,
    partners: .chinese, visits: .chinese, keeping: .chinese, paths: .chinese,
    printing: .chinese, failures: .chinese, journal: .chinese)
}
