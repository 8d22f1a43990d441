import TextUI

/// How a role looks on one terminal: numbers of its palette and attributes.
struct Look: Equatable {
  /// The terminal's own colour.
  static let own = -1

  /// The number of the letters' colour.
  var foreground = Look.own
  /// The number of the colour behind them.
  var background = Look.own
  /// What else sets the role apart.
  var attributes: Attributes = []

  /// What a style comes to where there are so many colours; 0 means none are to be used.
  init(_ style: Style, colors: Int) {
    guard colors >= 8 else {
      attributes = style.mono
      return
    }
    if colors >= 256, let wish = style.colors {
      foreground = Palette.index(of: wish.foreground)
      background = Palette.index(of: wish.background)
    } else if let ansi = style.ansi {
      foreground = ansi.foreground.index
      background = ansi.background.index
      if colors < 16 {
        // Terminals of eight colours show the bright ones as bold.
        if foreground >= 8 { attributes.insert(.bold) }
        foreground %= 8
        background %= 8
      }
    } else {
      attributes = style.mono
    }
  }
}
