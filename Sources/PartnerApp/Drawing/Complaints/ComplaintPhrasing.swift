public import StoreModel

/// Sentences about complaints: by when what is due, in as few words as a row has room for.
public struct ComplaintPhrasing: Sendable {
  let words: ComplaintTimeWords
  let days: DayWords
  let schedule: StoreSchedule
  let now: Int64

  /// Sentences in a language at a moment, UTC milliseconds.
  public init(language: Language, schedule: StoreSchedule, now: Int64) {
    (words, days) = (.of(language), .of(language))
    (self.schedule, self.now) = (schedule, now)
  }

  /// What a shift has to know of one first: how late it is, by when what is due, or what it waits for.
  public func standing(_ fact: ComplaintFact) -> String {
    let standing = fact.standing
    if let first = standing.due.all.first, standing.state.isOpen { return due(first.at) }
    switch standing.state {
    case .waitingGuest:
      let since = standing.waiting?.at ?? fact.complaint.receivedAt
      let days = schedule.businessDay(of: now).number - schedule.businessDay(of: since).number
      return words.waiting(days)
    case .resolved: return words.toClose
    case .received, .acknowledged, .inProgress, .closed, .withdrawn, .duplicate: return ""
    }
  }

  /// How late something is, or by when it is due.
  public func due(_ instant: Int64) -> String {
    if now > instant { return words.late(span(now - instant)) }
    if instant - now < 3_600_000 { return words.soon(span(instant - now)) }
    let day = schedule.businessDay(of: instant)
    let today = schedule.businessDay(of: now).number
    if day.number == today { return words.today(time(instant)) }
    return words.other(self.day(day, today), time(instant))
  }

  /// A weekday within six days, else a date.
  private func day(_ day: CivilDay, _ today: Int) -> String {
    guard (1...6).contains(day.number - today) else {
      return days.monthDay(day.parts.month, day.parts.day)
    }
    return words.weekday(day.weekday)
  }

  private func time(_ instant: Int64) -> String {
    OfferPhrasing.time(minutes: schedule.local(instant).minutes)
  }

  /// Whole minutes, the begun one counted; hours from one hour on, days from one day on.
  private func span(_ milliseconds: Int64) -> String {
    let minutes = Int((milliseconds + 59_999) / 60_000)
    return words.span(minutes / 1440, minutes / 60 % 24, minutes % 60)
  }
}
