import StoreModel

extension Words {
  /// English, complete.
  static let english = Words(
    language: .english,
    frame: FrameWords(
      title: "Regulars", practice: "practice", regularsTab: "Regulars",
      tooSmall: { columns, rows in "Please make the window \(columns)x\(rows) or larger." },
      howToQuit: "Nothing to cancel here. Ctrl-Q quits.", saved: "Saved.",
      practiceOpened: "This is the practice store: try anything, nothing leaves this machine."),
    regulars: RegularsWords(
      find: "Find",
      found: { total, of in "\(Figures.grouped(total)) of \(Figures.grouped(of))" },
      everybody: { $0 == 1 ? "1 regular" : "\(Figures.grouped($0)) regulars" },
      noneYet: "No regulars yet.",
      noneYetHint: "Enter brings in a file of members or visits.",
      noneYetCommand: "From a shell: regulars import members FILE",
      nobodyFound: "Nobody found. F7 adds them, F6 records a guest, Esc clears the filter.",
      byPhone: { "phone \($0)" }, byCard: { "card \($0)" }, byCallName: { "nick \($0)" },
      byCue: { "cue \($0)" }),
    profile: .english, help: .english, firstRun: .english, importing: .english,
    pick: .english, forms: .english, care: .english, people: .english, refusals: .english,
    asking: .english, acting: .english,
    actions: .english,
    keys: .english,
    days: DayWords(
      ago: { $0 <= 0 ? "today" : "\($0) d" },
      late: { $0 < 100 ? "\($0) d late" : "late" },
      date: { day in
        let parts = day.parts
        return "\(parts.day) \(monthName(parts.month)) \(parts.year)"
      },
      monthDay: { month, day in "\(day) \(monthName(month))" }))

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private static func monthName(_ month: Int) -> String {
    months.indices.contains(month - 1) ? months[month - 1] : "\(month)"
  }
}

extension ProfileWords {
  /// What is told about one regular, in this language.
  static let english = ProfileWords(
    tier: { tier in tier.prefix(1).uppercased() + tier.dropFirst() },
    constraint: { constraint in englishConstraint(constraint) },
    usual: "Usual", also: "Also", cue: "Cue", callName: "Call", reading: "Read",
    birthday: "Birthday",
    birthdayIn: { days in
      switch days {
      case 0: "Birthday today"
      case 1: "Birthday tomorrow"
      default: "Birthday in \(days) days"
      }
    },
    inDays: { days in
      switch days {
      case 0: "today"
      case 1: "tomorrow"
      default: "in \(days) days"
      }
    },
    joined: "Joined", phone: "Phone", label: "Id", consent: "Consent", note: "Notes",
    visits: "Visits", recentVisits: "Latest visits",
    rhythm: { every, last in "every \(every) d, \(englishAgo(last))" },
    lateBy: { ", late \($0) d" }, outToday: "out today", suggestion: "Try",
    likedBy: { product, regulars in "\(product): \(regulars) with their taste have it" },
    segment: "Segment", segmentName: { $0.rawValue }, knownBy: "Known by",
    pinned: "pinned to the house", until: { "until \($0)" },
    countAndRhythm: { visits, rhythm in "\(Figures.grouped(visits)), \(rhythm)" },
    count: { visits, last in
      (visits == 1 ? "1 visit" : "\(Figures.grouped(visits)) visits") + ", last \(englishAgo(last))"
    },
    noVisits: "no visits yet", ask: "ask: may we remember your drink?",
    withdrawn: "took consent back: keep nothing",
    consentTo: { level, scopes in "\(level): \(scopes.joined(separator: ", "))" },
    conflict: { item, constraint in "\(item): \(constraint)" }, comma: ", ",
    consentLevel: ConsentWords(
      none: "not asked", verbal: "said yes", signed: "signed", withdrawn: "taken back",
      remember: "remember me", offers: "offers", neighbours: "neighbour stores",
      contact: "contact"),
    void: "void", gone: "This regular is no longer here.")

  private static func englishAgo(_ days: Int) -> String {
    days <= 0 ? "today" : "\(days) d ago"
  }

  private static func englishConstraint(_ constraint: String) -> String {
    switch constraint {
    case "dairy": "no dairy"
    case "soy": "no soy"
    case "tree-nut": "no tree nuts"
    case "peanut": "no peanuts"
    case "gluten": "no gluten"
    case "egg": "no egg"
    case "decaf": "decaf only"
    default: constraint.hasPrefix("other:") ? String(constraint.dropFirst(6)) : constraint
    }
  }
}

extension HelpWords {
  fileprivate static let english = HelpWords(
    title: "Help",
    regulars:
      "Type a few letters of a name, its pinyin or initials, a nickname, the last digits of a "
      + "phone, or the cue. Letters always type; the list follows every key.",
    profile: "Everything the store knows about one regular. What must not be in the cup is first.",
    picking: "Type a few letters of what you want, then Enter. Grey rows say why not now.",
    filling:
      "Tab and the arrows go from field to field. Enter saves all of it; Esc leaves it as a draft, "
      + "which comes back, also after a power cut.",
    asking: "This is rarely meant. Enter takes the safe answer.",
    firstRun: "A few facts about this store, then a way to begin. All of it can wait.",
    importing: "Brings in members.csv or visits.csv. Reading a file twice changes nothing.",
    keysHere: "Keys here", keysInText: "In a text field",
    caret: "one character left or right", caretEnds: "to the start or the end",
    deleteBefore: "delete a character, a word, or all before the caret",
    deleteAfter: "delete the character after the caret")
}

extension FirstRunWords {
  fileprivate static let english = FirstRunWords(
    title: "Welcome to Regulars",
    welcome: "A few facts about this store. All of it can wait, and be changed later.",
    language: "Language", number: "Store number", name: "Store name", zone: "Time zone",
    timeThere: { "it is \($0) there; right?" },
    badNumber: "A store number is 1 to 8 letters or digits, like 0412.",
    badName: "A store name is 1 to 40 characters.",
    unknownZone: "No such zone. Write it like Asia/Shanghai.",
    begin: "How do you want to begin?",
    importFile: ChoiceWords(name: "Import a file", meaning: "members or visits from the till"),
    practice: ChoiceWords(name: "Practice store", meaning: "invented guests, never synced"),
    empty: ChoiceWords(name: "Start empty", meaning: "regulars come one by one"),
    skip: ChoiceWords(name: "Skip", meaning: "go to the list, ask again next time"))
}

extension ImportWords {
  fileprivate static let english = ImportWords(
    title: "Import",
    question: "Which file? Members and visits in either language, any order of columns.",
    path: "File", kind: "It holds", members: "members", visits: "visits",
    pathMissing: "Type the path of a file, like ~/members.csv.",
    reading: "Reading the file.",
    progress: { rows, percent in "\(Figures.grouped(rows)) rows, \(percent) %" },
    stopping: "Stopping after the row in hand.", done: "Import finished.",
    stopped: "Import stopped. What was read is kept.",
    counts: ImportCountWords(
      read: "Read", added: "Added", changed: "Changed", unchanged: "Unchanged",
      refused: "Refused", noConsent: "No consent"),
    warnings: { shown, of in shown == of ? "Remarks" : "Remarks (first \(shown) of \(of))" },
    warning: { line, what in "line \(line): \(what)" },
    rejects: { "Refused rows are in \($0)" },
    toList: "Go to the list", another: "Another file")
}
