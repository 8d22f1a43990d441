import TextUI

extension FormScreen.State: OverlayPage {
  var overlay: Overlay { .form(self) }

  var coversScreen: Bool { !purpose.form.isSheet }

  func place(_ app: AppState) -> KeyPlace { purpose.form.isSheet ? .line : .form }

  func isTyping(_ app: AppState) -> Bool { focused?.isText ?? false }

  func update(_ app: inout AppState, _ action: Action) -> [Effect] {
    if case .deed(let deed) = action { return Deeds.perform(&app, deed) }
    return FormScreen.update(&app, self, action)
  }

  func type(_ app: inout AppState, _ key: Key) -> [Effect] { FormScreen.type(&app, self, key) }

  func cancel(_ app: inout AppState) -> [Effect]? { FormScreen.leave(&app) }

  func view(_ app: AppState, into grid: inout Grid) { FormScreen.view(self, app, into: &grid) }

  mutating func storeChanged(_ app: inout AppState) -> [Effect] { askMeanwhile(&app) }

  mutating func loaded(_ app: inout AppState, sequence: Int, _ answer: Answer) -> [Effect] {
    takeMeanwhile(app, sequence: sequence, answer)
    if case .duplicates(let duplicates) = answer {
      FormScreen.duplicatesFound(&app, sequence: sequence, duplicates)
    }
    return []
  }

  func pauseEnded(_ app: inout AppState, token: Int) -> [Effect] {
    FormScreen.pauseEnded(&app, token: token)
  }
}

extension KeyPlace {
  private static let filling: @Sendable (Words) -> String = { $0.help.filling }

  /// A form over the whole page.
  static let form = KeyPlace(
    name: "form", purpose: filling, typing: .inFields, groups: [.form, .palette],
    then: keys + [
      KeyBinding(.sayYes, plain: [.character("y")]), KeyBinding(.sayNo, plain: [.character("n")]),
    ] + .back)

  /// A form of a few lines below the screen.
  static let line = KeyPlace(
    name: "line", purpose: filling, typing: .inFields, groups: [.form, .palette], then: keys + .back
  )

  private static let keys: [KeyBinding] =
    .fields + [
      KeyBinding(.previousValue, plain: [.left]), KeyBinding(.nextValue, plain: [.right]),
      KeyBinding(.toggleValue, plain: [.character(" ")]), KeyBinding(.save, .enter, bar: 0),
    ]
}
