import StoreModel

/// Which commands can be done now, and why the others cannot.
enum Availability {
  /// Whether a command exists at all on this terminal.
  static func isOffered(_ action: Action, _ app: AppState) -> Bool {
    switch action {
    case .deed(.suspend): !app.settings.isKiosk
    default: true
    }
  }

  /// Why a command cannot be done in a place, nil where it can.
  static func refusal(of action: Action, in place: KeyPlace, _ app: AppState) -> String? {
    let words = app.words.pick
    let isHere = KeyTable.bindings(in: place).contains { $0.action == action }
    guard isHere else { return words.notHere }
    switch action {
    case .deed(let deed) where deed.isAboutPerson && app.person == nil: return words.nobodySelected
    case .openProfile where app.person == nil: return words.nobodySelected
    case .deed(.know) where app.partner == nil: return words.nobodyOn
    case .deed(.voidVisit) where hasNoVisit(app): return words.noVisit
    case .deed(.moveVisit) where MovingVisits.hasNothing(app): return app.words.moving.noVisit
    case .deed(.resumeDraft) where app.drafts.isEmpty: return words.noDrafts
    case .deed(.takeOffers) where TakingOffers.waiting(app) == nil:
      return app.words.offers.nothingToTake
    case .deed(.practice) where app.settings.store.isPractice: return words.isPractice
    default: return nil
    }
  }

  /// Whether it is known that there is no visit: before the facts have come nobody can say so.
  private static func hasNoVisit(_ app: AppState) -> Bool {
    let profile = app.person.flatMap { app.profile(of: $0) }
    return profile?.recentVisits.allSatisfy(\.isVoid) ?? false
  }
}
