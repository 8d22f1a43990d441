/// By when a complaint of one severity is to be answered, told more and put right.
///
/// Written `RESPONSE UPDATE RESOLVE CLOCK`, as the setting `sla.S` says it: `10m 1d 3d store`.
public struct SlaTargets: Equatable, Sendable {
  /// How long something may take.
  public enum Span: Equatable, Sendable {
    /// Nothing is promised.
    case none
    /// So many minutes of the clock.
    case minutes(Int)
    /// The closing time of the so manieth open day after the business day it begins on.
    case days(Int)
  }

  /// Which time counts.
  public enum Clock: String, Equatable, Sendable {
    /// Opening time alone.
    case store
    /// Every hour of the day.
    case round
  }

  /// Until the first answer.
  public var response: Span
  /// From one word to the next.
  public var update: Span
  /// Until it is put right.
  public var resolve: Span
  /// The clock minutes are counted by.
  public var clock: Clock

  /// A month of minutes: more is a slip.
  private static let minutesMax = 44_640
  private static let daysMax = 90

  /// What is promised of a severity from 1 to 4 unless the store set it: `domain.md` §8.
  public static func builtIn(_ severity: Int) -> SlaTargets {
    switch severity {
    case 4...:
      SlaTargets(
        response: .minutes(0), update: .minutes(60), resolve: .minutes(1440), clock: .round)
    case 3:
      SlaTargets(
        response: .minutes(5), update: .minutes(240), resolve: .minutes(2880), clock: .round)
    case 2:
      SlaTargets(response: .minutes(10), update: .days(1), resolve: .days(3), clock: .store)
    default: SlaTargets(response: .none, update: .none, resolve: .days(0), clock: .store)
    }
  }

  private init(response: Span, update: Span, resolve: Span, clock: Clock) {
    (self.response, self.update, self.resolve, self.clock) = (response, update, resolve, clock)
  }

  /// The targets a text says, nil where it says none.
  public init?(_ text: String) {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard words.count == 4, let response = Self.span(words[0]), let update = Self.span(words[1]),
      let resolve = Self.span(words[2]), let clock = Clock(rawValue: words[3])
    else { return nil }
    self.init(response: response, update: update, resolve: resolve, clock: clock)
  }

  private static func span(_ word: String) -> Span? {
    if word == "-" { return Span.none }
    guard let unit = word.last, let count = Int(word.dropLast()), count >= 0,
      word.dropLast().utf8.allSatisfy(\.isDigit)
    else { return nil }
    switch unit {
    case "m": return count <= minutesMax ? .minutes(count) : nil
    case "h": return count <= minutesMax / 60 ? .minutes(count * 60) : nil
    case "d": return count <= daysMax ? .days(count) : nil
    default: return nil
    }
  }

  /// When a span that begins at an instant ends, UTC milliseconds; nil where nothing is promised.
  func due(_ span: Span, from start: Int64, _ schedule: StoreSchedule) -> Int64? {
    switch span {
    case .none: nil
    case .minutes(let minutes):
      later(by: Int64(minutes) * 60_000, than: start, of: span, schedule)
    case .days(let days): schedule.closing(after: days, since: start)
    }
  }

  /// Time that is left of a span at an instant before its end, by its own clock: opening time for days.
  func left(of span: Span, from instant: Int64, to due: Int64, _ schedule: StoreSchedule) -> Int64 {
    isByStore(span) ? schedule.openTime(from: instant, to: due) : max(0, due - instant)
  }

  /// The instant so much time of a span's own clock after another.
  func later(
    by left: Int64, than start: Int64, of span: Span, _ schedule: StoreSchedule
  ) -> Int64? {
    isByStore(span) ? schedule.instant(after: left, since: start) : start + left
  }

  private func isByStore(_ span: Span) -> Bool {
    if case .days = span { true } else { clock == .store }
  }
}
