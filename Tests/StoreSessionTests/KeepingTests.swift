import Documents
import Foundation
import Journaling
import StoreModel
import Testing

@testable import StoreSession

@Suite("Keeping a store: compaction, backup, restore, repair")
struct KeepingTests {
  private let csv = """
    id,name,consent,usual
    M1,张小明,verbal,G N L
    M2,Chloé,verbal,T L
    """

  @Test
  func `a compaction keeps what is current, drops what is superseded, and readers follow`()
    async throws
  {
    let room = try TemporaryStore()
    let store = try await room.open()
    let reader = try await room.open()
    _ = try await store.importMembers(csv)
    for number in 0..<30 {
      _ = try await store.perform(
        .settings(.change([.storeName: "Name \(number)"])), by: Doer(now: 1))
    }
    _ = try await reader.follow()
    let before = try #require(await store.profile(DocumentID.member("M1")))
    try await store.compact()
    #expect(!FileManager.default.fileExists(atPath: room.log.path))
    #expect(await store.profile(DocumentID.member("M1")) == before)
    #expect(await store.read(\.settings)[.storeName] == "Name 29")
    #expect(try await reader.follow())
    #expect(await reader.names("zxm") == ["张小明"])
    try await reader.add("王芳")
    try await store.add("李雷")
    let again = try await room.open()
    #expect(Set(await again.names("")) == ["张小明", "Chloé", "王芳", "李雷"])
    let check = try await StoreCheck.run(at: room.data)
    #expect(check.isIntact)
    #expect(check.generation == 2)
    let snapshot = try Data(contentsOf: room.data.appendingPathComponent("000002.snap"))
    // The last twenty acts of a partner are kept with what was there before them.
    #expect(snapshot.range(of: Data("Name 8".utf8)) == nil)
    #expect(snapshot.range(of: Data("Name 29".utf8)) != nil)
  }

