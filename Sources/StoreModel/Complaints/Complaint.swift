public import Documents

/// What a complaint is about; the slug stands in documents and for scripts.
public enum ComplaintCategory: String, CaseIterable, Sendable {
  case wrongDrink = "wrong-drink"
  case wrongName = "wrong-name"
  case missingItem = "missing-item"
  case wait, temperature, taste
  case foreignObject = "foreign-object"
  case illness, injury, attitude, offer, payment, app, cleanliness, seat, other
}

/// How a complaint reached the store; the word stands in documents.
public enum ComplaintChannel: String, CaseIterable, Sendable {
  case counter, phone, app, delivery, social
  /// The city's hotline.
  case hotline = "12345"

  /// Whether filing it answers the guest: they stand there, or are on the line.
  var isSpoken: Bool { self == .counter || self == .phone }
}

/// Something given to a guest to put a complaint right.
public struct ComplaintRemedy: Hashable, Sendable {
  /// What may be given; the word stands in documents and for scripts.
  public enum Kind: String, CaseIterable, Sendable {
    case remake, refund, coupon, stars, sorry, other, none

    /// Whether an amount goes with it.
    public var hasAmount: Bool { self == .refund || self == .coupon || self == .stars }
  }

  /// What it is.
  public var kind: Kind
  /// Fen of a refund or coupon, milli-stars of stars; 0 for everything else.
  public var amount: Int64 = 0

  /// More is a slip: 100,000 yuan, or as many thousandths of a star.
  static let amountMax: Int64 = 10_000_000

  /// Something given.
  public init(_ kind: Kind, _ amount: Int64 = 0) { (self.kind, self.amount) = (kind, amount) }

  /// Reads `coupon:4000`; nil for what is none.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let kind = parts.first.flatMap({ Kind(rawValue: String($0)) }),
      parts.count == (kind.hasAmount ? 2 : 1)
    else { return nil }
    self.kind = kind
    guard kind.hasAmount else { return }
    guard let amount = Int64(parts[1]), (1...Self.amountMax).contains(amount) else { return nil }
    self.amount = amount
  }

  /// How it is written.
  public var text: String { kind.hasAmount ? "\(kind.rawValue):\(amount)" : kind.rawValue }
}

/// Something done at once, before a complaint was filed.
public enum ComplaintAction: Hashable, Sendable {
  /// Something given, `remade` for a remake.
  case gave(ComplaintRemedy)
  case firstAid, offSale, called120, sample
  /// Something else, in words.
  case words(String)

  private static let fixed: [(String, ComplaintAction)] = [
    ("remade", .gave(ComplaintRemedy(.remake))), ("first-aid", .firstAid),
    ("off-sale", .offSale), ("called-120", .called120), ("sample", .sample),
  ]

  /// Reads one word of a list; what is none of the known ones is words.
  init(_ text: String) {
    if let known = Self.fixed.first(where: { $0.0 == text }) {
      self = known.1
    } else if let remedy = ComplaintRemedy(text), remedy.kind != .remake, remedy.kind != .none,
      remedy.kind != .other
    {
      self = .gave(remedy)
    } else {
      self = .words(text)
    }
  }

  /// Reads a list divided by blanks or commas; words that are none of the known ones are one text.
  public static func list(_ text: String) -> [ComplaintAction] {
    let pieces = text.split { $0 == " " || $0 == "," || $0.isNewline }.map(String.init)
    let read = pieces.map(Self.init)
    let isWords = read.contains { if case .words = $0 { true } else { false } }
    return isWords ? [.words(text)] : read
  }

  /// How it is written.
  public var text: String {
    if case .words(let text) = self { return text }
    if let known = Self.fixed.first(where: { $0.1 == self }) { return known.0 }
    if case .gave(let remedy) = self { return remedy.text }
    return ""
  }
}

/// What a complaint is called: the store, the business day, the terminal's letters and a count.
///
/// `0412-261122-B004`. A label, never a key: two may bear the same until they have met.
public struct ComplaintNumber: Hashable, Sendable {
  /// The store's number, `0000` for one that has none.
  public var store: String
  /// The business day of receipt.
  public var day: CivilDay
  /// The terminal's letters, A before the store is enrolled.
  public var letters: String
  /// Counted from 1 on every day.
  public var count: Int

  /// The letters of every terminal that is not enrolled.
  static let unenrolled = "A"

  /// Letters and count: what is said aloud.
  public var short: String {
    let text = String(count)
    return letters + String(repeating: "0", count: max(0, 3 - text.count)) + text
  }

  /// A number of its parts.
  public init(store: String, day: CivilDay, letters: String, count: Int) {
    (self.store, self.day, self.letters, self.count) = (store, day, letters, count)
  }

  /// The whole number.
  public var text: String {
    let date = day.parts
    let digits = [date.year % 100, date.month, date.day].map { $0 < 10 ? "0\($0)" : String($0) }
    return "\(store)-\(digits.joined())-\(short)"
  }
}

/// A complaint as it was filed, with its words where they are still known.
public struct Complaint: Equatable, Sendable {
  /// Its document.
  public var id: DocumentID
  /// What it is called.
  public var number: ComplaintNumber
  /// What it was called before the store was enrolled.
  public var aliases: [String] = []
  /// Whether it is one at all, or a suggestion or praise.
  public var kind = ComplaintKind.complaint
  /// What it is about; nil for what is no complaint.
  public var category: ComplaintCategory?
  /// How grave it was when it was filed, from 1 to 4.
  public var severity = 2
  /// How it reached the store, nil where nobody said it.
  public var channel: ComplaintChannel?
  /// When it was received, UTC milliseconds.
  public var receivedAt: Int64 = 0
  /// When it happened, UTC milliseconds; nil where nobody said it.
  public var happenedAt: Int64?
  /// Whose it is, nil for somebody the store does not know.
  public var regular: DocumentID?
  /// The drink, as the menu writes it.
  public var drink: String?
  /// What the guest wants.
  public var wants: [ComplaintRemedy.Kind] = []
  /// What was done at once.
  public var actions: [ComplaintAction] = []
  /// Who filed it, as documents name partners; nil if unsigned.
  public var by: String?
  /// The partner it is about: for leads, managers and who filed it.
  public var involved: String?
  /// Whether it was taken back.
  public var isOff = false
  /// What was said, nil where it is known no more.
  public var words: Words?

  /// What was said, by whom, and where they want to hear of it.
  public struct Words: Equatable, Sendable {
    /// What happened, at most 500 characters.
    public var text: String
    /// How somebody the store does not know is called.
    public var name: String?
    /// Where an answer goes, only where one is wanted.
    public var contact: String?
  }

  /// Characters of what happened.
  public static let textMax = 500

  /// A complaint of which only the name is known.
  public init(id: DocumentID, number: ComplaintNumber) { (self.id, self.number) = (id, number) }

  /// What its clocks begin with.
  var intake: ComplaintIntake {
    var intake = ComplaintIntake(receivedAt: receivedAt, severity: severity)
    intake.kind = kind
    intake.isAnswered = channel?.isSpoken == true || !actions.isEmpty
    intake.isResolved = kind == .complaint && severity == 1 && !actions.isEmpty
    return intake
  }
}
