/// Writes a whole new file of the journal, buffered; the file counts for nothing before `finish`.
struct SegmentWriter {
  let name: String
  private let disk: any Disk
  private let file: DiskFile
  private let header: SegmentHeader
  private var bytes: [UInt8]
  private var offset = 0
  private(set) var count: UInt64 = 0

  /// Makes the file `name`, which nothing may have as its name.
  init(_ name: String, _ header: SegmentHeader, on disk: any Disk) throws(JournalError) {
    guard let file = try disk.open(name, for: .making) else { throw .notPermitted }
    self.name = name
    self.disk = disk
    self.file = file
    self.header = header
    bytes = header.bytes
  }

  /// Appends one frame with the next number.
  ///
  /// The file is synced before anything names it, so each frame may say that all before it are.
  mutating func append(
    _ payload: UnsafeRawBufferPointer, flags: UInt8, batch: UInt32 = 0
  ) throws(JournalError) {
    let lsn = header.firstLSN + count
    let frame = FrameHeader(
      length: payload.count, flags: flags, lsn: lsn, durableLSN: lsn - 1, batch: batch)
    frame.append(payload, to: &bytes, seed: header.seed)
    count += 1
    if bytes.count >= Segment.chunkBytes { try flush() }
  }

  /// Ends a snapshot: a frame with the count of those before, so that a cut file is told from a
  /// whole.
  mutating func appendEnd() throws(JournalError) {
    let flags = FrameHeader.end | FrameHeader.first | FrameHeader.last
    let bytes = Array(count.littleEndianBytes)
    try bytes.withBytes { payload throws(JournalError) in
      try append(payload, flags: flags)
    }
  }

  /// Writes what is left, syncs and closes the file.
  mutating func finish() throws(JournalError) {
    try flush()
    try disk.sync(file)
    disk.close(file)
  }

  /// Closes and removes the file.
  func abandon() throws(JournalError) {
    disk.close(file)
    try disk.remove(name)
  }

  private mutating func flush() throws(JournalError) {
    try bytes.withBytes { bytes throws(JournalError) in
      try disk.writeAll(bytes, to: file, at: offset)
    }
    offset += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }
}

extension UInt64 {
  /// The eight bytes, the lowest first.
  fileprivate var littleEndianBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(little: self)
    return bytes
  }
}

/// Takes the records that survive a compaction.
public struct SnapshotWriter {
  private(set) var segment: SegmentWriter
  /// Whether what is kept from now on stands aside.
  var isAside = false

  init(_ segment: SegmentWriter) { self.segment = segment }

  /// Keeps a record.
  public mutating func keep(_ record: Record) throws(JournalError) {
    try record.payload.withBytes { payload throws(JournalError) in
      try keep(payload, isLocal: record.isLocal)
    }
  }

  /// Keeps a record of these bytes.
  public mutating func keep(
    _ payload: UnsafeRawBufferPointer, isLocal: Bool
  ) throws(JournalError) {
    guard payload.count > 0, payload.count <= JournalLimits.payloadBytesMax else {
      throw .tooLarge(bytes: payload.count)
    }
    let local: UInt8 = isLocal ? FrameHeader.local : 0
    let aside: UInt8 = isAside ? FrameHeader.aside : 0
    try segment.append(payload, flags: FrameHeader.first | FrameHeader.last | local | aside)
  }

  /// Ends, syncs and closes the file; returns the count of the records in it.
  mutating func finish() throws(JournalError) -> UInt64 {
    let count = segment.count
    try segment.appendEnd()
    try segment.finish()
    return count
  }
}
