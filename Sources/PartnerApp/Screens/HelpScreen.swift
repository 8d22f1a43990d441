import TextUI

/// The page of keys for the view it was opened from, made from the key table.
enum HelpScreen {
  /// Which view the page tells about, and how far it is scrolled.
  struct State: Equatable, Sendable {
    /// The view it was opened from.
    let place: KeyPlace
    /// The first row shown.
    var top = 0

    /// What a key does on the page.
    mutating func update(_ action: Action, _ app: AppState) {
      let rect = Layout(size: app.settings.size).page
      top = Scrolling.top(
        after: action, from: top, page: HelpScreen.page(place, app.words), in: rect)
    }
  }

  /// What the view is for, then its keys.
  static func page(_ place: KeyPlace, _ words: Words) -> Page {
    var lines = [
      Line(text: words.help.title, role: .title), Line(text: place.purpose(words)),
      Line(text: ""), Line(text: words.help.keysHere, role: .title),
    ]
    lines += KeyTable.bindings(in: place).compactMap { binding in
      let plainKeys = place.typing == .always ? [] : binding.plainKeys
      let keys = (binding.keys + plainKeys).map { KeyNames.long($0, words.keys) }
      guard !keys.isEmpty else { return nil }
      return Line(
        label: keys.joined(separator: " "), text: binding.action.words(in: words).meaning)
    }
    guard place.typing != .never else { return Page(lines) }
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
}

extension KeyPlace {
  /// The page of keys itself.
  static let help = KeyPlace(
    name: "help", purpose: { $0.help.regulars }, showsTabs: true,
    then: .scrolling + [
      KeyBinding(.closeHelp, .escape, .function(1), .enter, plain: [.character("?")], bar: 9)
    ])
}
