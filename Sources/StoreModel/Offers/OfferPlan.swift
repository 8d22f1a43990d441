/// The offers of a day in the order in which they are decided.
///
/// Phases first: item, order, gift, star. In a phase groups by the lowest hierarchy of all their
/// members, then by name; in a group by hierarchy, then id. A group of which only one counts is decided
/// as a whole in the latest phase of its members. What is joint comes last in its phase. The order in
/// which the offers are handed over does not matter.
public struct OfferPlan: Equatable, Sendable {
  /// When in the course of a cart an offer is decided.
  enum Phase: Int, Comparable, Sendable {
    case item, order, gift, star

    static func < (left: Phase, right: Phase) -> Bool { left.rawValue < right.rawValue }
  }

  /// Offers that are decided together: one, or a group of which only one counts.
  struct Step: Equatable, Sendable {
    let phase: Phase
    let mode: OfferMode
    /// Places in `offers`, in the order of the plan.
    let members: [Int]
  }

  /// The offers, by id.
  let offers: [Offer]
  /// How they are decided.
  let steps: [Step]
  /// Places in `offers`, in the order of the plan.
  let order: [Int]
  /// All goods the offers speak of, each once.
  let goods: [OfferGoods]
  /// What each offer speaks of, as places in `goods`.
  let asks: [Asks]
  /// Places of the offers each does not go together with, whoever says so.
  let conflicts: [[Int]]
  /// Whether any of them stands alone.
  let hasExclusive: Bool

  /// The goods an offer speaks of.
  struct Asks: Equatable, Sendable {
    var own: Int
    var needs: Int?
    var items: [Int]
  }

  /// A plan for some offers; where an id comes twice the first one counts.
  public init(_ all: [Offer]) {
    var seen: Set<String> = []
    offers = all.filter { seen.insert($0.id).inserted }.sorted { $0.id.utf8Order < $1.id.utf8Order }
    steps = Self.steps(offers)
    order = steps.flatMap(\.members)
    var index = GoodsIndex()
    asks = offers.map { offer in
      Asks(
        own: index.place(of: offer.goods), needs: offer.needs.map { index.place(of: $0.goods) },
        items: offer.items.map { index.place(of: $0) })
    }
    goods = index.all
    conflicts = Self.conflicts(offers)
    hasExclusive = offers.contains(where: \.stacking.isExclusive)
  }

  private static func conflicts(_ offers: [Offer]) -> [[Int]] {
    let places = Dictionary(uniqueKeysWithValues: offers.enumerated().map { ($1.id, $0) })
    var conflicts = Array(repeating: [Int](), count: offers.count)
    for (place, offer) in offers.enumerated() {
      for other in offer.stacking.conflicts.compactMap({ places[$0] }) where other != place {
        conflicts[place].append(other)
        conflicts[other].append(place)
      }
    }
    return conflicts
  }

  private static func steps(_ offers: [Offer]) -> [Step] {
    // An offer without a group is one of its own, named by its id.
    var groups: [Group: [Int]] = [:]
    for (place, offer) in offers.enumerated() {
      groups[Group(offer), default: []].append(place)
    }
    var steps: [(key: StepKey, step: Step)] = []
    for (group, places) in groups {
      let members = places.sorted { offers[$0].planOrder < offers[$1].planOrder }
      let rank = members.map { offers[$0].stacking.hierarchy }.min() ?? 0
      let mode = offers[members[0]].stacking.mode
      let parts = mode == .stack ? members.map { [$0] } : [members]
      for part in parts {
        let phase = part.map { offers[$0].phase }.max() ?? .item
        let isJoint = part.allSatisfy { offers[$0].stacking.isJoint }
        let key = StepKey(
          phase: phase, isJoint: isJoint, rank: rank, group: group,
          first: offers[part[0]].planOrder)
        steps.append(
          (key, Step(phase: phase, mode: part.count == 1 ? .stack : mode, members: part)))
      }
    }
    return steps.sorted { $0.key < $1.key }.map(\.step)
  }
}

/// A group of offers by its name, told from an offer that is alone under the same name.
private struct Group: Hashable {
  let name: String
  let isAlone: Bool

  init(_ offer: Offer) {
    name = offer.stacking.group ?? offer.id
    isAlone = offer.stacking.group == nil
  }
}

/// Where a step stands among the others.
private struct StepKey: Comparable {
  let phase: OfferPlan.Phase
  let isJoint: Bool
  let rank: Int
  let group: Group
  let first: OfferOrder

  static func == (left: StepKey, right: StepKey) -> Bool { !(left < right) && !(right < left) }

  static func < (left: StepKey, right: StepKey) -> Bool {
    if left.phase != right.phase { return left.phase < right.phase }
    if left.isJoint != right.isJoint { return !left.isJoint }
    if left.rank != right.rank { return left.rank < right.rank }
    if left.group.name != right.group.name {
      return left.group.name.utf8Order < right.group.name.utf8Order
    }
    if left.group.isAlone != right.group.isAlone { return !left.group.isAlone }
    return left.first < right.first
  }
}

/// Where an offer stands in its group.
struct OfferOrder: Comparable {
  let hierarchy: Int
  let id: BytesOrder

  static func < (left: OfferOrder, right: OfferOrder) -> Bool {
    left.hierarchy == right.hierarchy ? left.id < right.id : left.hierarchy < right.hierarchy
  }
}

/// Texts by their bytes: A10 before A9, the same on every machine.
struct BytesOrder: Comparable {
  let text: String

  static func == (left: BytesOrder, right: BytesOrder) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  static func < (left: BytesOrder, right: BytesOrder) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}

extension String {
  /// For comparing texts by their bytes.
  var utf8Order: BytesOrder { BytesOrder(text: self) }
}

extension Offer {
  /// Where it stands in its group.
  fileprivate var planOrder: OfferOrder {
    OfferOrder(hierarchy: stacking.hierarchy, id: id.utf8Order)
  }

  /// When in the course of a cart it is decided.
  var phase: OfferPlan.Phase {
    switch kind {
    case .tasting, .spendOnce, .spendTotal: return .gift
    case .bogo, .buyXgetY, .combo, .sizeUp: return .item
    case .percentOff, .amountOff, .timeWindow, .spendGift, .starMultiplier, .memberDay, .birthday,
      .anniversary, .nthVisit, .upgrade, .invite:
      break
    }
    switch benefit {
    case .factor: return .star
    case .gift, nil: return .gift
    case .price: return .item
    case .percentOff, .amountOff: return scope == .item ? .item : .order
    }
  }
}

/// Goods by number: many offers speak of the same.
private struct GoodsIndex {
  var all: [OfferGoods] = []
  private var places: [OfferGoods: Int] = [:]

  mutating func place(of goods: OfferGoods) -> Int {
    if let known = places[goods] { return known }
    all.append(goods)
    places[goods] = all.count - 1
    return all.count - 1
  }
}
