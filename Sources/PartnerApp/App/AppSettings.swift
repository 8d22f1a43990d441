public import Foundation
public import StoreModel
public import TextUI

/// The language our own words are shown in; names and notes stay as they were written.
public enum Language: String, CaseIterable, Equatable, Sendable {
  case english = "en"
  case chinese = "zh-Hans"

  /// What it calls itself.
  var ownName: String {
    switch self {
    case .english: "English"
    case .chinese: "中文"
    }
  }
}

/// Which shop the screen belongs to, as its top row says it.
public struct StoreIdentity: Equatable, Sendable {
  /// The chain's number of the store ("0412"); empty until somebody tells.
  public var number: String
  /// The name partners use; empty until somebody tells.
  public var name: String
  /// Whether this is the practice store: invented guests, never synced.
  public var isPractice: Bool

  /// A store as the top row names it.
  public init(number: String = "", name: String = "", isPractice: Bool = false) {
    self.number = number
    self.name = name
    self.isPractice = isPractice
  }
}

/// What the screens must know before the first key: all of it comes from outside.
public struct AppSettings: Equatable, Sendable {
  /// The language of our own words.
  public var language: Language
  /// The terminal's size.
  public var size: Size
  /// The wall clock, UTC milliseconds; later moments come as `Message.tick`.
  public var now: Int64
  /// The store's zone; the first run suggests it.
  public var zone: TimeZone
  /// The machine's own zone, which holds where the store set none.
  public var machineZone: TimeZone
  /// The language that holds where the store set none.
  public var machineLanguage: Language
  /// The themes of this machine, by name.
  public var themes: [String]
  /// Minutes after midnight at which a business day starts.
  public var dayStartMinutes: Int
  /// Which shop this is.
  public var store: StoreIdentity
  /// Whether the terminal can show Han characters; if not, readings and English words stand in.
  public var showsHan: Bool
  /// Who is on when the screen opens, nil for nobody.
  public var partner: Partner?
  /// Whether the terminal stands where guests could reach it: no way to the shell.
  public var isKiosk: Bool
  /// Whether the store holds no regular and no setting yet.
  public var isFirstRun: Bool

  /// The store's calendar: which business day an instant belongs to.
  var calendar: StoreCalendar { StoreCalendar(zone: zone, dayStartMinutes: dayStartMinutes) }

  /// Takes over stored settings; keys the screens do not show are left alone.
  mutating func apply(_ values: [SettingKey: String]) { take(values.mapValues { Optional($0) }) }

  /// Takes over settings; nil is a setting that was taken back, and so is one that is missing where
  /// they are the `whole` of a store's, its language apart.
  mutating func take(_ values: [SettingKey: String?], whole: Bool = false) {
    func value(_ key: SettingKey) -> String?? { values[key] ?? (whole ? .some(nil) : nil) }
    if let language = values[.language] {
      self.language = language.flatMap(Language.init(rawValue:)) ?? machineLanguage
    }
    if let number = value(.storeNumber) { store.number = number ?? "" }
    if let name = value(.storeName) { store.name = name ?? "" }
    if let zone = value(.zone) {
      self.zone = zone.flatMap(TimeZone.init(identifier:)) ?? machineZone
    }
    if let start = value(.dayStart) {
      dayStartMinutes = start.flatMap(Settings.minutes(ofDayStart:)) ?? Settings().dayStartMinutes
    }
  }

  /// Settings of a screen of this size at this moment; the rest has the everyday values.
  public init(size: Size, now: Int64, zone: TimeZone, language: Language = .english) {
    self.language = language
    self.size = size
    self.now = now
    self.zone = zone
    self.machineZone = zone
    self.machineLanguage = language
    self.themes = []
    self.dayStartMinutes = 4 * 60
    self.store = StoreIdentity()
    self.showsHan = true
    self.isKiosk = false
    self.isFirstRun = false
  }
}
