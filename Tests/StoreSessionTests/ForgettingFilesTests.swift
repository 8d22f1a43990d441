import Documents
import Foundation
import Journaling
import Testing

@testable import StoreModel
@testable import StoreSession

/// Whoever is forgotten is in no file of the directory, wherever it came from.
struct ForgettingFilesTests {
  /// How somebody comes to be forgotten.
  enum Way: CaseIterable, Sendable {
    case withdrawn, withdrawnByImport, erased, notRemembered
  }

  private static let guest = DocumentID.member("T-4711")
  /// What only a remembered guest's documents hold.
  private static let remembered = [
    "Quillz", "crimson umbrella", "afraid of wasps", "02-29", "xylitolux", "ask of the move",
    "ten years of lattes", "half a note", "kwil", "burnt twice", "new cup at once",
  ]
  /// What the till keeps of anybody.
  private static let known = [
    "Zanzibar Quill", "13977771234", "990011223344", "T-4711", "13988885678",
  ]
  private static let header = "id,name,call_name,phone,card,birthday,constraints,cue,note,consent\n"
  private static let row =
    "T-4711,Zanzibar Quill,Quillz,13977771234,990011223344,02-29,other:xylitolux,"
    + "crimson umbrella,afraid of wasps,"

  @Test(arguments: Way.allCases, [false, true])
  func `nothing of a guest is in any file once that is done`(way: Way, isKilled: Bool) async throws
  {
    let room = try TemporaryStore()
    let store = try await full(room)
    let owed = KnownKind.allCases.filter { $0.whenForgotten != .kept }
    #expect(
      try kinds(room).isSuperset(of: owed), "the store holds one of every kind that has to go")
    for text in Self.remembered + Self.known {
      #expect(try !holding(text, room).isEmpty, "\(text)")
    }
    try await forget(way, in: store)
    if isKilled {
      // Whoever writes next owes it.
      await store.close()
      let next = try await room.open()
      try await next.add("Ben")
      #expect(try await next.tidyUp().removed == Self.told)
    } else {
      #expect(try await store.tidyUp().removed == Self.told)
    }
    let gone = Self.remembered + (way == .notRemembered ? [] : Self.known)
    for text in gone { #expect(try holding(text, room) == [], "\(text)") }
    #expect(try await StoreCheck.run(at: room.data).isIntact)
    #expect(try !AsideFiles(directory: room.data.path).all().isEmpty, "what is of others stays")
  }

  /// Files that tell of the guest; another of each sort does not.
  private static let told = [
    "cards/Quillz-2026-11-21.txt", "quarantine/before-restore-1.backup", "quarantine/tail-1",
    "rejected/till-1.csv",
  ]

