import Foundation

/// The zone of the machine, for a store that set none, and what says so.
///
/// `TZ` means what the C library takes it to mean, so that `date` and the program show one clock:
/// a name of the database, a POSIX clock, a path below `zoneinfo`; anything else is UTC. Foundation
/// reads only names, and guesses a zone for abbreviations.
public struct MachineZone: Equatable, Sendable {
  /// The zone, by a name Foundation knows.
  public let identifier: String
  /// What says so.
  public let source: Source

  /// What says which zone the machine is in.
  public enum Source: Equatable, Sendable {
    /// The system's own setting.
    case system
    /// The variable `TZ`, which says this.
    case variable(String)
    /// The variable `TZ` says this, which is no zone: UTC is taken, as `date` does.
    case unreadable(String)
    /// The variable `TZ` says this, whose summer time no zone has: its winter is taken.
    case withoutSummer(String)
  }

  /// The zone by the variable `TZ`, nil where it is not set, and the system's own.
  ///
  /// `now` is in seconds since 1970: a clock with a summer time is that zone's that keeps the same
  /// from the year before on.
  public init(variable: String?, system: String, now: Int) {
    guard let variable else {
      (identifier, source) = (system, .system)
      return
    }
    let text = Self.name(in: variable)
    if text == Self.systemFile {
      (identifier, source) = (system, .system)
    } else if text.isEmpty {
      (identifier, source) = ("UTC", .variable(variable))
    } else if Self.isName(text) {
      (identifier, source) = (text, .variable(variable))
    } else if let clock = PosixZone(text) {
      let zone = Self.zone(of: clock, around: now)
      identifier = zone.identifier
      source = zone.isExact ? .variable(variable) : .withoutSummer(variable)
    } else {
      (identifier, source) = ("UTC", .unreadable(variable))
    }
  }

  /// Where the system keeps its own zone.
  private static let systemFile = "/etc/localtime"

  /// What the variable names: without the colon, and without the folder of the database.
  private static func name(in variable: String) -> String {
    var text = variable.hasPrefix(":") ? String(variable.dropFirst()) : variable
    if let folder = text.range(of: "/zoneinfo/"), text.hasPrefix("/") {
      text = String(text[folder.upperBound...])
    }
    for folder in ["posix/", "right/"] where text.hasPrefix(folder) {
      text = String(text.dropFirst(folder.count))
    }
    return text
  }

  /// Names of the database that say no place: only these, for Foundation takes more.
  private static let clocks: Set<String> = [
    "EST", "MST", "HST", "EST5EDT", "CST6CDT", "MST7MDT", "PST8PDT", "GMT0", "GMT+0", "GMT-0",
  ]

  private static func isName(_ text: String) -> Bool {
    let isOfDatabase =
      text.contains("/") || ZoneTables.plainNames.contains(text) || clocks.contains(text)
    return isOfDatabase && !text.hasPrefix("/") && !text.hasPrefix(".")
      && TimeZone(identifier: text) != nil
  }

  /// A zone that shows what a clock shows.
  private static func zone(
    of clock: PosixZone, around now: Int
  ) -> (identifier: String, isExact: Bool) {
    guard clock.summer != nil else { return (fixed(clock.standard), true) }
    let year = CivilDay(number: now / 86_400).parts.year
    let moments = (year - 1...year + 8).flatMap { clock.changes(in: $0) }.flatMap { [$0 - 1, $0] }
    let known = likely + TimeZone.knownTimeZoneIdentifiers
    let zone = known.first { identifier in
      guard let zone = TimeZone(identifier: identifier) else { return false }
      return moments.allSatisfy { moment in
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(moment)))
          == clock.offset(at: moment)
      }
    }
    return (zone ?? fixed(clock.standard), zone != nil)
  }

  /// Zones with a summer time, those of most people first.
  private static let likely = [
    "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles",
    "Europe/London", "Europe/Berlin", "Europe/Athens", "Europe/Lisbon", "Australia/Sydney",
    "Australia/Adelaide", "Pacific/Auckland",
  ]

  /// A zone so many seconds ahead of UTC, to the minute.
  private static func fixed(_ seconds: Int) -> String {
    // The signs of the database are those of POSIX, ahead is minus.
    let hours = seconds / 3600
    if seconds == 0 { return "UTC" }
    if seconds % 3600 == 0, (-12...14).contains(hours) {
      return "Etc/GMT" + (hours > 0 ? "-\(hours)" : "+\(-hours)")
    }
    let minutes = abs(seconds) / 60
    return "GMT" + (seconds < 0 ? "-" : "+") + CivilDay.padded(minutes / 60, 2)
      + CivilDay.padded(minutes % 60, 2)
  }
}
