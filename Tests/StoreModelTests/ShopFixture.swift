import Documents
import Foundation
import Testing

@testable import StoreModel

/// A shop that writes to memory what the keeper of a journal would write to disk.
struct ShopFixture {
  var shop = Shop()
  /// Every encoded document in the order it was written.
  var written: [[UInt8]] = []
  private var clock = Clock(replica: 7)
  private var now: Int64 = 1_795_000_000_000

  /// Decides and writes; the outcome, or nil where it was refused.
  @discardableResult
  mutating func perform(
    _ command: Command, at moment: Int64? = nil, as partner: String? = "Mei"
  ) throws -> Outcome? {
    now += 1000
    let doer = Doer(now: moment ?? now, partner: partner)
    guard case .changes(let changes, let outcome) = shop.decide(command, by: doer) else {
      return nil
    }
    try write(changes)
    return outcome
  }

  /// Writes changes as one batch.
  mutating func write(_ changes: [Change]) throws {
    let stamp = clock.tick(now: now)
    for change in changes { try write(change, at: stamp) }
  }

  /// Why a command is refused, nil where it is not.
  func refusal(_ command: Command, as partner: String? = nil) -> Refusal? {
    let doer = Doer(now: now, partner: partner)
    guard case .refused(let refusal) = shop.decide(command, by: doer) else { return nil }
    return refusal
  }

  private mutating func write(_ change: Change, at stamp: Stamp) throws {
    let before = change.current.bytes { written[Int($0.token)] }
    let bytes = try change.encoded(on: before, at: stamp, in: shop.scope)
    written.append(bytes)
    let place = DocumentPlace(token: UInt64(written.count - 1))
    bytes.withUnsafeBytes { shop.fold($0, at: place) }
    shop.settle()
  }

  /// A shop that was told the same documents in another order, all at once or as they come.
  func refolded(_ order: [Int], oneByOne: Bool = false) -> Shop {
    var shop = Shop()
    for index in order {
      written[index].withUnsafeBytes { shop.fold($0, at: DocumentPlace(token: UInt64(index))) }
      if oneByOne { shop.settle() }
    }
    shop.settle()
    return shop
  }

  /// Imports member rows the way a file with every column would.
  @discardableResult
  mutating func importMembers(
    _ rows: [MemberRow], columns: Set<MemberColumn> = MemberColumns.all
  ) throws -> ImportTally {
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    let identified = rows.enumerated().map { index, row in
      IdentifiedRow(row: row, id: numbering.id(of: row), line: index + 2)
    }
    let outcome = try perform(.regulars(.importRows(identified, MemberColumns(columns))))
    return try #require(outcome?.tally)
  }

  /// Imports visit rows.
  @discardableResult
  mutating func importVisits(_ rows: [VisitRow]) throws -> ImportTally {
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    let identified = rows.enumerated().map { index, row in
      IdentifiedRow(row: row, id: numbering.id(of: row), line: index + 2)
    }
    return try #require(try perform(.visits(.importRows(identified)))?.tally)
  }

  /// Imports assignments.
  @discardableResult
  mutating func importAssignments(_ rows: [AssignmentRow]) throws -> ImportTally {
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    let identified = rows.enumerated().map { index, row in
      numbering.identify(row, line: index + 2)
    }
    return try #require(try perform(.offerEvents(.importRows(identified)))?.tally)
  }

  /// The profile of the regular a till calls `id`.
  func profile(_ id: String) throws -> RegularProfile {
    let row = try #require(shop.row(named: id))
    return try #require(shop.profile(row, at: now, calendar: Self.calendar))
  }

  /// Shanghai, days from 04:00.
  static let calendar = StoreCalendar(
    zone: .init(secondsFromGMT: 8 * 3600) ?? .gmt, dayStartMinutes: 240)
}

extension MemberRow {
  /// A member who agreed to be remembered.
  static func remembered(_ id: String, _ name: String) -> MemberRow {
    var row = MemberRow(name: name)
    row.tillID = id
    row.consent = .verbal
    row.scopes = [.remember]
    return row
  }
}

extension VisitRow {
  /// A visit of a member, or of a guest where `member` is nil.
  static func of(_ member: String?, id: String, at: Int64, fen: Int64 = 3000) -> VisitRow {
    var row = VisitRow(at: at)
    row.tillID = id
    row.member = member
    row.fen = fen
    row.items = ["G N L"]
    return row
  }
}
