/// What a look-up hit: told to the partner when it is not the name, and to scripts as `matched`.
public enum MatchedField: String, Equatable, Sendable {
  case name
  case pinyin
  case initials
  case callName = "call_name"
  case phone
  case card
  case cue
}
