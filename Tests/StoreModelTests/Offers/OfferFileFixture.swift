import Documents
import Testing

@testable import StoreModel

/// Offers as files of tests say them, into a shop and out of it.
enum OfferFiles {
  static let calendar = ShopFixture.calendar

  /// The file of a text.
  static func read(_ text: String) throws -> OfferFile {
    try OfferFile(Array(text.utf8), in: calendar)
  }

  /// The only offer of a file that has one: `members` beside id and name.
  static func offer(_ members: String) throws -> Offer {
    let file = try read(one(members))
    #expect(file.problems == [], "\(members)")
    let patch = try #require(file.patches.first)
    return try #require(OfferReading(id: patch.id, patch.said).offer)
  }

  /// What is wrong with an offer, by member: `members` beside id and name.
  static func faults(_ members: String) throws -> [String] {
    try read(one(members)).problems.map { warning in
      guard case .badOffer(_, let field, let fault) = warning.what else { return "" }
      return "\(field) \(told(fault))"
    }
  }

  /// A fault in few words.
  static func told(_ fault: OfferFault) -> String {
    switch fault {
    case .oneOf(let fields): "oneOf " + fields.map(\.path).joined(separator: " ")
    case .onlyOne(let fields): "onlyOne " + fields.map(\.path).joined(separator: " ")
    case .alone(let other): "alone \(other.path)"
    case .against(let other): "against \(other.path)"
    case .lessThan(let other): "lessThan \(other.path)"
    case .notOf(let kind): "notOf \(kind.rawValue)"
    case .missing(let kind): "missing \(kind.rawValue)"
    case .wanted: "wanted"
    default: "\(fault)"
    }
  }

  /// A file of one offer.
  static func one(_ members: String) -> String {
    #"[{"id": "one", "name": "One"\#(members.isEmpty ? "" : ", \(members)")}]"#
  }

  /// What an offer of each kind says at least.
  static func least(_ kind: OfferKind) -> String {
    let rest =
      switch kind {
      case .percentOff: #""percentOff": 10"#
      case .amountOff: #""amountOffFen": 500"#
      case .bogo, .sizeUp, .invite: #""base": "discounted""#
      case .buyXgetY: #""x": 2, "y": 1"#
      case .combo:
        #""items": [{"categories": ["coffee"]}, {"products": ["CRO"]}], "priceFen": 3900"#
      case .timeWindow: #""priceFen": 1900, "hours": [["15:00", "17:00"]]"#
      case .spendGift: #""gift": "Mug", "minSpendFen": 10000"#
      case .starMultiplier: #""factor": 1.5"#
      case .memberDay: #""weekdays": ["wed"], "percentOff": 20"#
      case .birthday: #""gift": {"en": "Cake", "zh": "蛋糕"}, "month": true"#
      case .anniversary: #""amountOffFen": 1000, "before": 3, "after": 3"#
      case .nthVisit: #""nthVisit": 10, "every": true, "percentOff": 100"#
      case .upgrade: #""tiers": ["Gold"], "gift": "Card""#
      case .tasting: #""products": ["L+milk:O"]"#
      case .spendOnce, .spendTotal: #""minSpendFen": 5000, "days": 7, "rewardFen": 500"#
      }
    return #""kind": "\#(kind.rawValue)", \#(rest)"#
  }
}

extension ShopFixture {
  /// Takes a file of offers over, whole; why not, where it is refused.
  @discardableResult
  mutating func importOffers(_ text: String, at moment: Int64? = nil) throws -> ImportTally? {
    let file = try OfferFiles.read(text)
    #expect(file.problems == [])
    return try perform(.offers(.importOffers(file.patches)), at: moment)?.tally
  }

  /// An offer as it is on the business day of a moment.
  func offer(_ id: String, at moment: Int64 = OfferMoments.monday) -> Offer? {
    shop.offers[id]?.inForce(on: OfferFiles.calendar.businessDay(of: moment))
  }
}

/// Moments of the offers' tests, UTC milliseconds.
enum OfferMoments {
  /// Noon of 2026-11-23, a Monday, in Shanghai.
  static let monday = CivilDay(number: 20_780).milliseconds + 4 * 3_600_000

  /// Noon so many days later.
  static func noon(_ days: Int) -> Int64 { monday + Int64(days) * 86_400_000 }
}

extension Value {
  /// A list of values.
  static func list(_ values: Value...) -> Value { .array(values) }
}
