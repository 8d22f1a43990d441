public import StoreModel

/// The conditions of an offer in words, made from the rule: nobody types them twice.
extension OfferPhrasing {
  /// One paragraph a line of thought: what it gives and how often, when, for whom, and with what it
  /// goes together; each of phrases that belong into one sentence.
  public func conditions(_ offer: Offer) -> [[String]] {
    let paragraphs = [
      gives(offer) + thresholds(offer) + limits(offer.limits), times(offer.times), audience(offer),
      stacking(offer),
    ]
    return paragraphs.filter { !$0.isEmpty }.map { phrases in
      // A name stands as it is written, a sentence begins with a capital.
      let first = phrases[0].prefix(1).uppercased() + phrases[0].dropFirst()
      return [first] + phrases.dropFirst()
    }
  }

  /// The same as text: a sentence a paragraph.
  public func sentences(_ offer: Offer) -> [String] {
    conditions(offer).map { $0.joined(separator: words.offers.comma) }
  }

  private func gives(_ offer: Offer) -> [String] {
    let rules = words.offerRules
    let goods = all(offer.goods)
    switch offer.kind {
    case .bogo, .buyXgetY: return [group(offer)]
    case .combo: return [combo(offer)]
    case .tasting: return [rules.tasting(goods ?? words.offerGoods.anything.many)]
    case .sizeUp: return [rules.sizeUp(goods)]
    case .invite: return benefit(offer) + [rules.invite]
    case .spendOnce, .spendTotal: return challenge(offer)
    case .birthday: return benefit(offer) + [rules.onBirthday(round(offer.round))]
    case .anniversary: return benefit(offer) + [rules.onAnniversary(round(offer.round))]
    case .nthVisit:
      let visit = offer.visit.map { [rules.atVisit($0.nth, $0.isEvery)] } ?? []
      return benefit(offer) + visit
    case .upgrade:
      let days = offer.days.map { [rules.within($0)] } ?? []
      return benefit(offer) + [rules.onTier(offer.audience.tiers.map(tier))] + days
    case .percentOff, .amountOff, .timeWindow, .spendGift, .starMultiplier, .memberDay:
      return benefit(offer)
    }
  }

  private func benefit(_ offer: Offer) -> [String] {
    let rules = words.offerRules
    let goods = all(offer.goods)
    switch offer.benefit {
    case .percentOff(let percent)?: return [rules.percentOff(goods, percent)]
    case .amountOff(let fen)?:
      let perUnit = offer.scope == .item ? goods ?? words.offerGoods.anything.many : goods
      return [rules.amountOff(perUnit, Self.money(fen))]
    case .price(let fen)?: return [rules.price(goods, Self.money(fen))]
    case .factor(let hundredths)?: return [rules.factor(hundredths)]
    case .gift(let gift)?:
      let from = offer.minSpendFen > 0 ? Self.money(offer.minSpendFen) : nil
      return [rules.gift(pick(gift), from)]
    case nil: return []
    }
  }

  private func group(_ offer: Offer) -> String {
    var percent = 100
    if case .percentOff(let own)? = offer.benefit { percent = own }
    return words.offerRules.group(
      OfferGroupPhrase(
        paid: offer.x, lowered: offer.y, noun: shared(offer.goods), percent: percent))
  }

  private func combo(_ offer: Offer) -> String {
    let phrase: OfferComboPhrase =
      switch offer.benefit {
      case .price(let fen)?: .price(Self.money(fen))
      case .amountOff(let fen)?: .amount(Self.money(fen))
      case .percentOff(let percent)?: .percent(percent)
      case .factor?, .gift?, nil: .percent(0)
      }
    return words.offerRules.combo(offer.items.map(one), phrase)
  }

  private func challenge(_ offer: Offer) -> [String] {
    let rules = words.offerRules
    let money = Self.money(offer.minSpendFen)
    let spend =
      offer.kind == .spendOnce
      ? rules.spendOnce(money, offer.isStrict) : rules.spendTotal(money, offer.isStrict)
    let days = offer.days.map { [rules.within($0)] } ?? []
    let reward = offer.rewardFen.map { [rules.reward(Self.money($0))] } ?? []
    return [spend] + days + reward + (offer.benefit == nil ? [] : benefit(offer))
  }

  private func round(_ round: OfferRound) -> OfferRoundPhrase {
    switch round {
    case .month: .month
    case .days(let before, let after): .days(before: before, after: after)
    }
  }

