/// Where an offer stands at a moment, for lists.
public struct OfferStanding: Equatable, Sendable {
  /// The offer.
  public var offer: Offer
  /// Whether it runs, and until when.
  public var state: OfferState
  /// When it ends or ended: what runs as it stands, of all others the window; nil where no end is said.
  public var ends: Int64?
  /// What was done with it on the business day.
  public var counts = OfferCounts()

  /// When it begins next; nil where it runs or never does again.
  public var next: Int64? {
    switch state {
    case .laterToday(let from), .upcoming(let from): from
    case .running, .ended: nil
    }
  }
}

extension Shop {
  /// The offers in force on the business day of a moment: those that run, the first to end first; then
  /// those to come, and last what is over, the latest first.
  public func offerStandings(at now: Int64, in calendar: StoreCalendar) -> [OfferStanding] {
    let clock = OfferClock(now, calendar)
    let counts = offerCounts(on: clock.day, in: calendar)
    let standings = offersInForce(on: clock.day).map { offer in
      let state = offer.times.state(clock)
      var standing = OfferStanding(offer: offer, state: state)
      switch state {
      case .running(let to): standing.ends = to ?? offer.times.to?.end(in: calendar)
      case .ended(let at): standing.ends = at
      case .laterToday, .upcoming: standing.ends = offer.times.to?.end(in: calendar)
      }
      standing.counts = counts[offer.id] ?? OfferCounts()
      return standing
    }
    return standings.sorted { $0.place < $1.place }
  }
}

extension OfferStanding {
  /// Its place in a list: what runs, what is to come, what is over.
  fileprivate var place: (Int, Int64, String) {
    switch state {
    case .running(let to): (0, to ?? .max, offer.id)
    case .laterToday(let from): (1, from, offer.id)
    case .upcoming(let from): (2, from, offer.id)
    case .ended(let at): (3, -at, offer.id)
    }
  }
}
