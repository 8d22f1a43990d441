// The themes of `Themes/`, so that no file is read before the first frame. A test keeps them equal.

extension Theme {
  /// The themes that need no file, the one of the house first.
  public static let builtIn = [dark, light, ansi16, mono]

  /// Light on near black, for dark rooms.
  public static let dark = Theme(name: "dark", appearance: .dark) { style($0, darkLook($0)) }

  /// Dark on near white, for sunny counters.
  public static let light = Theme(name: "light", appearance: .light) { style($0, lightLook($0)) }

  /// The sixteen colours of the terminal itself, however many it has.
  public static let ansi16 = Theme(name: "ansi16", appearance: .dark) { role in
    var style = style(role, darkLook(role))
    style.colors = nil
    return style
  }

  /// No colour at all.
  public static let mono = Theme(name: "mono", appearance: .dark) { role in
    Style(colors: nil, ansi: nil, mono: mono(role), glyph: glyph(role))
  }

  private struct Look {
    var colors: Style.Colors
    var ansi: Style.AnsiColors
  }

  private static func look(
    _ foreground: UInt32, _ background: UInt32, _ ansi: AnsiColor, _ ansiBackground: AnsiColor
  ) -> Look {
    Look(
      colors: Style.Colors(foreground: RGB(foreground), background: RGB(background)),
      ansi: Style.AnsiColors(foreground: ansi, background: ansiBackground))
  }

  private static func style(_ role: Role, _ look: Look) -> Style {
    Style(colors: look.colors, ansi: look.ansi, mono: mono(role), glyph: glyph(role))
  }

  private static func darkLook(_ role: Role) -> Look {
    switch role {
    case .text: look(0xDADADA, 0x121212, .white, .black)
    case .dim: look(0x949494, 0x121212, .cyan, .black)
    case .title: look(0xFFD7AF, 0x121212, .brightYellow, .black)
    case .border: look(0x767676, 0x121212, .white, .black)
    case .tab: look(0x949494, 0x121212, .white, .black)
    case .tabActive: look(0x121212, 0xD7AF87, .black, .cyan)
    case .status: look(0x949494, 0x121212, .white, .black)
    case .statusOffline: look(0xFFAF5F, 0x121212, .brightYellow, .black)
    case .rowSelected: look(0x121212, 0xD7AF87, .black, .cyan)
    case .match: look(0xFFAF5F, 0x121212, .brightGreen, .black)
    case .field: look(0xEEEEEE, 0x303030, .brightWhite, .blue)
    case .fieldLabel: look(0x949494, 0x121212, .cyan, .black)
    case .keyName: look(0xFFD7AF, 0x121212, .brightCyan, .black)
    case .keyLabel: look(0x949494, 0x121212, .white, .black)
    case .toast: look(0x121212, 0xAFD7AF, .black, .white)
    case .warn: look(0xFFAF5F, 0x121212, .brightYellow, .black)
    case .danger: look(0xFF8787, 0x121212, .brightRed, .black)
    case .good: look(0x87D787, 0x121212, .brightGreen, .black)
    case .practice: look(0x121212, 0xAF87FF, .brightWhite, .magenta)
    }
  }

  private static func lightLook(_ role: Role) -> Look {
    switch role {
    case .text: look(0x1C1C1C, 0xEEEEEE, .black, .white)
    case .dim: look(0x585858, 0xEEEEEE, .blue, .white)
    case .title: look(0x5F0000, 0xEEEEEE, .blue, .white)
    case .border: look(0x767676, 0xEEEEEE, .black, .white)
    case .tab: look(0x585858, 0xEEEEEE, .black, .white)
    case .tabActive: look(0xFFFFFF, 0x005F87, .brightWhite, .blue)
    case .status: look(0x585858, 0xEEEEEE, .black, .white)
    case .statusOffline: look(0x875F00, 0xEEEEEE, .brightWhite, .magenta)
    case .rowSelected: look(0xFFFFFF, 0x005F87, .white, .black)
    case .match: look(0x005F87, 0xEEEEEE, .blue, .white)
    case .field: look(0x1C1C1C, 0xFFFFFF, .black, .cyan)
    case .fieldLabel: look(0x585858, 0xEEEEEE, .blue, .white)
    case .keyName: look(0x005F87, 0xEEEEEE, .blue, .white)
    case .keyLabel: look(0x585858, 0xEEEEEE, .black, .white)
    case .toast: look(0xFFFFFF, 0x303030, .black, .green)
    case .warn: look(0x875F00, 0xEEEEEE, .brightWhite, .magenta)
    case .danger: look(0xAF0000, 0xEEEEEE, .brightWhite, .red)
    case .good: look(0x005F00, 0xEEEEEE, .black, .green)
    case .practice: look(0xFFFFFF, 0x5F0087, .brightWhite, .blue)
    }
  }

  private static func mono(_ role: Role) -> Attributes {
    switch role {
    case .text, .dim, .border, .tab, .status, .fieldLabel, .keyLabel: []
    case .title, .statusOffline, .keyName, .warn: [.bold]
    case .tabActive, .rowSelected, .toast: [.reverse]
    case .match, .field, .good: [.underline]
    case .danger: [.bold, .reverse]
    case .practice: [.reverse, .underline]
    }
  }

  private static func glyph(_ role: Role) -> Character? {
    switch role {
    case .statusOffline, .warn, .danger: "!"
    case .good: "+"
    default: nil
    }
  }
}
