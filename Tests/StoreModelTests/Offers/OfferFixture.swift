import Documents

@testable import StoreModel

/// Offers and what becomes of them, for tests that care for little else.
extension ShopFixture {
  /// Has an offer from a day on, the first one for all days before it too.
  mutating func offer(_ offer: Offer, from day: CivilDay = CivilDay(number: 20_000)) {
    var versions = shop.offers[offer.id] ?? Versions()
    versions.set(offer, from: day)
    shop.offers[offer.id] = versions
  }

  /// Takes down what became of an offer.
  @discardableResult
  mutating func tell(
    _ what: OfferTelling.What, _ offer: String, _ number: UInt64, at moment: Int64,
    _ change: (inout OfferTelling) -> Void = { _ in }
  ) throws -> OfferTold? {
    var telling = OfferTelling(what, offer)
    telling.isMeant = true
    change(&telling)
    let command = Command.offerEvents(.tell(telling, id: DocumentID(high: 6, low: number)))
    guard case .offerEvents(.told(let told)) = try perform(command, at: moment) else { return nil }
    return told
  }

  /// Checks a guest in who was given some offers.
  @discardableResult
  mutating func checkIn(
    _ guest: DocumentID?, _ number: UInt64, at moment: Int64, offers: [String] = [],
    fen: Int64 = 3_000
  ) throws -> VisitFact? {
    var checkIn = CheckIn(regular: guest)
    (checkIn.items, checkIn.fen, checkIn.offers) = (["T L"], fen, offers)
    (checkIn.isRepeatMeant, checkIn.isOfferMeant) = (true, true)
    let id = DocumentID(high: 7, low: number)
    return try perform(.visits(.checkIn(checkIn, id: id)), at: moment)?.visit
  }

  /// When a member used an offer.
  func uses(_ offer: String, _ member: String) -> [Int64] {
    guard let row = shop.row(named: member) else { return [] }
    return shop.offerUses(of: row).filter { $0.offer == offer }.map(\.at)
  }

  /// A shop that was told the latest state of every document, packed into blocks as a snapshot is:
  /// kinds that are looked at one by one stay as they are.
  func packed(_ order: [Int]) -> Shop {
    var shop = Shop()
    shop.offers = self.shop.offers
    var packer = BlockPacker()
    var rest: [[UInt8]] = []
    for index in order {
      let bytes = written[index]
      let isPacked = bytes.withUnsafeBytes { bytes in
        let kind = DocumentView(bytes).flatMap { KnownKind($0.kind) }
        return kind?.packsInBlocks == true && packer.add(bytes)
      }
      if !isPacked { rest.append(bytes) }
    }
    for (index, bytes) in (packer.finish() + rest).enumerated() {
      bytes.withUnsafeBytes { shop.fold($0, at: DocumentPlace(token: UInt64(index))) }
    }
    shop.settle()
    return shop
  }

  /// Places of the latest state of every document, in the order they came.
  func latestPlaces() throws -> [Int] {
    var last: [DocumentID: Int] = [:]
    for (index, bytes) in written.enumerated() {
      last[try bytes.withUnsafeBytes { try Document(decoding: $0).id }] = index
    }
    return last.values.sorted()
  }
}

extension Offer {
  /// An offer of a kind, of which nothing else is said.
  static func of(_ kind: OfferKind, _ id: String) -> Offer {
    Offer(id: id, kind: kind, name: BilingualText(en: id, zh: id))
  }

  /// A challenge to spend something.
  static func challenge(
    _ kind: OfferKind, _ id: String = "c", fen: Int64, days: Int? = nil
  ) -> Offer {
    var offer = Offer.of(kind, id)
    (offer.minSpendFen, offer.days) = (fen, days)
    offer.audience.isPersonal = true
    return offer
  }
}

extension Int64 {
  /// The instant a text means: ISO 8601 with an offset, or the clock of the fixture's store.
  static func at(_ text: String) -> Int64 {
    StoreCalendar.instant(text, zone: ShopFixture.calendar.zone) ?? 0
  }
}
