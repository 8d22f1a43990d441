/// Which encoding a file without a mark is in, told by reading it in every one that may be meant.
///
/// An encoding that reads all of a file is weighed by the letters that come out, see
/// `LetterWeights`: the Chinese and Korean ones share most of their bytes, and a few names in
/// GB18030 can be valid UTF-8. The best is taken where it is a hundred times likelier than any other
/// and one that tills here write; else the file is refused, and all that stay plausible are named.
/// Where no encoding reads all of it, one is still taken that reads at least half of the lines that
/// are not plain ASCII: the others are refused one by one.
///
/// The method is that of S. Li and K. Momoi, "A composite approach to language/encoding detection"
/// (Unicode conference, 2001): coding scheme first, then the distribution of characters.
struct EncodingGuess {
  private let bytes: [UInt8]
  private let sample: LineSample

  /// The logarithm of how much likelier one reading must be than the next: a hundred times.
  private static let marginMin = 4.6
  /// The encodings a file may be taken for without being asked.
  private static let trusted: [TableText.Encoding] = [.utf8, .gb18030]
  /// The encodings whose characters of two bytes may be mistaken for each other.
  private static let wide: [TableText.Encoding] = [.utf8, .gb18030, .big5, .eucKR]

  /// A guess at a file's bytes, which have no mark at their front.
  init(of bytes: [UInt8]) {
    self.bytes = bytes
    sample = LineSample(bytes)
  }

  /// A way to read the file, and how likely such text is.
  private struct Reading {
    let encoding: TableText.Encoding
    let weight: LetterWeights
  }

  /// What the file is in.
  func encoding() throws(ImportError) -> TableText.Encoding {
    if sample.isASCII { return .utf8 }
    let whole = readings(Self.wide)
    let plausible = whole.filter(\.weight.isPlausible)
    if let best = plausible.first {
      let rivals = plausible.dropFirst().filter {
        best.weight.total - $0.weight.total < Self.marginMin && readsAll($0.encoding)
      }
      if rivals.isEmpty, Self.trusted.contains(best.encoding) { return best.encoding }
      // What was beaten by an encoding nobody reads unasked may still be what was meant.
      let others =
        Self.trusted.contains(best.encoding)
        ? rivals : plausible.dropFirst().filter { Self.trusted.contains($0.encoding) }
      var named = [best.encoding] + others.map(\.encoding)
      if sample.utf8.badLines == 0, !named.contains(.utf8) { named.append(.utf8) }
      throw .undecidedEncoding(named)
    }
    // Nothing else reads it, and no other text is valid UTF-8 by accident for long.
    if sample.utf8.badLines == 0 { return .utf8 }
    if let damaged = try damaged() { return damaged }
    let latin = readings([.windows1252]).filter(\.weight.isPlausible)
    if latin.isEmpty { throw .unknownEncoding }
    throw .undecidedEncoding(latin.map(\.encoding))
  }

  /// The readings that have no fault, the likeliest first.
  private func readings(_ encodings: [TableText.Encoding]) -> [Reading] {
    encodings.compactMap { encoding -> Reading? in
      if encoding == .utf8, sample.utf8.badLines > 0 { return nil }
      guard let text = encoding.strictText(sample.bytes[...]) else { return nil }
      return Reading(encoding: encoding, weight: LetterWeights(of: text))
    }.sorted { $0.weight.total > $1.weight.total }
  }

  private func readsAll(_ encoding: TableText.Encoding) -> Bool {
    sample.isWhole || encoding == .utf8 || encoding.strictText(bytes[...]) != nil
  }

  /// An encoding that reads most of what is not ASCII.
  private func damaged() throws(ImportError) -> TableText.Encoding? {
    let lines = sample.bytes.split(separator: Byte.lineFeed)
    let found = Self.trusted.compactMap { encoding -> (reading: Reading, bad: Int)? in
      let texts = lines.compactMap { encoding.strictText($0) }
      let bad = lines.count - texts.count
      let weight = LetterWeights(of: texts.joined(separator: "\n"))
      guard texts.count >= bad, !texts.isEmpty, weight.isPlausible else { return nil }
      return (Reading(encoding: encoding, weight: weight), bad)
    }
    guard let first = found.first else { return nil }
    guard let second = found.dropFirst().first else { return first.reading.encoding }
    if first.bad == second.bad {
      throw .undecidedEncoding(found.map(\.reading.encoding))
    }
    return first.bad < second.bad ? first.reading.encoding : second.reading.encoding
  }
}

/// The lines of a file that are not plain ASCII: all that tells one encoding from another.
private struct LineSample {
  /// How the lines read as UTF-8, over the whole file.
  private(set) var utf8 = (goodLines: 0, badLines: 0)
  /// The first of those lines, whole, with a newline behind each.
  private(set) var bytes: [UInt8] = []
  /// Whether that is all of them.
  private(set) var isWhole = true

  /// Bytes of a sample: some thousand names, far beyond what leaves a doubt.
  private static let bytesMax = 1 << 15

  init(_ file: [UInt8]) {
    var start = 0
    while start < file.count {
      let end = file[start...].firstIndex(of: Byte.lineFeed) ?? file.count
      if let isUTF8 = Self.isUTF8(file, start..<end) {
        if isUTF8 { utf8.goodLines += 1 } else { utf8.badLines += 1 }
        add(file[start..<end])
      }
      start = end + 1
    }
  }

  /// Whether every byte of the file is ASCII.
  var isASCII: Bool { utf8.goodLines + utf8.badLines == 0 }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    guard bytes.isEmpty || bytes.count + line.count < Self.bytesMax else {
      isWhole = false
      return
    }
    bytes += line
    bytes.append(Byte.lineFeed)
  }

  /// Whether what is not ASCII in a line is valid UTF-8, nil where all of it is ASCII.
  private static func isUTF8(_ file: [UInt8], _ line: Range<Int>) -> Bool? {
    var hasWide = false
    var index = line.lowerBound
    while index < line.upperBound {
      if file[index] < 0x80 {
        index += 1
      } else if let length = utf8Length(file, at: index) {
        hasWide = true
        index += length
      } else {
        return false
      }
    }
    return hasWide ? true : nil
  }
}
