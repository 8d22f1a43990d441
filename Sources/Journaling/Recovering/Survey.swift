/// All files of a journal as they are, valid or not.
struct Survey {
  /// The head, nil where it is missing or damaged.
  var head: Head?
  /// The files the head names, or all there are where there is no head or it names one
  /// that is not there; snapshots before logs.
  var files: [SurveyedFile] = []
  /// Files the head names that are not there.
  var lost: [String] = []
  /// The largest number any file has.
  var numberMax: UInt64 = 0
  /// Whether there is anything of a journal.
  var isEmpty = true

  init(_ disk: any Disk) throws(JournalError) {
    let names = try disk.names(in: "")
    isEmpty = !names.contains { $0 == Head.fileName || Head.parse($0) != nil }
    do {
      if let (head, file) = try Generation.readHead(disk) {
        disk.close(file)
        self.head = head
      }
    } catch .damaged {
      head = nil
    }
    if let head, head.minReader > Int(SegmentHeader.format) {
      throw .newerFormat(needs: head.minReader)
    }
    let segments = names.compactMap { name in Head.parse(name).map { (name, $0) } }
    numberMax = segments.map(\.1.number).max() ?? 0
    let ordered = segments.sorted { left, right in
      (left.1.number, right.1.suffix) < (right.1.number, left.1.suffix)
    }
    if let head {
      numberMax = max(numberMax, head.generation)
      if let name = head.snapshotName {
        files.append(try SurveyedFile(name, salt: head.snapshotSalt, on: disk))
      }
      files.append(try SurveyedFile(head.logName, salt: head.logSalt, on: disk))
    }
    lost = files.filter(\.isLost).map(\.name)
    if head == nil || !lost.isEmpty {
      // A copy taken while the journal went on may have another generation's files in their place.
      let known = files.map(\.name)
      for (name, _) in ordered where !known.contains(name) {
        files.append(try SurveyedFile(name, salt: nil, on: disk))
      }
    }
  }
}

/// One file of a journal, with every valid frame in it.
struct SurveyedFile {
  let name: String
  /// All its bytes.
  let bytes: [UInt8]
  /// The valid frames in order, a snapshot's end left out.
  private(set) var frames: [(offset: Int, header: FrameHeader)] = []
  /// The ranges that are no frames; empty where the file just ends too early.
  private(set) var damage: [Range<Int>] = []
  /// The number after the last frame's.
  private(set) var nextLSN: UInt64 = 1
  /// Where its bytes end: zeros a log has ahead of its end do not count.
  private(set) var end = 0
  /// Whether there is no such file.
  private(set) var isLost = false
  /// Where a batch begins that has no end, behind all damage.
  private(set) var openBatch: Int?

  /// Reads the file; where its own header is damaged frames are told by `salt`.
  init(_ name: String, salt: UInt64?, on disk: any Disk) throws(JournalError) {
    self.name = name
    guard let file = try disk.open(name, for: .reading) else {
      bytes = []
      damage = [0..<0]
      isLost = true
      return
    }
    defer { disk.close(file) }
    bytes = try disk.rest(of: file, from: 0)
    bytes.withUnsafeBytes { survey($0, salt: salt) }
  }

  private mutating func survey(_ all: UnsafeRawBufferPointer, salt: UInt64?) {
    let start = min(SegmentHeader.byteCount, all.count)
    var own: UInt64?
    var isSnapshot = name.hasSuffix(".snap")
    do throws(JournalError) {
      let header = try SegmentHeader(all, file: name)
      own = header.salt
      nextLSN = header.firstLSN
      isSnapshot = header.role == .snapshot
    } catch {
      damage.append(0..<start)
    }
    if damage.isEmpty, let salt, own != salt { damage.append(0..<start) }
    let raw = all.count >= SegmentHeader.byteCount ? all.word64(SegmentHeader.saltOffset) : 0
    let seed = SegmentHeader.seed(salt: salt ?? own ?? raw)
    var isEnded = false
    var offset = start
    var search = FrameSearch(all, seed: seed, from: offset, above: nextLSN)
    while !isEnded, let found = search.next() {
      if found.offset > offset || found.frame.lsn != nextLSN {
        damage.append(offset..<found.offset)
        openBatch = nil
      }
      offset = found.offset + found.frame.total
      nextLSN = found.frame.lsn + 1
      if found.frame.isFirst { openBatch = found.offset }
      if found.frame.isLast { openBatch = nil }
      if found.frame.isEnd { isEnded = true } else { frames.append((found.offset, found.frame)) }
    }
    end = isSnapshot ? all.count : max(offset, all.countWithoutZeros)
    if offset < end || isSnapshot && !isEnded { damage.append(offset..<end) }
  }
}