  @Test func `visits survive a compaction and can be voided after it`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.importMembers(csv)
    func take(_ csv: String) async throws -> ImportReport {
      try await store.importTable(
        ImportRequest(kind: .visits, bytes: Array(csv.utf8), name: "v.csv", doer: Doer(now: 1))
      ).report
    }
    _ = try await take("id,member,at,void\nV1,M1,1795000000,\nV2,M1,1795100000,\n")
    try await store.compact()
    let report = try await take("id,member,at,void\nV1,M1,1795000000,\nV2,M1,1795100000,1\n")
    #expect(report.tally.changed == 1)
    #expect(report.tally.unchanged == 1)
    #expect(try await StoreCheck.run(at: room.data).isIntact)
    try await store.compact()
    try await store.compact()
    #expect(try await take("id,member,at,void\nV1,M1,1795000000,\n").tally.unchanged == 1)
    let again = try await room.open()
    #expect(await again.read(\.visitCount) == 2)
    let profile = try #require(await again.profile(DocumentID.member("M1")))
    #expect(profile.visitCount == 1)
    #expect(profile.summary.lastVisit == 1_795_000_000_000)
  }

  @Test
  func
    `what a guest took back goes from the files at the next start, where it could not go before`()
    async throws
  {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.importMembers(
      "id,name,cue,consent\nM1,张小明,crimson umbrella,verbal\nM2,Chloé,,verbal\n")
    #expect(try await !store.tidyUp().isCompacted)
    var edit = RegularEdit()
    edit.consent = Consent.none
    _ = try await store.perform(
      .regulars(.edit(DocumentID.member("M1"), edit)), by: Doer(now: 2000))
    await store.close()
    #expect(try holds("crimson", room))
    let again = try await room.open()
    #expect(try await again.tidyUp().isCompacted)
    #expect(try !holds("crimson", room))
    #expect(try await !again.tidyUp().isCompacted)
    #expect(await again.names("zxm") == ["张小明"])
  }

  /// Whether a file of the journal has these bytes.
  private func holds(_ text: String, _ room: TemporaryStore) throws -> Bool {
    try FileManager.default.contentsOfDirectory(atPath: room.data.path).contains { name in
      let file = room.data.appendingPathComponent(name)
      return try Data(contentsOf: file).range(of: Data(text.utf8)) != nil
    }
  }

  @Test
  func `documents of a kind this version does not know survive a compaction byte for byte`()
    async throws
  {
    let room = try TemporaryStore()
    let store = try await room.open()
    try await store.add("张小明")
    await store.close()
    var document = Document(
      kind: "robot", scope: "s:local", id: DocumentID(high: 9, low: 9), mode: .register)
    try document.set("arm", to: 3, at: Stamp(milliseconds: 5, counter: 0, replica: 1))
    let journal = try Journal.open(FileDisk(path: room.data.path))
    try journal.withLock { () throws(JournalError) in
      try journal.readNew { _ in }
      _ = try journal.append([Record(payload: document.encoded()), Record(payload: [0xFF, 1, 2])])
    }
    try journal.sync()
    let again = try await room.open()
    #expect(await again.read(\.unreadable) == 1)
    try await again.compact()
    let snapshot = try Data(contentsOf: room.data.appendingPathComponent("000002.snap"))
    #expect(snapshot.range(of: Data(document.encoded())) != nil)
    #expect(await again.read(\.unreadable) == 1)
  }

  @Test func `a backup restored elsewhere is the same store`() async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    _ = try await store.importMembers(csv)
    let file = room.directory.appendingPathComponent("backup")
    _ = try await store.backup(to: UserFile(file.path, outside: room.data, replacing: false))
    let other = try TemporaryStore()
    let restored = try await other.open()
    _ = try await restored.restore(from: file.path)
    let id = DocumentID.member("M1")
    #expect(await restored.profile(id) == (await store.profile(id)))
    #expect(try await StoreCheck.run(at: other.data).isIntact)
  }

  @Test
  func `restoring replaces the store while another terminal has it open, and keeps what was there`()
    async throws
  {
    let room = try TemporaryStore()
    let store = try await room.open()
    let screen = try await room.open()
    try await store.add("张小明")
    let file = room.directory.appendingPathComponent("backup")
    _ = try await store.backup(to: UserFile(file.path, outside: room.data, replacing: false))
    try await store.add("王芳")
    _ = try await screen.follow()
    #expect(await screen.names("").count == 2)
    let (_, before) = try await store.restore(from: file.path)
    #expect(try await screen.follow())
    #expect(await screen.names("") == ["张小明"])
    _ = try await store.restore(from: room.data.appendingPathComponent(before).path)
    _ = try await screen.follow()
    #expect(Set(await screen.names("")) == ["张小明", "王芳"])
  }

  @Test(arguments: ["", "hello, world"])
  func `what is no backup is refused and changes nothing`(contents: String) async throws {
    let room = try TemporaryStore()
    let store = try await room.open()
    try await store.add("张小明")
    let file = room.directory.appendingPathComponent("no-backup")
    try Data(contents.utf8).write(to: file)
    await #expect(throws: StoreError.self) { try await store.restore(from: file.path) }
    #expect(await store.names("") == ["张小明"])
    try await store.add("王芳")
    #expect(try await StoreCheck.run(at: room.data).isIntact)
  }

  @Test
  func `repair keeps every valid record of a damaged journal, and an open terminal goes on`()
    async throws
  {
    let room = try TemporaryStore()
    let store = try await room.open()
    for number in 0..<10 { try await store.add("Guest \(number)") }
    await store.close()
    var bytes = try Data(contentsOf: room.log)
    let middle = try #require(bytes.range(of: Data("Guest 4".utf8)))
    bytes[middle.lowerBound] ^= 1
    try bytes.write(to: room.log)
    await #expect(throws: StoreError.self) { try await room.open() }
    let repair = try await StoreCheck.repair(at: room.data)
    #expect(repair.isChanged)
    let again = try await room.open()
    let names = Set(await again.names(""))
    #expect(names == Set((0..<10).filter { $0 != 4 }.map { "Guest \($0)" }))
    try await again.add("Guest 4")
    #expect(try await StoreCheck.run(at: room.data).isIntact)
    #expect(try await !StoreCheck.repair(at: room.data).isChanged)
  }
}
