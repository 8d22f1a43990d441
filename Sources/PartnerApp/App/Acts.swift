/// Does what can be done from more than one screen.
enum Acts {
  /// Does it where the partner is.
  static func perform(_ app: inout AppState, _ act: Act) -> [Effect] {
    switch act {
    case .openPalette:
      Palette.open(&app)
      return []
    case .practice: return [.openPractice]
    case .suspend: return [.suspend]
    }
  }
}
