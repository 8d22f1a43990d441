/// A colour as a theme wishes it; the terminal shows the nearest it has.
public struct RGB: Hashable, Sendable {
  /// Red, 0 to 255.
  public var red: UInt8
  /// Green, 0 to 255.
  public var green: UInt8
  /// Blue, 0 to 255.
  public var blue: UInt8

  /// The colour of three parts.
  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour written `0xRRGGBB`.
  public init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }
}

/// One of the sixteen colours every terminal has; their looks are the terminal's own business.
public enum AnsiColor: String, CaseIterable, Sendable {
  /// The eight of the first terminals.
  case black, red, green, yellow, blue, magenta, cyan, white
  /// Their bright sisters; terminals of eight colours show these as bold.
  case brightBlack = "bright.black"
  case brightRed = "bright.red"
  case brightGreen = "bright.green"
  case brightYellow = "bright.yellow"
  case brightBlue = "bright.blue"
  case brightMagenta = "bright.magenta"
  case brightCyan = "bright.cyan"
  case brightWhite = "bright.white"

  /// The number of the colour in the palette, 0 to 15.
  public var index: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How a role looks where there is no colour.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The set as bits.
  public let rawValue: UInt8

  /// The set of those bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier or brighter letters.
  public static let bold = Attributes(rawValue: 1)
  /// Letters and background change places.
  public static let reverse = Attributes(rawValue: 2)
  /// A line under the letters.
  public static let underline = Attributes(rawValue: 4)
}

/// How one role looks, for terminals with many colours, with sixteen and with none.
public struct Style: Equatable, Sendable {
  /// Letters and background for 256 colours; nil where the sixteen are meant at every depth.
  public struct Colors: Equatable, Sendable {
    /// The letters.
    public var foreground: RGB
    /// What is behind them.
    public var background: RGB

    /// Letters of one colour on another.
    public init(foreground: RGB, background: RGB) {
      self.foreground = foreground
      self.background = background
    }
  }

  /// Letters and background out of the sixteen.
  public struct AnsiColors: Equatable, Sendable {
    /// The letters.
    public var foreground: AnsiColor
    /// What is behind them.
    public var background: AnsiColor

    /// Letters of one colour on another.
    public init(foreground: AnsiColor, background: AnsiColor) {
      self.foreground = foreground
      self.background = background
    }
  }

  /// The wish, for 256 colours; nil where the sixteen are meant at every depth.
  public var colors: Colors?
  /// For terminals of 8 or 16 colours; nil where only attributes are meant.
  public var ansi: AnsiColors?
  /// For terminals without colour and for `NO_COLOR`.
  public var mono: Attributes
  /// A character that says what the colour says, where two roles would look the same.
  public var glyph: Character?

  /// A look for each kind of terminal.
  public init(colors: Colors?, ansi: AnsiColors?, mono: Attributes, glyph: Character? = nil) {
    self.colors = colors
    self.ansi = ansi
    self.mono = mono
    self.glyph = glyph
  }
}
