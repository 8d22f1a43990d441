import Foundation

extension TableText {
  /// What a file may be written in.
  ///
  /// All of them are read where they are named; without a name only UTF-8, UTF-16 and GB18030 are,
  /// which tills of this market write. The others are told apart from these, never taken for them.
  public enum Encoding: String, CaseIterable, Equatable, Sendable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"
    case big5 = "Big5"
    /// With what Windows adds to it, code page 949.
    case eucKR = "EUC-KR"
    case windows1252 = "Windows-1252"

    /// What `--encoding` takes for it.
    public var name: String { rawValue.lowercased() }

    /// The encoding somebody names, in any case; older names of GB18030 mean all of it.
    public init?(named name: String) {
      let plain = name.halfWidth.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      let found = Self.allCases.first { $0.plainNames.contains(plain) }
      guard let found else { return nil }
      self = found
    }

    private var plainNames: [String] {
      switch self {
      case .utf8: ["utf8"]
      case .utf16LittleEndian: ["utf16le", "utf16"]
      case .utf16BigEndian: ["utf16be"]
      case .gb18030: ["gb18030", "gbk", "gb2312", "cp936"]
      case .big5: ["big5", "cp950"]
      case .eucKR: ["euckr", "cp949"]
      case .windows1252: ["windows1252", "cp1252"]
      }
    }
  }
}

extension TableText.Encoding {
  /// A byte no UTF-8 text holds: stands for what could not be decoded, so its record is refused.
  private static let noText: UInt8 = 0xFF

  /// Bytes of this encoding's own mark at the front of a file.
  func markBytes(of bytes: [UInt8]) -> Int {
    switch self {
    case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    case .utf16LittleEndian: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
    case .utf16BigEndian: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
    case .gb18030: bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) ? 4 : 0
    case .big5, .eucKR, .windows1252: 0
    }
  }

  /// The text of some bytes, nil where one of them is no text.
  func strictText(_ bytes: ArraySlice<UInt8>) -> String? {
    switch self {
    case .utf8: String(validating: bytes, as: UTF8.self)
    case .utf16LittleEndian, .utf16BigEndian: nil
    case .gb18030: text(bytes, 0x8000_0632)
    case .big5: text(bytes, 0x8000_0A03)
    case .eucKR: text(bytes, 0x8000_0422)
    case .windows1252: String(bytes: bytes, encoding: .windowsCP1252)
    }
  }

  /// `number` is Core Foundation's for the encoding, as Foundation takes it.
  private func text(_ bytes: ArraySlice<UInt8>, _ number: UInt) -> String? {
    String(bytes: bytes, encoding: String.Encoding(rawValue: number))
  }

  /// Some bytes as UTF-8; a line that is no text keeps its ASCII and is no text here either.
  func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    switch self {
    case .utf8: return Array(bytes)
    case .utf16LittleEndian: return Self.utf16(bytes, bigEndian: false)
    case .utf16BigEndian: return Self.utf16(bytes, bigEndian: true)
    case .gb18030, .big5, .eucKR, .windows1252: break
    }
    if let whole = strictText(bytes) { return Array(whole.utf8) }
    // No byte of a character of these is a newline, so lines can be decoded one by one.
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count * 3 / 2)
    for line in bytes.split(separator: Byte.lineFeed, omittingEmptySubsequences: false) {
      if line.startIndex > bytes.startIndex { utf8.append(Byte.lineFeed) }
      if let text = strictText(line) {
        utf8.append(contentsOf: text.utf8)
      } else {
        utf8.append(contentsOf: line.lazy.map { $0 < 0x80 ? $0 : Self.noText })
      }
    }
    return utf8
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var decoder = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): utf8.append(contentsOf: UTF8.encode(scalar) ?? .init())
      case .error: utf8.append(noText)
      case .emptyInput: break decoding
      }
    }
    if index < bytes.endIndex { utf8.append(noText) }
    return utf8
  }
}

/// The length of the well-formed multi-byte UTF-8 character at `index`, nil if there is none.
func utf8Length(_ bytes: [UInt8], at index: Int) -> Int? {
  func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    index + offset < bytes.count && range.contains(bytes[index + offset])
  }
  switch bytes[index] {
  case 0xC2...0xDF: return follows(1) ? 2 : nil
  case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : nil
  case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : nil
  case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : nil
  case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : nil
  case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : nil
  case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : nil
  default: return nil
  }
}
