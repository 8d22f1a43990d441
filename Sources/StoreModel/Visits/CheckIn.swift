public import Documents
import Foundation

/// A visit as a partner keys it in at the counter.
public struct CheckIn: Equatable, Sendable {
  /// Whose visit it is, nil for a guest nobody knows.
  public var regular: DocumentID?
  /// What was ordered, as cup marks and goods by code or name; nil for the usual.
  public var items: [String]?
  /// What was paid, in fen; nil takes the menu's price until the till's figure joins.
  public var fen: Int64?
  /// The till's receipt, where it is at hand.
  public var receipt: String?
  /// Offers that were given, by their ids.
  public var offers: [String] = []
  /// Whether an offer is meant that does not hold: the till decides what is given.
  public var isOfferMeant = false
  /// Whether a second visit within `repeatMilliseconds` is meant and not a key pressed twice.
  public var isRepeatMeant = false
  /// Whether a drink is meant that the guest must not have, or of which something is out.
  public var isUnfitMeant = false

  /// Two check-ins of one person within this many milliseconds are a key pressed twice, unless said
  /// otherwise.
  public static let repeatMilliseconds: Int64 = 10 * 60_000

  /// A guest's visit of which nothing is known yet.
  public init(regular: DocumentID? = nil) { self.regular = regular }
}

extension Shop {
  /// What may be said of a visit's amount, in fen: a million yuan is no cup.
  static let visitFenMax: Int64 = 100_000_000

  func checkIn(_ checkIn: CheckIn, id: DocumentID, by doer: Doer) -> Decision {
    // The id was minted at the key press: the same press once more is the same visit.
    if let row = visitRow(of: id) { return .changes([], .visits(.checkedIn(visitFact(row)))) }
    var fields: [FieldName: Value] = [VisitField.at: .int(doer.now)]
    var items = checkIn.items ?? []
    if let regular = checkIn.regular {
      guard let row = row(of: regular) else { return .refused(.unknown(regular.description)) }
      if !checkIn.isRepeatMeant, let last = lastCheckIn(of: row, near: doer.now) {
        return .refused(.visits(.justCheckedIn(visitFact(last))))
      }
      fields[VisitField.regular] = .string(regular.description)
      if checkIn.items == nil {
        items = (self.regular(row)?.usual.prefix(1) ?? []).map(menu.written)
      }
    }
    if let fen = checkIn.fen, !(0...Self.visitFenMax).contains(fen) {
      return .refused(
        .badField(field: "fen", value: String(fen), wanted: .fen(0...Self.visitFenMax)))
    }
    do throws(MarkError) {
      items = try checkIn.items == nil ? items : ordered(items)
    } catch {
      return .refused(.menu(.badMark(error)))
    }
    if !checkIn.isUnfitMeant, let order = unfit(items, for: checkIn.regular, by: doer) {
      return .refused(.visits(.unfit(order)))
    }
    let given: [String]
    do throws(Refusal) {
      given = try offers(of: checkIn, items: items, by: doer)
    } catch {
      return .refused(error)
    }
    if !given.isEmpty { fields[VisitField.offer] = .string(VisitField.joined(given)) }
    let fen = checkIn.fen ?? price(of: items)
    if !items.isEmpty { fields[VisitField.items] = .string(VisitField.joined(items)) }
    if let fen { fields[VisitField.fen] = .int(fen) }
    let counter = checkIn.fen == nil ? CounterVisit.estimated : CounterVisit.priced
    fields[VisitField.counter] = .int(counter)
    let receipt = checkIn.receipt?.trimmingBlanks ?? ""
    if !receipt.isEmpty { fields[VisitField.receipt] = .string(receipt) }
    var fact = VisitFact(id: id, at: doer.now, fen: fen, items: items, isVoid: false)
    fact.offers = given
    fact.regular = checkIn.regular
    fact.by = doer.partner.map(partnerName)
    fact.isEstimated = checkIn.fen == nil
    return .changes([Change(.visit, id, fields: fields)], .visits(.checkedIn(fact)))
  }

  /// The offers that were given, each once; refused where nobody knows one, or where one does not hold
  /// for the guest and is not meant all the same.
  private func offers(
    of checkIn: CheckIn, items: [String], by doer: Doer
  ) throws(Refusal) -> [String] {
    var given: [String] = []
    if checkIn.offers.contains(where: { $0.trimmingBlanks.isEmpty }) {
      throw .offerEvents(.unknown("", near: []))
    }
    for id in checkIn.offers.flatMap(VisitField.items).map(\.trimmingBlanks)
    where !id.isEmpty && !given.contains(id) {
      let offer = try offer(named: id, at: doer)
      if !checkIn.isOfferMeant,
        let reason = reason(against: offer, for: checkIn.regular, items: items, by: doer)
      {
        throw .offerEvents(.doesNotHold(OfferDenial(offer, reason)))
      }
      given.append(id)
    }
    return given
  }

  /// Ordered items as the menu writes them.
  private func ordered(_ items: [String]) throws(MarkError) -> [String] {
    var written: [String] = []
    for item in items where !item.trimmingBlanks.isEmpty {
      written.append(try menu.ordered(item).written)
    }
    return written
  }

  /// What speaks against some items now, for whoever they are.
  private func unfit(
    _ items: [String], for id: DocumentID?, by doer: Doer
  ) -> UnfitOrder? {
    let regular = id.flatMap { row(of: $0) }.flatMap { self.regular($0) }
    return menu.unfit(
      items, usuals: regular?.usual ?? [],
      constraints: Constraint.stored(regular?.constraints ?? []),
      at: doer.now, calendar: settings.calendar(machine: doer.machineZone ?? .gmt))
  }

  /// What the menu asks for some items, nil where it does not know one of them.
  private func price(of items: [String]) -> Int64? {
    var sum: Int64 = 0
    for item in items {
      guard let price = menu.price(ofItem: item) else { return nil }
      sum += price
    }
    return items.isEmpty ? nil : sum
  }

  /// The visit of a regular that was keyed in within minutes of `moment` and counts.
  func lastCheckIn(of regular: Int32, near moment: Int64) -> Int32? {
    joining.counterRows.last { row in
      let index = Int(row)
      return visits.regular[index] == regular && visits.counts(index)
        && abs(visits.at[index] - moment) < CheckIn.repeatMilliseconds
    }
  }

  /// Takes a visit back, both sides of it where the till's has joined.
  func void(_ id: DocumentID, reason: String?, by doer: Doer) -> Decision {
    guard let row = visitRow(of: id) else { return .refused(.visits(.unknown(id.description))) }
    var fact = visitFact(row)
    guard !fact.isVoid else { return .changes([], .visits(.voided(fact))) }
    fact.isVoid = true
    var off: [Text: Value] = ["reason": .string(reason ?? "void")]
    if let partner = doer.partner { off["by"] = .string(partner) }
    let rows = [row, joining.pairs[row]?.till].compactMap(\.self)
    let changes = rows.map { row in
      let id = visits.ids[Int(row)]
      var change = Change(.visit, id, fields: [:], current: current(id))
      change.off = .map(off)
      return change
    }
    return .changes(changes, .visits(.voided(fact)))
  }
}
