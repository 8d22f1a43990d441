import TextUI

extension KeyTable {
  /// Lists: of regulars, and whatever is picked from.
  static let screenBindings: [KeyBinding] = [
    KeyBinding(action: .openProfile, keys: [.enter], places: [.regulars], bar: 0, isCommand: true),
    KeyBinding(action: .openImport, keys: [.enter], places: [.emptyStore], bar: 0),
    KeyBinding(action: .choose, keys: [.enter], places: [.pick, .ask], bar: 0),
    KeyBinding(action: .clearFilter, keys: [.escape], places: [.regulars, .emptyStore]),
    KeyBinding(action: .selectPrevious, keys: [.up], places: [.regulars, .pick]),
    KeyBinding(action: .selectNext, keys: [.down], places: [.regulars, .pick]),
    KeyBinding(action: .selectPageUp, keys: [.pageUp], places: [.regulars, .pick]),
    KeyBinding(action: .selectPageDown, keys: [.pageDown], places: [.regulars, .pick]),
    KeyBinding(action: .selectFirst, keys: [.home], places: [.regulars]),
    KeyBinding(action: .selectLast, keys: [.end], places: [.regulars]),
  ]

  /// Where somebody works at the counter.
  private static let counter: [Place] = [.regulars, .emptyStore, .profile]

  /// What can be done from more than one screen.
  static let commandBindings: [KeyBinding] = [
    KeyBinding(
      action: .act(.checkIn), keys: [.function(6)], places: counter, bar: 1, isCommand: true),
    KeyBinding(
      action: .act(.checkInOther), keys: [.control("o")], places: counter, isCommand: true),
    KeyBinding(
      action: .act(.addRegular), keys: [.function(7)], places: counter, bar: 2, isCommand: true),
    KeyBinding(
      action: .act(.edit), keys: [.function(8)], places: [.regulars, .profile], bar: 3,
      isCommand: true),
    KeyBinding(
      action: .act(.addFact), keys: [.control("n")], places: [.regulars, .profile], bar: 4,
      isCommand: true),
    KeyBinding(action: .act(.resumeDraft), keys: [], places: counter, isCommand: true),
    KeyBinding(action: .act(.clearForm), keys: [], places: [.form, .line], isCommand: true),
    KeyBinding(action: .act(.guestVisit), keys: [], places: counter, isCommand: true),
    KeyBinding(action: .act(.voidVisit), keys: [], places: [.regulars, .profile], isCommand: true),
    KeyBinding(action: .act(.pin), keys: [], places: [.regulars, .profile], isCommand: true),
    KeyBinding(action: .act(.know), keys: [], places: [.regulars, .profile], isCommand: true),
    KeyBinding(action: .act(.followUp), keys: [], places: [.regulars, .profile], isCommand: true),
    KeyBinding(action: .act(.thankYou), keys: [], places: [.regulars, .profile], isCommand: true),
    KeyBinding(action: .act(.care), keys: [], places: counter, isCommand: true),
    KeyBinding(action: .act(.addEvent), keys: [], places: counter, isCommand: true),
    KeyBinding(action: .act(.handOver), keys: [], places: counter, isCommand: true),
    KeyBinding(action: .act(.signOn), keys: [], places: counter, isCommand: true),
    KeyBinding(action: .act(.menu), keys: [], places: counter, isCommand: true),
    KeyBinding(action: .act(.undo), keys: [.control("z")], places: counter, isCommand: true),
    KeyBinding(
      action: .act(.openPalette), keys: [.control("p")], plainKeys: [.character(":")],
      places: Place.allCases.filter { ![.help, .pick, .ask, .importRunning].contains($0) }, bar: 8),
    KeyBinding(action: .act(.openPalette), keys: [.control("p")], places: [.pick]),
    KeyBinding(action: .openImport, keys: [], places: [.regulars, .profile], isCommand: true),
    KeyBinding(action: .act(.practice), keys: [], places: counter, isCommand: true),
    KeyBinding(action: .act(.suspend), keys: [], places: Place.allCases, isCommand: true),
  ]

  /// Where several things can have the focus.
  private static let fieldPlaces: [Place] = [
    .firstRun, .importForm, .importDone, .ask, .form, .line,
  ]

  /// Forms: fields, values, and the way on.
  static let formBindings: [KeyBinding] = [
    KeyBinding(action: .accept, keys: [.enter], places: [.firstRun, .importDone], bar: 0),
    KeyBinding(action: .startImport, keys: [.enter], places: [.importForm], bar: 0),
    KeyBinding(
      action: .nextField, keys: [.tab, .down], places: fieldPlaces, bar: 1),
    KeyBinding(action: .previousField, keys: [.backTab, .up], places: fieldPlaces),
    KeyBinding(
      action: .previousValue, keys: [], plainKeys: [.left],
      places: [.firstRun, .importForm, .ask, .form, .line]),
    KeyBinding(
      action: .nextValue, keys: [], plainKeys: [.right], places: [.form, .line]),
    KeyBinding(
      action: .toggleValue, keys: [], plainKeys: [.character(" ")], places: [.form, .line]),
    KeyBinding(action: .save, keys: [.enter], places: [.form, .line], bar: 0),
    KeyBinding(
      action: .nextValue, keys: [], plainKeys: [.right, .character(" ")],
      places: [.firstRun, .importForm, .ask]),
    KeyBinding(action: .sayYes, keys: [], plainKeys: [.character("y")], places: [.ask, .form]),
    KeyBinding(action: .sayNo, keys: [], plainKeys: [.character("n")], places: [.ask, .form]),
    KeyBinding(action: .skip, keys: [.escape], places: [.firstRun], bar: 2),
    KeyBinding(action: .stopImport, keys: [.escape], places: [.importRunning], bar: 0),
  ]

  /// Pages of text: scrolling and the way back.
  static let pageBindings: [KeyBinding] = [
    KeyBinding(
      action: .goBack, keys: [.escape],
      places: [.profile, .importForm, .importDone, .pick, .ask, .form, .line],
      bar: 7),
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

  /// What holds on every screen.
  static let frameBindings: [KeyBinding] = [
    KeyBinding(
      action: .closeHelp, keys: [.escape, .function(1), .enter], plainKeys: [.character("?")],
      places: [.help], bar: 9),
    KeyBinding(
      action: .showHelp, keys: [.function(1)], plainKeys: [.character("?")],
      places: Place.allCases.filter { $0 != .help }, bar: 9, isCommand: true),
    KeyBinding(
      action: .showRegulars, keys: [.function(2), .alt("1")],
      places: [.regulars, .emptyStore, .profile, .help], isCommand: true),
    KeyBinding(action: .cancel, keys: [.control("c")], places: Place.allCases),
    KeyBinding(action: .redraw, keys: [.control("l")], places: Place.allCases, isCommand: true),
    KeyBinding(
      action: .quit, keys: [.control("q"), .function(10)], places: Place.allCases, bar: 10,
      isCommand: true),
  ]
}
