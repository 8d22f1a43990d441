import TextUI

/// The page of keys for the view it was opened from, made from the key table.
enum HelpScreen {
  /// Which view the page tells about, and how far it is scrolled.
  struct State: Equatable, Sendable {
    /// The view it was opened from.
    let place: Place
    /// The first row shown.
    var top = 0
  }

  /// What a key does on the page.
  static func update(_ state: inout State, _ action: Action, page: Page, in rect: Rect) {
    state.top = Scrolling.top(after: action, from: state.top, page: page, in: rect)
  }

  /// What the view is for, then its keys.
  static func page(_ place: Place, _ words: Words) -> Page {
    var lines = [
      Line(text: words.help.title, role: .title), Line(text: purpose(of: place, words.help)),
      Line(text: ""), Line(text: words.help.keysHere, role: .title),
    ]
    lines += KeyTable.bindings(in: place).compactMap { binding in
      let plainKeys = isAlwaysTyping(place) ? [] : binding.plainKeys
      let keys = (binding.keys + plainKeys).map { KeyNames.long($0, words.keys) }
      guard !keys.isEmpty else { return nil }
      return Line(
        label: keys.joined(separator: " "), text: binding.action.words(in: words.actions).meaning)
    }
    guard hasTextField(place) else { return Page(lines) }
    lines += [Line(text: ""), Line(text: words.help.keysInText, role: .title)]
    lines += textKeys(words).map { keys, meaning in
      Line(label: keys.map { KeyNames.long($0, words.keys) }.joined(separator: " "), text: meaning)
    }
    return Page(lines)
  }

  /// Draws the page.
  static func view(_ state: State, _ app: AppState, into grid: inout Grid) {
    let rect = Layout(size: app.settings.size).page
    let page = page(state.place, app.words)
    page.drawScrolled(into: &grid, in: rect, top: state.top)
    grid.cursor = Position(row: rect.row, column: rect.column)
  }

  private static func textKeys(_ words: Words) -> [(keys: [Key], meaning: String)] {
    [
      ([.left, .right, .control("b"), .control("f")], words.help.caret),
      ([.home, .end, .control("a"), .control("e")], words.help.caretEnds),
      ([.backspace, .control("w"), .control("u")], words.help.deleteBefore),
      ([.delete, .control("d")], words.help.deleteAfter),
    ]
  }

  private static func hasTextField(_ place: Place) -> Bool {
    switch place {
    case .regulars, .emptyStore, .firstRun, .importForm, .pick, .form, .line: true
    case .profile, .help, .importRunning, .importDone, .ask: false
    }
  }

  private static func isAlwaysTyping(_ place: Place) -> Bool {
    [.regulars, .emptyStore, .pick].contains(place)
  }

  private static func purpose(of place: Place, _ words: HelpWords) -> String {
    switch place {
    case .regulars, .emptyStore, .help: words.regulars
    case .profile: words.profile
    case .pick: words.picking
    case .ask: words.asking
    case .form, .line: words.filling
    case .firstRun: words.firstRun
    case .importForm, .importRunning, .importDone: words.importing
    }
  }
}
