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
    if case .act(.checkIn) = action, place == .emptyStore { return nil }
    let isHere = KeyTable.bindings(in: place).contains { $0.action == action }
    guard isHere else { return words.notHere }
    switch action {
    case .openProfile where app.person == nil: return words.nobodySelected
    case .act(.practice) where app.settings.store.isPractice: return words.isPractice
    default: return nil
    }
  }
}
