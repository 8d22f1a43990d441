import Lookup

/// What sort of letter a character is, as far as encodings are told apart by it.
enum LetterClass: Equatable {
  case ascii, latin, cyrillic, greek, hebrew, arabic, other, han, hangul, kana, mark
  /// None: a sign, a digit, or nothing anybody writes.
  case none

  /// The class of a character.
  init(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A: self = .ascii
    case 0...0x7F: self = .none
    case 0xAA, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
    case 0x386, 0x388...0x3CE: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x5D0...0x5EA: self = .hebrew
    case 0x620...0x64A, 0x66E...0x6D3: self = .arabic
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0xFF66...0xFF9D: self = .kana
    case 0xAC00...0xD7A3: self = .hangul
    case HanFolding.block, 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3007: self = .han
    default: self = Self.rest(scalar)
    }
  }

  private static func rest(_ scalar: Unicode.Scalar) -> LetterClass {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .other
    case .nonspacingMark, .spacingMark: .mark
    default: .none
    }
  }

  /// Whether words are made of it.
  var isOfWord: Bool { self != .none }

  /// The alphabet it is of, nil for what stands among any; plain letters are Latin.
  var alphabet: LetterClass? {
    switch self {
    case .ascii, .latin: .latin
    case .cyrillic, .greek, .hebrew, .arabic, .other: self
    case .han, .hangul, .kana, .mark, .none: nil
    }
  }

  /// The weight of a letter of an alphabet, whatever stands beside it.
  func ownWeight(_ scalar: Unicode.Scalar) -> Double {
    let value = scalar.value
    switch self {
    case .latin: return (0xC0...0x17F).contains(value) || value >= 0x1E00 ? -5 : -9
    case .cyrillic:
      let isUsual = (0x410...0x44F).contains(value) || (0x401...0x45F).contains(value)
      return isUsual || [0x490, 0x491].contains(value) ? -4.2 : -9
    case .greek: return -4.2
    case .hebrew: return -4
    case .arabic: return value <= 0x64A ? -4 : -7
    case .mark:
      return (0x310...0x36F).contains(value) && ![0x323, 0x327, 0x328].contains(value) ? -10 : -5
    // Scripts that fill three bytes of UTF-8 are no accident; the small ones before them are.
    case .other: return value >= 0x900 ? -6 : -9
    case .ascii, .han, .hangul, .kana, .none: return 0
    }
  }

  /// The weight of what is no letter and not ASCII.
  static func weight(ofSign scalar: Unicode.Scalar, isByDigit: Bool) -> Double {
    switch scalar.value {
    case 0xA3, 0xA5, 0xB0, 0x20AC, 0xFFE5: return isByDigit ? -1.5 : -4
    case 0xA0, 0xA9, 0xAB, 0xAE, 0xB7, 0xBB...0xBF, 0xD7, 0x2010...0x2027, 0x2122, 0x2190...0x2193,
      0x2605, 0x2606, 0x2665, 0x3000...0x3011, 0xFF01...0xFF5E:
      return -4
    case 0x200C, 0x200D, 0xFE0F: return -2
    case 0x1F300...: return scalar.properties.isEmoji ? -6 : -16
    default: break
    }
    switch scalar.properties.generalCategory {
    case .unassigned, .privateUse, .control, .surrogate: return -16
    default: return -9
    }
  }
}

/// Which characters are common, by the standards that list them.
enum KnownLetters {
  /// The hundred surnames that 85 % of people bear (Ministry of Public Security, report of 2020).
  private static let chineseSurnames = Set(
    """
    王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢\
    姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常
    """.unicodeScalars)

  /// The twenty surnames that 78 % of people bear (Statistics Korea, census of 2015).
  static let koreanSurnames = Set("김이박최정강조윤장임한오서신권황안송류전".unicodeScalars)

  /// Whether a character, or the simplified one it stands for, is a common surname.
  static func isSurname(_ scalar: Unicode.Scalar) -> Bool {
    chineseSurnames.contains(HanFolding.simplified(scalar))
  }

  /// The weight of a Chinese character inside a word.
  static func weight(han scalar: Unicode.Scalar) -> Double {
    let simplified = HanFolding.simplified(scalar)
    if firstLevel.contains(simplified) { return -8.3 }
    return secondLevel.contains(simplified) ? -10.4 : -14.2
  }

  /// The weight of a Korean syllable inside a word.
  static func weight(hangul scalar: Unicode.Scalar) -> Double {
    syllables.contains(scalar) ? -7.8 : -14.2
  }

  /// Rows 16 to 55 of GB 2312.
  private static let firstLevel = characters(.gb18030, rows: 0xB0...0xD7)
  /// Rows 56 to 87 of GB 2312.
  private static let secondLevel = characters(.gb18030, rows: 0xD8...0xF7)
  /// Rows 16 to 40 of KS X 1001.
  private static let syllables = characters(.eucKR, rows: 0xB0...0xC8)

  /// The characters of some rows of 94, from their codes: a table would say the same once more.
  private static func characters(
    _ encoding: TableText.Encoding, rows: ClosedRange<UInt8>
  ) -> Set<Unicode.Scalar> {
    var all: Set<Unicode.Scalar> = []
    for row in rows {
      for cell in UInt8(0xA1)...0xFE {
        // A row that is not full ends in codes of nobody.
        guard let scalar = encoding.strictText([row, cell])?.unicodeScalars.first else { continue }
        let sort = LetterClass(scalar)
        if sort == .han || sort == .hangul { all.insert(scalar) }
      }
    }
    return all
  }
}
