import TextUI

/// Keys that do one thing in some places.
struct KeyBinding: Sendable {
  /// What is done.
  let action: Action
  /// Keys that do it anywhere in these places, the one for the key bar first; a command without any
  /// is reached by the palette.
  let keys: [Key]
  /// Keys that do it only where no text field has the caret.
  var plainKeys: [Key] = []
  /// Where they do it.
  let places: [Place]
  /// Where in the key bar, smallest first; nil for keys everybody knows.
  var bar: Int?
  /// Whether the palette offers it too.
  var isCommand = false
}

/// The one table of keys: what a key does, the key bar, the page of keys and the palette all come
/// from here.
enum KeyTable {
  /// What a key does in a place, nil where it does nothing or belongs to the text field.
  static func action(for key: Key, in place: Place, typing: Bool) -> Action? {
    // Letters are most of what is pressed, and they always type.
    if typing, case .character = key { return nil }
    let key = typing ? key : key.folded
    for binding in all where binding.places.contains(place) {
      if binding.keys.contains(key) || (!typing && binding.plainKeys.contains(key)) {
        return binding.action
      }
    }
    return nil
  }

  /// The bindings of a place in the order of the table.
  static func bindings(in place: Place) -> [KeyBinding] {
    all.filter { $0.places.contains(place) }
  }

  /// Every binding there is.
  static let all: [KeyBinding] =
    screenBindings + commandBindings + formBindings + pageBindings + frameBindings

  /// What the palette offers, each once, in the order of the table.
  static let commands: [Action] = all.filter(\.isCommand).reduce(into: []) { actions, binding in
    if !actions.contains(binding.action) { actions.append(binding.action) }
  }

  /// The key that does a command in a place; where it has none there, the one it has elsewhere.
  static func key(of action: Action, in place: Place) -> Key? {
    let bindings = all.filter { $0.action == action && !$0.keys.isEmpty }
    let here = bindings.first { $0.places.contains(place) }
    return (here ?? bindings.first { $0.isCommand })?.keys.first
  }
}
