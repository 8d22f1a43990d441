import Documents
import StoreModel

/// A form that opens, or another thing that is done, once the facts about its regular have come.
struct AwaitedForm: Equatable, Sendable {
  /// The question for the facts.
  let sequence: Int
  /// Whom they are about, and what is done then.
  let regular: DocumentID
  let deed: Deed

  /// Opens the form of the regular who is selected or open.
  static func edit(_ app: inout AppState) -> [Effect] {
    guard let person = app.person else { return [] }
    return edit(&app, person.id)
  }

  /// Opens the form of a regular: with the facts of this moment, not those of a while ago.
  static func edit(_ app: inout AppState, _ id: DocumentID) -> [Effect] { open(&app, id, .edit) }

  /// Asks for the facts something is done with.
  static func open(_ app: inout AppState, _ id: DocumentID, _ deed: Deed) -> [Effect] {
    let sequence = app.count()
    app.awaitedForm = AwaitedForm(sequence: sequence, regular: id, deed: deed)
    return [.load(.profile(id), sequence: sequence)]
  }

  /// Takes the facts a form waited for, and the keys pressed meanwhile.
  static func profileLoaded(
    _ app: inout AppState, sequence: Int, _ profile: RegularProfile?
  ) -> [Effect] {
    guard let awaited = app.awaitedForm, awaited.sequence == sequence else { return [] }
    app.awaitedForm = nil
    let opened =
      profile.map { perform(&app, awaited, $0) } ?? app.toast(app.words.profile.gone, .warning)
    return opened + KeyRouting.release(&app)
  }

  private static func perform(
    _ app: inout AppState, _ awaited: AwaitedForm, _ profile: RegularProfile
  ) -> [Effect] {
    if awaited.deed == .edit { return ProfileForm.open(&app, profile) }
    // Whoever is selected now may be somebody else: what was asked for is not done to them.
    guard app.person?.id == awaited.regular else { return [] }
    if awaited.deed == .moveVisit { return MovingVisits.start(&app, profile) }
    return Deeds.change(&app, awaited.deed, profile)
  }
}
