import StoreModel

/// Everything that is said with two dashes; a flag that is not here cannot be read by a command.
enum Flag: String, CaseIterable, Sendable {
  // Of every command.
  case data
  case at
  case actor = "as"
  case json
  case lang
  case theme
  case han
  case glyphs
  case help
  case version
  // Of the screen.
  case demo
  case kiosk
  // Of imports and look-up.
  case dryRun = "dry-run"
  case encoding
  case rejects
  case force
  case limit
  // What is said of a regular.
  case name
  case callName = "call-name"
  case reading
  case phone
  case birthday
  case cue
  case usual
  case constraints
  case note
  case noteUntil = "note-until"
  case noteAnyway = "note-anyway"
  case consent
  case pin
  case unpin
  case known
  case notKnown = "not-known"
  case dropNote = "drop-note"
  // What cannot be taken back is meant.
  case yes
  // Of people and visits.
  case role
  case items
  case fen
  case receipt
  case offer
  case whom = "for"
  case visit
  case effect
  case cart
  case again
  case anyway
  case reason
  // Of complaints.
  case kind
  case category
  case severity
  case text
  case guest
  case contact
  case channel
  case remedy
  case action
  case drink
  case when
  case involved
  case file
  case cause
  case until
  case notReached = "not-reached"
  // Of care, figures and files.
  case from
  case title
  case seats
  case all
  case day
  case repair

  /// The flags that say something of a regular, in the order of the help page.
  static let ofRegular: [Flag] = [
    .name, .callName, .reading, .phone, .birthday, .cue, .usual, .constraints, .note, .noteUntil,
    .noteAnyway, .consent,
  ]

  /// The flags every command takes.
  static let common: [Flag] = [
    .data, .demo, .at, .actor, .json, .lang, .theme, .han, .glyphs, .help, .version,
  ]

  /// What stands behind it, nil for a switch.
  var value: Placeholder? {
    switch self {
    case .json, .help, .version, .demo, .kiosk, .dryRun, .force, .noteAnyway, .pin, .unpin, .known,
      .notKnown, .again, .anyway, .all, .repair, .yes, .notReached:
      nil
    case .data: .directory
    case .at, .when: .time
    case .actor, .involved: .partner
    case .lang: .choice(["en", "zh-Hans"])
    case .theme: .name
    case .name: .person
    case .han: .choice(["auto", "on", "off"])
    case .glyphs: .choice(["utf8", "ascii"])
    case .encoding: .name
    case .rejects, .cart, .file: .path
    case .limit, .seats, .fen: .number
    case .callName: .nickname
    case .reading, .cue, .note, .reason, .title, .text, .contact, .cause: .text
    case .phone: .phone
    case .birthday: .birthday
    case .usual, .items: .marks
    case .constraints: .list
    case .noteUntil, .from, .day, .until: .day
    case .consent: .consent
    case .dropNote: .note
    case .role: .choice(Partner.Role.allCases.map(\.rawValue))
    case .receipt: .receipt
    case .offer, .effect: .offer
    case .whom, .guest: .id
    case .kind: .choice(ComplaintKind.allCases.map(\.rawValue))
    case .category, .channel: .name
    case .severity: .choice(["1", "2", "3", "4"])
    case .remedy, .action: .list
    case .drink: .marks
    case .visit: .visit
    }
  }
}

extension Flag {
  /// Whether it may be given again for one more of its kind; the values are joined by `|`.
  var isRepeatable: Bool { self == .offer || self == .remedy }
}

/// What a person puts in the place of a word in capitals.
enum Placeholder: Equatable, Sendable {
  case birthday
  /// One of these words, as they are.
  case choice([String])
  /// A complaint, by its number or id.
  case complaint
  case consent
  case day
  case directory
  case event
  case file
  case guest
  case id
  /// A regular by id, or the word for somebody nobody knows.
  case idOrGuest
  case item
  case key
  case list
  case marks
  case name
  case nickname
  case note
  case number
  case offer
  case partner
  case path
  case person
  case phone
  case reason
  case receipt
  /// Something that may be done to a complaint.
  case step
  case text
  case time
  case value
  case visit
}
