/// One character cell of a grid: a base scalar, up to four combining marks and a role.
///
/// Sixteen bytes and no heap, so that a whole screen is one flat array. Scalars take 21 bits each.
public struct Cell: Equatable, Sendable {
  /// How many combining marks a cell keeps; curses drops what comes after (CCHARW_MAX is 5).
  public static let marksMax = 4

  /// What the cell's scalars mean.
  public enum Kind: UInt8, Sendable {
    /// A character one column wide, a blank among them.
    case narrow
    /// The left half of a character two columns wide; the next cell is its continuation.
    case wide
    /// The right half of the character in the cell before; it has no scalar of its own.
    case continuation
    /// Border pieces, drawn by the terminal from its own line-drawing set.
    case horizontalLine, verticalLine, crossing
  }

  private var baseAndTwoMarks: UInt64
  private var thirdMark: UInt32
  private var fourthMarkLow: UInt16
  private var fourthMarkHigh: UInt8
  private var kindAndRole: UInt8
}

extension Cell {
  /// A cell that shows `base` and no marks.
  init(_ base: Unicode.Scalar, kind: Kind = .narrow, role: Role) {
    baseAndTwoMarks = UInt64(base.value)
    thirdMark = 0
    fourthMarkLow = 0
    fourthMarkHigh = 0
    kindAndRole = kind.rawValue << 5 | UInt8(truncatingIfNeeded: role.index)
  }

  /// An empty cell.
  static func blank(_ role: Role) -> Cell { Cell(" ", role: role) }

  /// What this cell's scalars mean.
  public var kind: Kind { Kind(rawValue: kindAndRole >> 5) ?? .narrow }

  /// Whether this is the right half of the wide character before it.
  public var isContinuation: Bool { kindAndRole >> 5 == Kind.continuation.rawValue }

  /// Whether this is the left half of a wide character.
  public var isWide: Bool { kindAndRole >> 5 == Kind.wide.rawValue }

  /// What the cell is for, and so how it looks.
  public var role: Role {
    get { Role.allByIndex[Int(kindAndRole & 31)] }
    set { kindAndRole = kindAndRole & 0xE0 | UInt8(truncatingIfNeeded: newValue.index) }
  }

  /// The place of the role in `Role.allCases`, without going through the role.
  public var roleIndex: Int { Int(kindAndRole & 31) }

  /// The scalar on whose cell the marks stand; a line piece has its ASCII likeness.
  public var base: Unicode.Scalar { Self.scalar(UInt32(baseAndTwoMarks & Self.mask)) }

  /// Whether any combining mark stands on the base.
  public var hasMarks: Bool { baseAndTwoMarks >> 21 != 0 }

  /// The combining marks, in the order they were put.
  public var marks: [Unicode.Scalar] {
    [
      UInt32(baseAndTwoMarks >> 21 & Self.mask), UInt32(baseAndTwoMarks >> 42 & Self.mask),
      thirdMark, UInt32(fourthMarkHigh) << 16 | UInt32(fourthMarkLow),
    ].filter { $0 != 0 }.map(Self.scalar)
  }

  /// Adds a combining mark; the fifth and later ones are dropped.
  mutating func append(mark: Unicode.Scalar) {
    let value = UInt64(mark.value)
    if baseAndTwoMarks >> 21 & Self.mask == 0 {
      baseAndTwoMarks |= value << 21
    } else if baseAndTwoMarks >> 42 == 0 {
      baseAndTwoMarks |= value << 42
    } else if thirdMark == 0 {
      thirdMark = mark.value
    } else if fourthMarkLow == 0, fourthMarkHigh == 0 {
      fourthMarkLow = UInt16(truncatingIfNeeded: value)
      fourthMarkHigh = UInt8(truncatingIfNeeded: value >> 16)
    }
  }

  private static let mask: UInt64 = 0x1F_FFFF
  private static func scalar(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? "?" }
}

extension Role {
  /// `allCases` as a stored table.
  static let allByIndex = Array(Role.allCases)
}
