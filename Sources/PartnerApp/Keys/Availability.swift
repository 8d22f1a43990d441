/// Which commands can be done now, and why the others cannot.
enum Availability {
  /// Whether a command exists at all on this terminal.
  static func isOffered(_ action: Action, _ app: AppState) -> Bool {
    switch action {
    case .act(.suspend): !app.settings.isKiosk
    default: true
    }
  }

  /// Why a command cannot be done in a place, nil where it can.
  static func refusal(of action: Action, in place: Place, _ app: AppState) -> String? {
    let words = app.words.pick
    let isHere = KeyTable.bindings(in: place).contains { $0.action == action }
    guard isHere else { return words.notHere }
    switch action {
    case .openProfile, .act(.edit), .act(.addFact):
      return app.person == nil ? words.nobodySelected : nil
    case .act(.resumeDraft) where app.drafts.isEmpty: return words.noDrafts
    case .act(.practice) where app.settings.store.isPractice: return words.isPractice
    default: return nil
    }
  }
}
