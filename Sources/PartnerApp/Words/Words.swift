/// What one topic says, in every language we speak; a language that lacks a word does not compile.
///
/// A topic is one file: a struct with its words, and their English and their Chinese below it.
public protocol Topic: Sendable {
  /// What it says in English.
  static var english: Self { get }
  /// What it says in simplified Chinese.
  static var chinese: Self { get }
}

extension Topic {
  /// The words of a language.
  public static func of(_ language: Language) -> Self {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// Our own words in one language, by topic.
///
/// Every string keeps to characters whose width no terminal doubts: ASCII, the yen sign, Han and
/// the wide punctuation that goes with it.
struct Words: Topic {
  let language: Language
  let frame: FrameWords
  let regulars: RegularsWords
  let profile: ProfileWords
  let help: HelpWords
  let firstRun: FirstRunWords
  let importing: ImportWords
  let pick: PickWords
  let forms: FormWords
  let care: CareWords
  let offerEvents: OfferEventWords
  let moving: MovingWords
  let people: PeopleWords
  let refusals: RefusalWords
  let asking: AskingWords
  let settings: SettingWords
  let done: DoneWords
  let offerDone: OfferDoneWords
  let actions: ActionsWords
  let keys: KeyWords
  let days: DayWords
  let files: FileWords
  let complaints: ComplaintWords
  let offers: OfferWords
  let offerActs: OfferActWords
  let offerForms: OfferFormWords
  let offerRules: OfferRuleWords
  let offerReasons: OfferReasonWords
  let offerTimes: OfferTimeWords
  let offerGoods: OfferGoodsWords

  private init(_ language: Language) {
    self.language = language
    frame = .of(language)
    regulars = .of(language)
    profile = .of(language)
    help = .of(language)
    firstRun = .of(language)
    importing = .of(language)
    pick = .of(language)
    forms = .of(language)
    care = .of(language)
    offerEvents = .of(language)
    moving = .of(language)
    people = .of(language)
    refusals = .of(language)
    asking = .of(language)
    settings = .of(language)
    done = .of(language)
    offerDone = .of(language)
    actions = .of(language)
    keys = .of(language)
    days = .of(language)
    files = .of(language)
    complaints = .of(language)
    offers = .of(language)
    offerActs = .of(language)
    offerForms = .of(language)
    offerRules = .of(language)
    offerReasons = .of(language)
    offerTimes = .of(language)
    offerGoods = .of(language)
  }

  static let english = Words(.english)
  static let chinese = Words(.chinese)
}
