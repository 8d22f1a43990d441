import StoreModel
import TextUI

/// Bringing in a file: which one, how far it is, what it did.
enum ImportScreen {
  /// Where the import stands, and what Esc goes back to.
  struct State: Equatable, Sendable {
    /// How far it is.
    var phase: Phase = .form(File())
    /// The first run it was opened from.
    var origin: FirstRunScreen.State?

    /// Whether letters type.
    var isTyping: Bool {
      if case .form(let form) = phase { return form.focus == .path }
      return false
    }
  }

  /// How far an import is.
  enum Phase: Equatable, Sendable {
    case form(File)
    case running(Running)
    case finished(Finished)
  }

  /// Which file.
  struct File: Equatable, Sendable {
    var path = TextField(limit: 1024)
    var kind: TableKind = .members
    /// Whether the partner chose the kind; until then the name of the file suggests it.
    var isKindChosen = false
    var focus: Focus = .path
    var problem: Problem?

    /// The fields.
    enum Focus: Equatable, Sendable { case path, kind }
    /// Why it did not start.
    enum Problem: Equatable, Sendable { case pathMissing, sentence(String) }
  }

  /// An import under way.
  struct Running: Equatable, Sendable {
    /// The form it was started from: a failure goes back to it.
    var form: File
    /// The pause after which counts are worth showing.
    var token: Int
    var showsCounts = false
    var progress: ImportProgress?
    var isStopping = false
  }

  /// An import that ended.
  struct Finished: Equatable, Sendable {
    var report: ImportReport
    /// Whether the choice of another file has the focus.
    var choosesAnother = false
  }

  /// Shorter work shows no counts.
  static let countsAfterMilliseconds = 200

  /// What a key does that belongs to the path.
  static func type(_ state: inout State, _ key: Key) {
    guard case .form(var form) = state.phase, form.path.handle(key) else { return }
    form.problem = nil
    if !form.isKindChosen { form.kind = kind(suggestedBy: form.path.text) }
    state.phase = .form(form)
  }

  /// What a key does.
  static func update(_ app: inout AppState, _ state: State, _ action: Action) -> [Effect] {
    var state = state
    switch state.phase {
    case .form(let form): return update(&app, &state, form, action)
    case .running(var running):
      guard action == .stopImport, !running.isStopping else { return [] }
      running.isStopping = true
      state.phase = .running(running)
      app.screen = .importing(state)
      return [.cancelImport]
    case .finished(var finished):
      switch action {
      case .nextField, .previousField:
        finished.choosesAnother.toggle()
        state.phase = .finished(finished)
        app.screen = .importing(state)
        return []
      case .accept where finished.choosesAnother:
        app.screen = .importing(State())
        return []
      case .accept, .goBack:
        app.screen = .regulars
        return RegularsScreen.ask(&app)
      default: return []
      }
    }
  }

  private static func update(
    _ app: inout AppState, _ state: inout State, _ form: File, _ action: Action
  ) -> [Effect] {
    var form = form
    switch action {
    case .goBack:
      app.screen = state.origin.map { .firstRun($0) } ?? .regulars
      return []
    case .nextField, .previousField: form.focus = form.focus == .path ? .kind : .path
    case .previousValue, .nextValue:
      form.kind = form.kind == .members ? .visits : .members
      form.isKindChosen = true
    case .startImport:
      guard !form.path.text.allSatisfy(\.isWhitespace) else {
        form.problem = .pathMissing
        form.focus = .path
        break
      }
      form.problem = nil
      let running = Running(form: form, token: app.count())
      state.phase = .running(running)
      app.screen = .importing(state)
      return [
        .importFile(path: form.path.text, kind: form.kind),
        .pause(milliseconds: countsAfterMilliseconds, token: running.token),
      ]
    default: return []
    }
    state.phase = .form(form)
    app.screen = .importing(state)
    return []
  }

  private static func kind(suggestedBy path: String) -> TableKind {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    return name.contains("visit") || name.contains("消费") ? .visits : .members
  }
}
