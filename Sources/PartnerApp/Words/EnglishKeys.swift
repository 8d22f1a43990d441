extension KeyWords {
  /// English names of keys.
  static let english = KeyWords(
    enter: "Enter", escape: "Esc", tab: "Tab", backTab: "Shift-Tab", backspace: "Backspace",
    delete: "Del", insert: "Ins", up: "Up", down: "Down", left: "Left", right: "Right",
    home: "Home", end: "End", pageUp: "PageUp", pageDown: "PageDown", space: "Space")
}

extension ActionsWords {
  /// English names of actions.
  static let english = ActionsWords(
    openProfile: ActionWords(label: "Profile", meaning: "open the selected regular"),
    openImport: ActionWords(label: "Import", meaning: "bring in a file of members or visits"),
    clearFilter: ActionWords(label: "Clear", meaning: "close a message, else clear the filter"),
    goBack: ActionWords(label: "Back", meaning: "go back"),
    showHelp: ActionWords(label: "Help", meaning: "this page"),
    closeHelp: ActionWords(label: "Close", meaning: "close this page"),
    showRegulars: ActionWords(label: "Regulars", meaning: "go to the list of regulars"),
    cancel: ActionWords(label: "Cancel", meaning: "stop work, else close what is open"),
    redraw: ActionWords(label: "Redraw", meaning: "paint the screen anew"),
    quit: ActionWords(label: "Quit", meaning: "quit; everything is already saved"),
    selectPrevious: ActionWords(label: "Up", meaning: "select the row above"),
    selectNext: ActionWords(label: "Down", meaning: "select the row below"),
    selectPageUp: ActionWords(label: "Page up", meaning: "a page up"),
    selectPageDown: ActionWords(label: "Page down", meaning: "a page down"),
    selectFirst: ActionWords(label: "First", meaning: "the first regular; in a filter, its start"),
    selectLast: ActionWords(label: "Last", meaning: "the last regular; in a filter, its end"),
    scrollUp: ActionWords(label: "Up", meaning: "a line up"),
    scrollDown: ActionWords(label: "Down", meaning: "a line down"),
    scrollPageUp: ActionWords(label: "Page up", meaning: "a page up"),
    scrollPageDown: ActionWords(label: "Page down", meaning: "a page down"),
    scrollTop: ActionWords(label: "Top", meaning: "to the top"),
    scrollBottom: ActionWords(label: "Bottom", meaning: "to the bottom"),
    nextField: ActionWords(label: "Next", meaning: "the next field or choice"),
    previousField: ActionWords(label: "Previous", meaning: "the field or choice before"),
    previousValue: ActionWords(label: "Left", meaning: "the value to the left"),
    nextValue: ActionWords(label: "Right", meaning: "the value to the right"),
    accept: ActionWords(label: "Choose", meaning: "next field, or take the choice"),
    skip: ActionWords(label: "Skip", meaning: "skip all this; what was typed is kept"),
    startImport: ActionWords(label: "Import", meaning: "start reading the file"),
    stopImport: ActionWords(label: "Stop", meaning: "stop; whole rows are kept"),
    choose: ActionWords(label: "Choose", meaning: "take the selected row"),
    save: ActionWords(label: "Save", meaning: "save what was changed"),
    toggleValue: ActionWords(label: "Toggle", meaning: "take the value, or let it go"),
    sayYes: ActionWords(label: "Yes", meaning: "answer yes"),
    sayNo: ActionWords(label: "No", meaning: "answer no"), acts: .english)
}
