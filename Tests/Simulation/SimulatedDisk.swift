public import Journaling

/// A directory in memory that is as unreliable as disks may be, the same way for the same seed.
///
/// Several processes use it through `SimulatedMount`s. Until bytes or names are synced a power cut
/// may keep them, drop them, tear them at a sector or leave zeros in their place.
public final class SimulatedDisk {
  /// What the file system holds of one file.
  final class Inode {
    var bytes: [UInt8] = []
    /// What survives a power cut for certain.
    var durable: [UInt8] = []
    /// What was done since the last sync, in order.
    var pending: [Change] = []
    var links = 0
    var lockHolder: Int32?
    /// How many syncs failed: each opener is told once.
    var failures = 0
    /// Whether dirty pages were dropped by a failed sync, so that the next one finds nothing to do.
    var isLossy = false

    /// What tells it from the others, as long as anything holds it.
    var identity: DiskIdentity {
      DiskIdentity(device: 1, inode: UInt64(UInt(bitPattern: ObjectIdentifier(self))))
    }
  }

  /// A change to a file's bytes.
  enum Change {
    case write(offset: Int, bytes: [UInt8])
    case truncate(size: Int)
  }

  /// A change to a directory.
  struct Naming {
    var folder: String
    var name: String
    /// What the name leads to now, nil where it was removed.
    var inode: Inode?
  }

  struct Opened {
    var inode: Inode
    var failuresSeen: Int
  }

  var random: SeededGenerator
  var names: [String: Inode] = [:]
  var durableNames: [String: Inode] = [:]
  var pendingNames: [Naming] = []
  var folders: Set<String> = [""]
  var opened: [Int32: Opened] = [:]
  var nextFile: Int32 = 3

  /// How many calls were made that change something.
  public internal(set) var calls = 0
  /// Which calls fail, and how; counted from 1.
  public var failures: [Int: JournalError] = [:]
  /// How many syncs were asked for, of files and folders.
  public internal(set) var syncs = 0
  /// How many files and folders were opened.
  public internal(set) var opens = 0
  /// Which of them fail to be opened, and how; counted from 1.
  public var openFailures: [Int: JournalError] = [:]
  /// From which call on the power is cut: it and all later ones fail, half done.
  public var powerCut: Int?
  /// Bytes all files may have together, nil for no limit.
  public var capacity: Int?
  /// Whether bytes written over others need space of their own, as on btrfs.
  public var copiesOnWrite = false
  /// Whether a write that fails as arranged leaves a part of itself, as on a bad sector.
  public var tearsFailedWrites = false
  /// What the disk does wrong although it says otherwise.
  public var lies: Set<Lie> = []
  /// The bytes of the last write, as far as it came.
  public internal(set) var lastWritten: [UInt8]?
  /// Called before each call of any kind, but not while it runs.
  public var beforeStep: (() -> Void)?
  /// How many calls of any kind were made.
  public internal(set) var steps = 0
  /// Called before each call that changes something: another process may act in between.
  public var beforeCall: (() -> Void)?

  /// A promise the disk does not keep, for showing that the checks would find it.
  public enum Lie: Sendable {
    /// `sync` does nothing: acknowledged before it is durable.
    case syncs
    /// `syncFolder` does nothing.
    case folderSyncs
    /// `sync` of a snapshot does nothing: the head is there before what it names.
    case snapshotSyncs
    /// A failed `sync` is tried again, and succeeds as the kernel has forgotten the pages.
    case retriedSyncs
  }

  /// An empty disk whose misfortunes follow from `seed`.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The bytes of a file as a process would read them now, nil where there is none.
  public func contents(_ name: String) -> [UInt8]? { names[name]?.bytes }

  /// All names there are, sorted.
  public var allNames: [String] { names.keys.sorted() }

  /// Bytes all files have together.
  public var usedBytes: Int { names.values.reduce(0) { $0 + $1.bytes.count } }

  /// Takes a file away for good, as if by another hand.
  public func drop(_ name: String) {
    names[name]?.links -= 1
    names[name] = nil
    durableNames[name] = nil
  }

  /// Cuts an open file to `size` bytes for good, as if by another hand.
  public func cut(_ name: String, to size: Int) {
    guard let inode = names[name] else { return }
    apply(.truncate(size: size), to: inode)
    settle(inode)
  }

  /// The same files on another disk, all of them durable.
  public func copy() -> SimulatedDisk {
    let copy = SimulatedDisk(seed: 1)
    copy.folders = folders
    for (name, inode) in names { copy.place(name, inode.bytes) }
    return copy
  }

  /// Puts a whole durable file there, as if by another hand.
  public func place(_ name: String, _ bytes: [UInt8]) {
    let inode = Inode()
    inode.bytes = bytes
    inode.durable = bytes
    inode.links = 1
    names[name] = inode
    durableNames[name] = inode
  }

  /// Gives every file of the directory itself a second name in `folder`, as a snapshot made of hard
  /// links or a deduplicator would.
  public func linkAll(into folder: String) {
    folders.insert(folder)
    for name in allNames where !name.contains("/") {
      guard let inode = names[name] else { continue }
      link("\(folder)/\(name)", to: inode)
    }
  }

  /// Gives a file one more name, as by another hand.
  public func giveName(_ other: String, to name: String) {
    if let inode = names[name] { link(other, to: inode) }
  }

  /// Begins a call that changes something; throws what was arranged for it.
  func begin() throws(JournalError) {
    callHook()
    calls += 1
    if let powerCut, calls >= powerCut { throw .system(errno: 5, call: "power") }
    if let error = failures[calls] { throw error }
  }

  /// Begins a call that opens something; throws what was arranged for it.
  func beginOpening() throws(JournalError) {
    opens += 1
    if let error = openFailures[opens] { throw error }
  }

  /// Counts a call of any kind and lets others act before it.
  func step() {
    steps += 1
    let hook = beforeStep
    beforeStep = nil
    hook?()
    beforeStep = hook
  }

  /// Lets another process act; not again while it does.
  func callHook() {
    let hook = beforeCall
    beforeCall = nil
    hook?()
    beforeCall = hook
  }

  /// Whether the power is gone.
  public var isOff: Bool { powerCut.map { calls >= $0 } ?? false }
}
