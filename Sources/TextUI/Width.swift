/// How many columns text takes on a screen.
///
/// Our own table, because the C library gives up on newer characters and terminals disagree with
/// it. Characters of ambiguous width count one column.
public enum Width {
  /// 0 for a combining mark, 2 for a wide character, 1 for everything else.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x300 { return 1 }
    if value >= 0x4E00 && value <= 0x9FFF { return 2 }
    if contains(value, in: WidthTable.wide) { return 2 }
    return contains(value, in: WidthTable.zero) ? 0 : 1
  }

  /// The columns `Grid.put` would use for the text, after its clean-up.
  public static func of(_ text: String) -> Int {
    var columns = 0
    var text = text
    let isAscii = text.withUTF8 { bytes in
      columns = bytes.count
      return bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    }
    if isAscii { return columns }
    columns = 0
    for scalar in text.unicodeScalars {
      switch Printable.treatment(of: scalar) {
      case .keep: columns += of(scalar)
      case .strip: break
      case .replace: columns += 1
      }
    }
    return columns
  }

  /// Whether a screen can show the scalar itself; `〓` is drawn for those it cannot.
  ///
  /// The rare Han of extensions H and later and the newest emoji are unknown to the C library of
  /// the day, and curses draws nothing at all for them.
  public static func isShowable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x2FFC || !contains(scalar.value, in: WidthTable.unshowable)
  }

  private static func contains(_ value: UInt32, in runs: [UInt32]) -> Bool {
    var low = 0
    var high = runs.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < runs[2 * middle] {
        high = middle
      } else if value > runs[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
