public import Documents
import Foundation

/// What became of an offer on a day.
public struct OfferCounts: Equatable, Sendable {
  /// How often partners told a guest of it.
  public var shown = 0
  /// How often it was used: once a visit; what a void visit gives back does not count.
  public var used = 0
  /// How often a guest did not want it.
  public var declined = 0
  /// Why not, by the word of the reason, where one was given.
  public var reasons: [String: Int] = [:]

  /// Nothing yet.
  public init() {}
}

extension StoreCalendar {
  /// The instants of a business day, UTC milliseconds.
  func span(of day: CivilDay) -> Range<Int64> {
    let start = start(of: day)
    return start..<max(start, self.start(of: CivilDay(number: day.number + 1)))
  }
}

extension Shop {
  /// What became of each offer on a business day, by its id; offers of which nothing is known are left
  /// out.
  public func offerCounts(
    on day: CivilDay, in calendar: StoreCalendar
  ) -> [String: OfferCounts] {
    offerCounts(in: calendar.span(of: day))
  }

  /// What became of each offer from an instant on and before another, by its id.
  func offerCounts(in span: Range<Int64>) -> [String: OfferCounts] {
    var counts: [String: OfferCounts] = [:]
    for use in offerUses(in: span) { counts[use.offer, default: OfferCounts()].used += 1 }
    for line in offerEvents.lines where span.contains(line.at) && !line.isOff {
      guard line.kind == .shown || line.kind == .declined else { continue }
      var count = counts[offerID(of: line)] ?? OfferCounts()
      if line.kind == .shown {
        count.shown += 1
      } else {
        count.declined += 1
        let reason = offerEvents.words.common.texts[Int(line.reason)].string
        if !reason.isEmpty { count.reasons[reason, default: 0] += 1 }
      }
      counts[offerID(of: line)] = count
    }
    return counts
  }

  /// The regulars who used an offer on a business day, each once, the first first.
  public func offerUsers(
    of id: String, on day: CivilDay, in calendar: StoreCalendar
  ) -> [DocumentID] {
    var seen: Set<DocumentID> = []
    return offerUses(in: calendar.span(of: day)).compactMap { use in
      guard use.offer == id, let regular = use.regular, seen.insert(regular).inserted else {
        return nil
      }
      return regular
    }
  }

  /// What offers have to know of a guest at a moment, UTC milliseconds; what is true of tastings is not
  /// in it.
  public func offerGuest(
    _ row: Int32, at moment: Int64, calendar: StoreCalendar
  ) -> OfferGuest {
    var guest = OfferGuest()
    let regular = regular(row)
    guest.tier = regular?.tier
    guest.birthday = regular?.birthday.flatMap { YearlyDay($0) }
    guest.joined = regular?.joined.flatMap { CivilDay($0) }
    guest.remembers = regular?.consent.remembers ?? false
    chains.forEach(of: row) { visit in
      if visits.counts(visit), visits.at[visit] < moment { guest.visits += 1 }
    }
    let today = calendar.businessDay(of: moment)
    for use in offerUses(of: row) {
      // Another terminal's clock may be ahead, but not by a day.
      guard use.at <= moment || calendar.businessDay(of: use.at) <= today else { continue }
      guest.uses[use.offer, default: []].append(use.at)
    }
    guest.assignments = offerAssignments(of: row, at: moment, calendar: calendar)
    return guest
  }

  /// When and where offers are judged: the store's number and what was used there on that business
  /// day.
  ///
  /// The clock is suspect where the machine told the moment, see `isClockSuspect`.
  public func offerMoment(
    at moment: Int64, calendar: StoreCalendar, isClockSuspect: Bool = false
  ) -> OfferMoment {
    var asked = OfferMoment(at: moment, calendar: calendar)
    asked.store = settings[.storeNumber] ?? ""
    asked.isClockSuspect = isClockSuspect
    asked.lacksSync = lacksSync
    for use in offerUses(in: calendar.span(of: calendar.businessDay(of: moment))) {
      asked.usesToday[use.offer, default: 0] += 1
    }
    return asked
  }

  /// Whether the store is enrolled and has not heard from the centre on this business day: none is
  /// enrolled yet.
  private var lacksSync: Bool { false }
}
