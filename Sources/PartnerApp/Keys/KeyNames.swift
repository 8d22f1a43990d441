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
    case .enter: words.enter
    case .escape: words.escape
    case .tab: words.tab
    case .backTab: words.backTab
    case .backspace: words.backspace
    case .delete: words.delete
    case .insert: words.insert
    case .up: words.up
    case .down: words.down
    case .left: words.left
    case .right: words.right
    case .home: words.home
    case .end: words.end
    case .pageUp: words.pageUp
    case .pageDown: words.pageDown
    case .paste: ""
    }
  }
}
