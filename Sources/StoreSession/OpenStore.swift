public import Documents
public import Foundation
public import Journaling
public import StoreModel

/// How a store is opened.
public struct OpenOptions: Sendable {
  /// Where the readings cache is kept; it names no person and can be deleted at any time.
  public var readingsFile: URL?
  /// The only query that will ever be asked, for a command that asks once and ends.
  ///
  /// Then only those who may answer it are read in, and nothing can be changed.
  public var onlyQuery: String?
  /// The real clock, UTC milliseconds: stamps every change.
  public var clock: @Sendable () -> Int64
  /// 64 random bits.
  public var random: @Sendable () -> UInt64
  /// The disk of a directory; a test hands out one that counts or fails.
  package var disk: @Sendable (_ path: String) -> any Disk = { FileDisk(path: $0) }

  /// The real clock and the system's randomness.
  public init(readingsFile: URL? = nil) {
    self.readingsFile = readingsFile
    clock = { Int64(Date().timeIntervalSince1970 * 1000) }
    random = { UInt64.random(in: .min ... .max) }
  }
}

/// An open store: the one way to read and change it, for screens and commands alike.
///
/// Any number of processes may have the same directory open. A change is acknowledged, by `perform`
/// returning, only once it survives a power cut.
public final class OpenStore: Sendable {
  /// Where the journal lies.
  public let directory: URL
  /// What opening had to mend, nil where all was well.
  public let recovery: Recovery?
  /// Why the end of the log could not be mended when opening, nil where it was well or could be; all
  /// before it can be read.
  public let unmended: JournalError?
  let keeper: ShopKeeper
  let journal: JournalKeeper
  private let options: OpenOptions

  private init(
    directory: URL, mended: (Recovery?, JournalError?), keeper: ShopKeeper,
    journal: JournalKeeper, options: OpenOptions
  ) {
    self.directory = directory
    (recovery, unmended) = mended
    self.keeper = keeper
    self.journal = journal
    self.options = options
  }

  /// Opens the store of a directory, making it where there is none.
  public static func open(
    at directory: URL, _ options: OpenOptions = OpenOptions()
  ) async throws(StoreError) -> OpenStore {
    // The store's own is made by the journal.
    try Folder.make(Folder.split(directory.path).folder)
    let keeper = ShopKeeper()
    let journal = JournalKeeper(directory: directory, keeper: keeper, options: options)
    let recovery = try await read(journal, into: keeper, options)
    return OpenStore(
      directory: directory, mended: (recovery, await journal.unmended), keeper: keeper,
      journal: journal, options: options)
  }

  private static func read(
    _ journal: JournalKeeper, into keeper: ShopKeeper, _ options: OpenOptions
  ) async throws(StoreError) -> Recovery? {
    if let query = options.onlyQuery, !ShopReader.comparesWholeNumbers(query) {
      await keeper.readOnly(for: query, ReadingsFile.load(options.readingsFile))
      return try await journal.open(isForOneQuery: true)
    }
    async let readings = ReadingsFile.load(options.readingsFile)
    let recovery = try await journal.open()
    await keeper.use(await readings)
    return recovery
  }

  /// Decides a command and writes what follows; returns once that survives a power cut.
  ///
  /// All that the answer rests on does as well, also where there is nothing to change or the shop
  /// refuses. That costs a sync only where others' changes were read that nobody has proven.
  public func perform(
    _ command: Command, by doer: Doer
  ) async throws(StoreError) -> Outcome {
    try await performed(command, by: doer).outcome
  }

  /// The same, with the number of the act.
  public func performed(
    _ command: Command, by doer: Doer
  ) async throws(StoreError) -> Performed {
    // Whoever was not read in would count as unknown.
    guard options.onlyQuery == nil else { throw .closed }
    var doer = doer
    doer.machineZone = doer.machineZone ?? .current
    return try await journal.perform(command, by: doer)
  }

  /// What a command would do now; writes nothing.
  public func consider(_ command: Command, by doer: Doer) async -> Decision {
    await keeper.decide(command, by: doer)
  }

  /// What the shop itself says, whatever the time: `await store.read(\.settings)`.
  public func read<R: Sendable>(_ body: @Sendable (Shop) -> R) async -> R {
    await keeper.read(body)
  }

