/// All files of a journal as they are, valid or not.
struct Survey {
  /// The head, nil where it is missing or damaged.
  var head: Head?
  /// The files the head names, or all there are where there is no head or it names one
  /// that is not there; snapshots before logs.
  var files: [SurveyedFile] = []
  /// Why the head cannot be read; nil where it can or is damaged.
  var headTrouble: Verification.Trouble?
  /// Files the head names that are not there.
  var lost: [String] = []
  /// A file that the user may not read.
  var forbidden: String?
  /// The largest number in use: of the head, or of any file whose own header says the same.
  var numberMax: UInt64 = 0
  /// Whether there is anything of a journal.
  var isEmpty = true

  init(_ disk: any Disk) throws(JournalError) {
    let names = try disk.names(in: "")
    isEmpty = !names.contains { $0 == Head.fileName || Head.parse($0) != nil }
    try readHead(disk)
    if let head, head.minReader > Int(SegmentHeader.format) {
      throw .newerFormat(needs: head.minReader)
    }
    let segments = names.compactMap { name in Head.parse(name).map { (name, $0) } }
    let ordered = segments.sorted { left, right in
      (left.1.number, right.1.suffix) < (right.1.number, left.1.suffix)
    }
    if let head {
      if let name = head.snapshotName {
        files.append(try SurveyedFile.read(name, salt: head.snapshotSalt, on: disk))
      }
      files.append(try SurveyedFile.read(head.logName, salt: head.logSalt, on: disk))
    }
    lost = files.filter { $0.trouble == .lost }.map(\.name)
    if head == nil || !lost.isEmpty {
      // A copy taken while the journal went on may have another generation's files in their place.
      let known = files.map(\.name)
      for (name, _) in ordered where !known.contains(name) {
        files.append(try SurveyedFile.read(name, salt: nil, on: disk))
      }
    }
    forbidden = forbidden ?? files.first { $0.trouble == .forbidden }?.name
    numberMax = max(head?.generation ?? 0, files.compactMap(\.number).max() ?? 0)
  }

  private mutating func readHead(_ disk: any Disk) throws(JournalError) {
    do throws(JournalError) {
      if let (head, file) = try Generation.readHead(disk) {
        disk.close(file)
        self.head = head
      } else {
        headTrouble = .lost
      }
    } catch {
      switch error {
      case .damaged: return
      case .foreign: headTrouble = .odd
      case .notPermitted:
        headTrouble = .forbidden
        forbidden = Head.fileName
      default: throw error
      }
    }
  }
}

/// One file of a journal, with every valid frame in it.
struct SurveyedFile {
  let name: String
  /// All its bytes.
  let bytes: [UInt8]
  /// The valid frames in order, a snapshot's end and proofs left out.
  private(set) var frames: [(offset: Int, header: FrameHeader)] = []
  /// The ranges that are no frames; empty where the file just ends too early.
  private(set) var damage: [Range<Int>] = []
  /// The number after the last frame's.
  private(set) var nextLSN: UInt64 = 1
  /// Where its bytes end: zeros a log has ahead of its end do not count.
  private(set) var end = 0
  /// Why it could not be read at all.
  private(set) var trouble: Verification.Trouble?
  /// The number its own header says, where its name says the same.
  private(set) var number: UInt64?
  /// Where a batch begins that has no end, behind all damage.
  private(set) var openBatch: Int?

  /// Reads the file; where its own header is damaged frames are told by `salt`.
  static func read(
    _ name: String, salt: UInt64?, on disk: any Disk
  ) throws(JournalError) -> SurveyedFile {
    do throws(JournalError) {
      guard let file = try disk.open(name, for: .reading) else { return SurveyedFile(name, .lost) }
      defer { disk.close(file) }
      return SurveyedFile(name, try disk.rest(of: file, from: 0), salt: salt)
    } catch {
      switch error {
      case .foreign: return SurveyedFile(name, .odd)
      case .notPermitted: return SurveyedFile(name, .forbidden)
      default: throw error
      }
    }
  }

  private init(_ name: String, _ trouble: Verification.Trouble) {
    self.name = name
    self.trouble = trouble
    bytes = []
    damage = [0..<0]
  }

  private init(_ name: String, _ bytes: [UInt8], salt: UInt64?) {
    self.name = name
    self.bytes = bytes
    bytes.withUnsafeBytes { survey($0, salt: salt) }
  }

  /// Whether there is nothing to be read: it is not there, no regular file, or empty.
  var holdsNothing: Bool {
    switch trouble {
    case .lost?, .odd?: true
    case .forbidden?: false
    case nil: bytes.isEmpty
    }
  }

  /// Whether somebody may want to look at it.
  var isWorthKeeping: Bool { !damage.isEmpty && !bytes.isEmpty }

  private mutating func survey(_ all: UnsafeRawBufferPointer, salt: UInt64?) {
    let start = min(SegmentHeader.byteCount, all.count)
    var own: UInt64?
    var expected: UInt64?
    var isSnapshot = name.hasSuffix(".snap")
    do throws(JournalError) {
      let header = try SegmentHeader(all, file: name)
      own = header.salt
      expected = header.firstLSN
      if Head.parse(name)?.number == header.generation { number = header.generation }
      isSnapshot = header.role == .snapshot
    } catch {
      damage.append(0..<start)
    }
    if damage.isEmpty, let salt, own != salt { damage.append(0..<start) }
    let raw = all.count >= SegmentHeader.byteCount ? all.word64(SegmentHeader.saltOffset) : 0
    let seed = SegmentHeader.seed(salt: salt ?? own ?? raw)
    var isEnded = false
    var offset = start
    nextLSN = expected ?? 1
    var search = FrameSearch(all, seed: seed, from: offset, above: expected)
    while !isEnded, let found = search.next() {
      if found.offset > offset || found.frame.lsn != expected ?? found.frame.lsn {
        damage.append(offset..<found.offset)
        openBatch = nil
      }
      offset = found.offset + found.frame.total
      nextLSN = found.frame.lsn + 1
      expected = nextLSN
      if found.frame.isFirst { openBatch = found.offset }
      if found.frame.isLast { openBatch = nil }
      if found.frame.isEnd { isEnded = true }
      if !found.frame.isEnd, !found.frame.isProof { frames.append((found.offset, found.frame)) }
    }
    end = isSnapshot ? all.count : max(offset, all.countWithoutZeros)
    if offset < end || isSnapshot && !isEnded { damage.append(offset..<end) }
  }
}
