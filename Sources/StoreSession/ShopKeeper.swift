import Documents
import Foundation
import Lookup
import StoreModel

/// Documents on their way from the journal to the shop.
struct FrameBatch: Sendable {
  /// Their encoded bytes, end to end.
  var bytes: [UInt8] = []
  var spans: [Span] = []

  struct Span: Sendable {
    var offset: Int
    var length: Int
    var place: DocumentPlace
  }

  /// Room for some more than is handed on at once.
  mutating func reserve(bytes count: Int) {
    bytes.reserveCapacity(count + count / 4)
    spans.reserveCapacity(count / 128)
  }

  /// Forgets the documents and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
  }

  mutating func append(_ document: UnsafeRawBufferPointer, at place: DocumentPlace) {
    spans.append(Span(offset: bytes.count, length: document.count, place: place))
    bytes.append(contentsOf: document)
  }

  /// Lends each document in turn.
  func forEachDocument(_ body: (UnsafeRawBufferPointer, DocumentPlace) -> Void) {
    bytes.withUnsafeBytes { bytes in
      for span in spans {
        let document = bytes[span.offset..<span.offset + span.length]
        body(UnsafeRawBufferPointer(rebasing: document), span.place)
      }
    }
  }
}

extension Shop {
  /// Folds documents in, in the order of the journal.
  fileprivate mutating func apply(_ batch: FrameBatch) {
    fold(batch)
    settle()
  }

  fileprivate mutating func fold(_ batch: FrameBatch) {
    batch.forEachDocument { fold($0, at: $1) }
  }
}

/// A decision and what the keeper of the journal needs to stamp its changes.
struct WritingDecision: Sendable {
  var decision: Decision
  /// The replica this directory writes as, nil before its first change.
  var replica: UInt64?
  /// Whom the documents belong to.
  var scope: StoreScope
  /// The latest stamp seen: the clock must not run behind it.
  var latest: Stamp?
}