  /// What there is to say at a moment, UTC milliseconds: `await store.read(at: now) { $0.care() }`.
  ///
  /// `byMachine` where the machine's clock told the moment, which may be wrong.
  ///
  /// Everything asked in `body` is of one state of the shop; nothing is written meanwhile. Facts are
  /// taken out of it, never the shop or the reader: the next change would copy them whole.
  public func read<R: Sendable>(
    at now: Int64, byMachine: Bool = false, _ body: @Sendable (inout ShopReader) -> R
  ) async -> R {
    var moment = AskedAt(now)
    moment.isByMachine = byMachine
    return await keeper.read(at: moment, body)
  }

  /// Whether anything was changed by this process since it was opened.
  public var hasWritten: Bool { get async { await journal.hasWritten } }

  /// Why nothing can be written, nil while everything can.
  public func refusal() async -> JournalError? { await journal.refusal() }

  /// An id for a new document, minted once, at the key press.
  public func mintID() -> DocumentID {
    let random = options.random
    return .minted(
      milliseconds: options.clock(), random: (random(), UInt16(truncatingIfNeeded: random())))
  }

  /// Takes up what other processes wrote; true where there was something.
  public func follow() async throws(StoreError) -> Bool { try await journal.follow() }

  /// Says for good that the last change was acknowledged, once there was none since the last call:
  /// damage to it is damage from then on, not a write that was cut off.
  ///
  /// To be called every second by a terminal that may change the store, also when it has just been
  /// opened. Who only reads does not call it. Costs a change nothing.
  public func rest() async { await journal.rest() }

  /// Builds the index ahead of the first query and keeps what was learnt of readings.
  public func warmUp() async throws(StoreError) {
    await keeper.warmUp()
    try await keepReadings()
  }

  /// Keeps what was learnt of readings since the last time, if anything: the next start has it.
  public func keepReadings() async throws(StoreError) {
    guard let file = options.readingsFile, let cache = await keeper.takeReadings() else { return }
    try ReadingsFile.save(cache, to: file)
  }

  /// Keeps the directory short and clean: removes files that have lain aside for longer than the
  /// setting `keep.aside` says, and replaces a log by a snapshot where it has grown long or holds what
  /// a guest did not want kept.
  ///
  /// Whoever writes calls it before ending: what an earlier process could not finish is done too.
  /// Where `onlyOwed`, a log that is merely long is left to somebody with more time. Readers go on
  /// meanwhile; opening is fast again afterwards.
  @discardableResult
  public func tidyUp(onlyOwed: Bool = false) async throws(StoreError) -> Tidying {
    var tidying = Tidying()
    let isDue = onlyOwed ? await owesForgetting : await journal.wantsCompaction()
    try await journal.removeLeftovers()
    if isDue { tidying.isCompacted = try await journal.compact(evenIfShort: false) }
    tidying.removed = await takeRemoved()
    try await journal.removeExpired(after: await read(\.settings).asideDays)
    return tidying
  }

  /// Files that were removed as they told of a guest who is forgotten, where `tidyUp` did not say so:
  /// what it failed at came after.
  public func takeRemoved() async -> [String] { await journal.takeRemoved() }

  /// Whether the files hold what a guest did not want kept, for `tidyUp` to take out.
  public var owesForgetting: Bool {
    get async { await read(\.mustForget) }
  }

  /// Replaces everything by a snapshot of what is current: what was erased is gone for good.
  public func compact() async throws(StoreError) {
    _ = try await journal.compact(evenIfShort: true)
  }

  /// Writes everything into one file; returns the count of records.
  public func backup(to file: UserFile) async throws(StoreError) -> Int {
    try await journal.backup(to: file)
  }

  /// Replaces everything by what a backup holds; other terminals follow.
  ///
  /// Returns the count of records, and where in the store's directory what was there is kept. What is
  /// wrong with the file is told of its path, see `PathText`.
  public func restore(
    from file: String
  ) async throws(StoreError) -> (records: Int, before: String) {
    try await journal.restore(from: file)
  }

  /// Gives the journal's files back.
  public func close() async {
    await journal.close()
  }
}
