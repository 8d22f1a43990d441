public import Foundation

/// A key of the store's settings that this version understands.
public enum SettingKey: String, CaseIterable, Sendable {
  case language
  case storeNumber = "store.number"
  case storeName = "store.name"
  case zone
  case dayStart = "day.start"
  case hours
  case closures
  case theme
  case printCommand = "print.command"
  case keepAside = "keep.aside"
  case sla1 = "sla.1"
  case sla2 = "sla.2"
  case sla3 = "sla.3"
  case sla4 = "sla.4"
  case remedyLead = "remedy.lead"

  /// By when complaints are due, by severity.
  static let sla: [(severity: Int, key: SettingKey)] = [
    (1, .sla1), (2, .sla2), (3, .sla3), (4, .sla4),
  ]

  /// `text` as it is stored, or nil where it is no value of this key.
  public func accepted(_ text: String) -> String? {
    let text = text.trimmingCharacters(in: .whitespaces).precomposedStringWithCanonicalMapping
    let isClean = !text.unicodeScalars.contains { CharacterSet.controlCharacters.contains($0) }
    guard isClean else { return nil }
    switch self {
    case .language: return ["en", "zh-Hans"].contains(text) ? text : nil
    case .storeNumber:
      let isPlain =
        text.utf8.allSatisfy { $0 < 0x80 } && text.allSatisfy { $0.isLetter || $0.isNumber }
      return (1...8).contains(text.count) && isPlain ? text : nil
    case .storeName: return (1...40).contains(text.count) ? text : nil
    case .zone: return ZoneSearch.identifier(text)
    case .dayStart: return Settings.minutes(ofDayStart: text) == nil ? nil : text
    case .hours: return StoreHours(text) == nil ? nil : text
    case .closures: return text.utf8.count > 2000 || Closures(text) == nil ? nil : text
    case .theme:
      let isName = text.utf8.allSatisfy {
        ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D
          || (0x30...0x39).contains($0)
      }
      return (1...32).contains(text.count) && isName ? text : nil
    case .printCommand: return (1...200).contains(text.count) ? text : nil
    case .keepAside:
      guard text.count <= 3, text.utf8.allSatisfy(\.isDigit), let days = Int(text) else {
        return nil
      }
      return Settings.asideDaysRange.contains(days) ? String(days) : nil
    case .sla1, .sla2, .sla3, .sla4:
      return SlaTargets(text) == nil ? nil : text.split(separator: " ").joined(separator: " ")
    case .remedyLead:
      guard text.count <= 7, text.utf8.allSatisfy(\.isDigit), let fen = Int64(text) else {
        return nil
      }
      return String(fen)
    }
  }
}

/// The settings in force.
public struct Settings: Equatable, Sendable {
  /// What the store itself set, by key.
  public private(set) var own: [SettingKey: String] = [:]

  /// On which days it is open: every day unless `hours` or `closures` say otherwise.
  public private(set) var openDays = OpenDays.everyDay

  /// The settings of a store that set nothing.
  public init() {}

  /// The own value of a key, nil where it was never set.
  public subscript(key: SettingKey) -> String? { own[key] }

  /// Minutes from midnight to the start of the business day; 04:00 unless set.
  public var dayStartMinutes: Int { own[.dayStart].flatMap(Settings.minutes(ofDayStart:)) ?? 240 }

  /// When the store is open: every day from 07:00 to 22:00 unless set.
  public var hours: StoreHours { own[.hours].flatMap { StoreHours($0) } ?? .everyDay }

  /// The program a card is handed to and its arguments, divided by blanks; `lp` unless set.
  ///
  /// No shell reads it: quotes and variables mean nothing.
  public var printCommand: [String] {
    (own[.printCommand] ?? "lp").split(separator: " ").map(String.init)
  }

  /// Days a file is kept that lies aside of the journal: 7 unless set.
  public var asideDays: Int { own[.keepAside].flatMap { Int($0) } ?? 7 }

  /// Days such a file may be kept.
  public static let asideDaysRange = 1...365

  /// Fen of coupons a lead may give to put one complaint right: 4,000 unless set.
  public var remedyLeadFen: Int64 { own[.remedyLead].flatMap { Int64($0) } ?? 4_000 }

  /// The store's zone: the setting, else what the machine says.
  public func zone(machine: TimeZone) -> TimeZone {
    own[.zone].flatMap { TimeZone(identifier: $0) } ?? machine
  }

  /// The store's calendar, in the machine's zone where the store set none.
  public func calendar(machine: TimeZone) -> StoreCalendar {
    StoreCalendar(zone: zone(machine: machine), dayStartMinutes: dayStartMinutes)
  }

  /// Takes over what the settings document says.
  mutating func replace(with values: [SettingKey: String]) {
    own = values
    openDays = OpenDays(
      closed: own[.closures].flatMap { Closures($0) }?.days ?? [], hours: hours)
  }

  /// Minutes after midnight a text means as the start of a day, nil where it is none.
  public static func minutes(ofDayStart text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
      let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...11).contains(hour), (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }
}
