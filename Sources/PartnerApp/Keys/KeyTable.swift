import TextUI

/// Keys that do one thing.
struct KeyBinding: Sendable {
  /// What is done.
  let action: Action
  /// Keys that always do it, the one for the key bar first; a command without any is reached by the
  /// palette.
  let keys: [Key]
  /// Keys that do it only where no text field has the caret.
  let plainKeys: [Key]
  /// Where in the key bar, smallest first; nil for keys everybody knows.
  let bar: Int?
  /// Whether the palette offers it too.
  let isCommand: Bool

  /// What some keys do, and `plain` ones where letters do not type.
  init(
    _ action: Action, _ keys: Key..., plain: [Key] = [], bar: Int? = nil, isCommand: Bool = false
  ) {
    self.init(action, keys: keys, plain: plain, bar: bar, isCommand: isCommand)
  }

  /// The same with the keys as a list.
  init(
    _ action: Action, keys: [Key], plain: [Key] = [], bar: Int? = nil, isCommand: Bool = false
  ) {
    self.action = action
    self.keys = keys
    plainKeys = plain
    self.bar = bar
    self.isCommand = isCommand
  }
}

/// The one table of keys: what a key does, the key bar, the page of keys and the palette all come
/// from here.
enum KeyTable {
  /// Every place there is; each is declared in the file of its screen.
  static let places = Screen.places + Overlay.places + [.help]

  /// What a key does in a place, nil where it does nothing or belongs to the text field.
  static func action(for key: Key, in place: KeyPlace, typing: Bool) -> Action? {
    // Letters are most of what is pressed, and they always type.
    if typing, case .character = key { return nil }
    let key = typing ? key : key.folded
    for binding in bindings(in: place) {
      if binding.keys.contains(key) || (!typing && binding.plainKeys.contains(key)) {
        return binding.action
      }
    }
    return nil
  }

  /// The bindings of a place, in the order they are told: its own, what several have, the frame's.
  static func bindings(in place: KeyPlace) -> [KeyBinding] {
    var bindings = place.first
    for (group, binding) in deeds {
      if let group, !place.groups.contains(group) { continue }
      bindings.append(binding)
    }
    return bindings + place.then + frame(of: place)
  }

  /// What the palette offers, each once: what single screens do, what several do, the frame.
  static let commands: [Action] = {
    let own = places.flatMap { $0.first + $0.then }
    let all = own + deeds.map(\.binding) + places.flatMap(frame)
    return all.filter(\.isCommand).reduce(into: []) { actions, binding in
      if !actions.contains(binding.action) { actions.append(binding.action) }
    }
  }()

  /// The key that does a command in a place; where it has none there, the one it has elsewhere.
  static func key(of action: Action, in place: KeyPlace) -> Key? {
    let here = bindings(in: place).first { $0.action == action && !$0.keys.isEmpty }
    if let here { return here.keys.first }
    let elsewhere = places.lazy.flatMap(bindings).first {
      $0.action == action && $0.isCommand && !$0.keys.isEmpty
    }
    return elsewhere?.keys.first
  }
}
