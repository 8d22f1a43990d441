/// How keys are called where they cannot be called by their own sign.
struct KeyWords: Sendable {
  /// The key that accepts.
  let enter: String
  /// The key that goes back.
  let escape: String
  /// The key to the next field.
  let tab: String
  /// The key to the field before.
  let backTab: String
  /// The key that deletes before the caret.
  let backspace: String
  /// The key that deletes after the caret.
  let delete: String
  /// The key of insertion.
  let insert: String
  /// The arrow up.
  let up: String
  /// The arrow down.
  let down: String
  /// The arrow to the left.
  let left: String
  /// The arrow to the right.
  let right: String
  /// The key to the start.
  let home: String
  /// The key to the end.
  let end: String
  /// The key a page up.
  let pageUp: String
  /// The key a page down.
  let pageDown: String
  /// The space bar.
  let space: String
}

/// What one action is called in the key bar and on the page of keys.
struct ActionWords: Sendable {
  /// One or two words for the key bar.
  let label: String
  /// A sentence for the page of keys.
  let meaning: String
}

/// What every action is called.
struct ActionsWords: Sendable {
  /// Opening the profile of the selected regular.
  let openProfile: ActionWords
  /// Opening the import from an empty list.
  let openImport: ActionWords
  /// Clearing the filter.
  let clearFilter: ActionWords
  /// Going back.
  let goBack: ActionWords
  /// Opening the page of keys.
  let showHelp: ActionWords
  /// Closing the page of keys.
  let closeHelp: ActionWords
  /// Going to the list.
  let showRegulars: ActionWords
  /// Stopping work or closing a dialog.
  let cancel: ActionWords
  /// Painting anew.
  let redraw: ActionWords
  /// Leaving.
  let quit: ActionWords
  /// One row up in a list.
  let selectPrevious: ActionWords
  /// One row down in a list.
  let selectNext: ActionWords
  /// A page up in a list.
  let selectPageUp: ActionWords
  /// A page down in a list.
  let selectPageDown: ActionWords
  /// To the first row.
  let selectFirst: ActionWords
  /// To the last row.
  let selectLast: ActionWords
  /// One line up on a page.
  let scrollUp: ActionWords
  /// One line down on a page.
  let scrollDown: ActionWords
  /// A page up.
  let scrollPageUp: ActionWords
  /// A page down.
  let scrollPageDown: ActionWords
  /// To the top of a page.
  let scrollTop: ActionWords
  /// To the bottom of a page.
  let scrollBottom: ActionWords
  /// To the next field or choice.
  let nextField: ActionWords
  /// To the field or choice before.
  let previousField: ActionWords
  /// The value before, in a row of values.
  let previousValue: ActionWords
  /// The next value, in a row of values.
  let nextValue: ActionWords
  /// Accepting a field or choice.
  let accept: ActionWords
  /// Skipping the first run.
  let skip: ActionWords
  /// Starting the import.
  let startImport: ActionWords
  /// Stopping the import.
  let stopImport: ActionWords
  /// Taking the selected row.
  let choose: ActionWords
  /// Saving a form.
  let save: ActionWords
  /// Taking a value or letting it go.
  let toggleValue: ActionWords
  /// Answering yes.
  let sayYes: ActionWords
  /// Answering no.
  let sayNo: ActionWords
  /// What can be done from more than one screen.
  let acts: ActsWords
}
