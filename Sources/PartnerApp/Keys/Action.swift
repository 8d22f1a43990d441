/// Everything a key can mean outside a text field.
enum Action: Equatable, Sendable {
  case act(Act)
  case openProfile, openImport, clearFilter, goBack, showHelp, closeHelp, showRegulars
  case cancel, redraw, quit
  case selectPrevious, selectNext, selectPageUp, selectPageDown, selectFirst, selectLast
  case scrollUp, scrollDown, scrollPageUp, scrollPageDown, scrollTop, scrollBottom
  case nextField, previousField, previousValue, nextValue, accept, skip, startImport, stopImport
  case choose, sayYes, sayNo, save, toggleValue

  /// What the action is called in a language.
  func words(in words: ActionsWords) -> ActionWords {
    switch self {
    case .act(let act): act.words(in: words.acts)
    case .openProfile: words.openProfile
    case .openImport: words.openImport
    case .clearFilter: words.clearFilter
    case .goBack: words.goBack
    case .showHelp: words.showHelp
    case .closeHelp: words.closeHelp
    case .showRegulars: words.showRegulars
    case .cancel: words.cancel
    case .redraw: words.redraw
    case .quit: words.quit
    case .selectPrevious: words.selectPrevious
    case .selectNext: words.selectNext
    case .selectPageUp: words.selectPageUp
    case .selectPageDown: words.selectPageDown
    case .selectFirst: words.selectFirst
    case .selectLast: words.selectLast
    case .scrollUp: words.scrollUp
    case .scrollDown: words.scrollDown
    case .scrollPageUp: words.scrollPageUp
    case .scrollPageDown: words.scrollPageDown
    case .scrollTop: words.scrollTop
    case .scrollBottom: words.scrollBottom
    case .nextField: words.nextField
    case .previousField: words.previousField
    case .previousValue: words.previousValue
    case .nextValue: words.nextValue
    case .accept: words.accept
    case .skip: words.skip
    case .startImport: words.startImport
    case .stopImport: words.stopImport
    case .choose: words.choose
    case .save: words.save
    case .toggleValue: words.toggleValue
    case .sayYes: words.sayYes
    case .sayNo: words.sayNo
    }
  }
}

/// Where a key is pressed: what the key table distinguishes.
enum Place: CaseIterable, Sendable {
  case regulars, emptyStore, profile, help, firstRun, importForm, importRunning, importDone
  case pick, ask, form, line
}
