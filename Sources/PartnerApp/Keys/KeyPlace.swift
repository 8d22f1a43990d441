/// Where a key is pressed, and everything the key table and the page of keys need to know of it.
///
/// It is declared with the screen it belongs to, and named once more beside the case
/// of the screen (`Screen.places`).
struct KeyPlace: Sendable {
  /// Tells it from the others.
  let name: String
  /// What it is for, as the page of keys says.
  let purpose: @Sendable (Words) -> String
  /// When letters type.
  var typing = Typing.never
  /// Whether the tabs are in sight, and their keys lead there.
  var showsTabs = false
  /// What can be done here as on other screens.
  var groups: Set<Group> = []
  /// What its own keys do, told before that.
  var first: [KeyBinding] = []
  /// What its own keys do, told after that.
  var then: [KeyBinding] = []

  /// When letters type in a place.
  enum Typing: Sendable { case never, inFields, always }

  /// What can be done from more than one screen, by where it can.
  enum Group: CaseIterable, Sendable {
    /// Where somebody works at the counter.
    case counter
    /// Where what is about the store and the partner is at hand.
    case shop
    /// Where a regular may be selected or open.
    case person
    /// Where something is filled in.
    case form
    /// Where the palette opens, by its key or outside text by a colon.
    case palette
  }
}

extension KeyPlace: Hashable, CustomStringConvertible {
  static func == (one: KeyPlace, other: KeyPlace) -> Bool { one.name == other.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }
  var description: String { name }
}
