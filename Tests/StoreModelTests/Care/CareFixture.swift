import Documents
import Testing

@testable import StoreModel

extension ShopFixture {
  /// A shop of two guests who agreed, 张小明 (M1) and Chloé (M2), and a till member Ben (M3).
  static func withGuests() throws -> ShopFixture {
    var fixture = ShopFixture()
    var ben = MemberRow(name: "Ben")
    ben.tillID = "M3"
    try fixture.importMembers([.remembered("M1", "张小明"), .remembered("M2", "Chloé"), ben])
    return fixture
  }

  /// Does something of care.
  @discardableResult
  mutating func care(_ command: CareCommand, at moment: Int64? = nil) throws -> Outcome? {
    try perform(.care(command), at: moment)
  }

  /// The page of care at a moment in Shanghai, like "2026-11-22T09:30".
  func page(_ moment: String) throws -> CareFacts {
    let now = try #require(StoreCalendar.instant(moment, zone: Self.calendar.zone))
    return shop.care(at: now, calendar: Self.calendar)
  }

  /// The events there are, past ones among them.
  var events: [EventFact] { shop.events(from: nil, calendar: Self.calendar) }
}

extension DocumentID {
  /// The regular a till calls `id`.
  static func member(_ id: String) -> DocumentID {
    ImportIdentity.member(tillID: id, in: .unenrolled)
  }

  /// An id for a document of a test.
  static func test(_ number: UInt64) -> DocumentID { DocumentID(high: 5, low: number) }
}

extension CivilDay {
  /// A day written YYYY-MM-DD.
  static func of(_ text: String) throws -> CivilDay { try #require(WrittenTime.day(text)) }
}
