import TextUI

extension KeyTable {
  /// What can be done from more than one screen, in the order of the palette; a group of nil means
  /// everywhere.
  static let deeds: [(group: KeyPlace.Group?, binding: KeyBinding)] = [
    (.counter, KeyBinding(.deed(.checkIn), .function(6), bar: 1, isCommand: true)),
    (.counter, KeyBinding(.deed(.checkInOther), .control("o"), bar: 5, isCommand: true)),
    (.counter, KeyBinding(.deed(.addRegular), .function(7), bar: 2, isCommand: true)),
    (.person, KeyBinding(.deed(.edit), .function(8), bar: 3, isCommand: true)),
    (.person, KeyBinding(.deed(.addFact), .control("n"), bar: 4, isCommand: true)),
    (.counter, KeyBinding(.deed(.resumeDraft), isCommand: true)),
    (.form, KeyBinding(.deed(.clearForm), isCommand: true)),
    (.counter, KeyBinding(.deed(.guestVisit), isCommand: true)),
    (.person, KeyBinding(.deed(.voidVisit), isCommand: true)),
    (.person, KeyBinding(.deed(.moveVisit), .control("g"), isCommand: true)),
    (.person, KeyBinding(.deed(.pin), isCommand: true)),
    (.person, KeyBinding(.deed(.know), isCommand: true)),
    (.person, KeyBinding(.deed(.followUp), isCommand: true)),
    (.person, KeyBinding(.deed(.thankYou), isCommand: true)),
    (.person, KeyBinding(.deed(.erase), isCommand: true)),
    (.shop, KeyBinding(.deed(.care), isCommand: true)),
    (.shop, KeyBinding(.deed(.addEvent), isCommand: true)),
    (.shop, KeyBinding(.deed(.handOver), isCommand: true)),
    (.shop, KeyBinding(.deed(.signOn), .control("t"), isCommand: true)),
    (.shop, KeyBinding(.deed(.menu), isCommand: true)),
    (.shop, KeyBinding(.deed(.settings), isCommand: true)),
    (.counter, KeyBinding(.deed(.takeOffers), .control("r"), isCommand: true)),
    (.shop, KeyBinding(.deed(.undo), .control("z"), bar: 6, isCommand: true)),
    (.shop, KeyBinding(.deed(.redo), .control("y"), isCommand: true)),
    (.palette, KeyBinding(.deed(.openPalette), .control("p"), plain: [.character(":")], bar: 8)),
    (.person, KeyBinding(.deed(.importFile), isCommand: true)),
    (.shop, KeyBinding(.deed(.practice), isCommand: true)),
    (nil, KeyBinding(.deed(.suspend), isCommand: true)),
  ]

  /// What holds on every screen.
  static func frame(of place: KeyPlace) -> [KeyBinding] {
    let help = KeyBinding(
      .showHelp, .function(1), plain: [.character("?")], bar: 9, isCommand: true)
    let tabs = Tab.allCases.map { KeyBinding(.show($0), keys: $0.keys, isCommand: true) }
    return (place == .help ? [] : [help]) + (place.showsTabs ? tabs : []) + [
      KeyBinding(.cancel, .control("c")),
      KeyBinding(.redraw, .control("l"), isCommand: true),
      KeyBinding(.quit, .control("q"), .function(10), bar: 10, isCommand: true),
    ]
  }
}

/// Keys that mean the same in several places, which put them into their own lists.
extension [KeyBinding] {
  /// Moving in a list.
  static let list = [
    KeyBinding(.selectPrevious, .up), KeyBinding(.selectNext, .down),
    KeyBinding(.selectPageUp, .pageUp), KeyBinding(.selectPageDown, .pageDown),
  ]

  /// Moving on a page of text.
  static let scrolling = [
    KeyBinding(.scrollUp, .up, plain: [.character("k")]),
    KeyBinding(.scrollDown, .down, plain: [.character("j")]),
    KeyBinding(.scrollPageUp, .pageUp),
    KeyBinding(.scrollPageDown, .pageDown, plain: [.character(" ")]),
    KeyBinding(.scrollTop, .home, plain: [.character("g")]),
    KeyBinding(.scrollBottom, .end, plain: [.character("G")]),
  ]

  /// Moving between fields and choices.
  static let fields = [
    KeyBinding(.nextField, .tab, .down, bar: 1), KeyBinding(.previousField, .backTab, .up),
  ]

  /// Moving between the values of a field.
  static let values = [
    KeyBinding(.previousValue, plain: [.left]),
    KeyBinding(.nextValue, plain: [.right, .character(" ")]),
  ]

  /// Going back.
  static let back = [KeyBinding(.goBack, .escape, bar: 7)]
}
