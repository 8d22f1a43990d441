public import Documents
public import Lookup

/// Lets only those regulars into a shop who may answer one query: for a command that asks once and
/// ends, building the index of everybody takes far longer than passing most of them over.
///
/// Whatever else is known of the shop comes in, but for what hangs on those left out and what only
/// a change would need.
public struct OneQueryReader: Sendable {
  /// The query.
  public let query: String
  /// Documents that hang on a regular nobody had asked for when they came.
  private var early: [(regular: DocumentID, place: DocumentPlace)] = []
  /// Blocks of lines that hang on regulars.
  private var lines: [(block: [UInt8], kind: LineKind, place: DocumentPlace)] = []
  private var filter: QueryFilter?
  /// What everybody is called, whoever answers.
  private var names = PassedNames()
  /// Rows of regulars who may answer as typed.
  private var answering: [Int32] = []
  /// Documents of those the query may else have meant, and what hangs on them: mostly so many
  /// answer that none of these is needed.
  private var meant = DocumentArena()
  private var chosen = ChosenIDs()
  private var index = LookupIndex()
  private var isGuessing = false

  /// A reader for a query; the more `readings` know, the more regulars it passes over.
  public init(_ query: String, readings: Readings) {
    self.query = query
    filter = LookupQuery(query).map { QueryFilter($0, readings: readings) }
  }

  /// Makes room for what may be let in of a journal of so many bytes: memory nobody writes to costs
  /// nothing, and growing step by step copies everything twice.
  public mutating func reserve(bytes: Int, in shop: inout Shop) {
    meant.reserve(bytes: min(bytes, Self.bytesAtOnce))
    shop.arena.reserve(bytes: min(bytes, Self.bytesAtOnce))
    chosen.reserve(min(bytes / 4096, Self.chosenAtOnce))
  }

  /// What is reserved at once: the documents of a hundred thousand regulars.
  private static let bytesAtOnce = 32 << 20
  /// Regulars chosen of so many that room is made for at once.
  private static let chosenAtOnce = 1 << 14

  /// Whether a document may matter at all: asked of the bytes alone, where they are read.
  public static func mayMatter(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard let kind = DocumentView.kind(of: bytes).flatMap({ KnownKind($0) }) else { return true }
    return !kind.staysAside
  }

  /// Folds a document into `shop` unless it is about somebody who cannot answer.
  public mutating func fold(
    _ bytes: UnsafeRawBufferPointer, at place: DocumentPlace, into shop: inout Shop
  ) {
    guard let name = DocumentView.kind(of: bytes) else {
      return foldBlock(bytes, at: place, into: &shop)
    }
    let kind = KnownKind(name)
    if kind == .regular {
      foldRegular(bytes, at: place, into: &shop)
    } else if kind?.goesWithRegular == true {
      foldAttached(bytes, at: place, into: &shop)
    } else if kind?.staysAside != true {
      shop.fold(bytes, at: place)
    }
  }

  private mutating func foldRegular(
    _ bytes: UnsafeRawBufferPointer, at place: DocumentPlace, into shop: inout Shop
  ) {
    guard let view = DocumentView(bytes) else { return }
    names.note(view)
    let verdict = filter?.verdict(view) ?? .none
    var choice = chosen[view.id] ?? []
    if choice.contains(.meant) || verdict == .mayBeMeant && !choice.contains(.answering) {
      choice.insert(.meant)
      _ = meant.add(bytes, from: place)
    }
    if choice.contains(.answering) || verdict == .mayAnswer {
      choice.insert(.answering)
      shop.fold(bytes, at: place)
      if let row = shop.row(of: view.id) { answering.append(row) }
    }
    if !choice.isEmpty { chosen.insert(view.id, choice) }
  }

  /// Folds a document that hangs on a regular.
  private mutating func foldAttached(
    _ bytes: UnsafeRawBufferPointer, at place: DocumentPlace, into shop: inout Shop
  ) {
    guard let id = DocumentView(bytes)?.field("regular")?.id else { return }
    guard let choice = chosen[id] else { return early.append((id, place)) }
    if choice.contains(.answering) { shop.fold(bytes, at: place) }
    if choice.contains(.meant) { _ = meant.add(bytes, from: place) }
  }

  /// Folds a block in, but for lines: they are asked for once it is known who answers.
  private mutating func foldBlock(
    _ bytes: UnsafeRawBufferPointer, at place: DocumentPlace, into shop: inout Shop
  ) {
    if let kind = DocumentBlock(bytes).flatMap({ KnownKind($0.kind) }), kind.goesWithRegular,
      case .lines(let lineKind) = kind.keeping
    {
      lines.append((Array(bytes), lineKind, place))
    } else {
      shop.fold(bytes, at: place)
    }
  }

