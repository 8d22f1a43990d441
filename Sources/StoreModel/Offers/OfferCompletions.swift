import Documents

/// A challenge a guest completed.
public struct OfferCompletion: Equatable, Sendable {
  /// The assignment: what the till calls it, else its document's id.
  public var assignment: String
  /// The offer's id.
  public var offer: String
  /// Who: what the till calls them, else their document's id.
  public var member: String
  /// When it was assigned, UTC milliseconds.
  public var assignedAt: Int64
  /// When the visit was that completed it, UTC milliseconds.
  public var completedAt: Int64
  /// That visit: what the till calls it, else its document's id.
  public var visit: String
}

extension Shop {
  /// Every challenge that was completed, by its moment, then by the assignment.
  ///
  /// Computed from the assignments and visits there are: a visit that is void or comes late moves it.
  /// The version of the offer in force on the day of the assignment rules. Who wants to be forgotten
  /// is a guest nobody knows.
  public func offerCompletions(in calendar: StoreCalendar) -> [OfferCompletion] {
    let lines = offerEvents.lines.filter { line in
      line.kind == .assigned && !line.isOff && line.regular >= 0
        && regulars[Int(line.regular)].standing != .withdrawn
    }.sorted {
      ($0.regular, $0.offer, $0.at, $0.id) < ($1.regular, $1.offer, $1.at, $1.id)
    }
    var found: [OfferCompletion] = []
    var judge = CompletionJudge(self, calendar)
    for line in lines {
      guard let completion = judge.completion(of: line) else { continue }
      found.append(
        OfferCompletion(
          assignment: offerEvents.words.tillNames[line.till] ?? line.id.description,
          offer: offerID(of: line), member: judge.member, assignedAt: line.at,
          completedAt: completion.at, visit: visitLabel(completion.row)))
    }
    return found.sorted {
      $0.completedAt != $1.completedAt
        ? $0.completedAt < $1.completedAt : $0.assignment.utf8Order < $1.assignment.utf8Order
    }
  }

  /// What a visit is called by commands: the till's id where there is one, else its document's.
  func visitLabel(_ row: Int32) -> String {
    let till = joining.pairs[row]?.till ?? row
    return visits.tillName(row) ?? visits.tillName(till) ?? visits.ids[Int(row)].description
  }
}

/// Judges assignments that come by guest and offer: what is read of a guest is read once.
private struct CompletionJudge {
  private let shop: Shop
  private let calendar: StoreCalendar
  private var filter: ChallengeFilter
  private let clock: LocalClock
  /// The regular's row the visits are of.
  private var regular = VisitColumns.guest
  private var visits: ChallengeVisits
  /// What the guest is called.
  private(set) var member = ""
  /// The offer the challenges are of, and what versions there are of it.
  private var offer: Int32 = 0
  private var versions = Versions<Offer>()
  /// Its challenges, by the version's place.
  private var challenges: [Int: OfferChallenge?] = [:]

  init(_ shop: Shop, _ calendar: StoreCalendar) {
    self.shop = shop
    self.calendar = calendar
    filter = ChallengeFilter(shop, calendar)
    let at = shop.offerEvents.lines.map(\.at)
    clock = LocalClock(calendar, spanning: (at.min() ?? 0)...(at.max() ?? 0))
    visits = ChallengeVisits()
  }

  mutating func completion(of line: OfferLine) -> (at: Int64, row: Int32)? {
    if line.regular != regular {
      regular = line.regular
      visits = ChallengeVisits(of: regular, in: shop)
      member = shop.tillID(regular) ?? shop.regulars[Int(regular)].id.description
      offer = 0
    }
    if line.offer != offer {
      offer = line.offer
      versions = shop.offers[shop.offerID(of: line)] ?? Versions()
      challenges = [:]
    }
    guard !visits.at.isEmpty, !versions.all.isEmpty else { return nil }
    let day = CivilDay(number: Int(clock.businessDay(line.at)))
    let place = versions.all.lastIndex { $0.from <= day } ?? 0
    if let known = challenges[place] { return known?.completion(of: line.at) }
    let offer = versions.all[place].value
    let challenge =
      offer.kind.isChallenge
      ? OfferChallenge(offer, filter.visits(visits, for: offer, from: line.at)) : nil
    challenges[place] = challenge
    return challenge?.completion(of: line.at)
  }
}
