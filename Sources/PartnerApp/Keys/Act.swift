/// What a partner can have done from more than one screen: by a key where it has one, else from the
/// palette.
enum Act: CaseIterable, Sendable {
  case checkIn, checkInOther, guestVisit, addRegular, edit, addFact, resumeDraft, clearForm, undo,
    openPalette,
    practice, suspend

  /// Whether it depends on whom the list found.
  var needsList: Bool {
    switch self {
    case .checkIn, .checkInOther, .addRegular, .edit, .addFact: true
    case .guestVisit, .resumeDraft, .clearForm, .undo, .openPalette, .practice,
      .suspend:
      false
    }
  }

  /// What the act is called in a language.
  func words(in words: ActsWords) -> ActionWords {
    switch self {
    case .checkIn: words.checkIn
    case .checkInOther: words.checkInOther
    case .addRegular: words.addRegular
    case .edit: words.edit
    case .addFact: words.addFact
    case .resumeDraft: words.resumeDraft
    case .clearForm: words.clearForm
    case .guestVisit: words.guestVisit
    case .undo: words.undo
    case .openPalette: words.openPalette
    case .practice: words.practice
    case .suspend: words.suspend
    }
  }
}
