/// What a look-up hit: told to the partner when it is not the name, and to scripts as `matched`.
public enum MatchedField: String, Equatable, Sendable {
  /// The name as written.
  case name
  /// The reading of the name.
  case pinyin
  /// First letters of the name or its reading.
  case initials
  /// The name the partner calls out.
  case callName = "call_name"
  /// The last digits of the phone.
  case phone
  /// The last digits of the card.
  case card
  /// How to tell the guest.
  case cue
}
