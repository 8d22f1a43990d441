import TextUI

/// The floor under every theme: text that cannot be read is no text.
enum Contrast {
  /// Ratios of WCAG 2: 4.5 for text, 3 for lines.
  static func floor(_ role: Role) -> Double { role == .border ? 3 : 4.5 }

  /// The worst contrast a wish comes to, as wished and after quantising to the 256.
  static func ratio(_ colors: Style.Colors) -> Double {
    let quantised = (
      Palette.color(Palette.index(of: colors.foreground)),
      Palette.color(Palette.index(of: colors.background))
    )
    return min(
      Palette.contrast(colors.foreground, colors.background),
      Palette.contrast(quantised.0, quantised.1))
  }

  /// The worst contrast of two of the sixteen, as xterm and as VGA paint them.
  static func ratio(_ colors: Style.AnsiColors) -> Double {
    [Palette.xterm, Palette.vga]
      .map { Palette.contrast($0[colors.foreground.index], $0[colors.background.index]) }
      .reduce(21, min)
  }

  /// The theme with every role at its floor or above, and a sentence about what was changed.
  static func lifted(_ theme: Theme) -> ThemeFile.Loaded {
    var theme = theme
    var changed: [String] = []
    for role in Role.allCases {
      let before = theme[role]
      if let colors = before.colors { theme[role].colors = lifted(colors, to: floor(role)) }
      if let ansi = before.ansi { theme[role].ansi = lifted(ansi, to: floor(role)) }
      if theme[role] != before { changed.append(role.rawValue) }
    }
    guard !changed.isEmpty else { return ThemeFile.Loaded(theme: theme, warnings: []) }
    let roles = changed.joined(separator: ", ")
    return ThemeFile.Loaded(
      theme: theme,
      warnings: ["Theme \(theme.name): raised the contrast of \(roles) so that it can be read."])
  }

  private static func lifted(_ colors: Style.Colors, to floor: Double) -> Style.Colors {
    guard ratio(colors) < floor else { return colors }
    let white = RGB(0xFFFFFF)
    let black = RGB(0x000000)
    let isOnDark =
      Palette.contrast(white, colors.background) > Palette.contrast(black, colors.background)
    let far = isOnDark ? white : black
    // Towards the far end in sixteenths keeps as much of the hue as the floor allows.
    var lifted = colors
    for step in 1...16 {
      lifted.foreground = mix(colors.foreground, far, sixteenths: step)
      if ratio(lifted) >= floor { return lifted }
    }
    // Halfway between black and white, quantising can leave no letters that would do.
    for step in 1...16 {
      lifted.background = mix(colors.background, isOnDark ? black : white, sixteenths: step)
      if ratio(lifted) >= floor { return lifted }
    }
    return lifted
  }

  private static func lifted(_ colors: Style.AnsiColors, to floor: Double) -> Style.AnsiColors {
    guard ratio(colors) < floor else { return colors }
    let candidates = [AnsiColor.white, .black, .brightWhite].map {
      Style.AnsiColors(foreground: $0, background: colors.background)
    }
    return candidates.first { ratio($0) >= floor }
      ?? Style.AnsiColors(foreground: .white, background: .black)
  }

  private static func mix(_ color: RGB, _ other: RGB, sixteenths: Int) -> RGB {
    func part(_ one: UInt8, _ two: UInt8) -> UInt8 {
      UInt8(truncatingIfNeeded: (Int(one) * (16 - sixteenths) + Int(two) * sixteenths) / 16)
    }
    return RGB(
      red: part(color.red, other.red), green: part(color.green, other.green),
      blue: part(color.blue, other.blue))
  }
}
