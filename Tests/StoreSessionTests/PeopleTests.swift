import Documents
import Foundation
import StoreModel
import Testing

@testable import StoreSession

struct PeopleTests {
  @Test func `forms and who is on come back after a restart, and no other store sees them`()
    async throws
  {
    let place = try TemporaryStore()
    let store = try await place.open()
    let mei = store.mintID()
    let doer = Doer(now: 1000, partner: "Mei")
    _ = try await store.perform(
      .partners(.add(name: "Mei", role: .lead, id: mei)), by: Doer(now: 1000))
    _ = try await store.perform(.partners(.signOn(mei)), by: doer)
    var draft = Draft(
      form: .newRegular, subject: nil, fields: ["name": "张"], focus: "name", caret: 1)
    _ = try await store.perform(.drafts(.keep(draft)), by: doer)
    try await store.compact()
    await store.close()
    let again = try await place.open()
    draft.partner = mei.description
    #expect(await again.read { $0.drafts() } == [draft])
    #expect(await again.read(\.partnerOn)?.name == "Mei")
    #expect(await again.read { $0.partners() }.map(\.id) == [mei])
    _ = try await again.perform(.drafts(.drop(.newRegular, subject: nil)), by: doer)
    let before = await again.read(\.documentCount)
    try await again.compact()
    #expect(await again.read { $0.drafts() } == [])
    #expect(await again.read(\.documentCount) == before - 1)
    await again.close()
  }

  @Test func `doubles are found with their readings, whatever was looked up before`() async throws {
    let place = try TemporaryStore()
    let store = try await place.open()
    _ = try await store.importMembers(
      "id,name,phone,consent\nM1,张小明,13512345678,verbal\nM2,李伟,,verbal\n")
    var new = NewRegular()
    new.name = "张晓铭"
    new.phone = "135 1234 5678"
    let found = await store.read(at: 0) { [new] in $0.possibleDuplicates(of: new) }
    #expect(found.map(\.regular.label) == ["M1"])
    #expect(found.map(\.regular.reading) == ["Zhang Xiaoming"])
    #expect(found.map(\.score) == [85])
    #expect(await store.names("lw") == ["李伟"])
    await store.close()
  }
}
