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
    if app.isWaiting, action != .cancel {
      if app.held.count < heldMax { app.held.append(HeldKey(key: key, id: app.freshID)) }
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
    case .showRegulars: return showRegulars(&app)
    default: break
    }
    let rect = Layout(size: app.settings.size).page
    if var help = app.help {
      let page = HelpScreen.page(help.place, app.words)
      HelpScreen.update(&help, action, page: page, in: rect)
      app.help = help
      return []
    }
    switch app.front {
    case .pick(let state): return PickScreen.update(&app, state, action)
    case .ask(let state): return AskScreen.update(&app, state, action)
    case .form(let state):
      if case .act(let act) = action { return Acts.perform(&app, act) }
      return FormScreen.update(&app, state, action)
    case nil: return actOnScreen(&app, action)
    }
  }

  private static func actOnScreen(_ app: inout AppState, _ action: Action) -> [Effect] {
    if case .act(let act) = action { return Acts.perform(&app, act) }
    if action == .openImport {
      app.screen = .importing(ImportScreen.State())
      return []
    }
    switch app.screen {
    case .regulars:
      guard action == .openProfile else { return RegularsScreen.update(&app, action) }
      if let effects = RegularsScreen.await(&app, .open) { return effects }
      return app.regulars.selected.map { ProfileScreen.open(&app, $0) } ?? []
    case .profile(var state):
      if action == .goBack { return showRegulars(&app) }
      let page = ProfileScreen.page(state, Telling(app))
      let rect = Layout(size: app.settings.size).page
      ProfileScreen.update(&state, action, page: page, in: rect)
      app.screen = .profile(state)
      return []
    case .firstRun(let state): return FirstRunScreen.update(&app, state, action)
    case .importing(let state): return ImportScreen.update(&app, state, action)
    }
  }

  private static func type(_ app: inout AppState, _ key: Key) -> [Effect] {
    switch app.front {
    case .pick(let state):
      PickScreen.type(&app, state, key)
      return []
    case .form(let state): return FormScreen.type(&app, state, key)
    case .ask, nil: break
    }
    switch app.screen {
    case .regulars: return RegularsScreen.type(&app, key)
    case .firstRun(var state):
      FirstRunScreen.type(&state, key)
      app.screen = .firstRun(state)
    case .importing(var state):
      ImportScreen.type(&state, key)
      app.screen = .importing(state)
    case .profile: break
    }
    return []
  }

  /// Ctrl-C stops work, then closes what is open, else says how to quit.
  private static func cancel(_ app: inout AppState) -> [Effect] {
    if case .importing(let state) = app.screen, app.front == nil {
      if case .running = state.phase { return ImportScreen.update(&app, state, .stopImport) }
      if app.help == nil { return ImportScreen.update(&app, state, .goBack) }
    }
    if app.help != nil {
      app.help = nil
      return []
    }
    if case .form = app.front { return FormScreen.leave(&app) }
    if app.front != nil {
      app.closeFront()
      return []
    }
    return app.toast(app.words.frame.howToQuit, .note)
  }

  private static func showRegulars(_ app: inout AppState) -> [Effect] {
    app.help = nil
    guard case .profile = app.screen else { return [] }
    app.screen = .regulars
    return RegularsScreen.settle(&app)
  }
}

/// A key that waits for its turn, with the id it brought.
struct HeldKey: Equatable, Sendable {
  let key: Key
  let id: DocumentID?
}

extension AppState {
  /// Whether a command waits for an answer: keys pressed meanwhile come after it.
  fileprivate var isWaiting: Bool {
    if opening != nil { return true }
    if case .act = regulars.question?.then { return front == nil && screen == .regulars }
    return false
  }

  /// Where a key is pressed now.
  var place: Place {
    if help != nil { return .help }
    switch front {
    case .pick: return .pick
    case .ask: return .ask
    case .form(let form): return form.purpose.form.isSheet ? .line : .form
    case nil: break
    }
    switch screen {
    case .regulars: return regulars.isStoreEmpty ? .emptyStore : .regulars
    case .profile: return .profile
    case .firstRun: return .firstRun
    case .importing(let state):
      switch state.phase {
      case .form: return .importForm
      case .running: return .importRunning
      case .finished: return .importDone
      }
    }
  }

  /// Whether a text field has the caret.
  var isTyping: Bool {
    guard help == nil else { return false }
    switch front {
    case .pick: return true
    case .ask: return false
    case .form(let form): return form.focused?.isText ?? false
    case nil: break
    }
    switch screen {
    case .regulars: return true
    case .profile: return false
    case .firstRun(let state): return state.focus.isText
    case .importing(let state): return state.isTyping
    }
  }
}
