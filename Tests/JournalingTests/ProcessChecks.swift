import Journaling
import Simulation

extension ProcessSimulation {
  /// What an error a process met means for it and for the others.
  func handle(_ error: JournalError, of index: Int) {
    trace.append("\(index) \(error)")
    disk.beforeCall = nil
    if disk.isOff { return reboot() }
    switch error {
    case .locked: return
    case .stopped: reboot()
    case .damaged where hadFailedSync: reboot()
    case .damaged, .foreign, .unread, .notLocked: violations.append("\(error)")
    default: kill(index)
    }
  }

  /// Ends a process without a word; what it wrote is in the hands of the system.
  func kill(_ index: Int) {
    processes[index]?.side.mount.kill()
    processes[index] = nil
  }

  /// Cuts the power, starts again, and compares what is there with what was promised.
  func reboot() {
    disk.beforeCall = nil
    for index in processes.indices { kill(index) }
    let (lies, copiesOnWrite) = (disk.lies, disk.copiesOnWrite)
    disk = disk.afterPowerCut(seed: random.next())
    disk.lies = lies
    disk.copiesOnWrite = copiesOnWrite
    do {
      let found = try survivors()
      checkSurvivors(found)
      order = batches(of: found)
      takenBack.subtract(found)
    } catch {
      violations.append("after a power cut: \(error)")
    }
    hadFailedSync = false
    trace.append("rebooted")
  }

  private func survivors() throws(JournalError) -> [String] {
    guard hadFailedSync else { return try JournalOnDisk.contents(of: disk, fault: fault) }
    if try !Journal.verify(SimulatedMount(disk)).isIntact {
      _ = try Journal.repair(SimulatedMount(disk), fault: fault)
      trace.append("repaired")
    }
    return try JournalOnDisk.contents(of: disk)
  }

  /// A reader has seen a prefix of what was appended, in whole batches.
  func checkReader(_ seen: [String]) {
    var rest = seen[...]
    for batch in order {
      guard !rest.isEmpty else { return }
      guard rest.starts(with: batch.texts) else {
        violations.append("a reader saw \(rest.prefix(5)) where \(batch.texts) was appended")
        return
      }
      rest = rest.dropFirst(batch.texts.count)
    }
    if !rest.isEmpty { violations.append("a reader saw \(rest), which nobody appended") }
  }

  /// Everything acknowledged is there, in order; of the rest whole batches or nothing.
  private func checkSurvivors(_ found: [String]) {
    // Repair keeps every valid record it finds, also of a batch that a full disk took back.
    var rest = found.filter { !hadFailedSync || !takenBack.contains($0) }[...]
    for batch in order {
      if rest.starts(with: batch.texts) {
        rest = rest.dropFirst(batch.texts.count)
      } else if batch.isAcknowledged {
        violations.append("\(batch.texts) was acknowledged and lost; found \(found)")
        return
      } else if hadFailedSync {
        // Repair keeps what is valid of a batch.
        while let next = rest.first, batch.texts.contains(next) { rest = rest.dropFirst() }
      }
    }
    if !rest.isEmpty { violations.append("found \(rest), which nobody appended or in part") }
  }

  /// Notes that a process was told that all it had seen is saved.
  func acknowledge(_ seen: [String]) {
    let saved = Set(seen)
    for index in order.indices where saved.contains(order[index].texts[0]) {
      order[index].isAcknowledged = true
    }
  }

  /// What was found, as batches that are durable from now on.
  private func batches(of found: [String]) -> [Batch] {
    var batches: [Batch] = []
    for text in found {
      let number = text.prefix { $0 != "." }
      if let last = batches.last, last.texts[0].prefix(while: { $0 != "." }) == number {
        batches[batches.count - 1].texts.append(text)
      } else {
        batches.append(Batch(texts: [text], isAcknowledged: true))
      }
    }
    return batches
  }
}
