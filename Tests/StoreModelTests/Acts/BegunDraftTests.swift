import Documents
import Testing

@testable import StoreModel

@Suite("Forms of somebody new, told apart")
struct BegunDraftTests {
  private var fixture = ShopFixture()
  private let id = DocumentID(high: 3, low: 1)

  private func draft(_ name: String) -> Draft {
    var draft = Draft(
      form: .newRegular, subject: nil, fields: ["may_remember": "yes", "name": name], focus: "name",
      caret: 0)
    draft.begun = id
    return draft
  }

  private func added(_ name: String) -> Command {
    var new = NewRegular()
    new.name = name
    return .regulars(.add(new, id: id))
  }

  @Test mutating func `two guests have two drafts`() throws {
    try fixture.perform(.drafts(.keep(draft("Anna"))))
    var other = draft("Bo")
    other.begun = DocumentID(high: 3, low: 2)
    try fixture.perform(.drafts(.keep(other)))
    #expect(fixture.shop.drafts().map { $0.fields["name"] } == ["Bo", "Anna"])
    #expect(fixture.shop.drafts().map(\.begun) == [other.begun, id])
  }

  @Test mutating func `who is added leaves no draft behind, and undo brings none back`() throws {
    try fixture.perform(.drafts(.keep(draft("Anna"))))
    try fixture.perform(added("Anna"))
    #expect(fixture.shop.documents(of: .draft).allSatisfy { Draft($0) == nil })
    try fixture.perform(.undo)
    #expect(fixture.shop.drafts().isEmpty)
  }

  @Test mutating func `nothing is kept of somebody who was added or erased meanwhile`() throws {
    try fixture.perform(added("Anna"))
    #expect(fixture.refusal(.drafts(.keep(draft("Anna"))), as: "Mei") == .regulars(.isThere))
    try fixture.perform(.regulars(.erase(id)))
    #expect(fixture.refusal(.drafts(.keep(draft("Anna"))), as: "Mei") == .regulars(.isThere))
  }

  @Test mutating func `nobody is written over by who was begun under the same id`() throws {
    try fixture.perform(added("Anna"))
    #expect(fixture.refusal(added("Bo"), as: "Bo") == .regulars(.isThere))
    #expect(try fixture.perform(added("Anna")) == .regulars(.added(id)))
    #expect(fixture.shop.row(of: id).flatMap { fixture.shop.regular($0)?.name } == "Anna")
  }
}
