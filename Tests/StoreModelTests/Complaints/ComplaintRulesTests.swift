import Documents
import Testing

@testable import StoreModel

@Suite("The rules complaints are taken in and closed by")
struct ComplaintRulesTests {
  private var shop: ComplaintShop

  init() throws { shop = try ComplaintShop() }

  private func number(_ complaint: Complaint) -> String { complaint.number.text }

  // MARK: - Filing

  @Test mutating func `R9 the number has the business day of receipt, and none is used again`()
    throws
  {
    #expect(number(try shop.file(at: "2026-11-22T03:30")) == "0412-261121-A001")
    let second = try shop.file(at: "2026-11-22T03:40") { $0.kind = .praise }
    #expect(number(second) == "0412-261121-A002")
    let third = try shop.file(at: "2026-11-22T03:50") { $0.kind = .suggestion }
    try shop.step(.withdraw, second, at: "2026-11-22T03:55") { $0.note = "a slip" }
    #expect(number(third) == "0412-261121-A003")
    #expect(number(try shop.file(at: "2026-11-22T03:59")) == "0412-261121-A004")
    #expect(number(try shop.file(at: "2026-11-22T04:00")) == "0412-261122-A001")
    // Received in the past, it counts on that day.
    #expect(number(try shop.file(at: "2026-11-21T12:00")) == "0412-261121-A005")
  }

  @Test mutating func `R9 a complaint that was taken back by a key keeps its number`() throws {
    let first = try shop.file(at: "2026-11-21T12:00")
    let undo = shop.fixture.shop.decide(
      .undo, by: Doer(now: .at("2026-11-21T12:01"), partner: "Bo"))
    guard case .changes(let changes, _) = undo else {
      Issue.record("filing can be taken back")
      return
    }
    try shop.fixture.write(changes)
    #expect(shop.fact(first, at: "2026-11-21T12:02")?.standing.state == .withdrawn)
    #expect(number(try shop.file(at: "2026-11-21T12:05")) == "0412-261121-A002")
  }

