import Documents
import TextUI

/// From a key to the screen it belongs to.
enum KeyRouting {
  /// What a key does where the partner is.
  static func update(_ app: inout AppState, _ key: Key) -> [Effect] {
    let place = app.place
    let isTyping = app.isTyping
    let action = KeyTable.action(for: key, in: place, typing: isTyping)
    if action == .quit { return FormScreen.keep(&app) + [.quit] }
    if action == .redraw { return [.redraw] }
    guard !Layout(size: app.settings.size).isTooSmall else { return [] }
    if app.isRestOfWord(key) { return [] }
    if app.isWaiting, action != .cancel {
      if app.held.count < heldMax {
        app.held.append(HeldKey(key: key, id: app.freshID, at: app.lastKey))
      }
      return []
    }
    if key == .escape, app.toasts.last?.severity == .danger, place != .importRunning {
      app.toasts.removeLast()
      return []
    }
    guard let action else { return isTyping ? type(&app, key) : [] }
    return act(&app, action)
  }

  /// Presses the keys that came after a command while it waited for the list.
  static func release(_ app: inout AppState) -> [Effect] {
    let held = app.held
    app.held = []
    return held.flatMap { pressed in
      app.freshID = pressed.id
      app.lastKey = pressed.at
      return update(&app, pressed.key)
    }
  }

  /// Nobody types more ahead than a few names.
  private static let heldMax = 256

  /// Does an action where the partner is.
  static func act(_ app: inout AppState, _ action: Action) -> [Effect] {
    switch action {
    case .quit: return FormScreen.keep(&app) + [.quit]
    case .redraw: return [.redraw]
    case .cancel: return cancel(&app)
    case .showHelp:
      app.help = HelpScreen.State(place: app.place)
      return []
    case .closeHelp:
      app.help = nil
      return []
    case .show(let tab): return show(&app, tab)
    default: break
    }
    if var help = app.help {
      help.update(action, app)
      app.help = help
      return []
    }
    if let effects = app.withOverlay({ $0.update(&$1, action) }) { return effects }
    if case .deed(let deed) = action { return Deeds.perform(&app, deed) }
    return app.withScreen { $0.update(&$1, action) }
  }

  private static func type(_ app: inout AppState, _ key: Key) -> [Effect] {
    app.withOverlay { $0.type(&$1, key) } ?? app.withScreen { $0.type(&$1, key) }
  }

  /// Ctrl-C stops work, then closes what is open, else says how to quit.
  private static func cancel(_ app: inout AppState) -> [Effect] {
    if app.overlay == nil, let stopped = app.withScreen({ $0.stopWork(&$1) }) { return stopped }
    if app.help != nil {
      app.help = nil
      return []
    }
    let cancelled = app.withOverlay { $0.cancel(&$1) } ?? app.withScreen { $0.cancel(&$1) }
    return cancelled ?? app.toast(app.words.frame.howToQuit, .note)
  }

  /// Closes the page of keys and goes to a tab, from where tabs are shown.
  private static func show(_ app: inout AppState, _ tab: Tab) -> [Effect] {
    app.help = nil
    return app.screen.page.place(app).showsTabs ? app.show(tab) : []
  }
}

/// A key that waits for its turn, with the id it brought.
struct HeldKey: Equatable, Sendable {
  let key: Key
  let id: DocumentID?
  /// When it was pressed, UTC milliseconds.
  let at: Int64
}

extension AppState {
  /// For how long letters belong to a word whose first letter chose already, in milliseconds.
  private static let wordMilliseconds: Int64 = 1_000

  /// Whether a key only goes on with a word of which a letter was enough: it is nothing typed into
  /// what lies behind.
  fileprivate mutating func isRestOfWord(_ key: Key) -> Bool {
    guard let chosen = chosenByLetter, (0..<Self.wordMilliseconds).contains(lastKey - chosen) else {
      chosenByLetter = nil
      return false
    }
    switch key {
    case .character: chosenByLetter = lastKey
    case .enter: chosenByLetter = nil
    default:
      chosenByLetter = nil
      return false
    }
    return true
  }

  /// Whether a command waits for an answer: keys pressed meanwhile come after it.
  fileprivate var isWaiting: Bool {
    awaitedForm != nil || overlay == nil && screen.page.isWaiting(self)
  }
}
