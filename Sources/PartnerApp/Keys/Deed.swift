/// What a partner can have done from more than one screen: by a key where it has one, else from the
/// palette.
enum Deed: CaseIterable, Sendable {
  case checkIn, checkInOther, guestVisit, addRegular, edit, addFact, resumeDraft, clearForm
  case voidVisit, moveVisit, pin, know, followUp, thankYou, erase, care, addEvent, handOver, signOn,
    menu, settings
  case takeOffers, undo, redo, openPalette, importFile, practice, suspend

  /// Whether it is about the regular who is selected or open.
  var isAboutPerson: Bool {
    switch self {
    case .edit, .addFact, .voidVisit, .pin, .know, .followUp, .thankYou, .erase: true
    default: false
    }
  }

  /// Whether it depends on whom the list found.
  var needsList: Bool {
    isAboutPerson || [.checkIn, .checkInOther, .addRegular, .moveVisit].contains(self)
  }

  /// What the deed is called in a language.
  func words(in words: DeedsWords) -> ActionWords {
    switch self {
    case .checkIn: words.checkIn
    case .checkInOther: words.checkInOther
    case .addRegular: words.addRegular
    case .edit: words.edit
    case .addFact: words.addFact
    case .resumeDraft: words.resumeDraft
    case .clearForm: words.clearForm
    case .guestVisit: words.guestVisit
    case .voidVisit: words.voidVisit
    case .moveVisit: words.moveVisit
    case .pin: words.pin
    case .know: words.know
    case .followUp: words.followUp
    case .thankYou: words.thankYou
    case .erase: words.erase
    case .care: words.care
    case .addEvent: words.addEvent
    case .handOver: words.handOver
    case .signOn: words.signOn
    case .menu: words.menu
    case .settings: words.settings
    case .takeOffers: words.takeOffers
    case .undo: words.undo
    case .redo: words.redo
    case .openPalette: words.openPalette
    case .importFile: words.importFile
    case .practice: words.practice
    case .suspend: words.suspend
    }
  }
}
