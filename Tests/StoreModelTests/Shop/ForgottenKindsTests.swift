import Documents
import Testing

@testable import StoreModel

/// Forgetting a guest does to every kind of document what the table of kinds says.
@Suite struct ForgottenKindsTests {
  private let guest = DocumentID.member("M1")
  private let event = DocumentID.test(3)

  /// How somebody comes to be forgotten.
  enum Way: CaseIterable, Sendable {
    case edited, imported, erased

    /// Kinds whose documents are emptied where the table says erased: a consent that is taken back is
    /// itself kept, in two documents, and acts and forms may be begun anew under the same id.
    var emptied: Set<KnownKind> {
      self == .erased ? [.undo, .draft] : [.regular, .imported, .keys, .undo, .draft]
    }
  }

  @Test(arguments: KnownKind.allCases, Way.allCases)
  func `forgetting does to a kind what the table says`(kind: KnownKind, way: Way) throws {
    var fixture = try everything()
    let before = latest(fixture).filter { $0.value.kind == kind }
    let about = before.filter { isAbout($0.value, kind) }
    #expect(about.isEmpty == (kind.traits.about == .nobody), "the fixture holds one of every kind")
    try forget(in: &fixture, way)
    let after = latest(fixture)
    for (id, document) in before {
      let now = try #require(after[id])
      guard about[id] != nil, kind.whenForgotten != .kept else {
        #expect(now == document)
        continue
      }
      #expect(!tells(now, kind), "\(now)")
      #expect(now.isErased == (kind.whenForgotten == .erased && !way.emptied.contains(kind)))
      if kind.whenForgotten == .fields { #expect(now[EventField.title] == "Cupping") }
    }
  }

  @Test func `nothing that has to go is left to be forgotten`() throws {
    var fixture = try everything()
    #expect(!fixture.shop.forgotten([guest]).isEmpty)
    try forget(in: &fixture, .edited)
    #expect(fixture.shop.forgotten([guest]).isEmpty)
    #expect(fixture.shop.mustForget)
  }

  /// A shop with a document of every kind, and another guest of whom everything stays.
  private func everything() throws -> ShopFixture {
    var fixture = ShopFixture()
    try fixture.perform(.partners(.add(name: "Mei", role: .manager, id: .test(9))))
    try fixture.perform(.partners(.signOn(.test(9))))
    try fixture.perform(.settings(.change([.storeName: "Corner"])))
    try fixture.perform(.menu(.out(item: "oat milk")))
    try fixture.write([ReplicaDocument.change(naming: 7)])
    for (number, id) in [("1", "M1"), ("2", "M2")] {
      var row = MemberRow.remembered(id, "Secret Name")
      (row.note, row.birthday, row.phone) = ("secret note", "04-16", "1350000000\(number)")
      (row.stars, row.tillID) = (5000, id)
      try fixture.importMembers([row])
      try fixture.importVisits([.of(id, id: "V\(number)", at: 1_795_000_000_000)])
    }
    try fixture.importAssignments([
      AssignmentRow(offer: "spend", member: "M1", at: 1_795_000_000_000),
      AssignmentRow(offer: "spend", member: "M2", at: 1_795_000_000_000),
    ])
    try fixture.perform(.care(.addEvent(title: "Cupping", at: 1, seats: 3, id: event)))
    for (number, id) in [(10, guest), (20, .member("M2"))] as [(UInt64, DocumentID)] {
      var edit = RegularEdit()
      edit.phone = "13912345678"
      try fixture.perform(.regulars(.edit(id, edit)))
      try fixture.care(.followUp(regular: id, text: "secret", id: .test(number)))
      try fixture.care(.thankYou(regular: id, reason: "secret", id: .test(number + 1)))
      try fixture.care(.signUp(event: event, regular: id))
      var complaint = NewComplaint("secret words")
      (complaint.kind, complaint.regular) = (.suggestion, id)
      try fixture.perform(.complaints(.file(complaint, id: .test(number + 30))))
      var step = NewComplaintStep(.update, of: .test(number + 30))
      step.note = "secret note"
      try fixture.perform(.complaints(.step(step, id: .test(number + 31))))
      let draft = Draft(form: .fact, subject: id, fields: ["note": "x"], focus: "note", caret: 1)
      try fixture.perform(.drafts(.keep(draft)))
    }
    let visit = ImportIdentity.visit(tillID: "V1", in: .unenrolled)
    try fixture.perform(.visits(.move(visit: visit, to: .member("M2"), id: .test(5))))
    try fixture.care(.handOver(text: "beans are low", id: .test(4)))
    return fixture
  }

  private func forget(in fixture: inout ShopFixture, _ way: Way) throws {
    switch way {
    case .imported:
      var row = MemberRow.remembered("M1", "Secret Name")
      row.consent = .withdrawn
      try fixture.importMembers([row])
    case .edited:
      var edit = RegularEdit()
      edit.consent = .withdrawn
      try fixture.perform(.regulars(.edit(guest, edit)))
    case .erased: try fixture.perform(.regulars(.erase(guest)))
    }
  }

  /// What every document says now, by its id.
  private func latest(_ fixture: ShopFixture) -> [DocumentID: Document] {
    var latest: [DocumentID: Document] = [:]
    for bytes in fixture.written {
      do {
        let document = try Document(decoding: bytes)
        latest[document.id] = document
      } catch {
        Issue.record(error)
      }
    }
    return latest
  }

  /// Whether a document is about the guest.
  private func isAbout(_ document: Document, _ kind: KnownKind) -> Bool {
    switch kind.traits.about {
    case .nobody: false
    case .itself: document.id == guest
    case .id:
      [RegularDocuments.keysID(guest), RegularDocuments.importedID(guest)].contains(document.id)
    case .field: document.regularID == guest
    case .ends:
      [VisitMoveField.from, VisitMoveField.to].contains {
        document[$0] == .string(guest.description)
      }
    case .subject: document[DraftField.subject] == .string(guest.description)
    case .members: EventField.guest(guest).flatMap { document[$0] } ?? .null != .null
    }
  }

  /// Whether a document still tells anything of the guest but how far they agreed.
  private func tells(_ document: Document, _ kind: KnownKind) -> Bool {
    switch kind.traits.about {
    case .itself, .id:
      document.fields.contains { field in
        !field.value.isNull && field.name != RegularField.consent && field.name != "by"
      }
    case .members: isAbout(document, kind)
    case .nobody, .field, .subject, .ends:
      isAbout(document, kind)
        || document.fields.contains { "\($0.value)".lowercased().contains("secret") }
    }
  }
}
