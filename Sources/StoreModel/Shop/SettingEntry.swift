/// How a setting is entered at the counter.
public enum SettingEntry: Equatable, Sendable {
  /// As a line of text that `SettingKey.accepted` takes.
  case line
  /// As one of these values.
  case oneOf([String])
  /// As the name of a theme, of those this machine has.
  case theme
  /// As a zone, found by its city.
  case zone
}

extension SettingKey {
  /// How it is entered: a new setting is a line until it says otherwise.
  public var entry: SettingEntry {
    switch self {
    case .language: .oneOf(["en", "zh-Hans"])
    case .theme: .theme
    case .zone: .zone
    default: .line
    }
  }

  /// What holds where the store set nothing, as it would be typed; nil where that is not for the
  /// store to say, or nothing holds.
  public var builtIn: String? {
    switch self {
    case .dayStart: "04:00"
    case .hours: "07:00-22:00"
    case .printCommand: "lp"
    case .keepAside: "7"
    case .sla1: "- - 0d store"
    case .sla2: "10m 1d 3d store"
    case .sla3: "5m 4h 48h round"
    case .sla4: "0m 1h 24h round"
    case .remedyLead: "4000"
    default: nil
    }
  }
}
