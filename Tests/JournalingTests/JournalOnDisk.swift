import Journaling
import Simulation

/// One process with a journal on a simulated disk, as a test drives it.
struct JournalOnDisk {
  let mount: SimulatedMount
  let journal: Journal

  /// Opens the journal as process `processID`; it makes no room unless it is said how much.
  init(
    _ disk: SimulatedDisk, processID: Int32 = 1, roomBytes: Int = 0
  ) throws(JournalError) {
    mount = SimulatedMount(disk, processID: processID)
    journal = try Journal.open(mount, roomBytes: roomBytes)
  }

  /// The payloads that are new, as text.
  func readNew() throws(JournalError) -> [String] {
    var texts: [String] = []
    try journal.readNew(restarted: { texts = [] }) { texts.append($0.text) }
    return texts
  }

  /// Reads under the lock, which repairs what there is to repair.
  func settle() throws(JournalError) -> [String] {
    try journal.lock()
    defer { journal.unlock() }
    return try readNew()
  }

  /// Appends one batch of texts without syncing it.
  @discardableResult
  func append(_ texts: [String], isLocal: Bool = false) throws(JournalError) -> [Location] {
    try journal.lock()
    defer { journal.unlock() }
    _ = try readNew()
    return try journal.append(texts.map { Record(payload: Array($0.utf8), isLocal: isLocal) })
  }

  /// Appends one batch of texts and syncs it: from then on it is acknowledged.
  func save(_ texts: [String]) throws(JournalError) {
    try append(texts)
    try journal.sync()
  }

  /// Replaces everything by a snapshot of the texts.
  func compact(keeping texts: [String]) throws(JournalError) {
    try journal.lock()
    defer { journal.unlock() }
    _ = try readNew()
    try journal.compact { writer throws(JournalError) in
      for text in texts { try writer.keep(Record(payload: Array(text.utf8))) }
    }
  }

  /// Replaces everything by a snapshot of itself that keeps texts beginning with "aside" aside.
  func compactAside() throws(JournalError) {
    try journal.lock()
    defer { journal.unlock() }
    _ = try readNew()
    try journal.compact { frame, writer throws(JournalError) in
      guard !frame.text.hasPrefix("aside") else { return }
      try writer.keep(frame.payload, isLocal: frame.isLocal)
    } finish: { _ in
    } aside: { frame, writer throws(JournalError) in
      guard frame.text.hasPrefix("aside") else { return }
      try writer.keep(frame.payload, isLocal: frame.isLocal)
    }
  }

  /// Replaces everything by a backup; gives the count of its records.
  func restore(_ name: String, from vault: SimulatedMount) throws(JournalError) -> Int {
    try journal.lock()
    defer { journal.unlock() }
    _ = try readNew()
    return try journal.restore(from: vault, named: name).records
  }

  /// Everything a process that starts now would read, after it has put the tail right.
  static func contents(
    of disk: SimulatedDisk, fault: JournalFault? = nil
  ) throws(JournalError) -> [String] {
    let process = try JournalOnDisk(disk, processID: 99)
    process.journal.fault = fault
    defer { process.mount.kill() }
    return try process.settle()
  }
}

extension Frame {
  var text: String { String(decoding: payload, as: UTF8.self) }
}
