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
}

extension ImportScreen.State: ScreenPage {
  var screen: Screen { .importing(self) }

  func place(_ app: AppState) -> KeyPlace {
    switch phase {
    case .form: .importForm
    case .running: .importRunning
    case .finished: .importDone
    }
  }

  func isTyping(_ app: AppState) -> Bool {
    if case .form(let form) = phase { return form.focus == .path }
    return false
  }

  mutating func type(_ app: inout AppState, _ key: Key) -> [Effect] {
    guard case .form(var form) = phase, form.path.handle(key) else { return [] }
    form.problem = nil
    if !form.isKindChosen { form.kind = ImportScreen.kind(suggestedBy: form.path.text) }
    phase = .form(form)
    return []
  }

  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    switch phase {
    case .form(let form): return update(&app, form, action)
    case .running(var running):
      guard action == .stopImport, !running.isStopping else { return [] }
      running.isStopping = true
      phase = .running(running)
      return [.cancelImport]
    case .finished(var finished):
      switch action {
      case .nextField, .previousField:
        finished.choosesAnother.toggle()
        phase = .finished(finished)
      case .accept where finished.choosesAnother: self = ImportScreen.State()
      case .accept, .goBack:
        app.screen = .regulars
        return RegularsScreen.ask(&app)
      default: break
      }
      return []
    }
  }

  /// Stops an import first; what ended, or has not begun, is left.
  mutating func stopWork(_ app: inout AppState) -> [Effect]? {
    guard case .running = phase else { return nil }
    return update(&app, .stopImport)
  }

  mutating func cancel(_ app: inout AppState) -> [Effect]? { update(&app, .goBack) }

  func view(_ app: AppState, into grid: inout Grid) { ImportScreen.view(self, app, into: &grid) }

  /// The work takes long enough to show counts.
  mutating func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    guard case .running(var running) = phase, running.token == token else { return [] }
    running.showsCounts = true
    phase = .running(running)
    return []
  }

  /// Whose file it is does not change with the store.
  func storeOpened(_ app: inout AppState) -> [Effect] { [] }

  private mutating func update(
    _ app: inout AppState, _ form: ImportScreen.File, _ action: Action
  ) -> [Effect] {
    var form = form
    switch action {
    case .goBack:
      app.screen = origin.map { .firstRun($0) } ?? app.tab.screen
      return []
    case .nextField, .previousField: form.focus = form.focus == .path ? .kind : .path
    case .previousValue, .nextValue:
      form.kind = ImportScreen.kind(beside: form.kind, action == .nextValue ? 1 : -1)
      form.isKindChosen = true
    case .startImport:
      guard !form.path.text.allSatisfy(\.isWhitespace) else {
        form.problem = .pathMissing
        form.focus = .path
        break
      }
      form.problem = nil
      return start(&app, form)
    default: break
    }
    phase = .form(form)
    return []
  }

  private mutating func start(_ app: inout AppState, _ form: ImportScreen.File) -> [Effect] {
    let running = ImportScreen.Running(form: form, token: app.count())
    phase = .running(running)
    return [
      .importFile(path: form.path.text, kind: form.kind),
      .pause(milliseconds: ImportScreen.countsAfterMilliseconds, token: running.token),
    ]
  }
}

extension ImportScreen {
  /// The next kind of file, or the one before it.
  fileprivate static func kind(beside kind: TableKind, _ step: Int) -> TableKind {
    let all = TableKind.allCases
    let place = all.firstIndex(of: kind) ?? 0
    return all[(place + step + all.count) % all.count]
  }

  fileprivate static func kind(suggestedBy path: String) -> TableKind {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    if name.contains("assign") || name.contains("发放") { return .assignments }
    return name.contains("visit") || name.contains("消费") ? .visits : .members
  }
}

extension KeyPlace {
  private static let importing: @Sendable (Words) -> String = { $0.help.importing }

  /// Which file is to be brought in.
  static let importForm = KeyPlace(
    name: "importForm", purpose: importing, typing: .inFields, groups: [.palette],
    then: [KeyBinding(.startImport, .enter, bar: 0)] + .fields + .values + .back)

  /// While it is brought in.
  static let importRunning = KeyPlace(
    name: "importRunning", purpose: importing, then: [KeyBinding(.stopImport, .escape, bar: 0)])

  /// What that did.
  static let importDone = KeyPlace(
    name: "importDone", purpose: importing, groups: [.palette],
    then: [KeyBinding(.accept, .enter, bar: 0)] + .fields + .back)
}
