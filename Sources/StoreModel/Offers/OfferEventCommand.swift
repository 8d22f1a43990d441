public import Documents
import Foundation

/// What becomes of offers, as partners and tills tell it.
public enum OfferEventCommand: Equatable, Sendable {
  /// An offer was shown, used or declined; the id was minted once, at the key press.
  case tell(OfferTelling, id: DocumentID)
  /// Rows of a file of assignments.
  case importRows([IdentifiedRow<AssignmentRow>])
}

/// What a partner tells of an offer.
public struct OfferTelling: Equatable, Sendable {
  /// What became of it.
  public var what: What
  /// The offer's id.
  public var offer: String
  /// Whose it was, nil for a guest nobody knows; where a visit is named and this is not, the visit's
  /// guest is meant.
  public var regular: DocumentID?
  /// The visit it was used at: whoever has the visit has the use.
  public var visit: DocumentID?
  /// Why the guest did not want it; only where it was declined.
  public var reason: DeclineReason?
  /// Whether a use is taken down though the offer does not hold: the till gave it all the same.
  public var isMeant = false

  /// What a partner may tell; the word stands on the command line.
  public enum What: String, CaseIterable, Sendable { case shown, used, declined }

  /// Something became of an offer.
  public init(_ what: What, _ offer: String, by regular: DocumentID? = nil) {
    self.what = what
    self.offer = offer
    self.regular = regular
  }
}

/// Why a guest does not want an offer; the word stands in documents and for scripts.
public enum DeclineReason: String, CaseIterable, Equatable, Sendable {
  case price, time, taste, other
}

/// What became of a command about events of offers.
public enum OfferEventOutcome: Equatable, Sendable {
  case told(OfferTold)
}

/// What was told of an offer, as it was taken down.
public struct OfferTold: Equatable, Sendable {
  /// The event's document.
  public var id: DocumentID
  /// What was told, with the guest of the visit it names.
  public var telling: OfferTelling
  /// What the offer is called.
  public var name: BilingualText
  /// When, UTC milliseconds.
  public var at: Int64

  /// An event that was taken down.
  public init(id: DocumentID, telling: OfferTelling, name: BilingualText, at: Int64) {
    self.id = id
    self.telling = telling
    self.name = name
    self.at = at
  }
}

/// Why nothing is taken down of an offer.
public enum OfferEventRefusal: Equatable, Sendable {
  /// No offer goes by that id; the nearest of those there are.
  case unknown(String, near: [String])
  /// It does not hold for that guest now; meant, it is taken down all the same.
  case doesNotHold(OfferDenial)
  /// A reason stands with what was declined alone.
  case reasonAlone
  /// The visit is another guest's: how they are called, nil for one nobody knows.
  case othersVisit(name: String?)
  /// The visit does not count.
  case visitIsVoid
  /// It stands with that visit already: once is all.
  case usedThere(name: BilingualText)
}

/// An offer that does not hold for a guest, and why.
public struct OfferDenial: Equatable, Sendable {
  /// The offer, in the version that was judged.
  public let offer: Offer
  /// What speaks against it, whatever is bought.
  public let reason: OfferReason

  /// What speaks against an offer.
  public init(_ offer: Offer, _ reason: OfferReason) {
    self.offer = offer
    self.reason = reason
  }
}

/// What undo calls an event of an offer, by the code its record keeps.
public enum OfferEventAct: String, CaseIterable, Equatable, Sendable {
  case shown = "offer_shown"
  case used = "offer_used"
  case declined = "offer_declined"
}

extension OfferEventCommand: SubjectCommand {
  func decided(in shop: Shop, by doer: Doer) -> Decision { shop.decide(self, by: doer) }

  var isImport: Bool { if case .importRows = self { true } else { false } }

  /// What undo calls it: named for the offer.
  func ownAct(in shop: Shop, at moment: Int64) -> OwnAct? {
    switch self {
    case .tell(let telling, _):
      let act: OfferEventAct =
        switch telling.what {
        case .shown: .shown
        case .used: .used
        case .declined: .declined
        }
      return OwnAct(
        what: .offerEvents(act), subject: telling.offer, regular: telling.regular, at: moment)
    case .importRows: return nil
    }
  }
}

/// The fields of an event's document.
enum OfferEventField {
  static let what: FieldName = "what"
  static let offer: FieldName = "offer"
  static let regular: FieldName = "regular"
  static let at: FieldName = "at"
  static let reason: FieldName = "reason"
  static let visit: FieldName = "visit"
  static let till: FieldName = "till"
}

extension Shop {
  /// Decides what is taken down of offers.
  func decide(_ command: OfferEventCommand, by doer: Doer) -> Decision {
    switch command {
    case .tell(let telling, let id):
      do {
        return try tell(telling, id: id, by: doer)
      } catch {
        return .refused(error)
      }
    case .importRows(let rows):
      let taken = AssignmentImport(shop: self).changes(for: rows)
      return .changes(taken.0, .imported(taken.1))
    }
  }

