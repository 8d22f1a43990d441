import Foundation
import StoreModel
import TextUI

/// The questions of the first run, each of which can be skipped.
enum FirstRunScreen {
  /// What was answered so far.
  struct State: Equatable, Sendable {
    var language: Language
    var number: TextField
    var name: TextField
    var zone: TextField
    /// The zone the machine suggests; the partner confirms it by going on.
    let suggestedZone: String
    /// The language the program started in.
    let startLanguage: Language
    /// Whether there are languages to choose from on this terminal.
    let hasLanguages: Bool
    var focus: Focus
    /// The field whose text cannot be used.
    var problem: Focus?

    /// A form with what is known already.
    init(_ settings: AppSettings) {
      language = settings.language
      startLanguage = settings.language
      number = TextField(text: settings.store.number, limit: 8)
      name = TextField(text: settings.store.name, limit: 40)
      suggestedZone = settings.zone.identifier
      zone = TextField(text: suggestedZone, limit: 64)
      hasLanguages = settings.showsHan
      focus = settings.showsHan ? .language : .number
    }
  }

  /// Fields and choices in the order of Tab.
  enum Focus: CaseIterable, Equatable, Sendable {
    case language, number, name, zone, importFile, practice, empty, skip

    /// Whether letters type here.
    var isText: Bool { self == .number || self == .name || self == .zone }
  }

  /// What a key does that belongs to a text field.
  static func type(_ state: inout State, _ key: Key) {
    if state.problem == state.focus { state.problem = nil }
    switch state.focus {
    case .number: _ = state.number.handle(key)
    case .name: _ = state.name.handle(key)
    case .zone: _ = state.zone.handle(key)
    default: break
    }
  }

  /// What a key does in the form.
  static func update(_ app: inout AppState, _ state: State, _ action: Action) -> [Effect] {
    var state = state
    switch action {
    case .nextField: state.focus = moved(state, by: 1)
    case .previousField: state.focus = moved(state, by: -1)
    case .previousValue, .nextValue:
      guard state.focus == .language else { return [] }
      state.language = state.language == .english ? .chinese : .english
      app.settings.language = state.language
    case .accept:
      if state.focus.isText || state.focus == .language {
        state.focus = moved(state, by: 1)
      } else {
        return leave(&app, state, by: state.focus)
      }
    case .skip: return leave(&app, state, by: .skip)
    default: return []
    }
    app.screen = .firstRun(state)
    return []
  }

  private static func moved(_ state: State, by step: Int) -> Focus {
    let order = Focus.allCases.filter { $0 != .language || state.hasLanguages }
    let index = order.firstIndex(of: state.focus) ?? 0
    return order[(index + step + order.count) % order.count]
  }

  private static func leave(_ app: inout AppState, _ state: State, by choice: Focus) -> [Effect] {
    if choice != .skip, let problem = problem(in: state) {
      var state = state
      state.problem = problem
      state.focus = problem
      app.screen = .firstRun(state)
      return []
    }
    let answers = answers(of: state, confirmed: choice != .skip)
    app.settings.apply(answers)
    var effects: [Effect] = answers.isEmpty ? [] : [.saveSettings(answers)]
    switch choice {
    case .importFile: app.screen = .importing(ImportScreen.State(origin: state))
    case .practice:
      app.screen = .regulars
      effects.append(.openPractice)
    default: app.screen = .regulars
    }
    return effects + RegularsScreen.settle(&app)
  }

  private static func problem(in state: State) -> Focus? {
    let fields: [(Focus, SettingKey, TextField)] = [
      (.number, .storeNumber, state.number), (.name, .storeName, state.name),
      (.zone, .zone, state.zone),
    ]
    return fields.first { _, key, field in
      !isBlank(field.text) && key.accepted(field.text) == nil
    }?.0
  }

  /// What is to be stored: what was confirmed by going on, or on skipping only what was typed.
  private static func answers(of state: State, confirmed: Bool) -> [SettingKey: String] {
    var answers: [SettingKey: String] = [:]
    if state.hasLanguages, confirmed || state.language != state.startLanguage {
      answers[.language] = state.language.rawValue
    }
    answers[.storeNumber] = SettingKey.storeNumber.accepted(state.number.text)
    answers[.storeName] = SettingKey.storeName.accepted(state.name.text)
    if confirmed || state.zone.text != state.suggestedZone {
      answers[.zone] = SettingKey.zone.accepted(state.zone.text)
    }
    return answers
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
}
