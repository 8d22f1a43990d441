import StoreModel
import TextUI

/// What sentences about people and days depend on: language, moment, calendar, and the terminal.
struct Phrasing {
  let words: Words
  let calendar: StoreCalendar
  let today: CivilDay
  let now: Int64
  let showsHan: Bool
  let menu: Menu

  /// What a state's sentences depend on.
  init(_ state: AppState) {
    words = state.words
    calendar = state.settings.calendar
    now = state.settings.now
    today = calendar.businessDay(of: now)
    showsHan = state.settings.showsHan
    menu = state.menu
  }

  /// Business days since an instant, 0 for today and for whatever a wrong clock puts after it.
  func days(since instant: Int64) -> Int {
    calendar.businessDays(since: instant, at: now)
  }

  /// A name as this terminal can show it: without Han, the reading and the phone's last digits.
  func name(of regular: RegularSummary) -> String {
    let name = regular.name.isEmpty ? regular.callName ?? regular.cue ?? "" : regular.name
    guard !showsHan, !regular.reading.isEmpty else { return text(name) }
    guard let digits = regular.phoneLast4 else { return regular.reading }
    return "\(regular.reading) \(digits)"
  }

  /// Any text of a person as this terminal can show it: without Han, a mark for each character.
  func text(_ text: String) -> String { Self.text(text, showsHan: showsHan) }

  /// The same for a terminal of which nothing else is known.
  static func text(_ text: String, showsHan: Bool) -> String {
    guard !showsHan else { return text }
    let isWide = { (scalar: Unicode.Scalar) in Width.of(scalar) == 2 }
    guard text.unicodeScalars.contains(where: isWide) else { return text }
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { shown.append(isWide(scalar) ? "?" : scalar) }
    return String(shown)
  }

  /// The date of an instant in the store.
  func date(of instant: Int64) -> String { words.days.date(calendar.local(instant).day) }

  /// The time of day of an instant in the store.
  func time(of instant: Int64) -> String {
    let minutes = calendar.local(instant).minutes
    return "\(Figures.padded(minutes / 60)):\(Figures.padded(minutes % 60))"
  }

  /// Tier and stars, as far as either is known.
  func standing(of regular: RegularSummary) -> String {
    let tier = regular.tier.map(words.profile.tier)
    let stars = regular.stars.map(Figures.stars)
    return [tier, stars].compactMap { $0 }.map(text).joined(separator: " ")
  }

  /// How often somebody comes and when they last came.
  func rhythm(of profile: RegularProfile) -> String {
    guard let last = profile.summary.lastVisit, profile.visitCount > 0 else {
      return words.profile.noVisits
    }
    let days = days(since: last)
    guard let every = profile.intervalDays else {
      return words.profile.count(profile.visitCount, days)
    }
    let rhythm = words.profile.rhythm(Figures.decimal(every), days)
    guard let late = profile.rhythm?.shownLate else { return rhythm }
    return rhythm + words.profile.lateBy(late)
  }

  /// A stored date as people write it; what is no date is shown as it is.
  func date(iso stored: String) -> String {
    let parts = stored.split(separator: "-").map { Int($0) ?? 0 }
    guard parts.count == 3, let day = CivilDay(year: parts[0], month: parts[1], day: parts[2])
    else { return text(stored) }
    return words.days.date(day)
  }

  /// A birthday with the days until it, where it can be read.
  func birthday(_ stored: String) -> (date: String, days: Int?) {
    guard let yearly = YearlyDay(stored) else { return (text(stored), nil) }
    let days = yearly.next(from: today).map { $0.number - today.number }
    return (words.days.monthDay(yearly.month, yearly.day), days)
  }
}