  private func thresholds(_ offer: Offer) -> [String] {
    let rules = words.offerRules
    var phrases: [String] = []
    var saysSpend = offer.kind.isChallenge
    if case .gift? = offer.benefit { saysSpend = true }
    if offer.minSpendFen > 0, !saysSpend {
      phrases.append(rules.minSpend(Self.money(offer.minSpendFen)))
    }
    if offer.minQty > 0 { phrases.append(rules.minQty(offer.minQty, shared(offer.goods))) }
    if let needs = offer.needs {
      if needs.minQty > 1 {
        phrases.append(rules.with(counted(needs.minQty, needs.goods)))
      } else if needs.minSpendFen == 0 || needs.minQty == 1 && !needs.goods.isEverything {
        phrases.append(rules.with(one(needs.goods)))
      }
      if needs.minSpendFen > 0 {
        phrases.append(rules.withSpend(all(needs.goods), Self.money(needs.minSpendFen)))
      }
    }
    if let most = offer.maxOffFen { phrases.append(rules.maxOff(Self.money(most))) }
    if offer.skipsDiscounted { phrases.append(rules.skipsDiscounted) }
    if offer.base == .initial { phrases.append(rules.ofFirstPrice) }
    return phrases
  }

  private func limits(_ limits: OfferLimits) -> [String] {
    let rules = words.offerRules
    return [
      limits.perCart.map(rules.perCart), limits.perMemberDay.map(rules.perMemberDay),
      limits.perMember.map(rules.perMember), limits.perStoreDay.map(rules.perStoreDay),
    ].compactMap(\.self)
  }

  private func audience(_ offer: Offer) -> [String] {
    let rules = words.offerRules
    var phrases: [String] = []
    let audience = offer.audience
    if !audience.tiers.isEmpty, offer.kind != .upgrade {
      phrases.append(rules.forTiers(audience.tiers.map(tier)))
    }
    if offer.kind == .memberDay { phrases.append(rules.forMembers) }
    if audience.isPersonal {
      phrases.append(rules.personal)
      // Of challenges and tiers the rule itself says it.
      let isSaid = offer.kind.isChallenge || offer.kind == .upgrade
      if !isSaid, let days = offer.days { phrases.append(rules.within(days)) }
    }
    if !audience.stores.isEmpty { phrases.append(rules.inStores(audience.stores)) }
    if audience.needsSync { phrases.append(rules.needsSync) }
    return phrases
  }

  private func stacking(_ offer: Offer) -> [String] {
    let rules = words.offerRules
    var phrases: [String] = []
    let stacking = offer.stacking
    if !stacking.conflicts.isEmpty { phrases.append(rules.notWith(stacking.conflicts.map(name))) }
    if stacking.isExclusive { phrases.append(rules.standsAlone) }
    if stacking.isJoint { phrases.append(rules.joint) }
    switch stacking.mode {
    case .stack: break
    case .best: phrases.append(rules.best)
    case .worst: phrases.append(rules.worst)
    case .first: phrases.append(rules.first)
    }
    return phrases
  }
}

// MARK: - When

extension OfferPhrasing {
  /// Days, hours and the window; the past begin of a window is left out.
  func times(_ times: OfferTimes) -> [String] {
    let words = words.offerTimes
    var phrases = days(times).map { [$0] } ?? []
    if !times.hours.isEmpty { phrases.append(words.hoursList(times.hours.map(hours))) }
    if let from = times.from.map(bound), from.instant > now {
      phrases.append(words.from(from.text))
    }
    if let to = times.to.map(bound) { phrases.append(words.until(to.text)) }
    return phrases
  }

  /// Weekdays and days of the month; nil where every day is meant.
  func days(_ times: OfferTimes) -> String? {
    let words = words.offerTimes
    var phrases: [String] = []
    if !times.weekdays.isEmpty, times.weekdays.count < 7 {
      phrases.append(words.weekdays(Self.runs(times.weekdays)))
    }
    if !times.monthDays.isEmpty { phrases.append(words.monthDays(times.monthDays.sorted())) }
    return phrases.isEmpty ? nil : phrases.joined(separator: self.words.offers.comma)
  }

  /// Days in a row, the earliest first.
  private static func runs(_ days: Set<Int>) -> [ClosedRange<Int>] {
    days.sorted().reduce(into: []) { runs, day in
      if let last = runs.last, last.upperBound + 1 == day {
        runs[runs.count - 1] = last.lowerBound...day
      } else {
        runs.append(day...day)
      }
    }
  }

  /// Hours that begin or end with the day need only one end.
  private func hours(_ hours: OfferHours) -> String {
    let isFromStart = hours.from == 0 || hours.from == calendar.dayStartMinutes
    let isToEnd = hours.to == 1440 || hours.to == calendar.dayStartMinutes
    return words.offerTimes.span(
      isFromStart && hours.to != calendar.dayStartMinutes ? nil : Self.time(minutes: hours.from),
      isToEnd && hours.from != 0 ? nil : Self.time(minutes: hours.to))
  }

  /// A begin or an end as it is written, and about when it is.
  private func bound(_ bound: OfferBound) -> (text: String, instant: Int64) {
    switch bound {
    case .day(let day): return (self.day(day), day.milliseconds + 86_400_000)
    case .local(let day, let minutes):
      let text = words.offerTimes.moment(self.day(day), Self.time(minutes: minutes))
      return (text, day.milliseconds + Int64(minutes) * 60_000)
    case .instant(let instant):
      let local = calendar.local(instant)
      let text = words.offerTimes.moment(day(local.day), Self.time(minutes: local.minutes))
      return (text, instant)
    }
  }
}
