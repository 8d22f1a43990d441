public import Documents
public import StoreModel
public import TextUI

/// Something that happened: a key, a moment, or the answer to an effect.
public enum Message: Equatable, Sendable {
  /// The screen was opened; sent once, before anything else.
  case opened
  /// An id for what the next key may make; sent before every key.
  case minted(DocumentID)
  /// A key was pressed.
  case key(Key)
  /// The terminal has another size.
  case resized(Size)
  /// The clock moved on.
  case tick(nowMilliseconds: Int64)
  /// The pause with this token is over.
  case pauseEnded(token: Int)
  /// The answer to `Effect.load` with the same sequence.
  case loaded(sequence: Int, Answer)
  /// What `Effect.perform` asked for is durable; `act` is its number where it can be taken back.
  case performed(token: Int, Outcome, act: Int64? = nil)
  /// What `Effect.perform` asked for is against a rule.
  case refused(token: Int, Refusal)
  /// What `Effect.perform` asked for could not be written; the sentence says what to do.
  case notPerformed(token: Int, sentence: String)
  /// Something beside the store was done, all of it or not; the sentence says what.
  case told(sentence: String, isDone: Bool)
  /// Another partner is on at this terminal, or nobody.
  case signedOn(Partner?)
  /// Somebody (this terminal, another, an import) changed what the lists show.
  case storeChanged
  /// Another store is open now: the practice store, or this one under its new name.
  case storeOpened(StoreIdentity)
  /// An import is under way.
  case importProgressed(ImportProgress)
  /// An import ended, by itself or cancelled: what it left behind is whole rows.
  case importFinished(ImportReport)
  /// An import could not start or go on; the sentence says why and what to do.
  case importFailed(sentence: String)
  /// Settings were stored and hold from now on.
  case settingsSaved([SettingKey: String])
  /// Settings were taken back or set again: what the store sets of these now, nil for nothing.
  case settingsTaken([SettingKey: String?])
  /// An effect failed; the sentence says why and what to do next.
  case failed(sentence: String)
}
