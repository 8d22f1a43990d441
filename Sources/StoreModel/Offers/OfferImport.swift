import Documents
import Foundation

/// Turns a file of offers into changes of the shop, all of them or none.
///
/// A member is written only where the file now says something else than the file before it did: what
/// a manager edited in between stands. The first file that names an offer says all of it.
struct OfferImport {
  private let shop: Shop
  private let doer: Doer
  private let calendar: StoreCalendar
  private let today: CivilDay

  /// Bytes the changes of one import may take, about: a batch of the journal has to hold them.
  private static let bytesMax = 7 << 20

  /// An import into the shop.
  init(_ shop: Shop, by doer: Doer) {
    self.shop = shop
    self.doer = doer
    calendar = shop.settings.calendar(machine: doer.machineZone ?? .gmt)
    today = calendar.businessDay(of: doer.now)
  }

  /// What is to be written, or why nothing is.
  func decided(_ patches: [OfferPatch]) -> Decision {
    var problems = repeated(patches)
    var changes: [Change] = []
    var tally = ImportTally()
    var changed: [String: [OfferField: Value]] = [:]
    for patch in patches {
      let plan = plan(patch)
      problems += plan.problems.map { warning(patch, $0) }
      changed[patch.id] = plan.after
      switch plan.effect {
      case .added: tally.added += 1
      case .changed: tally.changed += 1
      case .unchanged: tally.unchanged += 1
      }
      changes += plan.changes
    }
    let byID = Dictionary(patches.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for (id, problem) in OfferGroups(shop, at: doer.now, calendar).problems(with: changed) {
      if let patch = byID[id] { problems.append(warning(patch, problem)) }
    }
    tally.warnings = unlisted(patches)
    guard problems.isEmpty else {
      return .refused(.offers(.badFile(problems.sorted { $0.line < $1.line })))
    }
    let bytes = changes.reduce(0) { $0 + $1.roughBytes }
    guard bytes <= Self.bytesMax else { return .refused(.offers(.tooLarge)) }
    return .changes(changes, .imported(tally))
  }

  private enum Effect { case added, changed, unchanged }

  /// What becomes of one offer.
  private struct Plan {
    var effect = Effect.unchanged
    var changes: [Change] = []
    var problems: [OfferProblem] = []
    /// What is said of it then.
    var after: [OfferField: Value] = [:]
  }

  private func plan(_ patch: OfferPatch) -> Plan {
    var plan = Plan()
    let reading = OfferReading(id: patch.id, patch.said, in: calendar)
    let key = OfferDocuments.key(patch.id)
    let versions = shop.versions(of: key)
    let day = patch.from ?? today
    let file = OfferDocuments.fields(reading.said)
    let last = lastSaid(patch.id)
    var changed: [VersionDocument] = []
    if let base = versions.inForce(on: day) {
      // Another day to hold from is something new to say: all of it holds from there.
      let isMoved = patch.from != nil && patch.from != lastFrom(patch.id)
      let differs = differences(file, last: isMoved ? nil : last, base: base.values)
      let began = versions.filter { $0.from > day && $0.from <= today }
      let now = VersionDocument(key: key, from: day, values: base.values)
      changed = ([now] + began).compactMap { version in
        var after = version
        after.values = after.values.merging(differs) { _, said in said }.filter { !$0.value.isNull }
        return after.values == version.values ? nil : after
      }
      plan.after = OfferDocuments.said((changed.last ?? base).values)
    } else {
      changed = [VersionDocument(key: key, from: day, values: file)]
      plan.effect = .added
      plan.after = reading.said
    }
    plan.problems = reading.problems
    for version in changed where plan.problems.isEmpty && version.values != file {
      // What a manager said since and what the file says now may not go together.
      let said = OfferDocuments.said(version.values)
      plan.problems = OfferReading(id: patch.id, said, in: calendar).problems
    }
    plan.changes = changed.compactMap(shop.change)
    if plan.effect != .added, !plan.changes.isEmpty { plan.effect = .changed }
    if file != last || patch.from != lastFrom(patch.id) {
      plan.changes.append(importedChange(patch, file))
    }
    return plan
  }

  /// The fields in which a file differs from the one before it, or from what is there where none was.
  private func differences(
    _ file: [FieldName: Value], last: [FieldName: Value]?, base: [FieldName: Value]
  ) -> [FieldName: Value] {
    let before = last ?? base.filter { OfferField($0.key) != nil }
    let gone = before.keys.filter { file[$0] == nil }.map { ($0, Value.null) }
    return file.filter { before[$0.key] != $0.value }.merging(gone) { said, _ in said }
  }

  // MARK: - What an import last said

  private static let saidField: FieldName = "said"

  private func lastSaid(_ id: String) -> [FieldName: Value]? {
    let document = shop.wholeDocument(OfferDocuments.importedID(id))
    guard let map = document?[Self.saidField]?.map else { return nil }
    var said: [FieldName: Value] = [:]
    for (name, value) in map { if let name = FieldName(name.string) { said[name] = value } }
    return said
  }

  /// The day the last import had the offer hold from, nil where it named none.
  private func lastFrom(_ id: String) -> CivilDay? {
    shop.wholeDocument(OfferDocuments.importedID(id))?[VersionDocument.fromField]?.string.flatMap {
      CivilDay($0)
    }
  }

  private func importedChange(_ patch: OfferPatch, _ file: [FieldName: Value]) -> Change {
    let map = Dictionary(uniqueKeysWithValues: file.map { (Text($0.key.description), $0.value) })
    let document = OfferDocuments.importedID(patch.id)
    let from = patch.from.map { Value.string($0.text) } ?? .null
    return Change(
      .importedOffer, document,
      fields: [Self.saidField: .map(map), VersionDocument.fromField: from],
      current: shop.current(document))
  }

  // MARK: - What is not there

  /// What offers name that the menu does not have, and other offers there are none of: a slip in a name
  /// makes an offer that never applies.
  private func unlisted(_ patches: [OfferPatch]) -> [RowWarning] {
    let known = Set(patches.map(\.id)).union(shop.offers.keys)
    return patches.flatMap { patch -> [RowWarning] in
      guard let offer = OfferReading(id: patch.id, patch.said, in: calendar).offer else {
        return []
      }
      let goods =
        [(OfferField.products, offer.goods)]
        + (offer.needs.map { [(.needsProducts, $0.goods)] } ?? [])
        + offer.items.map { (.items, $0) }
      let names = goods.flatMap { field, goods in
        unlisted(goods).map { (field, $0) }
      }
      let others = offer.stacking.conflicts.filter { !known.contains($0) }.map {
        (OfferField.conflicts, $0)
      }
      return (names + others).map { warning(patch, OfferProblem($0, .unlisted($1))) }
    }
  }

  private func unlisted(_ goods: OfferGoods) -> [String] {
    let menu = shop.menu
    let own = Set(menu.items.flatMap { menu.categories(of: $0) })
    let products = goods.products.filter { product in
      !product.parts.allSatisfy { part in
        switch part {
        case .word(let word): menu[.drink, word] != nil || menu.goods(meant: word) != nil
        case .item(let key): menu[key] != nil
        case .iced, .hot: true
        }
      }
    }
    return products.map(\.text) + goods.categories.filter { !own.contains($0) }
  }

  // MARK: - Problems

  private func repeated(_ patches: [OfferPatch]) -> [RowWarning] {
    var seen: Set<String> = []
    return patches.filter { !seen.insert($0.id).inserted }.map { patch in
      warning(patch, OfferProblem(path: "id", .twice))
    }
  }

  private func warning(_ patch: OfferPatch, _ problem: OfferProblem) -> RowWarning {
    RowWarning(
      line: patch.line, what: .badOffer(patch.name, field: problem.path, problem.fault))
  }
}

extension Change {
  /// About how many bytes of the journal it takes where the document is new.
  fileprivate var roughBytes: Int {
    fields.reduce(128) { $0 + $1.name.description.utf8.count + 4 + $1.value.roughBytes }
  }
}

extension Value {
  fileprivate var roughBytes: Int {
    switch self {
    case .null, .bool: 1
    case .int: 6
    case .text(let text): 3 + text.byteCount
    case .array(let values): values.reduce(3) { $0 + $1.roughBytes }
    case .map(let map): map.reduce(3) { $0 + 3 + $1.key.byteCount + $1.value.roughBytes }
    }
  }
}
