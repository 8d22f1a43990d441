import StoreModel

/// What stands in front of a screen until it is closed.
enum Front: Equatable, Sendable {
  case pick(PickScreen.State)
  case ask(AskScreen.State)
  case form(FormScreen.State)
}

extension AppState {
  /// What has the keys, if something stands in front of the screen.
  var front: Front? { fronts.last }

  /// Closes the frontmost.
  mutating func closeFront() {
    if !fronts.isEmpty { fronts.removeLast() }
  }

  /// Replaces the frontmost by its newer state.
  mutating func replaceFront(_ front: Front) {
    guard !fronts.isEmpty else { return }
    fronts[fronts.count - 1] = front
  }

  /// The regular a command is about: whose profile is open, else who is selected.
  var person: RegularSummary? {
    switch screen {
    case .profile(let profile): profile.profile?.summary ?? profile.summary
    case .regulars: regulars.isBehind ? nil : regulars.selected
    case .firstRun, .importing: nil
    }
  }

  /// The facts about a regular the screen has at hand, nil where they are still on their way.
  func profile(of person: RegularSummary) -> RegularProfile? {
    if case .profile(let state) = screen { return state.profile }
    let shown = regulars.preview.shown
    return shown?.summary.id == person.id ? shown : nil
  }
}
