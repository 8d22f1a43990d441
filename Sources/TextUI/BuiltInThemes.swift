extension Theme {
  /// The dark theme of `Themes/dark.json`.
  public static let dark = Theme(name: "dark", appearance: .dark) { _ in
    Style(colors: nil, ansi: nil, mono: [])
  }
}
