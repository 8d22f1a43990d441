import Documents

/// What is said of an offer, each by its place in files: `limits.perCart` is `perCart` in `limits`.
///
/// The id is none of them: it is what the offer is known by. Neither is the day from which something
/// is said.
public enum OfferField: String, CaseIterable, Sendable {
  case kind
  case nameEn = "name.en"
  case nameZh = "name.zh"
  // When.
  case windowFrom = "window.from"
  case windowTo = "window.to"
  case weekdays, monthDays, hours
  // For whom.
  case tiers, stores, personal, needsSync
  // Of what.
  case products, categories, scope, minSpendFen, minQty
  case needsProducts = "needs.products"
  case needsCategories = "needs.categories"
  case needsMinQty = "needs.minQty"
  case needsMinSpendFen = "needs.minSpendFen"
  case x, y, items
  // What it gives.
  case percentOff, amountOffFen, priceFen, factor
  case giftEn = "gift.en"
  case giftZh = "gift.zh"
  case maxOffFen, skipDiscounted, base
  // Which day or visit, and how long.
  case nthVisit, every, before, after, month, days, strict, rewardFen
  // Together with others.
  case group, hierarchy, mode, exclusive, joint, conflicts
  case perMember = "limits.perMember"
  case perMemberDay = "limits.perMemberDay"
  case perStoreDay = "limits.perStoreDay"
  case perCart = "limits.perCart"

  /// What faults call it: names and gifts are said in one piece.
  public var path: String {
    switch self {
    case .nameEn, .nameZh: "name"
    case .giftEn, .giftZh: "gift"
    default: rawValue
    }
  }

  /// The field of a document that holds it.
  var fieldName: FieldName? { Self.fieldNames[self] }

  /// The member a document's field holds, nil for a field of another sort.
  init?(_ name: FieldName) {
    guard let field = Self.fields[name] else { return nil }
    self = field
  }

  /// Made once, as every offer that is read asks for them: `minSpendFen` is `min_spend_fen`.
  private static let fieldNames: [OfferField: FieldName] = {
    var names: [OfferField: FieldName] = [:]
    for field in allCases {
      let text = field.rawValue.map { $0.isUppercase ? "_" + $0.lowercased() : String($0) }.joined()
      names[field] = FieldName(text)
    }
    return names
  }()

  private static let fields = Dictionary(
    uniqueKeysWithValues: fieldNames.map { ($0.value, $0.key) })

  /// What it takes.
  public var form: OfferForm {
    switch self {
    case .kind: .word(OfferKind.allCases.map(\.rawValue))
    case .nameEn, .nameZh, .giftEn, .giftZh: .name
    case .windowFrom, .windowTo: .moment
    case .weekdays: .weekdays
    case .monthDays: .monthDays
    case .hours: .hours
    case .tiers: .texts
    case .stores: .stores
    case .products, .needsProducts: .products
    case .categories, .needsCategories: .categories
    case .items: .items
    case .scope: .word(OfferScope.allCases.map(\.rawValue))
    case .base: .word(OfferBase.allCases.map(\.rawValue))
    case .mode: .word(OfferMode.allCases.map(\.rawValue))
    case .group: .text
    case .conflicts: .ids
    case .factor: .factor
    case .personal, .needsSync, .skipDiscounted, .every, .month, .strict, .exclusive, .joint: .truth
    case .percentOff: .number(1...100)
    case .minSpendFen, .needsMinSpendFen, .priceFen, .rewardFen: .fen(0...Shop.visitFenMax)
    case .amountOffFen, .maxOffFen: .fen(1...Shop.visitFenMax)
    case .minQty, .needsMinQty: .number(0...999)
    case .x, .y: .number(1...99)
    case .nthVisit: .number(1...10_000)
    case .before, .after: .number(0...364)
    case .days: .number(1...3_650)
    case .hierarchy: .number(0...1_000_000)
    case .perMember, .perMemberDay, .perStoreDay: .number(1...1_000_000)
    case .perCart: .number(1...999)
    }
  }

  /// What holds where nothing is said: who says it says nothing.
  private var usual: Value? {
    switch form {
    case .truth: return false
    default: break
    }
    switch self {
    case .minSpendFen, .minQty, .needsMinSpendFen, .before, .after: return 0
    case .needsMinQty: return 1
    case .hierarchy: return 100
    case .base: return .string(OfferBase.discounted.rawValue)
    default: return nil
    }
  }

  /// A value as documents hold it, null for what is usual; nil for what the member does not take.
  func accepted(_ value: Value) -> Value? {
    guard !value.isNull else { return .null }
    return form.accepted(value).map { $0 == usual ? .null : $0 }
  }
}
