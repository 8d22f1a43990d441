public import Documents

/// The kinds of document this version knows: one case and one line of the table for each.
///
/// Whoever has to treat documents by what they are asks here, so that a new kind is a line of the
/// table and not a search for every place that tells kinds apart. Kinds nobody here knows are kept
/// and passed on.
public enum KnownKind: UInt8, CaseIterable, Sendable {
  // The most frequent first: telling kinds apart asks for them in this order.
  /// One visit.
  case visit
  /// A regular.
  case regular
  /// One line of the stars ledger.
  case ledger
  /// An offer was assigned, shown, used or declined.
  case offerEvent
  /// What an import last said of a regular.
  case imported
  /// What an import last said of an offer.
  case importedOffer
  /// Digits of phone and card that partners typed, before the match key is known.
  case keys
  /// A remark about a regular.
  case note
  /// Something to say or do when a guest comes next.
  case followUp
  /// A card to be written to a guest.
  case thankYou
  /// A visit that was on the wrong guest.
  case visitMove
  /// A tasting or class with seats.
  case event
  /// What a partner did lately, and how to take it back.
  case undo
  /// A form somebody has not finished.
  case draft
  /// What one shift tells the next.
  case handOver
  /// A complaint, a suggestion or praise: the facts.
  case complaint
  /// What was said with it, by whom, and where an answer goes.
  case complaintWords
  /// What was done to a complaint.
  case complaintStep
  /// What was said of it.
  case complaintNote
  /// What the store sells, and what is out today.
  case menu
  /// What something is from a business day on: an offer, for one.
  case version
  /// Somebody who works here.
  case partner
  /// The store's own settings.
  case settings
  /// Who is on at this terminal.
  case signOn
  /// Who writes in this directory.
  case replica
}

extension KnownKind {
  /// The table: what other terminals get to see, then what never leaves the directory.
  ///
  /// Inlined, so that who asks for one column makes no line.
  @inline(__always)
  var traits: KindTraits {
    switch self {
    case .visit: .shared("visit", .immutable, .visit).about(.field).packed()
    case .regular: .shared("regular", .register, .regular).about(.itself).forgotten(.erased)
    case .ledger: .shared("ledger", .immutable, .lines(.ledger)).about(.field).packed()
    case .offerEvent:
      .shared("offer-event", .immutable, .lines(.offerEvent)).about(.field).packed()
    case .note: .shared("note", .immutable, .attached).about(.field).forgotten(.erased)
    case .followUp: .shared("follow-up", .immutable, .listed).about(.field).forgotten(.erased)
    case .thankYou: .shared("thank-you", .immutable, .listed).about(.field).forgotten(.erased)
    case .visitMove: .shared("visit-move", .immutable, .listed).about(.ends)
    case .event: .shared("event", .register, .listed).about(.members).forgotten(.fields)
    case .handOver: .shared("hand-over", .register, .listed)
    case .complaint: .shared("complaint", .register, .listed).about(.field)
    case .complaintWords:
      .shared("complaint-words", .register, .listed).about(.field).forgotten(.erased)
    case .complaintStep: .shared("complaint-step", .immutable, .listed)
    case .complaintNote:
      .shared("complaint-note", .immutable, .listed).about(.field).forgotten(.erased)
    case .menu: .shared("menu", .register, .listed)
    case .version: .shared("version", .register, .listed)
    case .partner: .shared("partner", .register, .listed)
    case .settings: .shared("settings", .register, .whole)

    case .imported: .local("imported", .whole).about(.id).aside().forgotten(.erased)
    case .importedOffer: .local("imported-offer", .whole).aside()
    case .keys: .local("keys", .whole).about(.id).aside().forgotten(.erased)
    case .undo: .local("undo", .listed).about(.field).forgotten(.erased)
    case .draft: .local("draft", .listed).about(.subject).forgotten(.erased).empty(without: "form")
    case .signOn: .local("sign-on", .listed)
    case .replica: .local("replica", .whole)
    }
  }

  /// The kind as documents name it.
  public var kind: Kind { Self.kinds[Int(rawValue)] }

  /// Made once: every change that is written names its kind.
  private static let kinds = allCases.map { Kind(stringLiteral: $0.traits.name) }

  /// How documents of the kind merge.
  public var mode: Mode { traits.mode }

  /// Whether documents of the kind stay in their directory for ever.
  public var isLocal: Bool { traits.isLocal }

  /// How the shop keeps documents of the kind.
  var keeping: Keeping { traits.keeping }

  /// Whether only a change needs documents of the kind: nothing shown or counted is in them.
  public var staysAside: Bool { traits.staysAside }

  /// Whether a snapshot packs documents of the kind into blocks: there are very many.
  public var packsInBlocks: Bool { traits.packsInBlocks }

  /// What becomes of documents of the kind once the regular they hang on wants to be forgotten.
  var whenForgotten: WhenForgotten { traits.whenForgotten }

  /// Whether documents of the kind are of no use to who left the regular out they hang on.
  var goesWithRegular: Bool {
    switch keeping {
    case .attached, .lines: traits.about == .field
    case .visit, .regular, .listed, .whole, .place: false
    }
  }

