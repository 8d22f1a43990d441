public import TextUI

/// What the terminal has to say.
public enum TerminalEvent: Equatable, Sendable {
  /// A key, or a paste.
  case key(Key)
  /// The window has another size; everything is to be laid out anew.
  case resized(Size)
  /// The line is gone: nothing will be read or shown any more, and the program should end.
  case hungUp
}

/// Why a terminal could not be taken over.
public enum TerminalError: Error, Equatable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// Neither TERM nor xterm-256color is known to this machine's terminfo.
  case unknownTerminal(String)
  /// Another `Terminal` of this process holds it.
  case alreadyOpen
}

/// How a terminal is to be used.
public struct TerminalOptions: Sendable {
  /// Whether colours are used at all.
  public enum Colors: Sendable {
    /// As many as the terminal has.
    case auto
    /// None, as `NO_COLOR` asks.
    case mono
  }

  /// How roles look.
  public var theme: Theme
  /// Whether colours are used.
  public var colors: Colors
  /// The ornaments to use; nil chooses by what the terminal can show.
  public var glyphs: Glyphs?

  /// Options with the theme of the house unless said otherwise.
  public init(theme: Theme = .house, colors: Colors = .auto, glyphs: Glyphs? = nil) {
    self.theme = theme
    self.colors = colors
    self.glyphs = glyphs
  }
}
