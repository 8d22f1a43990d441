/// What a partner can have done from more than one screen: by a key where it has one, else from the
/// palette.
enum Act: CaseIterable, Sendable {
  case checkIn, guestVisit, undo, openPalette, practice, suspend

  /// Whether it is about the regular who is selected or open.
  var isAboutPerson: Bool {
    switch self {
    case .checkIn: true
    case .guestVisit, .undo, .openPalette, .practice, .suspend: false
    }
  }

  /// What the act is called in a language.
  func words(in words: ActsWords) -> ActionWords {
    switch self {
    case .checkIn: words.checkIn
    case .guestVisit: words.guestVisit
    case .undo: words.undo
    case .openPalette: words.openPalette
    case .practice: words.practice
    case .suspend: words.suspend
    }
  }
}
