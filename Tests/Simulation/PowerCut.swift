extension SimulatedDisk {
  static let sectorBytes = 512

  /// The disk as it is found after a power cut: what was synced, and of the rest whatever chance
  /// left; where `overwritesOnly` says so, of each file what was written within its durable length.
  public func afterPowerCut(seed: UInt64, overwritesOnly: Bool? = nil) -> SimulatedDisk {
    let survivor = SimulatedDisk(seed: seed &+ 0x5EED)
    survivor.folders = folders
    var chance = SeededGenerator(seed: seed &* 31 &+ 7)
    var kept = durableNames
    for change in pendingNames where chance.next() % 2 == 0 { kept[change.name] = change.inode }
    // Several names of one file stay one file.
    var copies: [ObjectIdentifier: Inode] = [:]
    for name in kept.keys.sorted() {
      guard let inode = kept[name] else { continue }
      let copy =
        copies[ObjectIdentifier(inode)]
        ?? SimulatedDisk.survivor(of: inode, overwritesOnly, &chance)
      copies[ObjectIdentifier(inode)] = copy
      copy.links += 1
      survivor.names[name] = copy
      survivor.durableNames[name] = copy
    }
    return survivor
  }

  /// What of a file's bytes is there after a power cut.
  private static func survivor(
    of inode: Inode, _ overwritesOnly: Bool?, _ chance: inout SeededGenerator
  ) -> Inode {
    let copy = Inode()
    var bytes = inode.durable
    // Blocks that were there are written over while the new length, and the zeros ahead that came
    // with it, are not there yet.
    let isLengthLost = overwritesOnly ?? (chance.next() % 8 == 0)
    for change in inode.pending {
      switch change {
      case .truncate where isLengthLost: continue
      case .write(let offset, let written) where isLengthLost:
        let end = min(offset + written.count, bytes.count)
        if offset < end { put(written[..<(end - offset)], at: offset, in: &bytes) }
      case .truncate(let size):
        if chance.next() % 2 == 0 { resize(&bytes, size) }
      case .write(let offset, let written):
        keep(written, at: offset, in: &bytes, &chance)
      }
    }
    copy.bytes = bytes
    copy.durable = bytes
    return copy
  }

  /// Keeps a write whole, not at all, up to a byte, in some sectors only, or as zeros.
  private static func keep(
    _ written: [UInt8], at offset: Int, in bytes: inout [UInt8], _ chance: inout SeededGenerator
  ) {
    switch chance.next() % 5 {
    case 0: return
    case 1: put(written[...], at: offset, in: &bytes)
    case 2:
      let count = Int(chance.next() % UInt64(written.count + 1))
      put(written[..<count], at: offset, in: &bytes)
    case 3: put(ArraySlice(repeating: 0, count: written.count), at: offset, in: &bytes)
    default:
      // The length is there, and each sector is or is not.
      resize(&bytes, max(bytes.count, offset + written.count))
      var start = 0
      while start < written.count {
        let border = ((offset + start) / sectorBytes + 1) * sectorBytes - offset
        let end = min(border, written.count)
        if chance.next() % 2 == 0 { put(written[start..<end], at: offset + start, in: &bytes) }
        start = end
      }
    }
  }

  private static func put(_ part: ArraySlice<UInt8>, at offset: Int, in bytes: inout [UInt8]) {
    guard !part.isEmpty else { return }
    resize(&bytes, max(bytes.count, offset + part.count))
    bytes.replaceSubrange(offset..<offset + part.count, with: part)
  }

  private static func resize(_ bytes: inout [UInt8], _ size: Int) {
    if size < bytes.count {
      bytes.removeLast(bytes.count - size)
    } else {
      bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
    }
  }

  func apply(_ change: Change, to inode: Inode) {
    inode.pending.append(change)
    switch change {
    case .truncate(let size): SimulatedDisk.resize(&inode.bytes, size)
    case .write(let offset, let bytes):
      lastWritten = bytes
      SimulatedDisk.put(bytes[...], at: offset, in: &inode.bytes)
    }
  }

  /// A prefix of what was to be written when the power went.
  func part(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    Array(bytes.prefix(Int(random.next() % UInt64(bytes.count + 1))))
  }

  /// Makes a file's bytes durable; what a failed sync forgot stays forgotten.
  func settle(_ inode: Inode) {
    if inode.isLossy {
      for change in inode.pending { SimulatedDisk.replay(change, on: &inode.durable) }
    } else {
      inode.durable = inode.bytes
    }
    inode.pending = []
  }

  /// What a kernel does when writing back fails: the pages count as clean and are never written.
  func loseDirtyPages(of inode: Inode) {
    inode.pending = []
    inode.failures += 1
    inode.isLossy = true
  }

  private static func replay(_ change: Change, on bytes: inout [UInt8]) {
    switch change {
    case .truncate(let size): resize(&bytes, size)
    case .write(let offset, let written): put(written[...], at: offset, in: &bytes)
    }
  }

  func link(_ name: String, to inode: Inode) {
    names[name]?.links -= 1
    inode.links += 1
    names[name] = inode
    note(name, inode)
  }

  func unlink(_ name: String) {
    names[name]?.links -= 1
    names[name] = nil
    note(name, nil)
  }

  private func note(_ name: String, _ inode: Inode?) {
    pendingNames.append(
      Naming(folder: SimulatedDisk.folder(of: name), name: name, inode: inode))
  }

  func settleNames(in folder: String) {
    for change in pendingNames where change.folder == folder {
      durableNames[change.name] = change.inode
    }
    pendingNames.removeAll { $0.folder == folder }
  }

  private static func folder(of name: String) -> String {
    name.split(separator: "/").dropLast().joined(separator: "/")
  }
}
