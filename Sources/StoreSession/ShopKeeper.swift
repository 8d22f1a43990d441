import Documents
import Lookup
import StoreModel

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

/// Keeps the shop between its readers and the journal, one at a time; never touches the disk.
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

  private var reader = ShopReader()
  /// What is being read at the start.
  private var incoming = Shop()

  /// The shop as a value, as it is now.
  var shop: Shop { reader.shop }

  // MARK: - Being read

  /// What the shop itself says.
  func read<R: Sendable>(_ body: @Sendable (Shop) -> R) -> R { body(reader.shop) }

  /// What there is to say at a moment.
  func read<R: Sendable>(at moment: AskedAt, _ body: @Sendable (inout ShopReader) -> R) -> R {
    reader.moment = moment
    return body(&reader)
  }

  /// What the shop says to a command now.
  func decide(_ command: Command, by doer: Doer) -> Decision {
    reader.shop.decide(command, by: doer)
  }

  /// What the shop says to a command now, with what is needed to stamp it: one visit for both.
  func decideToWrite(_ command: Command, by doer: Doer) -> WritingDecision {
    WritingDecision(
      decision: reader.shop.decide(command, by: doer), replica: reader.shop.replica,
      scope: reader.shop.scope, latest: reader.shop.latestStamp)
  }

  /// Builds the index ahead of the first query.
  ///
  /// Queries that come meanwhile are answered between two parts; one that needs the index finishes
  /// it itself.
  func warmUp() async {
    while reader.index == nil {
      reader.buildPart()
      await Task.yield()
    }
  }

  /// Takes what earlier starts learnt of readings.
  func use(_ readings: Readings) { reader.readings = readings }

  /// The readings cache, if something was learnt since it was last asked for.
  func takeReadings() -> [UInt8]? {
    reader.readings.isDirty ? reader.readings.encoded() : nil
  }

  // MARK: - Following the journal

  /// From now on only those who may answer a query are read in.
  func readOnly(for query: String, _ readings: Readings) {
    reader.readings = readings
    reader.oneQuery = OneQueryReader(query, readings: readings)
  }

  /// Folds documents in, in the order of the journal.
  func apply(_ batch: FrameBatch) { reader.apply(batch) }

  /// A journal of so many bytes is about to be read.
  func beginReading(bytes: Int) {
    incoming = Shop()
    reader.reserve(bytes: bytes, in: &incoming)
  }

  /// Folds a part of that journal.
  func read(_ batch: FrameBatch) { reader.fold(batch, into: &incoming) }

  /// Where documents are that were passed over and matter after all.
  func takeMissed() -> [DocumentPlace] { reader.oneQuery?.takeMissed() ?? [] }

  /// The journal was read to its end: the shop is what it says.
  func finishReading() {
    incoming.settle()
    reader.adopt(incoming, keepsQuery: true)
    incoming = Shop()
  }

  /// Takes over a shop that was read as a whole, after a compaction.
  func adopt(_ whole: consuming Shop) { reader.adopt(whole) }
}
