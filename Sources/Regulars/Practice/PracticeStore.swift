import Documents
import Foundation
import StoreModel
import StoreSession

/// The practice store: invented guests to learn and show the app with, made anew each week.
///
/// It lies in the cache directory and can be deleted at any time; nothing in it is ever synced.
enum PracticeStore {
  /// One seed: every machine practises with the same guests.
  private static let seed: UInt64 = 412

  /// Opens this week's practice store, making it first where there is none (about a second).
  static func open(in directories: Directories, now: Int64) async throws -> OpenStore {
    let folder = folder(in: directories, now: now)
    let options = OpenOptions(readingsFile: directories.readings)
    let finished = folder.appendingPathComponent("HEAD").path
    if !Folder.exists(finished) {
      try await make(folder, calendar: calendar, now: now, options: options)
    }
    return try await OpenStore.open(at: folder, options)
  }

  /// Where this week's practice store lies, made or not.
  static func folder(in directories: Directories, now: Int64) -> URL {
    let week = weekName(calendar.local(now).day)
    return directories.practice.appendingPathComponent(week, isDirectory: true)
  }

  private static var calendar: StoreCalendar {
    StoreCalendar(zone: .current, dayStartMinutes: 240)
  }

  /// Made beside its place and moved there whole: a start that was cut off leaves no half store.
  private static func make(
    _ folder: URL, calendar: StoreCalendar, now: Int64, options: OpenOptions
  ) async throws {
    let parent = folder.deletingLastPathComponent()
    try Folder.removeAll(parent.path)
    try Folder.make(parent.path)
    let draft = parent.appendingPathComponent("making-\(ProcessInfo.processInfo.processIdentifier)")
    let store = try await OpenStore.open(at: draft, options)
    try await fill(store, calendar: calendar, now: now)
    try await store.warmUp()
    await store.close()
    try Folder.rename(draft.path, to: folder.path)
  }

  private static func fill(
    _ store: OpenStore, calendar: StoreCalendar, now: Int64
  ) async throws {
    let doer = Doer(now: now)
    let settings: [SettingKey: String?] = [
      .storeNumber: "0000", .storeName: "Practice", .zone: calendar.zone.identifier,
    ]
    _ = try await store.perform(.settings(.change(settings)), by: doer)
    let guests = PracticeGuests.make(seed: seed)
    let visits = PracticeVisits.make(of: guests, until: now, calendar: calendar, seed: seed + 1)
    let columns = MemberColumns(MemberColumns.all)
    for part in parts(identified(guests.map(\.member))) {
      _ = try await store.perform(.regulars(.importRows(part, columns)), by: doer)
    }
    for part in parts(identified(visits)) {
      _ = try await store.perform(.visits(.importRows(part)), by: doer)
    }
    let offers = try PracticeOffers.make(in: calendar)
    _ = try await store.perform(.offers(.importOffers(offers)), by: doer)
  }

  private static func identified(_ rows: [MemberRow]) -> [IdentifiedRow<MemberRow>] {
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    return rows.enumerated().map { index, row in
      IdentifiedRow(row: row, id: numbering.id(of: row), line: index + 1)
    }
  }

  private static func identified(_ rows: [VisitRow]) -> [IdentifiedRow<VisitRow>] {
    var numbering = ImportIdentity.Numbering(in: .unenrolled)
    return rows.enumerated().map { index, row in
      IdentifiedRow(row: row, id: numbering.id(of: row), line: index + 1)
    }
  }

  /// Rows in writes of a size the journal takes.
  private static func parts<Row>(_ rows: [Row]) -> [[Row]] {
    stride(from: 0, to: rows.count, by: 2_000).map {
      Array(rows[$0..<min(rows.count, $0 + 2_000)])
    }
  }

  /// The Monday a week begins with.
  private static func weekName(_ day: CivilDay) -> String {
    CivilDay(number: day.number - (day.number + 3) % 7).text
  }
}