  /// Folds the lines of those who answer in.
  private func foldLines(of result: LookupResult, into shop: inout Shop) {
    // A small filter stays in the nearest cache; a hundred thousand lines are asked about.
    var wanted = ChosenIDs(bits: 1 << 12)
    for match in result.matches { wanted.insert(shop.regulars[Int(match.row)].id, .answering) }
    let chosen = wanted
    for (bytes, kind, place) in lines {
      bytes.withUnsafeBytes { bytes in
        guard let block = DocumentBlock(bytes) else { return }
        let late = LineBlock(block: block, place: place, isLate: true) { chosen[$0] != nil }
        if !shop.foldLines(late, of: kind) { shop.unreadable += 1 }
      }
    }
  }

  /// Where the documents are that came before the regular they hang on, who may answer after all;
  /// they are handed out once, to be folded in.
  public mutating func takeMissed() -> [DocumentPlace] {
    defer { early = [] }
    return early.compactMap { chosen[$0.regular] == nil ? nil : $0.place }
  }

  /// Those of some regulars who share their name with anybody, whether that one answers or not.
  public func namesakes(among ids: [DocumentID]) -> Set<DocumentID> { names.namesakes(among: ids) }

  /// One window of the answer: what an index of everybody would say.
  public mutating func search(
    _ shop: inout Shop, offset: Int, limit: Int, readings: inout Readings, likely: LikelyNow
  ) -> LookupResult {
    foldLateAnswering(into: &shop)
    insert(answering, of: shop, &readings)
    answering = []
    if !isGuessing {
      let enough = LookupQuery.enough
      let found = index.search(query, limit: enough, order: shop.lookupOrder(likely))
      let isEnough = found.matches.count { !$0.rank.isGuess } == enough
      if !isEnough { guess(&shop, &readings) }
    }
    let result = index.search(
      query, offset: offset, limit: limit, order: shop.lookupOrder(likely))
    foldLines(of: result, into: &shop)
    return result
  }

  private mutating func guess(_ shop: inout Shop, _ readings: inout Readings) {
    isGuessing = true
    foldMeant(into: &shop) { _ in true }
    shop.settle()
    insert(meant.slots.compactMap { slot in row(ofMeant: slot, in: shop) }, of: shop, &readings)
  }

  /// What hangs on somebody who may answer after all, and came before that was known.
  private mutating func foldLateAnswering(into shop: inout Shop) {
    guard chosen.hasChanged else { return }
    chosen.hasChanged = false
    let chosen = chosen
    foldMeant(into: &shop) { view in
      KnownKind(view.kind) != .regular
        && view.field("regular")?.id.flatMap { chosen[$0] }?.contains(.answering) ?? false
    }
  }

  private func foldMeant(into shop: inout Shop, where isWanted: (DocumentView) -> Bool) {
    for slot in meant.slots {
      meant.withDocument(slot) { bytes in
        guard let view = DocumentView(bytes), isWanted(view) else { return }
        shop.fold(bytes, at: meant.place(slot))
      }
    }
  }

  private func row(ofMeant slot: Int32, in shop: Shop) -> Int32? {
    meant.withDocument(slot) { DocumentView($0).flatMap { shop.row(of: $0.id) } }
  }

  private mutating func insert(_ rows: [Int32], of shop: Shop, _ readings: inout Readings) {
    let entries = rows.compactMap { shop.lookupEntry($0) }
    readings.learn(entries)
    for entry in entries { index.insert(entry, readings: &readings) }
  }
}

/// What regulars were chosen for, by their documents' ids.
///
/// A filter of bits stands before the table and stays in a processor's cache: most questions are
/// about others.
private struct ChosenIDs {
  /// What a regular was chosen for: one state of a document may be meant, another may answer.
  struct Choice: OptionSet {
    let rawValue: UInt8
    static let meant = Choice(rawValue: 1)
    static let answering = Choice(rawValue: 2)
  }

  private var bits: [UInt64]
  private let mask: UInt64
  private var choices: [DocumentID: Choice] = [:]
  /// Whether somebody was chosen first for one and then for the other as well.
  var hasChanged = false

  /// Nobody chosen, with a filter of so many bits, a power of 2.
  init(bits count: Int = 1 << 20) {
    bits = Array(repeating: 0, count: count / 64)
    mask = UInt64(count / 64 - 1)
  }

  /// Makes room for some at once.
  mutating func reserve(_ count: Int) { choices.reserveCapacity(count) }

  @inline(__always)
  subscript(id: DocumentID) -> Choice? {
    bits[place(of: id)] & bit(of: id) == 0 ? nil : choices[id]
  }

  mutating func insert(_ id: DocumentID, _ choice: Choice) {
    bits[place(of: id)] |= bit(of: id)
    let before = choices.updateValue(choice, forKey: id)
    if let before, before != choice { hasChanged = true }
  }

  private func place(of id: DocumentID) -> Int { Int(id.low >> 6 & mask) }
  private func bit(of id: DocumentID) -> UInt64 { 1 << (id.low & 63) }
}