/// Holds the typed shop, the index and the queries; never touches the disk.
actor ShopKeeper {
  private let executor = QueueExecutor(label: "regulars.shop")
  nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

  /// Does `body` soon, in order, for the keeper of the journal only.
  nonisolated func later(_ body: @escaping @Sendable (isolated ShopKeeper) -> Void) {
    executor.later { self.assumeIsolated(body) }
  }

  /// Does `body` at once, for the keeper of the journal only, which has a thread of its own to wait.
  ///
  /// A change then needs no hop between threads, each of which costs a tenth of a sync.
  nonisolated func now<R: Sendable>(_ body: (isolated ShopKeeper) -> R) -> R {
    executor.wait { assumeIsolated(body) }
  }

  var shop = Shop()
  /// What is being read at the start.
  private var incoming = Shop()
  var index: LookupIndex?
  /// The index in the making, and the first row it does not hold yet.
  private var building: (index: LookupIndex, next: Int32) = (LookupIndex(), 0)
  var readings = Readings()
  /// Chooses who is read in where only one query will ever be asked.
  private var sieve: ShopSieve?
  /// Regulars put into the index at once, some milliseconds' worth.
  private static let indexPart: Int32 = 1_000

  /// What is computed from all visits at once.
  var habits = Habits()

  /// Takes what earlier starts learnt of readings.
  func use(_ readings: Readings) { self.readings = readings }

  /// From now on only those who may answer a query are read in.
  func readOnly(for query: String, _ readings: Readings) {
    self.readings = readings
    sieve = ShopSieve(query, readings: readings)
  }

  /// Folds documents in, in the order of the journal.
  func apply(_ batch: FrameBatch) {
    if sieve == nil {
      shop.apply(batch)
      follow(shop.takeTouched())
    } else {
      fold(batch, into: &shop)
      shop.settle()
    }
  }

  private func fold(_ batch: FrameBatch, into shop: inout Shop) {
    guard var sieve = sieve.take() else { return shop.fold(batch) }
    batch.forEachDocument { sieve.fold($0, at: $1, into: &shop) }
    self.sieve = sieve
  }

  /// A journal of so many bytes is about to be read.
  func beginReading(bytes: Int) {
    incoming = Shop()
    if sieve == nil {
      incoming.reserve(bytes: bytes)
    } else {
      sieve?.reserve(bytes: bytes, in: &incoming)
    }
  }

  /// Folds a part of that journal.
  func read(_ batch: FrameBatch) { fold(batch, into: &incoming) }

  /// Where documents are that were sieved out and matter after all.
  func takeMissed() -> [DocumentPlace] { sieve?.takeMissed() ?? [] }

  /// The journal was read to its end: the shop is what it says.
  func finishReading() {
    incoming.settle()
    let chosen = sieve
    adopt(incoming)
    sieve = chosen
    incoming = Shop()
  }

  /// Takes over a shop that was read as a whole: at the start, and after a compaction.
  func adopt(_ whole: consuming Shop) {
    shop = whole
    sieve = nil
    _ = shop.takeTouched()
    index = nil
    building = (LookupIndex(), 0)
    habits = Habits()
  }

  /// The shop as a value, as it is now.
  func whole() -> Shop { shop }

  /// What the shop says to a command now.
  func decide(_ command: Command, by acting: Acting) -> Decision {
    shop.decide(command, by: acting)
  }

  /// What the shop says to a command now, with what is needed to stamp it: one visit for both.
  func decideToWrite(_ command: Command, by acting: Acting) -> WritingDecision {
    WritingDecision(
      decision: shop.decide(command, by: acting), replica: shop.replica, scope: shop.scope,
      latest: shop.latestStamp)
  }

  /// Figures of the shop.
  func figures() -> StoreFigures {
    StoreFigures(
      regulars: shop.regularCount, visits: shop.visitCount, documents: shop.documentCount,
      unreadable: shop.unreadable, isFirstRun: shop.isFirstRun)
  }

  /// What the store is called in ids.
  func scope() -> StoreScope { shop.scope }

  /// The settings in force.
  func settings() -> Settings { shop.settings }

  /// One window of the list a query gives, as it is at a moment.
  func page(_ query: String, offset: Int, count: Int, at moment: Moment) -> FoundPage {
    if query.allSatisfy(\.isWhitespace) {
      let order = habits.order(shop, at: moment)
      let start = min(max(0, offset), order.count)
      let window = order[start..<min(order.count, start + max(0, count))]
      let rows = summaries(window.map { ($0, nil) }, at: moment)
      return FoundPage(total: order.count, regulars: order.count, offset: start, rows: rows)
    }
    let found = search(query, offset: offset, count: count, at: moment)
    let rows = summaries(found.matches.map { ($0.row, $0) }, at: moment)
    return FoundPage(total: found.total, regulars: shop.regularCount, offset: offset, rows: rows)
  }

  private func search(
    _ query: String, offset: Int, count: Int, at moment: Moment
  ) -> LookupResult {
    let likely = habits.likely(shop, at: moment)
    if var sieve = sieve.take() {
      defer { self.sieve = sieve }
      return sieve.search(
        &shop, offset: offset, limit: count, readings: &readings, likely: likely)
    }
    buildIndex()
    return index?.search(query, offset: offset, limit: count, order: shop.lookupOrder(likely))
      ?? LookupResult(matches: [], total: 0)
  }

  /// The profile of a regular, nil where it is not listed.
  func profile(_ id: DocumentID, at moment: Moment) -> RegularProfile? {
    guard let row = shop.row(of: id) else { return nil }
    let calendar = shop.settings.calendar(machine: moment.machineZone)
    guard var profile = shop.profile(row, at: moment.now, calendar: calendar) else { return nil }
    readOut(&profile.summary)
    habits.tell(&profile, row, of: shop, at: moment)
    profile.followUps = followUps(of: id, at: moment)
    return profile
  }

  /// The document a document id or a till's id names.
  func id(named text: String) -> DocumentID? {
    shop.row(named: text).flatMap { shop.regular($0)?.id }
  }

  /// Builds the index ahead of the first query.
  ///
  /// Queries that come meanwhile are answered between two parts; one that needs the index finishes
  /// it itself.
  func warmUp() async {
    while index == nil {
      buildPart()
      await Task.yield()
    }
  }

  /// The readings cache, if something was learnt since it was last asked for.
  func takeReadings() -> [UInt8]? { readings.isDirty ? readings.encoded() : nil }

  private func summaries(
    _ found: [(row: Int32, match: LookupMatch?)], at moment: Moment
  ) -> [RegularSummary] {
    var listed: [(row: Int32, summary: RegularSummary)] = []
    for (row, match) in found {
      guard var summary = shop.summary(row, matched: match?.field) else { continue }
      summary.guess = match?.rank.guess
      readOut(&summary)
      listed.append((row, summary))
    }
    habits.tell(&listed, of: shop, at: moment)
    return listed.map(\.summary)
  }

  /// Fills in how the name is read where no partner said it.
  func readOut(_ summary: inout RegularSummary) {
    if summary.reading.isEmpty { summary.reading = readings.displayReading(of: summary.name) }
  }

  /// Builds the index where it is not whole yet.
  func buildIndex() {
    while index == nil { buildPart() }
  }

  private func buildPart() {
    guard index == nil else { return }
    let end = min(shop.rows.upperBound, building.next + Self.indexPart)
    let entries = shop.lookupEntries(building.next..<end)
    readings.learn(entries)
    for entry in entries { building.index.insert(entry, readings: &readings) }
    building.next = end
    if end == shop.rows.upperBound {
      index = building.index
      building = (LookupIndex(), 0)
    }
  }

  /// Keeps the index, whole or in the making, in step with regulars that changed.
  private func follow(_ rows: [Int32]) {
    if index == nil {
      for row in rows where row < building.next { change(row, in: &building.index) }
    } else {
      var whole = index.take() ?? LookupIndex()
      for row in rows { change(row, in: &whole) }
      index = whole
    }
  }

  private func change(_ row: Int32, in index: inout LookupIndex) {
    if let entry = shop.lookupEntry(row) {
      index.insert(entry, readings: &readings)
    } else {
      index.remove(row: row)
    }
  }
}
