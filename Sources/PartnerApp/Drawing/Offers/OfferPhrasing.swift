public import StoreModel
import TextUI

/// What sentences about offers depend on: language, moment, calendar, menu, and what offers are called.
public struct OfferPhrasing: Sendable {
  let words: Words
  let calendar: StoreCalendar
  let now: Int64
  let menu: Menu
  let showsHan: Bool
  /// What offers are called, by id.
  var names: [String: BilingualText]

  /// Sentences in a language at a moment, UTC milliseconds, for a terminal that shows any character.
  public init(
    language: Language, calendar: StoreCalendar, now: Int64, menu: Menu,
    names: [String: BilingualText]
  ) {
    words = .of(language)
    (self.calendar, self.now, self.menu, self.names) = (calendar, now, menu, names)
    showsHan = true
  }

  init(_ phrasing: Phrasing, names: [String: BilingualText] = [:]) {
    words = phrasing.words
    (calendar, now, menu) = (phrasing.calendar, phrasing.now, phrasing.menu)
    showsHan = phrasing.showsHan
    self.names = names
  }

  /// A text of the store in this language.
  func pick(_ text: BilingualText) -> String {
    Phrasing.text(words.language == .chinese ? text.zh : text.en, showsHan: showsHan)
  }

  /// What an offer is called; one nobody knows by its id.
  public func name(of id: String) -> String {
    names[id].map(pick) ?? Phrasing.text(id, showsHan: showsHan)
  }

  /// The price or percentage of an offer behind its name, unless the name says it; empty where there is
  /// none.
  func tail(of row: OfferRow) -> String {
    let tail =
      switch row.tail {
      case .percentOff(let percent)?: words.offerRules.percent(percent)
      case .amountOff(let fen)?: words.offerRules.amount(Self.money(fen))
      case .price(let fen)?: Self.money(fen)
      case .factor?, .gift?, nil: ""
      }
    return pick(row.name).contains(tail) ? "" : tail
  }

  /// Fen as yuan with two decimals, without a sign: what stands in a sentence about money.
  static func money(_ fen: Int64) -> String {
    let text = Figures.money(fen: fen)
    return text.replacing("\u{A5}", with: "")
  }

  /// A tier as this language calls it.
  func tier(_ tier: String) -> String { words.profile.tier(tier) }
}

// MARK: - Times

extension OfferPhrasing {
  /// The time of day of an instant.
  func time(_ instant: Int64) -> String { Self.time(minutes: calendar.local(instant).minutes) }

  static func time(minutes: Int) -> String {
    "\(Figures.padded(minutes / 60)):\(Figures.padded(minutes % 60))"
  }

  /// A day, with its year where that is another.
  func day(_ day: CivilDay) -> String {
    let parts = day.parts
    guard parts.year == calendar.businessDay(of: now).parts.year else {
      return words.days.date(day)
    }
    return words.days.monthDay(parts.month, parts.day)
  }

  /// An instant: the time where it is of today, else the day.
  func instant(_ instant: Int64) -> String {
    isToday(instant) ? time(instant) : day(calendar.businessDay(of: instant))
  }

  func isToday(_ instant: Int64) -> Bool {
    calendar.businessDay(of: instant) == calendar.businessDay(of: now)
  }

  /// Until when an offer runs, or when it comes or ended.
  public func when(_ state: OfferState) -> String {
    let words = words.offerTimes
    switch state {
    case .running(nil): return words.allDay
    case .running(let to?):
      guard isDayStart(to) else { return words.to(instant(to)) }
      // Whether it comes again after this day plays no part here.
      return isToday(to - 1) ? words.allDay : words.to(day(calendar.businessDay(of: to - 1)))
    case .laterToday(let from): return time(from)
    case .upcoming(let from): return day(calendar.businessDay(of: from))
    case .ended(let end):
      let last = isDayStart(end) ? end - 1 : end
      return words.ended(
        isDayStart(end) && !isToday(last) ? day(calendar.businessDay(of: last)) : instant(last))
    }
  }

  /// How long still, or how long until it begins; empty where nothing is waited for.
  public func howLong(_ state: OfferState) -> String {
    let words = words.offerTimes
    return switch state {
    case .running(let to?): words.left(span(to))
    case .laterToday(let from), .upcoming(let from): words.wait(span(from))
    case .running(nil), .ended: ""
    }
  }

  /// Whole minutes to an instant, the begun one counted; days from one day on.
  private func span(_ instant: Int64) -> String {
    let words = words.offerTimes
    let minutes = Int(max(0, (instant - now / 60_000 * 60_000 + 59_999) / 60_000))
    let days = calendar.businessDay(of: instant).number - calendar.businessDay(of: now).number
    guard minutes >= 24 * 60, days > 0 else { return words.hours(minutes / 60, minutes % 60) }
    return words.days(days)
  }

  private func isDayStart(_ instant: Int64) -> Bool {
    calendar.local(instant).minutes == calendar.dayStartMinutes
      && calendar.businessDay(of: instant - 1) != calendar.businessDay(of: instant)
  }
}
