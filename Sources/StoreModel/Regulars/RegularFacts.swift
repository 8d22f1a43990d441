public import Documents
public import Lookup

/// One line of the regulars list: what a barista needs before the guest has said a word.
public struct RegularSummary: Equatable, Sendable {
  /// The document this regular is.
  public var id: DocumentID
  /// The till's id where there is one, else the id: what commands print and accept.
  public var label: String
  /// The name as written; never split.
  public var name: String
  /// The name the partner calls out, if another.
  public var callName: String?
  /// The name in Latin letters without tone marks ("Zhang Xiaoming"); empty for a Latin name.
  public var reading: String
  /// What the query hit, nil where there was no query.
  public var matched: MatchedField?
  /// What the query may have meant by it, nil where it was typed as it is.
  public var guess: LookupGuess?
  /// The till's word for the tier ("gold").
  public var tier: String?
  /// Available stars in milli-stars.
  public var stars: Int64?
  /// Usuals in order, as cup marks the way the menu writes them, or text.
  public var usual: [String]
  /// Whether the first of them is no cup mark: shown with a question mark.
  public var isUsualText = false
  /// The latest visit that is not void, UTC milliseconds.
  public var lastVisit: Int64?
  /// How to tell the guest ("blue helmet, 8:10").
  public var cue: String?
  /// Last four digits of the phone, to tell equal names apart.
  public var phoneLast4: String?
  /// Whether another listed regular bears the same name, in this list or not.
  public var hasNamesake = false
  /// What must never be in the cup, most of all.
  public var constraints: [String]
  /// How they keep to their rhythm, nil below four visit days.
  public var status: RhythmStatus?
  /// Whole open days beyond their interval; nil for who is on track or has no rhythm.
  public var late: Int?
  /// Whether they use to come within the next half hour, and were not here today.
  public var isLikely = false

  /// A summary with nothing but an id and a name; the rest is filled in by who knows it.
  public init(id: DocumentID, label: String, name: String) {
    self.id = id
    self.label = label
    self.name = name
    self.reading = ""
    self.usual = []
    self.constraints = []
  }
}

/// Everything the profile of a regular shows: what their document says, and what follows from others.
@dynamicMemberLookup
public struct RegularProfile: Equatable, Sendable {
  /// The line of the list this profile belongs to.
  public var summary: RegularSummary
  /// The regular as their document tells it; each of its facts is one of the profile's.
  public var regular: Regular
  /// Notes, newest first.
  public var notes: [NoteFact]
  /// Names of the partners who know them.
  public var knownBy: [String] = []
  /// Visits that are not void.
  public var visitCount: Int
  /// Median open days between visit days, nil below four visit days.
  public var intervalDays: Double? { rhythm?.intervalDays }
  /// Newest visits first, at most `recentVisitsMax`.
  public var recentVisits: [VisitFact]
  /// Visits that were on them and are another guest's now, newest first, at most `recentVisitsMax`.
  public var movedAway: [VisitFact] = []
  /// Offers they used, the latest first.
  public var offersUsed: [OfferUse] = []
  /// How they keep to their rhythm, nil below four visit days.
  public var rhythm: RhythmFacts?
  /// Whether they come often enough to be a regular of the house, or are pinned.
  public var isRegular = false
  /// What they are to the shop, nil for who was never here.
  public var segment: RegularSegment?
  /// Their usuals in order, with words and what is wrong with each today.
  public var usuals: [ShownUsual] = []
  /// What is due to be said or done now that they are here, the longest due first.
  public var followUps: [FollowUpFact] = []
  /// What others with their taste buy and they never tried.
  public var suggestion: SuggestionFact?
  /// What the offers of the house are to them now: what fits first, then what nearly does.
  public var offers: [GuestOffer] = []

  /// What fits a profile page at the largest size.
  public static let recentVisitsMax = 20

  /// A profile with nothing known beyond the summary.
  public init(summary: RegularSummary) {
    self.init(summary: summary, regular: Regular(id: summary.id, name: summary.name))
  }

  /// A profile of which nothing is known beyond the summary and the document.
  init(summary: RegularSummary, regular: Regular) {
    self.summary = summary
    self.regular = regular
    self.notes = []
    self.visitCount = 0
    self.recentVisits = []
  }

  /// A fact of the regular's document.
  public subscript<Fact>(dynamicMember fact: WritableKeyPath<Regular, Fact>) -> Fact {
    get { regular[keyPath: fact] }
    set { regular[keyPath: fact] = newValue }
  }
}

/// One remembered remark about a regular.
public struct NoteFact: Equatable, Sendable {
  /// The note's document.
  public var id: DocumentID
  /// At most 140 characters.
  public var text: String
  /// When it was written, UTC milliseconds.
  public var at: Int64
  /// The name of the partner who wrote it, nil if unsigned.
  public var by: String?
  /// The last business day it is shown on, nil for ever.
  public var until: CivilDay?

  /// A note as the profile shows it.
  public init(id: DocumentID, text: String, at: Int64, by: String?) {
    self.id = id
    self.text = text
    self.at = at
    self.by = by
  }
}

/// One visit as the profile lists it.
public struct VisitFact: Equatable, Sendable {
  /// The visit's document.
  public var id: DocumentID
  /// When, UTC milliseconds.
  public var at: Int64
  /// What was paid, in fen; nil where the till did not say.
  public var fen: Int64?
  /// What was bought, as marks or text.
  public var items: [String]
  /// Offers it names, by their ids.
  public var offers: [String] = []
  /// Whether it was voided.
  public var isVoid: Bool
  /// Whose visit it is, nil for a guest's.
  public var regular: DocumentID?
  /// Whether the amount is the menu's, until the till's joins.
  public var isEstimated = false
  /// Who keyed it in, as partners are called here; nil for the till's, and where nobody was on.
  public var by: String?
  /// Who had it before and when it was moved, nil for most.
  public var move: VisitMoveFact?

  /// A visit as the profile lists it.
  public init(id: DocumentID, at: Int64, fen: Int64?, items: [String], isVoid: Bool) {
    self.id = id
    self.at = at
    self.fen = fen
    self.items = items
    self.isVoid = isVoid
  }
}
