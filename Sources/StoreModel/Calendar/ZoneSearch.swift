import Documents
import Foundation
import Lookup

/// A zone somebody may have meant, with what its city is called.
public struct ZoneMatch: Equatable, Sendable {
  /// The zone's name in the IANA database, or `GMT+0800` for a bare offset.
  public let identifier: String
  /// The city in English ("New York"); the identifier where the zone is no city's.
  public let english: String
  /// The city in Chinese ("纽约").
  public let chinese: String
}

/// Finds zones by what people write: a name of the database, a city in English or Chinese, an
/// abbreviation.
///
/// The cities are those of the Unicode CLDR, made on the first question that needs them (60 ms);
/// nothing is made for a name of the database written as it is.
public enum ZoneSearch {
  /// The zones a text may mean: exactly that one where it is a name of the database, else every city
  /// called so, else every city that begins so; empty where there is none.
  public static func matches(_ text: String) -> [ZoneMatch] {
    if let identifier = exact(text) { return [match(identifier)] }
    let word = folded(text)
    guard !word.isEmpty else { return [] }
    if let meant = ZoneTables.abbreviations[word.uppercased()] { return meant.map(match) }
    let named = cities.filter { $0.names.contains(word) }
    guard named.isEmpty else { return unique(named) }
    // One letter begins dozens of cities; one Chinese character says more.
    guard word.utf8.count > 1 else { return [] }
    return unique(cities.filter { city in city.names.contains { $0.hasPrefix(word) } })
  }

  /// The only zone a text means, as it is stored; nil where it means none, or several.
  public static func identifier(_ text: String) -> String? {
    if let identifier = exact(text) { return identifier }
    let matches = matches(text)
    return matches.count == 1 ? matches[0].identifier : nil
  }

  /// The name of the database a text is, whatever its case; an abbreviation is none, although
  /// Foundation would guess a zone for it.
  private static func exact(_ text: String) -> String? {
    let text = text.halfWidth.trimmingBlanks
    if isName(text), let zone = TimeZone(identifier: text) { return zone.identifier }
    let name = text.replacing(" ", with: "_").lowercased()
    guard name.contains("/") else { return nil }
    return TimeZone.knownTimeZoneIdentifiers.first { $0.lowercased() == name }
  }

  /// Whether a text can be nothing but a name of the database or an offset: `Asia/Shanghai`, `PRC`,
  /// `GMT+8`, `EST5EDT`.
  private static func isName(_ text: String) -> Bool {
    guard !text.hasPrefix("/"), !text.hasPrefix("."), !text.hasSuffix("/") else { return false }
    return text.contains("/") || text.contains { $0.isNumber }
      || ZoneTables.plainNames.contains(text)
  }

  /// A city with its zone.
  private struct City {
    let match: ZoneMatch
    /// What it goes by, folded.
    var names: Set<String>
  }

  /// Cities by their English names; cities without a zone of their own behind them.
  private static let cities: [City] = {
    var cities: [String: City] = [:]
    for identifier in TimeZone.knownTimeZoneIdentifiers {
      let english = city(of: identifier, "en")
      guard identifier.contains("/"), english != unknownCity else { continue }
      let last = identifier.split(separator: "/").last.map(String.init) ?? identifier
      let isMain = folded(last) == folded(english)
      if isMain || cities[english] == nil {
        let match = ZoneMatch(
          identifier: identifier, english: english, chinese: city(of: identifier, "zh-Hans"))
        let names = cities[english]?.names ?? []
        let own = [english, match.chinese, identifier].map(folded)
        cities[english] = City(match: match, names: names.union(own))
      }
      cities[english]?.names.insert(folded(last))
    }
    let others = ZoneTables.otherCities.map { city in
      City(
        match: ZoneMatch(identifier: city.zone, english: city.english, chinese: city.chinese),
        names: [folded(city.english), folded(city.chinese)])
    }
    return cities.values.sorted { $0.match.english < $1.match.english } + others
  }()

  /// What the CLDR calls a place that is no city.
  private static let unknownCity = "Unknown City"

  private static func match(_ identifier: String) -> ZoneMatch {
    let english = city(of: identifier, "en")
    guard english != unknownCity else {
      return ZoneMatch(identifier: identifier, english: identifier, chinese: identifier)
    }
    return ZoneMatch(
      identifier: identifier, english: english, chinese: city(of: identifier, "zh-Hans"))
  }

  private static func city(of identifier: String, _ language: String) -> String {
    guard let zone = TimeZone(identifier: identifier) else { return unknownCity }
    let style = Date.VerbatimFormatStyle(
      format: "\(timeZone: .exemplarLocation)", locale: Locale(identifier: language),
      timeZone: zone, calendar: Calendar(identifier: .gregorian))
    return style.format(Date(timeIntervalSince1970: 0))
  }

  /// Small letters and simplified characters without accents, blanks and signs; 上海市 is 上海.
  private static func folded(_ text: String) -> String {
    var word = HanFolding.simplified(text.halfWidth)
      .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .filter { $0.isLetter || $0.isNumber }
    if word.count > 2, word.hasSuffix("市") { word.removeLast() }
    return word
  }

  /// One match a zone, the first found.
  private static func unique(_ cities: [City]) -> [ZoneMatch] {
    var seen: Set<String> = []
    return cities.map(\.match).filter { seen.insert($0.identifier).inserted }
  }
}
