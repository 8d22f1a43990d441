import Documents
import Foundation
import Simulation
import StoreModel
import Testing

@testable import StoreSession

/// What a store answers from, as a value: no actor, no disk.
@Suite struct ShopReaderTests {
  @Test(arguments: 0..<40)
  func `whatever changes, who followed it answers as one who begins anew`(seed: UInt64) throws {
    var counter = CounterByHand(seed: seed)
    try counter.open()
    for _ in 0..<20 {
      try counter.act()
      // Asked now and then: what was at hand before must follow as well as what was never asked.
      guard Bool.random(using: &counter.random) else { continue }
      var anew = ShopReader()
      anew.adopt(counter.reader.shop)
      anew.moment = counter.reader.moment
      #expect(counter.reader.everything() == anew.everything())
    }
  }

  @Test func `a query that comes while the index is in the making finds everybody`() throws {
    var counter = CounterByHand(seed: 1)
    for number in 0..<1_100 { try counter.add("Guest \(number)") }
    counter.reader.buildPart()
    #expect(counter.reader.index == nil)
    try counter.add("Zoe")
    try counter.edit(counter.regulars[3]) { $0.name = "Yan" }
    #expect(counter.reader.page("yan", offset: 0, count: 9).rows.map(\.name) == ["Yan"])
    #expect(counter.reader.page("zoe", offset: 0, count: 9).rows.map(\.name) == ["Zoe"])
    #expect(counter.reader.page("guest", offset: 0, count: 1).total == 1_099)
  }

  @Test func `what is said of a day goes by the moment it is asked at`() throws {
    var counter = CounterByHand(seed: 2)
    try counter.perform(.settings(.change([.zone: "Asia/Shanghai"])))
    // 2026-11-22 03:59 and 04:00 in Shanghai, where a business day starts at four.
    counter.reader.moment = AskedAt(1_795_291_140_000)
    #expect(counter.reader.today.text == "2026-11-21")
    counter.reader.moment = AskedAt(1_795_291_200_000)
    #expect(counter.reader.today.text == "2026-11-22")
  }
}

/// Everything the reader is asked for, at one moment.
private struct Everything: Equatable {
  var list: FoundPage
  var found: [FoundPage]
  var profiles: [RegularProfile?]
  var care: CareFacts
  var events: [EventFact]
  var segments: [SegmentFacts]
  var duplicates: [PossibleDuplicate]
}

extension ShopReader {
  fileprivate mutating func everything() -> Everything {
    let list = page("", offset: 0, count: 100)
    var guest = NewRegular()
    guest.name = "Ann 3"
    return Everything(
      list: list, found: ["a", "bo", "zxm", "5678"].map { page($0, offset: 0, count: 100) },
      profiles: list.rows.map { profile($0.id) }, care: care(), events: events(withPast: true),
      segments: segments(), duplicates: possibleDuplicates(of: guest))
  }
}

/// A shop at which anything may happen, whose journal is an array.
private struct CounterByHand {
  var reader = ShopReader()
  var random: SeededGenerator
  private var written: [[UInt8]] = []
  private var clock = Clock(replica: 7)
  private var number: UInt64 = 0
  private(set) var regulars: [DocumentID] = []
  private var visits: [DocumentID] = []
  private let names = ["张小明", "Ann", "Bo", "王芳", "José"]

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    reader.moment = AskedAt(1_795_320_000_000)
  }

  /// Some regulars with some visits.
  mutating func open() throws {
    for number in 0..<6 { try add("\(names[number % names.count]) \(number)") }
    for _ in 0..<20 { try checkIn() }
  }

  /// One thing that happens, perhaps much later than what happened before.
  mutating func act() throws {
    if Int.random(in: 0..<4, using: &random) == 0 {
      reader.moment.now += Int64.random(in: 0...200_000_000, using: &random)
    }
    let regular = regulars.randomElement(using: &random) ?? mint()
    switch Int.random(in: 0..<8, using: &random) {
    case 0: try add("\(names.randomElement(using: &random) ?? "") \(number)")
    case 1: try edit(regular) { $0.name = "Renamed" }
    case 2: try edit(regular) { $0.phone = "13512345678" }
    case 3: try edit(regular) { $0.consent = .withdrawn }
    case 4:
      guard let visit = visits.randomElement(using: &random) else { return }
      try perform(.visits(.void(visit, reason: nil)))
    case 5: try perform(.care(.followUp(regular: regular, text: "ask", from: nil, id: mint())))
    default: try checkIn()
    }
  }

  mutating func add(_ name: String) throws {
    var regular = NewRegular()
    regular.name = name
    let id = mint()
    try perform(.regulars(.add(regular, id: id)))
    regulars.append(id)
  }

  private mutating func checkIn() throws {
    var checkIn = CheckIn(regular: regulars.randomElement(using: &random))
    checkIn.isRepeatMeant = true
    let id = mint()
    let ago = Int64.random(in: 0...5_000_000_000, using: &random)
    try perform(.visits(.checkIn(checkIn, id: id)), at: reader.moment.now - ago)
    visits.append(id)
  }

  mutating func edit(_ id: DocumentID, _ body: (inout RegularEdit) -> Void) throws {
    var edit = RegularEdit()
    body(&edit)
    try perform(.regulars(.edit(id, edit)))
  }

  private mutating func mint() -> DocumentID {
    number += 1
    return DocumentID(high: 1, low: number)
  }

  /// Decides, writes and lets the reader follow; what is refused changes nothing.
  mutating func perform(_ command: Command, at now: Int64? = nil) throws {
    let doer = Doer(now: now ?? reader.moment.now, partner: "Mei")
    guard case .changes(let changes, _) = reader.shop.decide(command, by: doer) else { return }
    let stamp = clock.tick(now: reader.moment.now)
    var batch = FrameBatch()
    for change in changes {
      let bytes = try encoded(change, at: stamp)
      bytes.withUnsafeBytes { batch.append($0, at: DocumentPlace(token: UInt64(written.count))) }
      written.append(bytes)
    }
    reader.apply(batch)
  }

  private func encoded(_ change: Change, at stamp: Stamp) throws -> [UInt8] {
    let before: [UInt8]? =
      switch change.current {
      case .absent: nil
      case .bytes(let bytes): bytes
      case .stored(let place): written[Int(place.token)]
      }
    return try change.encoded(on: before, at: stamp, in: reader.shop.scope)
  }
}
