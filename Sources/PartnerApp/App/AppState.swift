import Documents
public import StoreModel

/// A count of what happened, which is no part of what is shown: any two are alike.
struct Turns: Equatable, Sendable {
  var count = 0
  static func == (one: Turns, other: Turns) -> Bool { true }
}

/// Everything the terminal shows, and nothing else: never the shop itself.
public struct AppState: Equatable, Sendable {
  /// What came from outside: size, moment, zone, language, store.
  public internal(set) var settings: AppSettings
  /// Which screen has the keys, where nothing stands in front of it.
  var screen: Screen {
    didSet {
      tab = screen.tab ?? tab
      turns.count += 1
    }
  }
  /// How often another screen was put in front, or the one there changed.
  private(set) var turns = Turns()
  /// The tab in front, or the one the screen in front was opened over.
  private(set) var tab = Tab.regulars
  /// The list of regulars, kept while another screen is in front of it.
  var regulars: RegularsScreen.State
  /// The list of offers, kept while another screen is in front of it.
  var offers: OffersScreen.State
  /// Offers of the last check-in that one key takes.
  var takeable: TakeableOffers?
  /// What stands in front of the screen, the frontmost last.
  var overlays: [Overlay]
  /// The page of keys in front of everything, while it is open.
  var help: HelpScreen.State?
  /// Who is on at this terminal, nil while nobody is.
  public internal(set) var partner: Partner?
  /// The id the last key press brought, until it is used.
  var freshID: DocumentID?
  /// Keys pressed after a command that still waits for the list: they come after it.
  var held: [HeldKey]
  /// Forms nobody has finished, the newest first.
  var drafts: [Draft]
  /// Whom those forms are about, as they are called.
  var draftNames: [DocumentID: String]
  /// A form whose regular's facts are on their way; keys wait for it.
  var awaitedForm: AwaitedForm?
  /// What the store sells: cup marks are read by it while they are typed.
  var menu: Menu
  /// Those who work here, while a list of them is open.
  var partners: [Partner]
  /// Whether those are known by now, since the list was opened.
  var hasRoster: Bool
  /// What is to be done for guests, while a list of it is open.
  var care: CareFacts?
  /// What the store is set to, as far as it was asked for.
  var storeSettings: StoreSettings
  /// Whom the list of guests found, while one is open.
  var guests: FoundGuests
  /// The last visit this terminal recorded, while it stands where it was recorded.
  var checkedIn: VisitFact?
  /// Changes on their way to the journal, by the token of their answer.
  var pending: [Int: PendingChange]
  /// When this terminal last checked somebody in, UTC milliseconds: the list may not know it yet.
  var lately: [DocumentID: Int64]
  /// Whom a check-in was last asked for, until something is looked for.
  var actedOn: ActedOn?
  /// When a key was last pressed, UTC milliseconds.
  var lastKey: Int64
  /// When one letter of a word chose something, UTC milliseconds: the rest of the word may follow.
  var chosenByLetter: Int64?
  /// Forms of guests who were not asked yet, by the partner: in memory only.
  var heldDrafts: [HeldDraft]
  /// Whether the drafts are to be read again, once those on their way are kept.
  var areDraftsDue: Bool
  /// Whose drafts were told of: everybody is told once.
  var draftsTold: String?
  /// What happened lately, newest last.
  var toasts: [Toast]
  /// Counts pauses and questions, so that late answers are told from awaited ones.
  var counter: Int

  /// A terminal that has shown nothing yet; send `.opened` next.
  public init(settings: AppSettings) {
    self.settings = settings
    self.screen = settings.isFirstRun ? .firstRun(FirstRunScreen.State(settings)) : .regulars
    self.regulars = RegularsScreen.State()
    self.offers = OffersScreen.State()
    self.partner = settings.partner
    self.overlays = []
    self.held = []
    self.drafts = []
    self.draftNames = [:]
    self.partners = []
    self.hasRoster = false
    self.menu = .builtIn
    self.storeSettings = StoreSettings()
    self.guests = FoundGuests()
    self.pending = [:]
    self.lately = [:]
    self.heldDrafts = []
    self.areDraftsDue = false
    self.lastKey = settings.now
    self.toasts = []
    self.counter = 0
  }

  /// The language of our own words; a terminal without Han gets English.
  public var language: Language { settings.showsHan ? settings.language : .english }

  /// Our own words in that language.
  var words: Words { Words.of(language) }
}
