import Documents

@testable import StoreModel

/// Complaints in a shop whose partners are Mei and Ann (managers), Bo (a lead) and Tom (a barista).
struct ComplaintShop {
  var fixture = ShopFixture()
  private var numbers: UInt64 = 500
  let guest = DocumentID.member("M1")

  init(isManaged: Bool = true) throws {
    try fixture.perform(
      .settings(.change([.zone: "Asia/Shanghai", .storeNumber: "0412"])),
      at: .at("2026-11-01T08:00"))
    try fixture.importMembers([.remembered("M1", "Zhang San")])
    guard isManaged else { return }
    let roster: [(String, Partner.Role)] = [
      ("Mei", .manager), ("Ann", .manager), ("Bo", .lead), ("Tom", .barista),
    ]
    for (place, (name, role)) in roster.enumerated() {
      let id = DocumentID.test(UInt64(900 + place))
      let first = place == 0 ? nil : "Mei"
      let command = Command.partners(.add(name: name, role: role, id: id))
      guard
        case .changes(let changes, _) = fixture.shop.decide(
          command, by: Doer(now: 0, partner: first))
      else { continue }
      try fixture.write(changes)
    }
  }

  var shop: Shop { fixture.shop }

  private mutating func mint() -> DocumentID {
    numbers += 1
    return .test(numbers)
  }

  private static func doer(_ at: String, _ partner: String?) -> Doer {
    var doer = Doer(now: .at(at), partner: partner)
    doer.machineZone = ShopFixture.calendar.zone
    return doer
  }

  /// What the shop says to a command, which is written where it is taken.
  private mutating func decide(
    _ command: ComplaintCommand, _ at: String, _ partner: String?
  ) throws -> Result<ComplaintOutcome, Refused> {
    switch fixture.shop.decide(.complaints(command), by: Self.doer(at, partner)) {
    case .refused(let refusal): return .failure(Refused(refusal: refusal))
    case .changes(let changes, let outcome):
      try fixture.write(changes)
      guard case .complaints(let told) = outcome else {
        return .failure(Refused(refusal: .nothingToUndo))
      }
      return .success(told)
    }
  }

  /// A refusal as an error.
  struct Refused: Error, Equatable { var refusal: Refusal }

  /// Files a complaint; its document.
  @discardableResult
  mutating func file(
    _ severity: Int = 2, at: String = "2026-11-21T12:00", by partner: String? = "Bo",
    _ change: (inout NewComplaint) -> Void = { _ in }
  ) throws -> Complaint {
    var new = NewComplaint("waited for half an hour")
    (new.category, new.severity, new.channel) = (.wait, severity, .counter)
    change(&new)
    switch try decide(.file(new, id: mint()), at, partner) {
    case .success(.filed(let complaint)): return complaint
    case .success: throw Refused(refusal: .nothingToUndo)
    case .failure(let refused): throw refused
    }
  }

  /// Takes a step; where the complaint stands by it.
  @discardableResult
  mutating func step(
    _ kind: ComplaintStepKind, _ complaint: Complaint, at: String, by partner: String? = "Bo",
    _ change: (inout NewComplaintStep) -> Void = { _ in }
  ) throws -> ComplaintFact {
    var new = NewComplaintStep(kind, of: complaint.id)
    change(&new)
    switch try decide(.step(new, id: mint()), at, partner) {
    case .success(.stepped(let fact)): return fact
    case .success: throw Refused(refusal: .nothingToUndo)
    case .failure(let refused): throw refused
    }
  }

  /// Where a complaint stands at a time.
  func fact(_ complaint: Complaint, at: String) -> ComplaintFact? {
    Complaints(shop, machine: ShopFixture.calendar.zone).fact(complaint.id, at: .at(at))
  }

  /// Why something is refused, nil where it is done.
  static func refusal(_ body: () throws -> Void) throws -> ComplaintRefusal? {
    do {
      try body()
      return nil
    } catch let refused as Refused {
      guard case .complaints(let refusal) = refused.refusal else { throw refused }
      return refusal
    }
  }
}
