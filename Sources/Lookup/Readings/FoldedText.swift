import Foundation

/// A text as look-up compares it: small letters without accents, half width, simplified characters
/// in their common form, divided into words.
///
/// Blanks, hyphens, apostrophes and every other punctuation divide words and vanish; so does the
/// border between Chinese characters and anything else.
package struct FoldedText: Equatable, Sendable {
  /// Bytes kept of one text: longer than any name, short enough for offsets of one byte.
  static let bytesMax = 240
  /// Words kept of one text.
  static let wordsMax = 24

  /// One word.
  struct Word: Equatable, Sendable {
    /// Where it stands in `bytes`.
    var range: Range<Int>
    /// Whether it is of Chinese characters.
    var isHan: Bool
  }

  /// All words one after the other, UTF-8.
  package private(set) var bytes: [UInt8] = []
  /// The words.
  private(set) var words: [Word] = []
  /// The Chinese characters in order, as they were written (not simplified): what readings need.
  private(set) var han: [Unicode.Scalar] = []

  /// Where the open word began and of which kind it is; nil between words.
  private var open: (start: Int, isHan: Bool)?
  /// Chinese characters and other words that still have a place.
  private var unitsLeft = 0

  /// Folds a text; nothing is kept behind `unitsMax` Chinese characters and other words.
  init(_ text: String, unitsMax: Int = .max) { fold(text, unitsMax: unitsMax) }

  /// Folds another text into the same memory.
  mutating func fold(_ text: String, unitsMax: Int = .max) {
    bytes.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    han.removeAll(keepingCapacity: true)
    unitsLeft = unitsMax
    var rest = text
    rest.withUTF8 { utf8 in
      var place = 0
      while place < utf8.count, bytes.count <= Self.bytesMax - 4 {
        place += append(utf8, at: place)
      }
    }
    closeWord()
  }

  package static func == (a: FoldedText, b: FoldedText) -> Bool {
    a.bytes == b.bytes && a.words == b.words && a.han == b.han
  }

  /// The bytes of one word.
  func bytes(of word: Word) -> ArraySlice<UInt8> { bytes[word.range] }

  /// Appends the scalar at `place` of valid UTF-8; returns its length.
  private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    let first = utf8[place]
    if first < 0x80 {
      append(ascii: first)
      return 1
    }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in utf8[place + 1..<place + length] { value = value << 6 | UInt32(next & 0x3F) }
    if let scalar = Unicode.Scalar(value) { append(other: scalar) }
    return length
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      append(byte: byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte: byte | 0x20)
    default: closeWord()
    }
  }

  private mutating func append(byte: UInt8) {
    if openWord(isHan: false) { bytes.append(byte) }
  }

  private mutating func append(other scalar: Unicode.Scalar) {
    if HanFolding.block.contains(scalar.value) { return append(han: scalar) }
    if (0xFF01...0xFF5E).contains(scalar.value) {
      return append(ascii: UInt8(truncatingIfNeeded: scalar.value - 0xFEE0))
    }
    if let character = HanFolding.character(ofRadical: scalar) { return append(han: character) }
    let lower = scalar.properties.lowercaseMapping
    // Half-width kana, radicals of the Kangxi dictionary, ligatures and circled letters as well.
    for part in lower.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if HanFolding.isHan(part) { append(han: part) } else { append(part: part) }
    }
  }

  private mutating func append(han scalar: Unicode.Scalar) {
    guard openWord(isHan: true), unitsLeft > 0 else { return }
    unitsLeft -= 1
    han.append(scalar)
    let value = HanFolding.simplified(scalar).value
    if value > 0xFFFF {
      UTF8.encode(Unicode.Scalar(value) ?? scalar).map { bytes.append(contentsOf: $0) }
    } else {
      bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
  }

  /// A scalar that is neither Chinese nor can be taken apart any further.
  private mutating func append(part scalar: Unicode.Scalar) {
    if scalar.isASCII { return append(ascii: UInt8(truncatingIfNeeded: scalar.value)) }
    // A fraction is taken apart with a stroke of its own between its numbers.
    if scalar == "\u{2044}" { return closeWord() }
    if let letters = Self.letters(of: scalar) {
      for letter in letters.utf8 { append(byte: letter) }
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return
    case .control, .format, .surrogate, .spaceSeparator, .lineSeparator, .paragraphSeparator,
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .modifierSymbol,
      .modifierLetter:
      closeWord()
    default:
      for byte in UTF8.encode(scalar) ?? .init() { append(byte: byte) }
    }
  }

  /// Letters with a stroke or joined ones, which no decomposition takes apart.
  private static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "ß": "ss"
    case "æ": "ae"
    case "œ": "oe"
    case "ø": "o"
    case "ł": "l"
    case "đ", "ð": "d"
    case "þ": "th"
    case "ħ": "h"
    case "ı": "i"
    case "ŋ": "n"
    case "ς": "σ"
    default: nil
    }
  }

  /// Starts a word where none is open or the open one is of the other kind; false if all are taken.
  private mutating func openWord(isHan: Bool) -> Bool {
    if let open {
      if open.isHan == isHan { return true }
      closeWord()
    }
    guard words.count < Self.wordsMax, unitsLeft > 0 else { return false }
    if !isHan { unitsLeft -= 1 }
    open = (bytes.count, isHan)
    return true
  }

  private mutating func closeWord() {
    guard let (start, isHan) = open else { return }
    words.append(Word(range: start..<bytes.count, isHan: isHan))
    open = nil
  }
}
