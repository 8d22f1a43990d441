/// What a partner can have done from more than one screen: by a key where it has one, else from the
/// palette.
enum Act: CaseIterable, Sendable {
  case openPalette, practice, suspend

  /// What the act is called in a language.
  func words(in words: ActsWords) -> ActionWords {
    switch self {
    case .openPalette: words.openPalette
    case .practice: words.practice
    case .suspend: words.suspend
    }
  }
}
