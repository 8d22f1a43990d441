/// What the visits of one regular come to on a day: the rules of the segments ask nothing else.
struct SegmentFigures: Equatable, Sendable {
  /// What the scores go by.
  var scored = ScoreFigures()
  /// Visit days of the 90 days before the scored ones.
  var visitDaysBefore = 0
  /// Days since the first visit.
  var daysSinceFirst = 0
  /// What was paid in 365 days, in fen.
  var value: Int64 = 0

  /// The days that make the value of a regular, today among them.
  private static let valueDays: Int32 = 365
  /// Who came first so many days ago at most is new.
  private static let newDays = 60
  private static let highScore = 4

  /// The figures of a row, nil for who was never here.
  init?(_ row: Int32, _ history: VisitHistory, on today: Int32) {
    let range = history.range(of: row)
    guard let first = history.days[range].first, first <= today else { return nil }
    daysSinceFirst = Int(today - first)
    var lastDay = Int32.max
    for place in range.reversed() where history.days[place] <= today {
      let day = history.days[place]
      let age = today - day
      if lastDay == .max { scored.daysSince = Int(age) }
      if age >= Self.valueDays { break }
      let paid = Int64(history.paid[place])
      value += paid
      if age < ScoreFigures.days {
        scored.fen += paid
        if day != lastDay { scored.visitDays += 1 }
      } else if age < 2 * ScoreFigures.days, day != lastDay {
        visitDaysBefore += 1
      }
      lastDay = day
    }
  }

  /// The first rule that fits.
  func segment(_ scores: Scores, _ status: RhythmStatus?) -> RegularSegment {
    if status == .lapsed { return .lost }
    if status == .overdue { return .atRisk }
    let least = min(scores.recency, scores.frequency, scores.money)
    if least >= Self.highScore { return .ambassador }
    if scores.frequency >= Self.highScore { return .frequent }
    let isNew = scores.recency >= Self.highScore && daysSinceFirst <= Self.newDays
    return isNew || scores.frequency > scores.frequencyBefore ? .growth : .occasional
  }
}

extension VisitHistory {
  /// The segment of a row on a day, nil for who was never here.
  public func segment(
    of row: Int32, on today: CivilDay, _ scales: ScoreScales
  ) -> RegularSegment? {
    let figures = SegmentFigures(row, self, on: Int32(today.number))
    return figures.map {
      let scores = scales.scores($0.scored, visitDaysBefore: $0.visitDaysBefore)
      return $0.segment(scores, rhythm(of: row, on: today)?.status)
    }
  }
}

extension Shop {
  /// The segments of all listed regulars on a day, in the order of their rules, empty ones too.
  public func segments(
    on today: CivilDay, in calendar: StoreCalendar
  ) -> [SegmentFacts] {
    let listed = rows.filter(isListed)
    let history = history(of: listed, in: calendar)
    let scales = scoredDays(on: today, in: calendar).scales(self)
    var facts = RegularSegment.allCases.map { SegmentFacts(segment: $0) }
    for row in listed {
      guard let figures = SegmentFigures(row, history, on: Int32(today.number)) else { continue }
      let status = history.rhythm(of: row, on: today)?.status
      let scores = scales.scores(figures.scored, visitDaysBefore: figures.visitDaysBefore)
      let segment = figures.segment(scores, status)
      guard let place = RegularSegment.allCases.firstIndex(of: segment) else { continue }
      facts[place].members += 1
      facts[place].value365dFen += figures.value
    }
    return facts
  }
}
