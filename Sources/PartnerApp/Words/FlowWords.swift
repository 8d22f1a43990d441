/// Words of the page of keys.
struct HelpWords: Sendable {
  /// Above the page.
  let title: String
  /// What the list of regulars is for.
  let regulars: String
  /// What the profile is for.
  let profile: String
  /// What a list to pick from is for.
  let picking: String
  /// What a form is for.
  let filling: String
  /// What a question is for.
  let asking: String
  /// What the first run is for.
  let firstRun: String
  /// What importing is for.
  let importing: String
  /// Above the keys of this view.
  let keysHere: String
  /// Above the keys of text fields.
  let keysInText: String
  /// Moving the caret by one.
  let caret: String
  /// Moving the caret to the ends.
  let caretEnds: String
  /// Deleting what stands before the caret.
  let deleteBefore: String
  /// Deleting what stands after the caret.
  let deleteAfter: String
}

/// Words of the first run.
struct FirstRunWords: Sendable {
  /// Above the form.
  let title: String
  /// What the form is.
  let welcome: String
  /// In front of the languages.
  let language: String
  /// In front of the store's number.
  let number: String
  /// In front of the store's name.
  let name: String
  /// In front of the zone.
  let zone: String
  /// What time it is in the zone typed.
  let timeThere: @Sendable (_ time: String) -> String
  /// The number typed cannot be one.
  let badNumber: String
  /// The name typed cannot be one.
  let badName: String
  /// The zone typed is not known.
  let unknownZone: String
  /// Above the choices.
  let begin: String
  /// The choice to bring in a file, and what it means.
  let importFile: ChoiceWords
  /// The choice of the practice store.
  let practice: ChoiceWords
  /// The choice to start empty.
  let empty: ChoiceWords
  /// The choice to be asked another time.
  let skip: ChoiceWords
}

/// A choice and what it means.
struct ChoiceWords: Sendable {
  /// The choice itself.
  let name: String
  /// What it means.
  let meaning: String
}

/// Words of bringing in a file.
struct ImportWords: Sendable {
  /// Above the screen.
  let title: String
  /// What is wanted.
  let question: String
  /// In front of the path.
  let path: String
  /// In front of the kinds.
  let kind: String
  /// A file of members.
  let members: String
  /// A file of visits.
  let visits: String
  /// No path was typed.
  let pathMissing: String
  /// Under way, before there are counts.
  let reading: String
  /// Under way: rows so far and percent of the file.
  let progress: @Sendable (_ rows: Int, _ percent: Int) -> String
  /// Being stopped.
  let stopping: String
  /// It ended by itself.
  let done: String
  /// It was stopped.
  let stopped: String
  /// In front of the counts.
  let counts: ImportCountWords
  /// Above the first warnings: how many of how many.
  let warnings: @Sendable (_ shown: Int, _ of: Int) -> String
  /// One warning with its line.
  let warning: @Sendable (_ line: Int, _ what: String) -> String
  /// Where the refused rows are.
  let rejects: @Sendable (_ path: String) -> String
  /// The choice to go to the list.
  let toList: String
  /// The choice to bring in another file.
  let another: String
}

/// What the counts of an import count.
struct ImportCountWords: Sendable {
  /// Rows read.
  let read: String
  /// Rows that made something new.
  let added: String
  /// Rows that changed something.
  let changed: String
  /// Rows that said nothing new.
  let unchanged: String
  /// Rows that could not be taken.
  let refused: String
  /// Rows kept without what consent does not cover.
  let noConsent: String
}
