import Documents

/// What became of an offer; the word stands in documents.
public enum OfferEventKind: String, CaseIterable, Sendable {
  /// It was given to one guest alone: a challenge, a coupon.
  case assigned
  /// A partner told a guest of it.
  case shown
  /// It was taken off.
  case used
  /// The guest did not want it.
  case declined

  /// The kind of these bytes, read in place; nil where they are none.
  init?(_ word: Bytes) {
    let kind = Self.allCases.first { $0.rawValue.utf8.elementsEqual(word.raw) }
    guard let kind else { return nil }
    self = kind
  }
}

/// One event of an offer as the shop keeps it at hand: there are hundreds of thousands.
struct OfferLine: SlimLine {
  var regular: Int32 = VisitColumns.guest
  var isOff = false
  /// Nil for what a newer version knows.
  var kind: OfferEventKind?
  /// A number of the columns' common words, 0 for none.
  var reason: UInt16 = 0
  /// The offer's id: a number of the columns' common words.
  var offer: Int32 = 0
  /// What the till calls it: a number of the columns' names.
  var till: UInt32 = 0
  /// When, UTC milliseconds.
  var at: Int64 = 0
  /// The visit it names, `VisitColumns.noID` for none.
  var visit = VisitColumns.noID
  /// Its document.
  var id = VisitColumns.noID

  enum Role {
    case what, offer, at, reason, till, visit
  }

  static func role(of name: Bytes) -> Role? {
    if name == "at" { return .at }
    if name == "offer" { return .offer }
    if name == "what" { return .what }
    if name == "reason" { return .reason }
    if name == "till" { return .till }
    return name == "visit" ? .visit : nil
  }

  mutating func take(id: DocumentID) { self.id = id }

  mutating func take(_ value: BlockValue, as role: Role, _ words: inout LineWords) {
    switch (role, value) {
    case (.at, .plain(let view)): at = view.int ?? 0
    case (.what, .plain(let view)): kind = view.text.flatMap { OfferEventKind($0) }
    case (.offer, .plain(let view)): offer = words.common.intern(view.text)
    case (.offer, .id(let id)): offer = words.common.intern(Text(id.description))
    case (.reason, .plain(let view)):
      reason = UInt16(exactly: words.common.intern(view.text)) ?? 0
    case (.till, .plain(let view)): till = words.tillNames.add(view.text)
    case (.till, .id(let id)): till = words.tillNames.add(id.description.utf8)
    case (.visit, .plain(let view)): visit = view.id ?? VisitColumns.noID
    case (.visit, .id(let id)): visit = id
    case (.what, .id), (.at, .id), (.reason, .id): break
    }
  }

  func isFound(like other: OfferLine) -> Bool {
    regular == other.regular && visit == other.visit
  }
}

/// How events of offers are found by whom and by which visit they are about: asking for some guests'
/// then looks at nobody else's.
struct OfferChains: Sendable {
  /// The event that came last, by the regular's row.
  private var last: [Int32] = []
  /// The event of the same regular that came before, by the event.
  private var before: [Int32] = []
  /// The event that named a visit last.
  private var lastNaming = DocumentMap<Link>()
  /// The event that named the same visit before, by the event.
  private var beforeNaming: [Int32] = []

  private static let none: Int32 = -1

  /// What the map of visits says: nothing but a number.
  private enum Link: Sendable { case event }

  /// Takes in what came since the last call, or everything anew where something is found by something
  /// else now.
  mutating func follow(_ events: inout LineColumns<OfferLine>, regularCount: Int) {
    if events.isRegrouped {
      self = OfferChains()
      events.isRegrouped = false
    }
    guard before.count < events.lines.count else { return }
    while last.count < regularCount { last.append(Self.none) }
    before.reserveCapacity(events.lines.count)
    for index in before.count..<events.lines.count { link(Int32(index), events.lines[index]) }
  }

  private mutating func link(_ index: Int32, _ line: OfferLine) {
    var (former, formerNaming) = (Self.none, Self.none)
    if line.regular >= 0 {
      former = last[Int(line.regular)]
      last[Int(line.regular)] = index
    }
    // Nobody asks by the visit who was shown what.
    if line.kind == .used, line.visit != VisitColumns.noID {
      formerNaming = lastNaming[line.visit]?.index ?? Self.none
      lastNaming[line.visit] = .init(.event, index)
    }
    before.append(former)
    beforeNaming.append(formerNaming)
  }

  /// Calls `body` with the events of a regular's row, the one that came last first.
  func forEach(of regular: Int32, _ body: (Int32) -> Void) {
    guard Int(regular) < last.count else { return }
    var index = last[Int(regular)]
    while index != Self.none {
      body(index)
      index = before[Int(index)]
    }
  }

  /// Calls `body` with the uses that name a visit.
  func forEach(naming visit: DocumentID, _ body: (Int32) -> Void) {
    var index = lastNaming[visit]?.index ?? Self.none
    while index != Self.none {
      body(index)
      index = beforeNaming[Int(index)]
    }
  }
}

extension Shop {
  /// The id of the offer an event is about.
  func offerID(of line: OfferLine) -> String {
    offerEvents.words.common.texts[Int(line.offer)].string
  }
}
