import Documents
import Foundation

/// What a manager does to an offer, one at a time.
struct OfferEditing {
  private let shop: Shop
  private let doer: Doer
  private let calendar: StoreCalendar
  private let today: CivilDay

  /// Somebody's changes of the shop's offers.
  init(_ shop: Shop, by doer: Doer) {
    self.shop = shop
    self.doer = doer
    calendar = shop.settings.calendar(machine: doer.machineZone ?? .gmt)
    today = calendar.businessDay(of: doer.now)
  }

  /// Adds or changes an offer from a business day on.
  func set(_ patch: OfferPatch) -> Decision {
    if let refusal = shop.refusal(unless: .manager, doer) { return .refused(refusal) }
    guard OfferID.isID(patch.id) else {
      return .refused(.offers(.badOffer([OfferProblem(path: "id", .id)])))
    }
    let key = OfferDocuments.key(patch.id)
    let day = patch.from ?? today
    let before = shop.versions(of: key).inForce(on: day)?.values ?? [:]
    var said = OfferDocuments.said(before)
    for (field, value) in patch.said { said[field] = value }
    let reading = OfferReading(id: patch.id, said, in: calendar)
    var problems = reading.problems
    guard problems.isEmpty, let offer = reading.offer else {
      return .refused(.offers(.badOffer(problems)))
    }
    problems = OfferGroups(shop, at: doer.now, calendar).problems(
      with: [patch.id: reading.said]).map(\.problem)
    guard problems.isEmpty else { return .refused(.offers(.badOffer(problems))) }
    // Fields of a newer version of the app stay as they are.
    let foreign = before.filter { OfferField($0.key) == nil }
    let after = OfferDocuments.fields(reading.said).merging(foreign) { own, _ in own }
    guard after != before else { return .changes([], .offers(.changed(offer))) }
    let version = VersionDocument(key: key, from: day, values: after)
    return .changes(changes([version]), .offers(.changed(offer)))
  }

  /// Ends an offer now; one that has not begun never does.
  func end(_ id: String) -> Decision {
    if let refusal = shop.refusal(unless: .manager, doer) { return .refused(refusal) }
    let key = OfferDocuments.key(id)
    let versions = shop.versions(of: key)
    guard let inForce = versions.inForce(on: today), let offer = shop.offers[id]?.inForce(on: today)
    else { return .refused(.offers(.unknown(id))) }
    let now = VersionDocument(key: key, from: today, values: inForce.values)
    // What was planned for later days does not begin any more either.
    let ended = ([now] + versions.filter { $0.from > today }).compactMap(ended)
    var after = offer
    if let first = ended.first, first.from == today {
      after = OfferReading(id: id, OfferDocuments.said(first.values)).offer ?? offer
    }
    return .changes(changes(ended), .offers(.ended(after)))
  }

  /// The version over by now, nil where it is already.
  private func ended(_ version: VersionDocument) -> VersionDocument? {
    guard let from = OfferField.windowFrom.fieldName, let to = OfferField.windowTo.fieldName else {
      return nil
    }
    func bound(_ field: FieldName) -> OfferBound? {
      version.values[field]?.string.flatMap { OfferBound($0) }
    }
    if let end = bound(to), end.end(in: calendar) <= doer.now { return nil }
    var version = version
    version.values[to] = .string(OfferBound.instant(doer.now).text)
    if let begin = bound(from), begin.begin(in: calendar) >= doer.now {
      version.values[from] = nil
    }
    return version
  }

  private func changes(_ versions: [VersionDocument]) -> [Change] {
    versions.compactMap { version in
      var change = shop.change(to: version)
      change?.fields[PartnerField.unsigned] = shop.hasManager ? .null : true
      return change
    }
  }
}
