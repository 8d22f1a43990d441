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
}

extension FirstRunScreen.State: ScreenPage {
  var screen: Screen { .firstRun(self) }

  func place(_ app: AppState) -> KeyPlace { .firstRun }

  func isTyping(_ app: AppState) -> Bool { focus.isText }

  mutating func type(_ app: inout AppState, _ key: Key) -> [Effect] {
    if problem == focus { problem = nil }
    switch focus {
    case .number: _ = number.handle(key)
    case .name: _ = name.handle(key)
    case .zone:
      // What was put there for the partner gives way to what they type.
      if zone.text == suggestedZone, key.isTyped { zone.replace("") }
      _ = zone.handle(key)
    default: break
    }
    return []
  }

  mutating func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    switch action {
    case .nextField: focus = moved(by: 1)
    case .previousField: focus = moved(by: -1)
    case .previousValue, .nextValue:
      guard focus == .language else { return [] }
      language = language == .english ? .chinese : .english
      app.settings.language = language
    case .accept:
      guard focus.isText || focus == .language else { return leave(&app, by: focus) }
      if focus == .zone, zoneMatches.count > 1 { return chooseZone(&app) }
      focus = moved(by: 1)
    case .skip: return leave(&app, by: .skip)
    default: break
    }
    return []
  }

  func view(_ app: AppState, into grid: inout Grid) {
    FirstRunScreen.view(self, app, into: &grid)
  }

  /// The questions are of this store, whichever was opened first.
  func storeOpened(_ app: inout AppState) -> [Effect] { [] }

  /// The zones that are meant by what was typed, where that is no zone's own name.
  var zoneMatches: [ZoneMatch] {
    zone.text == suggestedZone ? [] : ZoneSearch.matches(zone.text)
  }

  /// Takes the zone that was meant, and goes on to the next question.
  mutating func take(_ match: ZoneMatch) {
    zone = TextField(text: match.identifier, limit: zone.limit)
    problem = nil
    focus = moved(by: 1)
  }

  private func chooseZone(_ app: inout AppState) -> [Effect] {
    var list = PickScreen.State(subject: .zones(ZoneList(use: .firstRun)))
    list.filter = TextField(text: zone.text, limit: list.filter.limit)
    app.overlays.append(.pick(list))
    return []
  }

  private func moved(by step: Int) -> FirstRunScreen.Focus {
    let order = FirstRunScreen.Focus.allCases.filter { $0 != .language || hasLanguages }
    let index = order.firstIndex(of: focus) ?? 0
    return order[(index + step + order.count) % order.count]
  }

  private mutating func leave(_ app: inout AppState, by choice: FirstRunScreen.Focus) -> [Effect] {
    if choice != .skip, let wrong = FirstRunScreen.problem(in: self) {
      problem = wrong
      focus = wrong
      return []
    }
    let answers = FirstRunScreen.answers(of: self, confirmed: choice != .skip)
    app.settings.apply(answers)
    let saved: [Effect] = answers.isEmpty ? [] : [.saveSettings(answers)]
    app.screen = choice == .importFile ? .importing(ImportScreen.State(origin: self)) : .regulars
    return saved + (choice == .practice ? [.openPractice] : []) + RegularsScreen.settle(&app)
  }
}

extension FirstRunScreen {
  /// The first field whose text cannot be used.
  fileprivate static func problem(in state: State) -> Focus? {
    let fields: [(Focus, SettingKey, TextField)] = [
      (.number, .storeNumber, state.number), (.name, .storeName, state.name),
      (.zone, .zone, state.zone),
    ]
    return fields.first { _, key, field in
      !isBlank(field.text) && key.accepted(field.text) == nil
    }?.0
  }

  /// What is to be stored: what was confirmed by going on, or on skipping only what was typed.
  fileprivate static func answers(of state: State, confirmed: Bool) -> [SettingKey: String] {
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

extension KeyPlace {
  /// The questions of the first run.
  static let firstRun = KeyPlace(
    name: "firstRun", purpose: { $0.help.firstRun }, typing: .inFields, groups: [.palette],
    then: [KeyBinding(.accept, .enter, bar: 0)] + .fields + .values + [
      KeyBinding(.skip, .escape, bar: 2)
    ])
}