  /// The kind of these bytes, read in place; nil for one this version does not know.
  ///
  /// A start asks it of hundreds of thousands of documents: nothing is made or looked up.
  @inline(__always)
  public init?(_ name: Bytes) {
    // Visits outnumber everything else by ten to one.
    if name == KnownKind.visit.traits.name {
      self = .visit
      return
    }
    guard let kind = KnownKind(beyondVisits: name) else { return nil }
    self = kind
  }

  private init?(beyondVisits name: Bytes) {
    var next = KnownKind.visit.rawValue + 1
    while let kind = KnownKind(rawValue: next) {
      if name == kind.traits.name {
        self = kind
        return
      }
      next += 1
    }
    return nil
  }

  /// The known kind that documents name so, nil for one this version does not know.
  init?(_ kind: Kind) {
    guard let known = KnownKind.allCases.first(where: { $0.kind == kind }) else { return nil }
    self = known
  }
}

/// A line of the table of kinds.
struct KindTraits: Sendable {
  /// The kind as documents name it.
  let name: StaticString
  /// How its documents merge.
  let mode: Mode
  /// Whether they stay in their directory for ever.
  let isLocal: Bool
  /// How the shop keeps them.
  let keeping: Keeping
  /// How they say which regular they are about.
  private(set) var about = Subject.nobody
  /// Whether only a change needs them.
  private(set) var staysAside = false
  /// Whether a snapshot packs them into blocks.
  private(set) var packsInBlocks = false
  /// What becomes of them once that regular wants to be forgotten.
  private(set) var whenForgotten = WhenForgotten.kept
  /// The text without which one says nothing to anybody, and is left out of a snapshot.
  private(set) var emptyWithout: StaticString?

  /// A kind other terminals get to see.
  @inline(__always)
  static func shared(_ name: StaticString, _ mode: Mode, _ keeping: Keeping) -> KindTraits {
    KindTraits(name: name, mode: mode, isLocal: false, keeping: keeping)
  }

  /// A kind that never leaves the directory.
  @inline(__always)
  static func local(_ name: StaticString, _ keeping: Keeping) -> KindTraits {
    KindTraits(name: name, mode: .register, isLocal: true, keeping: keeping)
  }

  @inline(__always)
  private init(name: StaticString, mode: Mode, isLocal: Bool, keeping: Keeping) {
    self.name = name
    self.mode = mode
    self.isLocal = isLocal
    self.keeping = keeping
  }

  /// The same, about a regular.
  @inline(__always)
  func about(_ subject: Subject) -> KindTraits {
    var traits = self
    traits.about = subject
    return traits
  }

  /// The same, needed by changes only.
  @inline(__always)
  func aside() -> KindTraits {
    var traits = self
    traits.staysAside = true
    return traits
  }

  /// The same, packed into blocks.
  @inline(__always)
  func packed() -> KindTraits {
    var traits = self
    traits.packsInBlocks = true
    return traits
  }

  /// The same, not kept of who wants to be forgotten.
  @inline(__always)
  func forgotten(_ how: WhenForgotten) -> KindTraits {
    var traits = self
    traits.whenForgotten = how
    return traits
  }

  /// The same, saying nothing without one of its texts.
  @inline(__always)
  func empty(without field: StaticString) -> KindTraits {
    var traits = self
    traits.emptyWithout = field
    return traits
  }
}

/// How the shop keeps documents of a kind.
enum Keeping: Equatable, Sendable {
  /// As a row of `visits`.
  case visit
  /// Whole, beside a row of `regulars`.
  case regular
  /// As a slim line in columns of its own.
  case lines(LineKind)
  /// Whole, found by the row of the regular it hangs on: few for each.
  case attached
  /// Whole, found by its kind: few documents each.
  case listed
  /// Whole, found by nothing but its id.
  case whole
  /// Only where the journal holds it: kept and passed on, not understood.
  case place

  /// Whether the shop has the whole document at hand in its arena.
  var isWhole: Bool {
    switch self {
    case .attached, .listed, .whole: true
    case .visit, .regular, .lines, .place: false
    }
  }
}

/// How a document says which regular it is about.
enum Subject: Equatable, Sendable {
  /// It is about nobody.
  case nobody
  /// It is the regular.
  case itself
  /// Its id is derived from the regular's.
  case id
  /// Its field `regular` holds the id.
  case field
  /// Its field `subject` holds the id.
  case subject
  /// Its fields `from` and `to` hold ids.
  case ends
  /// One field for each of several guests.
  case members
}

/// What becomes of a document once the regular it is about wants to be forgotten.
enum WhenForgotten: Equatable, Sendable {
  /// It stays: it counts, and names somebody nobody knows any more.
  case kept
  /// Nothing of it stays.
  case erased
  /// It stays without the fields that are about them.
  case fields
}

extension Kind {
  /// Whether a document of this kind is one of a kind this version knows.
  static func == (left: Kind, right: KnownKind) -> Bool { left == right.kind }

  /// Whether it is of another.
  static func != (left: Kind, right: KnownKind) -> Bool { left != right.kind }
}