  @Test func `a restore brings back neither the erased nor what was taken back`() async throws {
    let room = try TemporaryStore()
    let store = try await full(room)
    _ = try await store.importMembers(Self.header + "M9,Quentin,,,,,,green scarf,sings,verbal\n")
    let backup = room.directory.appendingPathComponent("b")
    _ = try await store.backup(to: UserFile(backup.path, outside: room.data, replacing: false))
    try await forget(.erased, in: store)
    var edit = RegularEdit()
    edit.consent = .withdrawn
    _ = try await store.perform(.regulars(.edit(.member("M9"), edit)), by: Doer(now: 9))
    _ = try await store.tidyUp()
    _ = try await store.restore(from: backup.path)
    _ = try await store.tidyUp()
    let all = Self.remembered + Self.known + ["Quentin", "green scarf", "sings"]
    for text in all { #expect(try holding(text, room) == [], "\(text)") }
    #expect(await store.read { $0.row(named: "T-4711") } == nil)
    let again = try await room.open()
    #expect(await again.read { $0.row(named: "M9") } == nil)
    #expect(await again.names("ben") == ["Ben Other"])
    let report = try await again.importMembers(Self.header + Self.row + "verbal\n")
    #expect(report.tally.warnings.map(\.what) == [.erased])
  }

  @Test func `a restore brings a note back only where nobody dropped it since`() async throws {
    let room = try TemporaryStore()
    let store = try await full(room)
    let backup = room.directory.appendingPathComponent("b")
    _ = try await store.backup(to: UserFile(backup.path, outside: room.data, replacing: false))
    let notes = try #require(await store.profile(Self.guest)).notes
    var edit = RegularEdit()
    edit.removedNotes = notes.filter { $0.text == "afraid of wasps" }.map(\.id)
    _ = try await store.perform(.regulars(.edit(Self.guest, edit)), by: Doer(now: 9))
    _ = try await store.tidyUp()
    #expect(try holding("wasps", room) == [])
    _ = try await store.restore(from: backup.path)
    _ = try await store.tidyUp()
    #expect(try holding("wasps", room) == [])
    #expect(try #require(await store.profile(Self.guest)).summary.name == "Zanzibar Quill")
  }

  @Test func `a restore takes out first what is owed of what it puts aside`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    try await store.add("Ben")
    let backup = room.directory.appendingPathComponent("b")
    _ = try await store.backup(to: UserFile(backup.path, outside: room.data, replacing: false))
    _ = try await store.importMembers(Self.header + Self.row + "verbal\n")
    // Killed before it could tidy up, and the backup knows nothing of the guest.
    try await forget(.erased, in: store)
    let later = room.directory.appendingPathComponent("later")
    for isRestored in [false, true] {
      if isRestored {
        _ = try await store.restore(from: backup.path)
      } else {
        _ = try await store.backup(to: UserFile(later.path, outside: room.data, replacing: false))
      }
      for text in Self.known { #expect(try holding(text, room) == [], "\(text)") }
      let held = try Data(contentsOf: later)
      for text in Self.known { #expect(held.range(of: Data(text.utf8)) == nil) }
    }
  }

  @Test func `a restore brings back who never said yes as the backup has them`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    func take(_ row: String) async throws {
      _ = try await store.importMembers("id,name,phone,consent\n" + row)
    }
    try await take("M1,Ann,13512345678,\nM2,Cy,,verbal\n")
    let backup = room.directory.appendingPathComponent("b")
    _ = try await store.backup(to: UserFile(backup.path, outside: room.data, replacing: false))
    try await take("M1,Wrong,13599999999,\nM2,Cy,,none\n")
    _ = try await store.restore(from: backup.path)
    #expect(await store.names("ann") == ["Ann"])
    #expect(await store.names("5678") == ["Ann"])
    // Who took a yes back stays without it.
    #expect(await store.profile(.member("M2"))?.consent == Consent.none)
  }

  @Test func `what lies aside longer than the setting says is removed, once it is looked at`()
    async throws
  {
    let room = try TemporaryStore()
    let store = try await full(room)
    let old = room.data.appendingPathComponent("rejected/other-1.csv")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -8 * 86_400)], ofItemAtPath: old.path)
    let younger = room.data.appendingPathComponent("cards/Ben-2026-11-21.txt")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -6 * 86_400)], ofItemAtPath: younger.path)
    #expect(try await store.tidyUp() == Tidying())
    #expect(!FileManager.default.fileExists(atPath: old.path))
    #expect(FileManager.default.fileExists(atPath: younger.path))
    _ = try await store.perform(.settings(.change([.keepAside: "5"])), by: Doer(now: 9))
    let next = try await room.open()
    _ = try await next.tidyUp()
    #expect(!FileManager.default.fileExists(atPath: younger.path))
  }

  @Test func `what a compaction that was cut off left of the old log goes at the next start`()
    async throws
  {
    let room = try TemporaryStore()
    let store = try await full(room)
    let names = try FileManager.default.contentsOfDirectory(atPath: room.data.path)
    let old = try #require(names.filter { $0.hasSuffix(".log") }.max())
    let bytes = try Data(contentsOf: room.data.appendingPathComponent(old))
    try await forget(.erased, in: store)
    _ = try await store.tidyUp()
    await store.close()
    for isRepaired in [true, false] {
      try bytes.write(to: room.data.appendingPathComponent(old))
      if isRepaired {
        #expect(try await !StoreCheck.repair(at: room.data).isChanged)
      } else {
        // As a screen that is opened and nothing more.
        let next = try await room.open()
        _ = try await next.tidyUp()
      }
      for text in Self.known { #expect(try holding(text, room) == [], "\(text)") }
    }
  }

  @Test func `a file of a clock that was ahead is not kept for ever`() async throws {
    let room = try TemporaryStore()
    let store = try await full(room)
    let card = room.data.appendingPathComponent("cards/Ben-2026-11-21.txt")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 400 * 86_400)], ofItemAtPath: card.path)
    _ = try await store.tidyUp()
    let files = try AsideFiles(directory: room.data.path).all()
    let written = try #require(files.first { $0.name.hasSuffix("Ben-2026-11-21.txt") }?.written)
    #expect(abs(Double(written) / 1000 - Date().timeIntervalSince1970) < 60)
  }

  /// A store with a document of every kind about one guest, and files aside of every sort about
  /// them and about others.
  private func full(_ room: TemporaryStore) async throws -> OpenStore {
    let store = try await room.open()
    let doer = Doer(now: 1_795_000_000_000, partner: "Mei")
    _ = try await store.importMembers(
      Self.header + Self.row + "verbal\nM2,Ben Other,,,,,,,,verbal\n")
    var edit = RegularEdit()
    (edit.reading, edit.phone, edit.usual) = ("kwil", "13988885678", ["G N L"])
    _ = try await store.perform(.regulars(.edit(Self.guest, edit)), by: doer)
    let event = store.mintID()
    let draft = Draft(
      form: .fact, subject: Self.guest, fields: ["note": "half a note"], focus: "note", caret: 1)
    let complaint = store.mintID()
    var told = NewComplaint("burnt twice")
    (told.kind, told.regular) = (.suggestion, Self.guest)
    var step = NewComplaintStep(.update, of: complaint)
    step.note = "new cup at once"
    let commands: [Command] = [
      .complaints(.file(told, id: complaint)),
      .complaints(.step(step, id: store.mintID())),
      .care(.followUp(regular: Self.guest, text: "ask of the move", from: nil, id: store.mintID())),
      .care(.thankYou(regular: Self.guest, reason: "ten years of lattes", id: store.mintID())),
      .care(.addEvent(title: "Cupping", at: doer.now, seats: 3, id: event)),
      .care(.signUp(event: event, regular: Self.guest)), .drafts(.keep(draft)),
      .visits(.checkIn(CheckIn(regular: Self.guest), id: store.mintID())),
    ]
    for command in commands { _ = try await store.perform(command, by: doer) }
    let backup = room.directory.appendingPathComponent("first")
    _ = try await store.backup(to: UserFile(backup.path, outside: room.data, replacing: false))
    _ = try await store.restore(from: backup.path)
    let files = [
      ("rejected/till-1.csv", Self.header + Self.row + "perhaps\n"),
      ("rejected/other-1.csv", Self.header + "M8,,,,,,,,,\n"),
      ("cards/Quillz-2026-11-21.txt", "Dear Quillz"), ("cards/Ben-2026-11-21.txt", "Dear Ben"),
      ("quarantine/tail-2", "nothing to see"),
    ]
    for (name, text) in files { try write(Array(text.utf8), name, room) }
    // A tail with the draft alone in it: its texts are not those of the regular.
    let id = Self.guest.description
    try write([0xFF, 0] + Array("draft\(id)\u{1}half a note".utf8), "quarantine/tail-1", room)
    return store
  }

  /// The kinds of document the store's first backup holds.
  private func kinds(_ room: TemporaryStore) throws -> Set<KnownKind> {
    var kinds: Set<KnownKind> = []
    let disk = FileDisk(path: room.directory.path)
    #expect(try disk.find())
    _ = try Journal.readBackup(named: "first", of: disk) { record, _ in
      if let kind = DocumentView.kind(of: record).flatMap({ KnownKind($0) }) { kinds.insert(kind) }
    }
    return kinds
  }

  private func write(_ bytes: [UInt8], _ name: String, _ room: TemporaryStore) throws {
    let file = room.data.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  private func forget(_ way: Way, in store: OpenStore) async throws {
    var edit = RegularEdit()
    let doer = Doer(now: 1_795_000_100_000)
    switch way {
    case .withdrawn: edit.consent = .withdrawn
    case .notRemembered: edit.consent = Consent.none
    case .erased:
      _ = try await store.perform(.regulars(.erase(Self.guest)), by: doer)
      return
    case .withdrawnByImport:
      _ = try await store.importMembers(Self.header + Self.row + "withdrawn\n")
      return
    }
    _ = try await store.perform(.regulars(.edit(Self.guest, edit)), by: doer)
  }

  /// The files of the directory that hold a text, by their names.
  private func holding(_ text: String, _ room: TemporaryStore) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: room.data.path)
    return try names.sorted().filter { name in
      let file = room.data.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if name.contains(text) { return true }
      return try !isFolder.boolValue && Data(contentsOf: file).range(of: Data(text.utf8)) != nil
    }
  }
}