  @Test func `a number of a thousand a day has four digits`() throws {
    let day = try #require(CivilDay(year: 2026, month: 1, day: 2))
    #expect(
      ComplaintNumber(store: "0000", day: day, letters: "AB", count: 1000).text
        == "0000-260102-AB1000")
  }

  @Test mutating func `what is needed of a complaint is asked, of praise it is not`() throws {
    #expect(try ComplaintShop.refusal { try shop.file { $0.category = nil } } == .noCategory)
    #expect(try ComplaintShop.refusal { try shop.file { $0.severity = nil } } == .noSeverity)
    #expect(try ComplaintShop.refusal { try shop.file(4) } == .noAction)
    #expect(try ComplaintShop.refusal { try shop.file(4) { $0.actions = [.firstAid] } } == nil)
    let praise = try shop.file {
      ($0.kind, $0.category, $0.severity) = (.praise, nil, nil)
    }
    #expect(shop.fact(praise, at: "2026-12-21T12:00")?.standing.due == ComplaintDue())
  }

  @Test mutating func `words are within their limits, and hold no phone number but the contact`()
    throws
  {
    func refused(_ text: String) throws -> Refusal? {
      do {
        try shop.file { $0.text = text }
        return nil
      } catch let refused as ComplaintShop.Refused { return refused.refusal }
    }
    #expect(try refused(String(repeating: "x", count: 501)) == .badNote(.tooLong(limit: 500)))
    #expect(try refused("call me on 138-0013-8000") == .badNote(.phoneNumber))
    #expect(
      try refused(" \u{7} ") == .badField(field: "text", value: "", wanted: .characters(1...500)))
    let complaint = try shop.file { ($0.text, $0.contact) = ("a\u{1B}[31mb", "13800138000") }
    #expect(complaint.words == Complaint.Words(text: "a[31mb", name: nil, contact: "13800138000"))
  }

  @Test mutating func `R12 severity 1 with something done is resolved at the same instant`() throws
  {
    let fixed = try shop.file(1) { $0.actions = [.gave(ComplaintRemedy(.remake))] }
    let fact = try #require(shop.fact(fixed, at: "2026-11-21T12:00"))
    #expect(fact.standing.state == .resolved && fact.remedies.map(\.state) == [.given])
    let open = try shop.file(1)
    #expect(shop.fact(open, at: "2026-11-21T12:00")?.standing.state == .acknowledged)
  }

  @Test mutating func `R15 forgetting a guest takes the words and notes and leaves the facts`()
    throws
  {
    let guest = shop.guest
    let complaint = try shop.file { $0.regular = guest }
    try shop.step(.update, complaint, at: "2026-11-21T12:10") { $0.note = "new cup at once" }
    let before = try #require(shop.fact(complaint, at: "2026-11-21T13:00"))
    #expect(before.complaint.words != nil && before.events.first?.note == "new cup at once")
    try shop.fixture.perform(.regulars(.erase(shop.guest)), as: "Mei")
    let after = try #require(shop.fact(complaint, at: "2026-11-21T13:00"))
    #expect(after.complaint.words == nil && after.events.first?.note == nil)
    #expect(after.complaint.regular == shop.guest && after.guestName == nil)
    #expect(after.standing == before.standing && after.complaint.category == .wait)
  }

  // MARK: - Steps

  @Test mutating func `R6 lowering from 3 is the manager's, and each new severity says why`() throws
  {
    let grave = try shop.file(3)
    #expect(
      try ComplaintShop.refusal {
        try shop.step(.severity, grave, at: "2026-11-21T12:10") { $0.severity = 2 }
      } == .noNote(.severity))
    do {
      try shop.step(.severity, grave, at: "2026-11-21T12:10") {
        ($0.severity, $0.note) = (2, "was less")
      }
      Issue.record("a lead lowers nothing grave")
    } catch let refused as ComplaintShop.Refused {
      #expect(refused.refusal == .partners(.needsRole(.manager)))
    }
    let lower = try shop.step(.severity, grave, at: "2026-11-21T12:10", by: "Mei") {
      ($0.severity, $0.note) = (2, "was less")
    }
    #expect(lower.standing.severity == 2)
    let raised = try shop.step(.severity, grave, at: "2026-11-21T12:20") {
      ($0.severity, $0.note) = (4, "worse")
    }
    #expect(raised.standing.severity == 4)
  }

  @Test mutating func `R8 a duplicate points to the root of a chain, and to no circle`() throws {
    let (first, second, third) = (try shop.file(), try shop.file(), try shop.file())
    try shop.step(.duplicate, second, at: "2026-11-21T12:10") { $0.original = first.id }
    let fact = try shop.step(.duplicate, third, at: "2026-11-21T12:11") { $0.original = second.id }
    #expect(fact.original == first.number && fact.standing.due == ComplaintDue())
    #expect(
      try ComplaintShop.refusal {
        try shop.step(.duplicate, first, at: "2026-11-21T12:12") { $0.original = third.id }
      } == .itself)
    #expect(
      try ComplaintShop.refusal { try shop.step(.duplicate, first, at: "2026-11-21T12:12") }
        == .noValue(.duplicate))
  }

  @Test
  mutating func `R10 what does not go where it stands is refused, and so is an earlier moment`()
    throws
  {
    let complaint = try shop.file()
    #expect(
      try ComplaintShop.refusal { try shop.step(.acknowledge, complaint, at: "2026-11-21T12:05") }
        == .noStep(.acknowledge, from: .acknowledged))
    try shop.step(.update, complaint, at: "2026-11-21T12:30")
    #expect(
      try ComplaintShop.refusal { try shop.step(.update, complaint, at: "2026-11-21T12:29") }
        == .beforeLast(.at("2026-11-21T12:30")))
    #expect(shop.fact(complaint, at: "2026-11-21T12:10")?.events.isEmpty == true)
  }

  @Test mutating func `R7 what was closed comes back within fourteen business days`() throws {
    let complaint = try shop.file()
    try resolveAndClose(complaint)
    #expect(
      try ComplaintShop.refusal { try shop.step(.reopen, complaint, at: "2026-12-07T04:00") }
        == .tooLate(.at("2026-12-07T04:00") - 1))
    let again = try shop.step(.reopen, complaint, at: "2026-12-07T03:59")
    #expect(again.standing.state == .inProgress && again.standing.reopened == 1)
  }

  private mutating func resolveAndClose(_ complaint: Complaint) throws {
    try shop.step(.resolve, complaint, at: "2026-11-22T14:00") {
      $0.remedies = [ComplaintRemedy(.sorry)]
    }
    try shop.step(.close, complaint, at: "2026-11-22T15:00") { $0.cause = "one hand too few" }
  }

  @Test mutating func `R12 resolving needs what put it right, closing what caused it`() throws {
    let complaint = try shop.file()
    let at = "2026-11-21T13:00"
    #expect(try ComplaintShop.refusal { try shop.step(.resolve, complaint, at: at) } == .noRemedy)
    let nothing = { (step: inout NewComplaintStep) in step.remedies = [ComplaintRemedy(.none)] }
    #expect(
      try ComplaintShop.refusal { try shop.step(.resolve, complaint, at: at, nothing) }
        == .noNote(.resolve))
    try shop.step(.resolve, complaint, at: at) {
      ($0.remedies, $0.note) = ([ComplaintRemedy(.none)], "they wanted nothing")
    }
    #expect(try ComplaintShop.refusal { try shop.step(.close, complaint, at: at) } == .noCause)
    let closed = try shop.step(.close, complaint, at: at) { $0.cause = "old burrs" }
    #expect(closed.standing.state == .closed && closed.cause == "old burrs")
  }

  @Test mutating func `R12 somebody else closes what is grave`() throws {
    let grave = try shop.file(3)
    try shop.step(.resolve, grave, at: "2026-11-21T13:00") {
      $0.remedies = [ComplaintRemedy(.sorry)]
    }
    #expect(
      try ComplaintShop.refusal {
        try shop.step(.close, grave, at: "2026-11-21T13:10") { $0.cause = "x" }
      }
        == .sameHands)
    try shop.step(.close, grave, at: "2026-11-21T13:10", by: "Mei") { $0.cause = "x" }
  }

  @Test mutating func `R12 who is not reached was tried on two days`() throws {
    let complaint = try shop.file()
    func resolve(_ at: String) throws -> ComplaintRefusal? {
      try ComplaintShop.refusal {
        try shop.step(.resolve, complaint, at: at) {
          ($0.isNotReached, $0.remedies) = (true, [ComplaintRemedy(.sorry)])
        }
      }
    }
    for time in ["12:10", "12:20"] {
      try shop.step(.update, complaint, at: "2026-11-21T" + time) { $0.isNotReached = true }
    }
    #expect(try resolve("2026-11-21T12:30") == .notTriedTwice)
    try shop.step(.update, complaint, at: "2026-11-22T12:00") { $0.isNotReached = true }
    #expect(try resolve("2026-11-22T12:30") == nil)
  }

  @Test(arguments: [
    (["coupon:4000"], ["given"]), (["coupon:2500", "coupon:2500"], ["given", "pending"]),
    (["stars:5000"], ["given"]), (["stars:5001"], ["pending"]), (["refund:3300"], ["given"]),
    (["refund:3301"], ["pending"]), (["remake", "sorry"], ["given", "given"]),
  ])
  mutating func `R13 what a lead gives is a sum a complaint, more waits for a manager`(
    given: [String], states: [String]
  ) throws {
    let complaint = try shop.file { $0.drink = "G L" }
    var fact: ComplaintFact?
    for (place, text) in given.enumerated() {
      let remedy = try #require(ComplaintRemedy(text))
      fact = try shop.step(.update, complaint, at: "2026-11-21T12:1\(place)") {
        $0.remedies = [remedy]
      }
    }
    #expect(fact?.remedies.map(\.state.rawValue) == states)
  }

  @Test mutating func `R13 a pending remedy blocks, and is approved by nobody who asked for it`()
    throws
  {
    let complaint = try shop.file()
    let coupon = [ComplaintRemedy(.coupon, 6000)]
    try shop.step(.update, complaint, at: "2026-11-21T12:10") { $0.remedies = coupon }
    #expect(
      try ComplaintShop.refusal {
        try shop.step(.resolve, complaint, at: "2026-11-21T12:20") {
          $0.remedies = [ComplaintRemedy(.sorry)]
        }
      } == .isPending)
    do {
      try shop.step(.approve, complaint, at: "2026-11-21T12:20")
      Issue.record("a lead approves nothing")
    } catch let refused as ComplaintShop.Refused {
      #expect(refused.refusal == .partners(.needsRole(.manager)))
    }
    let fact = try shop.step(.approve, complaint, at: "2026-11-21T12:20", by: "Mei")
    #expect(fact.remedies.map(\.state) == [.approved])
    #expect(
      try ComplaintShop.refusal {
        try shop.step(.decline, complaint, at: "2026-11-21T12:30", by: "Mei")
      }
        == .nothingPending)
  }

  @Test mutating func `R13 a barista's coupon waits, as something done at once too`() throws {
    let complaint = try shop.file(by: "Tom") {
      $0.actions = [.gave(ComplaintRemedy(.remake)), .gave(ComplaintRemedy(.coupon, 1000))]
    }
    let fact = try #require(shop.fact(complaint, at: "2026-11-21T12:00"))
    #expect(fact.remedies.map(\.state) == [.given, .pending])
  }

  @Test func `R13 while there is no manager all is allowed, and unsigned`() throws {
    var shop = try ComplaintShop(isManaged: false)
    let complaint = try shop.file(by: nil)
    let fact = try shop.step(.update, complaint, at: "2026-11-21T12:10", by: nil) {
      $0.remedies = [ComplaintRemedy(.coupon, 90_000)]
    }
    #expect(fact.remedies.map(\.state) == [.given])
    let document = shop.shop.wholeDocument(complaint.id)
    #expect(document?[PartnerField.unsigned] == true)
  }

  @Test mutating func `the same key press once more is the same complaint and the same step`()
    throws
  {
    let complaint = try shop.file()
    let count = shop.fixture.written.count
    let again = shop.shop.decide(
      .complaints(.file(NewComplaint("other"), id: complaint.id)), by: Doer(now: 0, partner: "Bo"))
    guard case .changes(let changes, .complaints(.filed(let known))) = again else {
      Issue.record("it is there already")
      return
    }
    #expect(changes.isEmpty && known == complaint && shop.fixture.written.count == count)
  }

  @Test mutating func `R11 hours and targets of a day stay, whatever is set later`() throws {
    let complaint = try shop.file(at: "2026-11-21T12:00")
    let mild = try shop.file(1, at: "2026-11-21T12:00")
    func set(_ values: [SettingKey: String?], _ at: String) throws {
      let command = Command.settings(.change(values))
      var doer = Doer(now: .at(at), partner: "Mei")
      doer.machineZone = ShopFixture.calendar.zone
      guard case .changes(let changes, _) = shop.shop.decide(command, by: doer) else {
        Issue.record("it is set")
        return
      }
      try shop.fixture.write(changes)
    }
    try set([.hours: "08:00-20:00", .sla2: "10m 1d 5d store"], "2026-11-23T09:00")
    #expect(
      shop.fact(complaint, at: "2026-11-23T10:00")?.standing.due.resolve == .at("2026-11-24T20:00"))
    #expect(
      shop.fact(mild, at: "2026-11-23T10:00")?.standing.due.resolve == .at("2026-11-21T22:00"))
    let later = try shop.file(at: "2026-11-23T12:00")
    #expect(
      shop.fact(later, at: "2026-11-23T12:00")?.standing.due.resolve == .at("2026-11-28T20:00"))
  }
}
