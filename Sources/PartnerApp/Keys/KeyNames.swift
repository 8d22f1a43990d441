import TextUI

/// How a key is written for people.
enum KeyNames {
  /// The name on the page of keys: "Ctrl-Q", "PageUp".
  static func long(_ key: Key, _ words: KeyWords) -> String {
    switch key {
    case .control(let letter): "Ctrl-" + letter.uppercased()
    case .alt(let letter): "Alt-" + letter.uppercased()
    default: plain(key, words)
    }
  }

  /// The name in the key bar: "^Q".
  static func short(_ key: Key, _ words: KeyWords) -> String {
    switch key {
    case .control(let letter): "^" + letter.uppercased()
    case .alt(let letter): "M-" + letter.uppercased()
    default: plain(key, words)
    }
  }

  private static func plain(_ key: Key, _ words: KeyWords) -> String {
    switch key {
    case .character(" "): words.space
    case .character(let character), .control(let character), .alt(let character): String(character)
    case .function(let number): "F\(number)"
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: words.up
    case .down: words.down
    case .left: words.left
    case .right: words.right
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PageUp"
    case .pageDown: "PageDown"
    case .paste: ""
    }
  }
}
