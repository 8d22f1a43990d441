import PartnerApp

/// Everything the command line says, in one language; a language that lacks a word does not compile.
///
/// One file a topic holds the words' struct, its English and its Chinese. What screens say as well
/// (rows of a file, notes, marks, settings, days, refusals) stands with the screens' words.
struct CommandWords: Topic {
  let language: Language
  /// The page of `--help`.
  let help: HelpPageWords
  /// What each flag says.
  let flags: FlagWords
  /// What cannot be understood of a command line.
  let usageErrors: UsageErrorWords
  let meant: MeantWords
  let find: FindWords
  let show: ShowWords
  let importing: ImportReportWords
  let figures: FiguresWords
  let settings: SettingsListWords
  let menu: MenuListWords
  let offers: OffersListWords
  let care: CarePageWords
  let partners: PartnerListWords
  let unfit: UnfitWords
  let visits: VisitWords
  let moving: VisitMoveWords
  let telling: OfferTellingWords
  let trace: OffersTraceWords
  let complaints: ComplaintListWords
  let forgetting: ForgettingWords
  let keeping: KeepingWords
  let paths: PathsWords
  let printing: PrintingWords
  let failures: FailureWords
  let journal: JournalWords

  private init(_ language: Language) {
    self.language = language
    help = .of(language)
    flags = .of(language)
    usageErrors = .of(language)
    meant = .of(language)
    find = .of(language)
    show = .of(language)
    importing = .of(language)
    figures = .of(language)
    settings = .of(language)
    menu = .of(language)
    offers = .of(language)
    care = .of(language)
    partners = .of(language)
    unfit = .of(language)
    visits = .of(language)
    moving = .of(language)
    telling = .of(language)
    trace = .of(language)
    complaints = .of(language)
    forgetting = .of(language)
    keeping = .of(language)
    paths = .of(language)
    printing = .of(language)
    failures = .of(language)
    journal = .of(language)
  }

  static let english = CommandWords(.english)
  static let chinese = CommandWords(.chinese)

  /// What the screens say as well, in the same language.
  var shop: ShopWords { .of(language) }
  /// What is wrong with a file that is brought in.
  var files: FileWords { .of(language) }
}
