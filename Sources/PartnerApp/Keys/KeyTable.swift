import TextUI

/// Keys that do one thing in some places.
struct KeyBinding: Sendable {
  /// What is done.
  let action: Action
  /// Keys that do it anywhere in these places; the first is the one shown in the key bar.
  let keys: [Key]
  /// Keys that do it only where no text field has the caret.
  var plainKeys: [Key] = []
  /// Where they do it.
  let places: [Place]
  /// Where in the key bar, smallest first; nil for keys everybody knows.
  var bar: Int?
}

/// The one table of keys: what a key does, the key bar and the page of keys all come from here.
enum KeyTable {
  /// What a key does in a place, nil where it does nothing or belongs to the text field.
  static func action(for key: Key, in place: Place, typing: Bool) -> Action? {
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
  static let all: [KeyBinding] = screenBindings + formBindings + pageBindings + frameBindings

  private static let screenBindings: [KeyBinding] = [
    KeyBinding(action: .openProfile, keys: [.enter], places: [.regulars], bar: 0),
    KeyBinding(action: .openImport, keys: [.enter], places: [.emptyStore], bar: 0),
    KeyBinding(action: .clearFilter, keys: [.escape], places: [.regulars, .emptyStore]),
    KeyBinding(action: .selectPrevious, keys: [.up], places: [.regulars]),
    KeyBinding(action: .selectNext, keys: [.down], places: [.regulars]),
    KeyBinding(action: .selectPageUp, keys: [.pageUp], places: [.regulars]),
    KeyBinding(action: .selectPageDown, keys: [.pageDown], places: [.regulars]),
    KeyBinding(action: .selectFirst, keys: [.home], places: [.regulars]),
    KeyBinding(action: .selectLast, keys: [.end], places: [.regulars]),
  ]

  private static let formBindings: [KeyBinding] = [
    KeyBinding(action: .accept, keys: [.enter], places: [.firstRun, .importDone], bar: 0),
    KeyBinding(action: .startImport, keys: [.enter], places: [.importForm], bar: 0),
    KeyBinding(
      action: .nextField, keys: [.tab, .down], places: [.firstRun, .importForm, .importDone], bar: 1
    ),
    KeyBinding(
      action: .previousField, keys: [.backTab, .up], places: [.firstRun, .importForm, .importDone]),
    KeyBinding(
      action: .previousValue, keys: [], plainKeys: [.left], places: [.firstRun, .importForm]),
    KeyBinding(
      action: .nextValue, keys: [], plainKeys: [.right, .character(" ")],
      places: [.firstRun, .importForm]),
    KeyBinding(action: .skip, keys: [.escape], places: [.firstRun], bar: 2),
    KeyBinding(action: .stopImport, keys: [.escape], places: [.importRunning], bar: 0),
  ]

  private static let pageBindings: [KeyBinding] = [
    KeyBinding(
      action: .goBack, keys: [.escape], places: [.profile, .importForm, .importDone], bar: 2),
    KeyBinding(
      action: .scrollUp, keys: [.up], plainKeys: [.character("k")], places: [.profile, .help]),
    KeyBinding(
      action: .scrollDown, keys: [.down], plainKeys: [.character("j")], places: [.profile, .help]),
    KeyBinding(action: .scrollPageUp, keys: [.pageUp], places: [.profile, .help]),
    KeyBinding(
      action: .scrollPageDown, keys: [.pageDown], plainKeys: [.character(" ")],
      places: [.profile, .help]),
    KeyBinding(
      action: .scrollTop, keys: [.home], plainKeys: [.character("g")], places: [.profile, .help]),
    KeyBinding(
      action: .scrollBottom, keys: [.end], plainKeys: [.character("G")], places: [.profile, .help]),
  ]

  private static let frameBindings: [KeyBinding] = [
    KeyBinding(
      action: .closeHelp, keys: [.escape, .function(1), .enter], plainKeys: [.character("?")],
      places: [.help], bar: 3),
    KeyBinding(
      action: .showHelp, keys: [.function(1)], plainKeys: [.character("?")],
      places: Place.allCases.filter { $0 != .help }, bar: 3),
    KeyBinding(
      action: .showRegulars, keys: [.function(2), .alt("1")],
      places: [.regulars, .emptyStore, .profile, .help]),
    KeyBinding(action: .cancel, keys: [.control("c")], places: Place.allCases),
    KeyBinding(action: .redraw, keys: [.control("l")], places: Place.allCases),
    KeyBinding(
      action: .quit, keys: [.control("q"), .function(10)], places: Place.allCases, bar: 4),
  ]
}
