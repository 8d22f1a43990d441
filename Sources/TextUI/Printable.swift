/// The clean-up every text from outside gets before it reaches a screen or standard output.
///
/// A guest's name may hold anything: control characters would move the cursor, bidi controls turn
/// a line round, and joiners and variation selectors have another width in every terminal.
public enum Printable {
  /// What becomes of one scalar.
  enum Treatment: Equatable {
    /// Shown as it is, or left out.
    case keep, strip
    /// Shown as another.
    case replace(Unicode.Scalar)
  }

  /// The text with control characters replaced and invisible format characters removed.
  ///
  /// Line breaks and tabs become one blank each, every other control character becomes `?`.
  public static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var changed = false
    for scalar in text.unicodeScalars {
      switch treatment(of: scalar) {
      case .keep: scalars.append(scalar)
      case .strip: changed = true
      case .replace(let other):
        scalars.append(other)
        changed = true
      }
    }
    return changed ? String(scalars) : text
  }

  /// Pasted text as a field may take it: no control characters but newline and tab.
  public static func pasted(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      if scalar == "\r" {
        scalars.append("\n")
      } else if scalar == "\n" {
        if !afterReturn { scalars.append("\n") }
      } else if scalar == "\t" || treatment(of: scalar) == .keep {
        scalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// Whether every character of the text can be shown; if not, `〓` stands in its place and the
  /// caller should add a reading.
  public static func isShowable(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { Width.isShowable($0) }
  }

  /// What becomes of a scalar on its way to a screen.
  static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    let value = scalar.value
    if value < 0xA0 {
      if value >= 0x20 && value < 0x7F { return .keep }
      return value >= 0x09 && value <= 0x0D ? .replace(" ") : .replace("?")
    }
    if value < 0x2000 { return strippedBelow2000.contains(value) ? .strip : .keep }
    if value >= 0x3165 && value < 0xFE00 { return .keep }
    switch value {
    case 0x2028, 0x2029: return .replace(" ")
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,  // joiners, marks and bidi controls
      0x3164, 0xFFA0,  // Hangul fillers
      0xFE00...0xFE0F, 0xE0000...0xE0FFF,  // variation selectors and tags
      0xFEFF, 0xFFF0...0xFFFB,  // byte order mark and annotations
      0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A:  // layout of hieroglyphs and scores
      return .strip
    default: return .keep
    }
  }

  /// Soft hyphen, grapheme joiner, Arabic letter mark, inherent vowels, Mongolian selectors.
  private static let strippedBelow2000: [UInt32] = [
    0xAD, 0x34F, 0x61C, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180E, 0x180F,
  ]
}
