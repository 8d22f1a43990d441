import Documents
import StoreModel

/// What every screen may use of the whole.
extension AppState {
  // MARK: - Who and what

  /// The regular a command is about: whose profile is open, else who is selected.
  var person: RegularSummary? { screen.page.person(self) }

  /// The facts about a regular the screen has at hand, nil where they are still on their way.
  func profile(of person: RegularSummary) -> RegularProfile? {
    screen.page.profile(of: person, self)
  }

  /// A number no earlier pause or question has.
  mutating func count() -> Int {
    counter += 1
    return counter
  }

  /// The id the last key press brought, for the one document that key makes.
  mutating func takeID() -> DocumentID? {
    defer { freshID = nil }
    return freshID
  }

  // MARK: - Asking

  /// Asks for something to be read; the answer comes with the sequence of the effect.
  mutating func load(_ question: Question) -> Effect { .load(question, sequence: count()) }

  /// Asks the shop for something; the answer comes with the token of the effect.
  mutating func ask(_ command: Command, about name: String = "") -> Effect {
    let token = count()
    pending[token] = PendingChange(command: command, name: name)
    return .perform(command, token: token)
  }

  // MARK: - What is said

  /// Tells the partner something, for as long as it deserves.
  ///
  /// `milliseconds` where it deserves more or less than others of its severity.
  mutating func toast(
    _ text: String, _ severity: Toast.Severity, milliseconds: Int? = nil
  ) -> [Effect] {
    let toast = Toast(text: text, severity: severity, token: count())
    toasts.removeAll { $0.text == text && $0.act == nil }
    toasts.append(toast)
    if toasts.count > Toast.keptMax { toasts.removeFirst() }
    guard let milliseconds = milliseconds ?? severity.milliseconds else { return [] }
    return [.pause(milliseconds: milliseconds, token: toast.token)]
  }

  /// Tells of an act that Ctrl-Z takes back; what was told before is no longer the last act.
  mutating func toast(
    _ text: String, of act: Int64?, milliseconds: Int? = nil
  ) -> [Effect] {
    let effects = toast(text, .good, milliseconds: milliseconds)
    toasts[toasts.count - 1].act = act
    return effects
  }

  /// Something was done since: Ctrl-Z would not take back what is told any more.
  mutating func loosenToasts() {
    for place in toasts.indices { toasts[place].act = nil }
  }

  /// The act the screen speaks of, nil where it speaks of none.
  var actShown: Int64? { toasts.last?.act }

  /// Takes away what was told, unless something might be lost.
  mutating func clearToasts() { toasts.removeAll { $0.severity != .danger } }

  // MARK: - Going

  /// Brings a tab to the front, as it was left.
  mutating func show(_ tab: Tab) -> [Effect] {
    guard screen != tab.screen else { return [] }
    screen = tab.screen
    return withScreen { $0.shown(&$1) }
  }

  /// What has the keys, if something stands in front of the screen.
  var overlay: Overlay? { overlays.last }

  /// Opens a list in front of whatever is shown.
  mutating func open(_ subject: PickScreen.Subject) {
    overlays.append(.pick(PickScreen.State(subject: subject)))
  }

  /// Closes the frontmost.
  mutating func closeOverlay() {
    if !overlays.isEmpty { overlays.removeLast() }
  }

  /// Replaces the frontmost by its newer state.
  mutating func replaceOverlay(_ overlay: Overlay) {
    guard !overlays.isEmpty else { return }
    overlays[overlays.count - 1] = overlay
  }
}
