/// What had to be done about a log that did not end in a whole batch.
public struct Recovery: Equatable, Sendable {
  /// The file it was done to.
  public let file: String
  /// Where the last whole batch ended.
  public let offset: Int
  /// Bytes taken out behind it.
  public let bytesCut: Int
  /// Where a copy of those bytes lies.
  public let quarantine: String
  /// Records behind the gap that were kept.
  public let recordsKept: Int
}

/// What the bytes behind the last whole batch are.
enum TailJudgement: Equatable {
  /// Nothing in them was ever acknowledged.
  case torn
  /// A later frame proves that the frame at `offset` had been synced.
  case damaged(offset: Int)
  /// The gap was never proven to be synced, and these ranges are whole batches behind it.
  case gap(kept: [Range<Int>])

  /// Judges the bytes from where frame `lsn` should begin to the end of the log.
  init(_ bytes: UnsafeRawBufferPointer, seed: UInt32, lsn: UInt64) {
    var offset = 0
    var expected = lsn
    var tag: UInt32?
    while let frame = FrameHeader(bytes, at: offset, seed: seed), frame.lsn == expected,
      frame.isFirst == (tag == nil), frame.batch == tag ?? frame.batch
    {
      tag = frame.isLast ? nil : frame.batch
      offset += frame.total
      expected += 1
    }
    let bad = (offset: offset, lsn: expected)
    var search = FrameSearch(bytes, seed: seed, from: offset, above: expected)
    var kept: [Range<Int>] = []
    var batch: (start: Int, tag: UInt32)?
    var isAnyFound = false
    while let found = search.next() {
      isAnyFound = true
      if found.frame.durableLSN >= bad.lsn {
        self = .damaged(offset: bad.offset)
        return
      }
      if found.frame.isFirst {
        batch = (found.offset, found.frame.batch)
      } else if !found.follows || found.frame.batch != batch?.tag {
        batch = nil
      }
      if let start = batch?.start, found.frame.isLast {
        kept.append(start..<found.offset + found.frame.total)
        batch = nil
      }
    }
    self = isAnyFound && !kept.isEmpty ? .gap(kept: kept) : .torn
  }
}

/// Looks for valid frames among bytes that are not.
struct FrameSearch {
  private let bytes: UnsafeRawBufferPointer
  private let seed: UInt32
  private var offset: Int
  /// The least number the next frame may have, nil where the file's first is not known.
  private var lsn: UInt64?
  private var isBehindFrame = false

  /// A frame that was found; `follows` where nothing lies between it and the one before.
  struct Found {
    let frame: FrameHeader
    let offset: Int
    let follows: Bool
  }

  /// A search from `offset` on for frames numbered above `lsn`, or from it.
  init(_ bytes: UnsafeRawBufferPointer, seed: UInt32, from offset: Int, above lsn: UInt64?) {
    self.bytes = bytes
    self.seed = seed
    self.offset = offset
    self.lsn = lsn
  }

  /// The next valid frame, nil behind the last.
  mutating func next() -> Found? {
    let start = offset
    while bytes.count - offset > FrameHeader.byteCount {
      // Numbers grow by one a frame, and a frame has at least 25 bytes.
      let span = UInt64(bytes.count / (FrameHeader.byteCount + 1)) + 1
      let most = lsn.map { $0 + span } ?? SegmentHeader.numberMax
      if let plausible = FrameHeader(plausible: bytes, at: offset), plausible.lsn >= lsn ?? 1,
        plausible.lsn <= most, let frame = FrameHeader(bytes, at: offset, seed: seed)
      {
        let found = Found(
          frame: frame, offset: offset, follows: isBehindFrame && offset == start)
        offset += frame.total
        lsn = frame.lsn + 1
        isBehindFrame = true
        return found
      }
      offset += 1
    }
    offset = bytes.count
    return nil
  }
}