  private func tell(
    _ telling: OfferTelling, id: DocumentID, by doer: Doer
  ) throws(Refusal) -> Decision {
    var telling = telling
    let offer = try offer(named: telling.offer, at: doer)
    guard telling.reason == nil || telling.what == .declined else {
      throw .offerEvents(.reasonAlone)
    }
    if let regular = telling.regular, row(of: regular) == nil {
      throw .unknown(regular.description)
    }
    if let visit = telling.visit {
      guard let row = visitRow(of: visit) else { throw .visits(.unknown(visit.description)) }
      telling.visit = visits.ids[Int(row)]
      let fact = visitFact(row)
      guard !fact.isVoid else { throw .offerEvents(.visitIsVoid) }
      // Whose the visit is the visit says: an event with another guest would be of two.
      if let meant = telling.regular, meant != fact.regular {
        throw .offerEvents(.othersVisit(name: fact.regular.map(shownName)))
      }
      telling.regular = fact.regular
    }
    let told = OfferTold(id: id, telling: telling, name: offer.name, at: doer.now)
    // The id was minted at the key press: the same press once more is the same event.
    guard entries[id] == nil else { return .changes([], .offerEvents(.told(told))) }
    if let visit = telling.visit, telling.what == .used, isUsed(telling.offer, at: visit) {
      throw .offerEvents(.usedThere(name: offer.name))
    }
    if telling.what == .used, !telling.isMeant,
      let reason = reason(against: offer, for: telling, by: doer)
    {
      throw .offerEvents(.doesNotHold(OfferDenial(offer, reason)))
    }
    var fields: [FieldName: Value] = [
      OfferEventField.what: .string(telling.what.rawValue),
      OfferEventField.offer: .string(telling.offer), OfferEventField.at: .int(doer.now),
    ]
    if let regular = telling.regular {
      fields[OfferEventField.regular] = .string(regular.description)
    }
    if let visit = telling.visit { fields[OfferEventField.visit] = .string(visit.description) }
    if let reason = telling.reason { fields[OfferEventField.reason] = .string(reason.rawValue) }
    return .changes(
      [Change(.offerEvent, id, fields: fields)], .offerEvents(.told(told)))
  }

  private func calendar(of doer: Doer) -> StoreCalendar {
    settings.calendar(machine: doer.machineZone ?? .gmt)
  }

  /// The offer an id names, in the version of the day; refused with the nearest where there is none.
  func offer(named id: String, at doer: Doer) throws(Refusal) -> Offer {
    let calendar = calendar(of: doer)
    if let offer = offers[id]?.inForce(on: calendar.businessDay(of: doer.now)) { return offer }
    throw .offerEvents(.unknown(id, near: Nearest.words(to: id, among: offers.keys.sorted())))
  }

  /// Why a use would not be one; a use at a visit is judged as of that visit, which counts no visit
  /// before itself.
  private func reason(
    against offer: Offer, for telling: OfferTelling, by doer: Doer
  ) -> OfferReason? {
    guard let row = telling.visit.flatMap({ visitRow(of: $0) }) else {
      return reason(against: offer, for: telling.regular, items: [], by: doer)
    }
    let fact = visitFact(row)
    var asked = doer
    (asked.now, asked.isByMachine) = (fact.at, false)
    return reason(against: offer, for: telling.regular, items: fact.items, by: asked)
  }

  /// Whether an offer stands with a visit as used.
  private func isUsed(_ offer: String, at visit: DocumentID) -> Bool {
    guard let row = visitRow(of: visit) else { return false }
    let fact = visitFact(row)
    if fact.offers.contains(offer) { return true }
    return offerEvents.lines.contains {
      $0.kind == .used && !$0.isOff && $0.visit == visit && offerID(of: $0) == offer
    }
  }

  /// Why an offer is not given to a guest now; nil where nothing speaks against it.
  ///
  /// What is bought plays a part as far as somebody said it, and what is paid none: a till knows that
  /// better than the menu.
  func reason(
    against offer: Offer, for regular: DocumentID?, items: [String], by doer: Doer
  ) -> OfferReason? {
    let calendar = calendar(of: doer)
    let moment = offerMoment(
      at: doer.now, calendar: calendar,
      isClockSuspect: doer.isByMachine && isClockSuspect(machine: doer.now))
    let guest = regular.flatMap { row(of: $0) }.map { row in
      var guest = offerGuest(row, at: doer.now, calendar: calendar)
      guest.tastings = tastings(of: row, among: [offer], at: doer.now, in: calendar)
      return guest
    }
    let asked = OffersToGuest(OfferPlan([offer]), guest, at: moment)
    let carts = items.isEmpty ? [nil] : [nil, menu.cart(of: items)]
    for cart in carts {
      guard case .ineligible(let reason) = asked.judge(cart).trace.first?.verdict else { continue }
      switch reason {
      case .belowSpend, .noEffect: continue
      default: return reason
      }
    }
    return nil
  }
}
