/// An open file of the journal and how far it was read.
struct Segment {
  let name: String
  let file: DiskFile
  /// Which file it is, should another get the name.
  let identity: DiskIdentity
  let header: SegmentHeader
  /// The end of the last whole batch that was read or written.
  var end: Int
  /// The number the next frame has.
  var nextLSN: UInt64
  /// The highest lsn the frames read so far say was synced.
  var durableLSN: UInt64 = 0
  /// The number of the last record; proofs behind it have numbers of their own.
  var recordLSN: UInt64
  /// Whether a snapshot was read to its end, or as far as wanted.
  var isEnded = false
  /// Whether reading ends before what a snapshot keeps aside.
  var leavesAside = false
  /// Set by tests to show that a reader of half batches would be found.
  var readsHalfBatches = false

  let seed: UInt32

  init(name: String, file: DiskFile, identity: DiskIdentity, header: SegmentHeader) {
    self.name = name
    self.file = file
    self.identity = identity
    self.header = header
    self.end = SegmentHeader.byteCount
    self.nextLSN = header.firstLSN
    self.recordLSN = header.firstLSN - 1
    self.seed = header.seed
  }

  /// The same open file, read from its beginning.
  var rewound: Segment { Segment(name: name, file: file, identity: identity, header: header) }

  /// Opens a file of the journal, nil where it is not there.
  static func open(
    _ name: String, on disk: any Disk, for access: DiskAccess
  ) throws(JournalError) -> Segment? {
    guard let file = try disk.open(name, for: access) else { return nil }
    do {
      var bytes = [UInt8](repeating: 0, count: SegmentHeader.byteCount)
      let count = try disk.fill(&bytes, from: file, at: 0)
      let header = try bytes.withBytes { bytes throws(JournalError) in
        try SegmentHeader(bytes.part(0, count), file: name)
      }
      let identity = try disk.identity(of: file)
      return Segment(name: name, file: file, identity: identity, header: header)
    } catch {
      disk.close(file)
      throw error
    }
  }
}

/// What is done with each frame: its header, where it begins in its file, and its payload.
typealias FrameBody = (FrameHeader, Int, UnsafeRawBufferPointer) throws(JournalError) -> Void

extension Segment {
  /// What is read at a time (bytes): more does not fit the processor's cache.
  static let chunkBytes = 1 << 20
  /// What is read first (bytes): mostly there is one change to read, and zeros behind it.
  private static let firstChunkBytes = 1 << 14

  /// Reads on from where the last reading ended, whole batches only, to the last of them.
  mutating func readBatches(
    from disk: any Disk, _ buffer: ReadBuffer, _ body: FrameBody
  ) throws(JournalError) {
    var wanted = Self.firstChunkBytes
    while !isEnded {
      buffer.reserve(wanted)
      let space = UnsafeMutableRawBufferPointer(rebasing: buffer.bytes[..<wanted])
      let count = try disk.read(file, at: end, into: space)
      let before = end
      try deliver(UnsafeRawBufferPointer(rebasing: space[..<count]), body)
      if count < wanted || isZero(UnsafeRawBufferPointer(rebasing: space[end - before..<count])) {
        return
      }
      guard end == before || wanted < Self.chunkBytes else { continue }
      guard wanted < JournalLimits.batchBytesMax else { return }
      wanted *= 2
    }
  }

  /// Whether there is no frame where the next would begin, but what a log has ahead of its end.
  private func isZero(_ rest: UnsafeRawBufferPointer) -> Bool {
    rest.count >= FrameHeader.byteCount && rest.part(0, FrameHeader.byteCount).isZero
  }

  /// Hands the whole batches at the start of `bytes` to `body`, with their offsets in the file.
  private mutating func deliver(
    _ bytes: UnsafeRawBufferPointer, _ body: FrameBody
  ) throws(JournalError) {
    let start = end
    var offset = 0
    var batch = 0
    var lsn = nextLSN
    var tag: UInt32?
    var intact = 0
    while !isEnded,
      let frame = FrameHeader.next(bytes, at: offset, seed: seed, intact: &intact),
      frame.lsn == lsn
    {
      // What an earlier try to write left behind does not belong to this batch.
      guard frame.isFirst == (tag == nil), frame.batch == tag ?? frame.batch else { return }
      tag = frame.isLast ? nil : frame.batch
      offset += frame.total
      lsn += 1
      guard frame.isLast || readsHalfBatches else { continue }
      while batch < offset {
        let whole = batch + frame.total == offset ? frame : nil
        guard let frame = whole ?? FrameHeader(plausible: bytes, at: batch) else { return }
        if frame.isEnd || leavesAside && frame.isAside {
          isEnded = true
        } else if !frame.isProof {
          recordLSN = frame.lsn
          try body(frame, start + batch, bytes.part(batch + FrameHeader.byteCount, frame.length))
        }
        batch += frame.total
      }
      end = start + offset
      nextLSN = lsn
      durableLSN = max(durableLSN, frame.durableLSN)
    }
  }
}

/// Memory that file contents are read into, kept from one reading to the next.
final class ReadBuffer {
  private(set) var bytes: UnsafeMutableRawBufferPointer

  init() { bytes = .allocate(byteCount: 0, alignment: 16) }

  deinit { bytes.deallocate() }

  /// Makes room for `count` bytes; what was read before is gone.
  func reserve(_ count: Int) {
    guard bytes.count < count else { return }
    bytes.deallocate()
    bytes = .allocate(byteCount: count, alignment: 16)
  }
}

extension Disk {
  /// Reads as many bytes as `bytes` holds, fewer only at the end of the file.
  func fill(
    _ bytes: inout [UInt8], from file: DiskFile, at offset: Int
  ) throws(JournalError) -> Int {
    try bytes.withMutableBytes { buffer throws(JournalError) in
      try read(file, at: offset, into: buffer)
    }
  }

  /// The bytes of a file from `offset` to its end.
  func rest(of file: DiskFile, from offset: Int) throws(JournalError) -> [UInt8] {
    let size = try status(of: file).size
    guard size > offset else { return [] }
    var bytes = [UInt8](repeating: 0, count: size - offset)
    let count = try fill(&bytes, from: file, at: offset)
    bytes.removeLast(bytes.count - count)
    return bytes
  }

  /// Whether a file holds nothing but zeros from `offset` on.
  func isZero(_ file: DiskFile, from offset: Int) throws(JournalError) -> Bool {
    try rest(of: file, from: offset).withBytes { bytes throws(JournalError) in bytes.isZero }
  }

  /// Writes all of `bytes`; a short write is a full disk.
  func writeAll(
    _ bytes: UnsafeRawBufferPointer, to file: DiskFile, at offset: Int
  ) throws(JournalError) {
    guard try write(file, at: offset, bytes) == bytes.count else { throw .diskFull }
  }

  /// Writes a whole new file and syncs it; its name is not durable before its folder is synced.
  ///
  /// Nothing may have the name: whatever had it may be somebody's, under this name or another.
  func writeFile(_ name: String, _ bytes: [UInt8]) throws(JournalError) {
    guard let file = try open(name, for: .making) else { throw .notPermitted }
    defer { close(file) }
    try bytes.withBytes { bytes throws(JournalError) in
      try writeAll(bytes, to: file, at: 0)
    }
    try sync(file)
  }
}
