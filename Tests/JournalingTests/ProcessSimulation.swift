import Journaling
import Simulation

/// Processes that share a journal on one unreliable disk, in an order that a seed decides.
///
/// After every step the checks hold: a reader has seen a prefix of what was appended, in whole
/// batches; what was acknowledged is there after any power cut; nothing is there that was not
/// written.
final class ProcessSimulation {
  /// One batch that was given to the journal.
  struct Batch: Equatable {
    var texts: [String]
    var isAcknowledged = false
  }

  /// What a process is in the middle of.
  enum Phase: Equatable {
    case idle
    case locked
    case appended
  }

  struct Process {
    var side: JournalOnDisk
    var phase = Phase.idle
    /// What it read or appended since it last began anew.
    var seen: [String] = []
  }

  static let steps = 80
  /// The seed of each step: what it does depends on nothing that a step before it drew, so that
  /// steps can be left out.
  let schedule: [UInt64]
  private let seed: UInt64
  var random: SeededGenerator
  var disk: SimulatedDisk
  var processes: [Process?] = [nil, nil, nil]
  var order: [Batch] = []
  var nextBatch = 0
  /// Texts of batches that were refused.
  var takenBack: Set<String> = []
  /// A sync failed since the disk was last put right: the journal may have to be repaired.
  var hadFailedSync = false
  var fault: JournalFault?
  /// What processes write ahead of the log.
  private let roomBytes: Int
  /// What did not hold; empty is good.
  var violations: [String] = []
  /// What happened, for telling two runs of one seed apart.
  var trace: [String] = []

  init(
    seed: UInt64, lies: Set<SimulatedDisk.Lie> = [], fault: JournalFault? = nil,
    schedule: [UInt64]? = nil
  ) {
    self.seed = seed
    var seeds = SeededGenerator(seed: seed &+ 2)
    self.schedule = schedule ?? (0..<Self.steps).map { _ in seeds.next() }
    random = SeededGenerator(seed: seed)
    disk = SimulatedDisk(seed: seed &+ 1)
    disk.lies = lies
    // Rooms from none to some sectors; processes of one schedule differ in it.
    roomBytes = [0, 0, 150, 700, 3000][Int(random.next() % 5)]
    disk.copiesOnWrite = random.next() % 3 == 0
    self.fault = fault
  }

  /// Runs to the end, or to the first violation.
  func run() -> [String] {
    for seed in schedule where violations.isEmpty {
      random = SeededGenerator(seed: seed)
      step()
    }
    random = SeededGenerator(seed: seed &+ 3)
    if violations.isEmpty { reboot() }
    return violations
  }

  func chance(_ limit: UInt64) -> UInt64 { random.next() % limit }

  private func step() {
    var index = Int(chance(UInt64(processes.count)))
    // Waiting for a lock shows little: mostly its holder goes on.
    if chance(4) > 0, let holder = processes.firstIndex(where: { $0?.phase == .locked }) {
      index = holder
    }
    // Who watched one process may not watch the next.
    defer { disk.beforeCall = nil }
    do {
      switch chance(40) {
      case 0: return reboot()
      case 1: disk.powerCut = disk.calls + 1 + Int(chance(12))
      case 2: return kill(index)
      case 3: disk.capacity = disk.capacity == nil ? disk.usedBytes + Int(chance(200)) : nil
      case 4: try compact(index)
      case 13: disk.linkAll(into: "copy")
      // Killed in the middle of what it does next.
      case 9: processes[index]?.side.mount.callsLeft = Int(chance(16))
      case 5, 6, 7, 8: try read(index)
      case 10, 11, 12: try makeRoom(index)
      default: try advance(index)
      }
    } catch {
      handle(error, of: index)
    }
  }

  /// Starts the process if it does not run, and takes it one phase further.
  private func advance(_ index: Int) throws(JournalError) {
    try start(index)
    guard var process = processes[index] else { return }
    let journal = process.side.journal
    switch process.phase {
    case .idle:
      try journal.lock()
      process.phase = .locked
      processes[index] = process
      try read(index)
    case .locked:
      try append(index)
      journal.unlock()
      processes[index]?.phase = .appended
    case .appended:
      let acknowledged = process.seen
      if chance(30) == 0 {
        disk.failures[disk.calls + 1] = .system(errno: 5, call: "fdatasync")
        hadFailedSync = true
      }
      watch(index)
      try journal.sync()
      processes[index]?.phase = .idle
      acknowledge(acknowledged)
    }
    trace.append("\(index) \(process.phase)")
  }

  private func append(_ index: Int) throws(JournalError) {
    guard let journal = processes[index]?.side.journal else { return }
    let count = 1 + Int(chance(4))
    let texts = (0..<count).map { "\(nextBatch).\($0) " + String(repeating: "x", count: 3 * $0) }
    nextBatch += 1
    order.append(Batch(texts: texts))
    watch(index)
    do {
      _ = try journal.append(texts.map { Record(payload: Array($0.utf8)) })
    } catch {
      // Whoever's power goes may find the batch written all the same.
      if !disk.isOff { takenBack.formUnion(order.removeLast().texts) }
      throw error
    }
    processes[index]?.seen += texts
  }

  /// Makes room as a process does between two changes.
  private func makeRoom(_ index: Int) throws(JournalError) {
    try start(index)
    guard let process = processes[index], process.phase == .idle else { return }
    watch(index)
    try process.side.journal.makeRoom()
    trace.append("\(index) made room")
  }

  private func compact(_ index: Int) throws(JournalError) {
    try start(index)
    guard let process = processes[index], process.phase == .locked else { return }
    watch(index)
    try read(index)
    let seen = processes[index]?.seen ?? []
    try process.side.journal.compact { writer throws(JournalError) in
      for text in seen { try writer.keep(Record(payload: Array(text.utf8))) }
    }
    // The lock's holder must have read all; what it keeps is durable once this returns.
    acknowledge(seen)
    try read(index)
    trace.append("\(index) compacted")
  }

  func read(_ index: Int) throws(JournalError) {
    try start(index)
    guard let process = processes[index] else { return }
    var seen = process.seen
    defer {
      processes[index]?.seen = seen
      checkReader(seen)
    }
    try process.side.journal.readNew(restarted: { seen = [] }) { seen.append($0.text) }
  }

  private func start(_ index: Int) throws(JournalError) {
    guard processes[index] == nil else { return }
    let room = index == 2 ? 0 : roomBytes + index
    let side = try JournalOnDisk(disk, processID: Int32(index + 1), roomBytes: room)
    side.journal.fault = fault
    processes[index] = Process(side: side)
  }

  /// Lets another process read in the middle of the next calls of this one.
  private func watch(_ index: Int) {
    disk.beforeCall = { [unowned self] in
      let other = Int(chance(UInt64(processes.count)))
      guard other != index, processes[other]?.phase == .idle, chance(3) == 0 else { return }
      do {
        try read(other)
      } catch {
        // The disk fails for all; whoever is in the middle of a call will be told.
        trace.append("\(other) \(error)")
      }
    }
  }
}
