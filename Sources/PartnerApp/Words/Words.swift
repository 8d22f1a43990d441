import StoreModel

/// Our own words in one language; a language that lacks one does not compile.
///
/// Every string keeps to characters whose width no terminal doubts: ASCII, the yen sign, Han and
/// the wide punctuation that goes with it.
struct Words: Sendable {
  /// The language they are of.
  let language: Language
  /// The frame around every screen.
  let frame: FrameWords
  /// The list of regulars.
  let regulars: RegularsWords
  /// What is told about one regular.
  let profile: ProfileWords
  /// The page of keys.
  let help: HelpWords
  /// The questions of the first run.
  let firstRun: FirstRunWords
  /// Bringing in a file.
  let importing: ImportWords
  /// Lists to pick from.
  let pick: PickWords
  /// Forms and their fields.
  let forms: FormWords
  /// What is done for guests beside the cup.
  let care: CareWords
  /// Partners and the menu.
  let people: PeopleWords
  /// What the shop's rules do not allow.
  let refusals: RefusalWords
  /// Questions before something that is rarely meant.
  let asking: AskingWords
  /// What was done a moment ago.
  let acting: ActingWords
  /// What each key does.
  let actions: ActionsWords
  /// How keys are called.
  let keys: KeyWords
  /// Days and dates.
  let days: DayWords

  /// The words of a language.
  static func of(_ language: Language) -> Words {
    switch language {
    case .english: english
    case .chinese: chinese
    }
  }
}

/// Words around every screen.
struct FrameWords: Sendable {
  /// The program's name where no store name is known.
  let title: String
  /// Marks the practice store.
  let practice: String
  /// The tab of the list.
  let regularsTab: String
  /// Told below the smallest usable size, with that size.
  let tooSmall: @Sendable (_ columns: Int, _ rows: Int) -> String
  /// Answers Ctrl-C where there is nothing to cancel.
  let howToQuit: String
  /// Confirms stored settings.
  let saved: String
  /// Confirms that another store is open.
  let practiceOpened: String
}

/// Words of the list of regulars.
struct RegularsWords: Sendable {
  /// In front of the find field.
  let find: String
  /// How many match, of how many.
  let found: @Sendable (_ total: Int, _ of: Int) -> String
  /// How many there are, where nothing was asked.
  let everybody: @Sendable (Int) -> String
  /// The store holds nobody.
  let noneYet: String
  /// What to do about it.
  let noneYetHint: String
  /// The same from a shell.
  let noneYetCommand: String
  /// The filter matches nobody, and what to do about it.
  let nobodyFound: String
  /// The query hit the phone.
  let byPhone: @Sendable (String) -> String
  /// The query hit the card.
  let byCard: @Sendable (String) -> String
  /// The query hit the call name.
  let byCallName: @Sendable (String) -> String
  /// The query hit the cue.
  let byCue: @Sendable (String) -> String
}

/// Words about one regular.
struct ProfileWords: Sendable {
  /// A tier as the till writes it, in this language.
  let tier: @Sendable (String) -> String
  /// A constraint as stored, as a warning.
  let constraint: @Sendable (String) -> String
  /// In front of the first usual.
  let usual: String
  /// In front of the others.
  let also: String
  /// In front of the cue.
  let cue: String
  /// In front of the call name.
  let callName: String
  /// In front of the reading.
  let reading: String
  /// In front of the birthday.
  let birthday: String
  /// A birthday within the week.
  let birthdayIn: @Sendable (_ days: Int) -> String
  /// The same after the date.
  let inDays: @Sendable (_ days: Int) -> String
  /// In front of the day of joining.
  let joined: String
  /// In front of the phone's last digits.
  let phone: String
  /// In front of the id.
  let label: String
  /// In front of the consent.
  let consent: String
  /// In front of a note, and above the notes.
  let note: String
  /// In front of the count of visits.
  let visits: String
  /// Above the newest visits.
  let recentVisits: String
  /// How often and when last; days since the last visit.
  let rhythm: @Sendable (_ every: String, _ last: Int) -> String
  /// So many days beyond the rhythm, after it.
  let lateBy: @Sendable (_ days: Int) -> String
  /// Something of a usual has run out.
  let outToday: String
  /// In front of what others with their taste buy, and what that is.
  let suggestion: String
  let likedBy: @Sendable (_ product: String, _ regulars: Int) -> String
  /// In front of what they are to the shop, and each of it.
  let segment: String
  let segmentName: @Sendable (Segment) -> String
  /// In front of those who know them.
  let knownBy: String
  /// They are pinned to the house.
  let pinned: String
  /// The last day of a note.
  let until: @Sendable (_ day: String) -> String
  /// How many visits, how often and when last.
  let countAndRhythm: @Sendable (_ visits: Int, _ rhythm: String) -> String
  /// How many visits and when last, where no rhythm is known.
  let count: @Sendable (_ visits: Int, _ last: Int) -> String
  /// Not a single visit.
  let noVisits: String
  /// The question a till member is to be asked.
  let ask: String
  /// What to do with somebody who took consent back.
  let withdrawn: String
  /// A consent level with what it covers.
  let consentTo: @Sendable (_ level: String, _ scopes: [String]) -> String
  /// What of a drink breaks what constraint.
  let conflict: @Sendable (_ item: String, _ constraint: String) -> String
  /// Between the parts of an enumeration.
  let comma: String
  /// Each consent level.
  let consentLevel: ConsentWords
  /// A visit that does not count.
  let void: String
  /// The person is gone since the list was shown.
  let gone: String
}

/// Words for how far somebody agreed, and to what.
struct ConsentWords: Sendable {
  /// Never asked, or said no.
  let none: String
  /// Said yes.
  let verbal: String
  /// Signed.
  let signed: String
  /// Took it back.
  let withdrawn: String
  /// To be remembered.
  let remember: String
  /// To be told of offers.
  let offers: String
  /// To be known next door.
  let neighbours: String
  /// To be contacted.
  let contact: String

  /// What a level is called.
  func level(_ level: Consent) -> String {
    switch level {
    case .none: none
    case .verbal: verbal
    case .signed: signed
    case .withdrawn: withdrawn
    }
  }

  /// What a scope is called.
  func scope(_ scope: ConsentScope) -> String {
    switch scope {
    case .remember: remember
    case .offers: offers
    case .neighbours: neighbours
    case .contact: contact
    }
  }
}

/// Words for days and dates.
struct DayWords: Sendable {
  /// The last visit in the narrowest column.
  let ago: @Sendable (_ days: Int) -> String
  /// So many days beyond the rhythm, in the narrowest column.
  let late: @Sendable (_ days: Int) -> String
  /// A day of a year.
  let date: @Sendable (CivilDay) -> String
  /// A day of any year.
  let monthDay: @Sendable (_ month: Int, _ day: Int) -> String
}
