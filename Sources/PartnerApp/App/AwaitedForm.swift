import Documents
import StoreModel

/// A form that opens once the facts about its regular have come.
struct AwaitedForm: Equatable, Sendable {
  /// The question for the facts.
  let sequence: Int

  /// Opens the form of the regular who is selected or open.
  static func edit(_ app: inout AppState) -> [Effect] {
    guard let person = app.person else { return [] }
    return edit(&app, person.id)
  }

  /// Opens the form of a regular: with the facts of this moment, not those of a while ago.
  static func edit(_ app: inout AppState, _ id: DocumentID) -> [Effect] {
    let sequence = app.count()
    app.awaitedForm = AwaitedForm(sequence: sequence)
    return [.load(.profile(id), sequence: sequence)]
  }

  /// Takes the facts a form waited for, and the keys pressed meanwhile.
  static func profileLoaded(
    _ app: inout AppState, sequence: Int, _ profile: RegularProfile?
  ) -> [Effect] {
    guard app.awaitedForm?.sequence == sequence else { return [] }
    app.awaitedForm = nil
    let opened =
      profile.map { ProfileForm.open(&app, $0) } ?? app.toast(app.words.profile.gone, .warning)
    return opened + KeyRouting.release(&app)
  }
}
