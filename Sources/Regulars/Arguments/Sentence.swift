import Foundation
import Journaling
import PartnerApp
import StoreModel
import StoreSession
import TerminalIO

/// Errors as one sentence for the person, made here once: what happened, and what to do next.
struct Sentence: Sendable {
  let language: Language
  /// The store's directory, where a sentence has to name it, see `PathText`.
  let directory: String

  /// The words it is made of.
  var words: CommandWords { .of(language) }

  /// Any error a command or an effect ends with.
  func of(_ error: any Error) -> String {
    switch error {
    case let error as UsageError: words.usageErrors.sentence(error)
    case let error as StoreError: of(error)
    case let error as TerminalError: words.failures.terminal(error)
    case let error as ThemeError: PathText.shown(of(error))
    default: words.failures.unexpected(String(describing: error))
    }
  }

  /// An error of the store.
  func of(_ error: StoreError) -> String {
    switch error {
    case .refused(let refusal): RefusalWords.of(language).sentence(refusal)
    case .journal(let error): words.journal.failed(error, PathText.shown(directory))
    case .document: words.failures.tooLong
    case .unreadableTable(let error): words.files.unreadable(error)
    case .file(let path, .noTable(let error)):
      "\(PathText.shown(path)): \(words.files.unreadable(error))"
    case .file(let path, let trouble): words.failures.file(PathText.shown(path), trouble)
    case .closed: words.failures.closed
    case .unexpected(let error): words.failures.unexpected(error)
    }
  }

  /// Why the files could not be tidied up; the change itself is saved.
  ///
  /// Where a guest is owed that, what they took back is still in them.
  func ofTidying(_ error: any Error, owes: Bool) -> String {
    (owes ? words.journal.notForgotten : words.forgetting.saved) + of(error)
  }

  /// What opening had to mend, nil where all was well.
  func of(_ recovery: Recovery?) -> String? {
    recovery.map { words.journal.mended($0, PathText.shown(directory)) }
  }

  /// Why opening could not mend what it should have, nil where all was well.
  func ofUnmended(_ error: JournalError?) -> String? {
    error.map { words.journal.unmended + of(.journal($0)) }
  }

  /// A theme that cannot be used; where none has the name, those that come near.
  private func of(_ error: ThemeError) -> String {
    let told = words.failures.theme(error)
    guard case .notFound(let name, let folders) = error else { return told }
    let names = ThemeNames.all(in: folders)
    let near = Nearest.words(to: name, among: names)
    return told + (near.isEmpty ? words.meant.thereAre(names) : words.meant.didYouMean(near))
  }
}
