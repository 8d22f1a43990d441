public import Documents
public import Lookup

extension Shop {
  /// How many regulars are listed.
  public var regularCount: Int { regulars.reduce(0) { $0 + ($1.standing == .listed ? 1 : 0) } }

  /// How many visits are known, void ones among them.
  public var visitCount: Int { visits.count - visits.deadCount }

  /// How many documents the shop holds of every kind.
  public var documentCount: Int {
    entries.count + visitCount
      - regulars.reduce(0) { $0 + ($1.slot == RegularRow.noSlot ? 1 : 0) }
  }

  /// Whether nobody has used this store yet: no regular and no setting.
  public var isFirstRun: Bool { settings.own.isEmpty && regularCount == 0 }

  /// The latest visit of a row, UTC milliseconds; the smallest number for never.
  public func lastVisit(_ row: Int32) -> Int64 { regulars[Int(row)].lastVisit }

  /// In which order regulars who answer a query equally well stand.
  public func lookupOrder(_ likely: LikelyNow) -> LookupOrder {
    let regulars = regulars
    return LookupOrder(
      recency: { likely.recency($0, lastVisit: regulars[Int($0)].lastVisit) },
      isFirst: { regulars[Int($0)].id < regulars[Int($1)].id })
  }

  /// Whether a row stands in lists.
  public func isListed(_ row: Int32) -> Bool { regulars[Int(row)].standing == .listed }

  /// Every row there is.
  public var rows: Range<Int32> { 0..<Int32(regulars.count) }

  /// The row of the regular a document id or a till's id names, nil where nobody listed has it.
  ///
  /// A till's id is meant in any case of its letters and any width where only one differs from it by
  /// no more; the one that is written exactly so comes first.
  public func row(named text: String) -> Int32? {
    let ids = [DocumentID(text.lowercased()), ImportIdentity.member(tillID: text, in: scope)]
    for case .some(let id) in ids {
      if let entry = entries[id], entry.keeping == .regular,
        regulars[Int(entry.index)].standing == .listed
      {
        return entry.index
      }
    }
    return rowOfTill(inAnyCase: text)
  }

  /// The document of the regular that an id of either sort names, nil where nobody listed has it.
  public func id(named text: String) -> DocumentID? {
    row(named: text).flatMap { regular($0)?.id }
  }

  /// The document of whoever an id of either sort ever named, listed or not; nil for nobody.
  public func idOfAnybody(named text: String) -> DocumentID? {
    let ids = [DocumentID(text.lowercased()), ImportIdentity.member(tillID: text, in: scope)]
    return ids.compactMap(\.self).first(where: knows) ?? id(named: text)
  }

  /// The row of a regular's document, nil where it is not listed.
  public func row(of id: DocumentID) -> Int32? {
    guard let entry = entries[id], entry.keeping == .regular,
      regulars[Int(entry.index)].standing == .listed
    else { return nil }
    return entry.index
  }

  /// Whether there is a row for a regular's document, listed or not.
  func knows(_ id: DocumentID) -> Bool { entries[id]?.keeping == .regular }

  /// The regular of a row, nil where it has no document of its own.
  public func regular(_ row: Int32) -> Regular? {
    let slot = regulars[Int(row)].slot
    return slot == RegularRow.noSlot ? nil : document(slot).map(Regular.init)
  }

  /// What the regular of a visit's row is to the shop, nil for a guest's visit.
  func standing(ofVisit row: Int32) -> RegularRow.Standing? {
    let regular = visits.regular[Int(row)]
    return regular < 0 ? nil : regulars[Int(regular)].standing
  }

  /// What a regular can be found by; nil for a row that is not listed.
  public func lookupEntry(_ row: Int32) -> LookupEntry? {
    guard isListed(row) else { return nil }
    return arena.withDocument(regulars[Int(row)].slot) { bytes in
      DocumentView(bytes).map { LookupEntry(row: row, $0) }
    }
  }

  /// What the listed regulars of some rows can be found by.
  public func lookupEntries(_ rows: Range<Int32>) -> [LookupEntry] {
    rows.compactMap { lookupEntry($0) }
  }

  /// The list's line for a row; the reading is what a partner said, else empty.
  public func summary(_ row: Int32, matched: MatchedField? = nil) -> RegularSummary? {
    let slot = regulars[Int(row)].slot
    guard slot != RegularRow.noSlot else { return nil }
    let told = arena.withDocument(slot) { DocumentView($0).map { RegularSummary($0) } }
    guard var summary = told else { return nil }
    summary.matched = matched
    summary.stars = openingStars(row)
    let last = regulars[Int(row)].lastVisit
    summary.lastVisit = last == RegularRow.never ? nil : last
    return summary
  }

  /// What the documents say for the profile of a row; `Habits` of the session adds what is computed
  /// from all visits.
  public func profile(
    _ row: Int32, at now: Int64, calendar: StoreCalendar
  ) -> RegularProfile? {
    guard let regular = regular(row), let summary = summary(row) else { return nil }
    var profile = RegularProfile(summary: summary, regular: regular)
    profile.notes = notes(row, on: calendar.businessDay(of: now))
    profile.knownBy = regular.knownBy.compactMap { partner($0)?.name }
    let constraints = Constraint.stored(regular.constraints)
    profile.usuals = regular.usual.map {
      menu.shownUsual($0, constraints: constraints, at: now, calendar: calendar)
    }
    profile.visitCount = Int(regulars[Int(row)].visits)
    var own: [Int] = []
    chains.forEach(of: row) { visit in
      if !visits.flags[visit].contains(.absorbed) { own.append(visit) }
    }
    profile.recentVisits = own.sorted {
      (visits.at[$0], visits.ids[$0]) > (visits.at[$1], visits.ids[$1])
    }
    .prefix(RegularProfile.recentVisitsMax).map { visitFact(Int32($0)) }
    profile.movedAway = movedAway(from: row)
    profile.offersUsed = offerUses(of: row).reversed()
    return profile
  }
}
