/// The file that says which files are the journal: a few lines of text, replaced by rename.
struct Head: Equatable {
  /// The number of the log, and of this state of affairs.
  var generation: UInt64
  /// The number of the snapshot, 0 where there is none.
  var snapshot: UInt64 = 0
  /// The salts of both files, so that frames can be told even where a file's header is damaged.
  var logSalt: UInt64
  var snapshotSalt: UInt64 = 0
  var format = Int(SegmentHeader.format)
  var minReader = Int(SegmentHeader.format)
  /// What a failed sync said, 0 while all is well.
  var stoppedErrno: Int32 = 0

  static let fileName = "HEAD"
  static let temporaryName = "HEAD.tmp"
  /// A head is about 150 bytes; a file beyond this many is something else.
  static let bytesMax = 4096
  private static let title = "regulars journal"

  init(generation: UInt64, logSalt: UInt64) {
    self.generation = generation
    self.logSalt = logSalt
  }

  var logName: String { Head.name(generation, "log") }
  var snapshotName: String? { snapshot == 0 ? nil : Head.name(snapshot, "snap") }

  /// The least number above `number` that no segment among `names` has.
  static func freeNumber(
    above number: UInt64, among names: [String]
  ) throws(JournalError) -> UInt64 {
    let taken = Set(names.compactMap { parse($0)?.number })
    var free = number + 1
    while taken.contains(free) { free += 1 }
    // The number behind it must be one that can be counted on from.
    guard free + 1 < SegmentHeader.numberMax else {
      throw .system(errno: 75, call: "generation")
    }
    return free
  }

  static func name(_ number: UInt64, _ suffix: String) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "." + suffix
  }

  /// The number and suffix of a segment's name, nil where it is not one.
  static func parse(_ name: String) -> (number: UInt64, suffix: String)? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = UInt64(parts[0]), number > 0,
      number < SegmentHeader.numberMax,
      ["log", "snap"].contains(parts[1]), Head.name(number, String(parts[1])) == name
    else { return nil }
    return (number, String(parts[1]))
  }

  /// The file's bytes, the last line a checksum of the others.
  var bytes: [UInt8] {
    let text = """
      \(Head.title)
      format \(format)
      min_reader \(minReader)
      generation \(generation)
      log_salt \(logSalt)
      snapshot \(snapshot)
      snapshot_salt \(snapshotSalt)
      stopped \(stoppedErrno)

      """
    let body = Array(text.utf8)
    let crc = body.withUnsafeBytes { CRC32C.checksum($0) }
    return body + Array("crc \(crc)\n".utf8)
  }

  /// The head these bytes say, nil where they are damaged; unknown lines are left for later
  /// versions.
  init?(_ bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first == Head.title[...], let last = lines.last, bytes.last == 0x0A else {
      return nil
    }
    let crc = bytes.dropLast(last.utf8.count + 1).withUnsafeBytes { CRC32C.checksum($0) }
    guard last == "crc \(crc)" else { return nil }
    var values: [Substring: UInt64] = [:]
    for line in lines.dropFirst().dropLast() {
      let words = line.split(separator: " ")
      if words.count == 2 { values[words[0]] = UInt64(words[1]) }
    }
    guard let generation = values["generation"], let logSalt = values["log_salt"],
      let format = values["format"], let minReader = values["min_reader"],
      generation > 0, generation < SegmentHeader.numberMax
    else { return nil }
    self.init(generation: generation, logSalt: logSalt)
    self.snapshot = values["snapshot"] ?? 0
    self.snapshotSalt = values["snapshot_salt"] ?? 0
    self.format = Int(clamping: format)
    self.minReader = Int(clamping: minReader)
    self.stoppedErrno = Int32(clamping: values["stopped"] ?? 0)
  }
}
