public import StoreModel

/// Why an offer applies or not, in one sentence.
extension OfferPhrasing {
  /// What became of an offer; nil where it applies.
  public func sentence(_ verdict: OfferVerdict, of offer: Offer) -> String? {
    switch verdict {
    case .applied: nil
    case .blocked(let by, let rule): sentence(rule, by: by)
    case .ineligible(let reason): sentence(reason, of: offer)
    }
  }

  /// Why another offer stands against it.
  public func sentence(_ rule: OfferRule, by other: String) -> String {
    let words = words.offerReasons
    return switch rule {
    case .exclusive, .conflictsWith: words.notWith(name(of: other))
    case .best: words.givesMore(name(of: other))
    case .worst: words.givesLess(name(of: other))
    case .first: words.comesFirst(name(of: other))
    }
  }

  /// Why it does not apply.
  public func sentence(_ reason: OfferReason, of offer: Offer) -> String {
    let words = words.offerReasons
    return switch reason {
    case .wrongStore: words.wrongStore
    case .notStarted(let from): words.starts(instant(from))
    case .ended(let end): words.ended(instant(end))
    case .wrongWeekday: days(offer.times).map(words.only) ?? words.noMoreHours
    case .outsideHours(let next): outside(next)
    case .clockSuspect: words.clockSuspect
    case .needsSync: words.needsSync
    case .membersOnly: words.forMembers
    case .noConsent: words.noConsent
    case .wrongTier: tiers(of: offer)
    case .notBirthday(let day): celebration(day, of: offer)
    case .notAssigned: words.notAssigned
    case .alreadyUsed(let at): used(at, of: offer)
    case .storeQuotaGone(let count): words.quotaGone(count)
    case .wrongVisit(let missing): visit(missing, of: offer)
    case .tooFewItems(let missing, let goods): self.missing(missing, goods)
    case .belowSpend(let missing): words.belowSpend(Self.money(missing))
    case .noEffect: words.noEffect
    case .constraint(let constraint):
      words.constraint(shown(self.words.profile.constraint(constraint.word)))
    case .out(let item): words.out(pick(item))
    }
  }

  /// The same for several guests: what differs from one to the other is left out.
  func group(_ verdict: OfferVerdict, of offer: Offer) -> String {
    guard case .ineligible(let reason) = verdict else { return sentence(verdict, of: offer) ?? "" }
    let words = words.offerReasons.group
    return switch reason {
    case .wrongTier: offer.kind == .upgrade ? words.noNewTier : words.otherTier
    case .notBirthday: words.notTheirDay
    case .notAssigned: words.notTheirs
    case .alreadyUsed(let at): at.map(isToday) == true ? words.usedToday : words.usedBefore
    case .wrongVisit: words.otherVisit
    case .belowSpend: words.belowSpend
    case .noConsent: words.noConsent
    case .constraint: words.constraint
    case .wrongStore, .notStarted, .ended, .wrongWeekday, .outsideHours, .clockSuspect, .needsSync,
      .membersOnly, .storeQuotaGone, .tooFewItems, .noEffect, .out:
      sentence(reason, of: offer)
    }
  }

  /// How many of some guests there are for each reason, the most first.
  func groups(_ verdicts: [OfferVerdict], of offer: Offer) -> [(count: Int, reason: String)] {
    var order: [String] = []
    var counts: [String: Int] = [:]
    for reason in verdicts.map({ group($0, of: offer) }) {
      if counts[reason] == nil { order.append(reason) }
      counts[reason, default: 0] += 1
    }
    return order.enumerated().map { (place: $0.offset, count: counts[$0.element] ?? 0, $0.element) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.place < $1.place }
      .map { ($0.count, $0.2) }
  }

  private func outside(_ next: Int64?) -> String {
    let words = words.offerReasons
    guard let next else { return words.noMoreHours }
    guard !isToday(next) else { return words.from(time(next)) }
    let day = day(calendar.businessDay(of: next))
    return words.from(self.words.offerTimes.moment(day, time(next)))
  }

  /// A gift of a tier comes with reaching it: who has it already is told that, and not what they have.
  private func tiers(of offer: Offer) -> String {
    let tiers = offer.audience.tiers.map(tier)
    return offer.kind == .upgrade
      ? words.offerRules.onTier(tiers) : words.offerReasons.forTiers(tiers)
  }

  private func celebration(_ day: CivilDay?, of offer: Offer) -> String {
    let words = words.offerReasons
    let isAnniversary = offer.kind == .anniversary
    guard let day else { return isAnniversary ? words.noAnniversary : words.noBirthday }
    guard case .month = offer.round else {
      return (isAnniversary ? words.anniversary : words.birthday)(self.day(day))
    }
    let month = self.words.days.month(day.parts.month)
    return (isAnniversary ? words.anniversaryIn : words.birthdayIn)(month)
  }

  private func used(_ at: Int64?, of offer: Offer) -> String {
    let words = words.offerReasons
    if offer.kind == .tasting { return words.hadBefore }
    guard let at else { return words.usedBefore }
    return isToday(at) ? words.usedToday : words.used(day(calendar.businessDay(of: at)))
  }

  private func visit(_ missing: Int?, of offer: Offer) -> String {
    let words = words.offerReasons
    guard let (nth, isEvery) = offer.visit else { return words.noEffect }
    guard let missing else { return words.visitWas(nth) }
    return isEvery ? words.atEveryVisit(nth, missing) : words.atVisit(nth, max(1, nth - missing))
  }

  private func shown(_ text: String) -> String { Phrasing.text(text, showsHan: showsHan) }
}

/// What an offer is to a guest who stands at the counter.
extension OfferPhrasing {
  /// One line: `+` fits, `~` nearly does, `-` does not.
  func line(_ guest: GuestOffer) -> (mark: String, text: String) {
    let words = words.offers
    let name = pick(guest.offer.name)
    if guest.applies {
      guard case .running(let to?) = guest.state else { return ("+", name) }
      return ("+", words.until(name, when(.running(to: to))))
    }
    if let progress = guest.progress { return ("~", words.said(name, self.progress(progress))) }
    let why = sentence(guest.verdict, of: guest.offer) ?? ""
    guard let fen = guest.missFen else { return ("-", words.said(name, why)) }
    return ("~", words.said(name, words.saves(why, Self.money(fen))))
  }

  /// How far a challenge is: "6.00 more, 3 days left".
  func progress(_ progress: OfferProgress) -> String {
    let missing = Self.money(progress.missingFen)
    guard let end = progress.end else { return words.offerReasons.belowSpend(missing) }
    let days = calendar.businessDay(of: end).number - calendar.businessDay(of: now).number
    guard days > 0 else {
      return words.offers.progress(missing, words.offerTimes.to(time(end)))
    }
    return words.offers.progress(missing, words.offers.daysLeft(days))
  }
}
