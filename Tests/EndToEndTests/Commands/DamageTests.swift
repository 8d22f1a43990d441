import Foundation
import Simulation
import Testing

@Suite("A damaged store")
struct DamageTests {
  private static let log = "000001.log"

  @Test(arguments: [0, 1, 2, 3, 4, 5])
  func `a cut log opens or is refused, never crashes, and keeps what stands before the cut`(
    eighth: Int
  ) throws {
    let shop = try TestShop()
    let (log, ends) = try threeGuests(in: shop)
    for size in stride(from: eighth * 7, to: log.count, by: max(48, log.count / 12)) {
      try shop.store(Array(log[..<size]), as: Self.log)
      let run = try survivor(shop, "find", "a", "--json", "--limit", "50")
      guard run.status == 0 || run.status == 1 else { continue }
      let kept = ends.filter { $0 <= size }.count
      #expect(try run.objects().count >= kept, "cut at \(size) of \(log.count)")
      #expect(try shop.run("verify").status == 0, "cut at \(size)")
    }
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `a flipped bit is found or harmless, never a crash`(seed: UInt64) throws {
    let shop = try TestShop()
    let (log, _) = try threeGuests(in: shop)
    let head = try shop.stored("HEAD")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<3 {
      for (name, whole) in [(Self.log, log), ("HEAD", head)] {
        var bytes = whole
        let place = Int.random(in: bytes.indices, using: &random)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        try shop.store(bytes, as: name)
        let found = try survivor(shop, "find", "a", "--json")
        #expect(found.status != 1, "\(name), bit at \(place): guests vanished without a word")
        if found.status == 0, found.errors.isEmpty {
          #expect(try found.objects().count == 3, "\(name), bit at \(place)")
        }
        _ = try survivor(shop, "verify", "--json")
        try shop.store(log, as: Self.log)
        try shop.store(head, as: "HEAD")
      }
    }
  }

  @Test
  func `damage among acknowledged records stops with status 3, says where, and changes nothing`()
    throws
  {
    let shop = try TestShop()
    // Three writes of one process: the second says that the first was on disk.
    let file = try shop.write(TillFile.crowd(1100), to: "m.csv")
    #expect(try shop.run("import", "members", file).status == 0)
    var bytes = try shop.storedLog()
    let place = bytes.count / 4
    bytes[place] ^= 0x10
    try shop.store(bytes, as: Self.log)
    let found = try shop.run("find", "a")
    #expect(found.status == 3)
    #expect(found.output.isEmpty)
    #expect(found.isOneComplaint, "\(found.errors)")
    let told = try #require(found.errors.firstMatch(of: /000001.log is damaged at byte (\d+)/))
    #expect((place - 300...place).contains(Int(told.1) ?? -1), "told \(told.1), was \(place)")
    #expect(try shop.stored(Self.log) == bytes)
    #expect(try shop.run("add", "--name", "Dan").status == 3)
    let check = try shop.run("verify", "--json")
    #expect(check.status == 3)
    let damage = try #require(try check.object()["damage"] as? [[String: Any]])
    #expect(damage.count == 1)
    #expect(damage.allSatisfy { Set($0.keys).isSuperset(of: ["file", "offset", "end", "what"]) })
    #expect(try shop.stored(Self.log) == bytes)
  }

  @Test(arguments: [
    ("HEAD", ""), ("HEAD", "hello\n"), ("HEAD", "\u{0}\u{0}\u{0}\u{0}"),
    ("000001.log", "Dear diary, this is no journal of a coffee shop at all.\n"),
  ])
  func `what is no journal is left alone with status 3`(name: String, text: String) throws {
    let shop = try TestShop()
    _ = try threeGuests(in: shop)
    try shop.store(Array(text.utf8), as: name)
    let run = try survivor(shop, "find", "a")
    #expect(run.status == 3, "\(run.text)\(run.errors)")
    #expect(run.isOneComplaint, "\(run.errors)")
    #expect(try shop.stored(name) == Array(text.utf8))
    #expect(try survivor(shop, "verify").status == 3)
  }

  @Test
  func `damage to what was acknowledged is refused with its place, and repair keeps the rest`()
    throws
  {
    let shop = try TestShop()
    var (log, ends) = try threeGuests(in: shop)
    // The first record of a batch is the guest's own.
    log[ends[0] + 60] ^= 0x10
    try shop.store(log, as: Self.log)
    let found = try shop.run("find", "a")
    #expect(found.status == 3)
    #expect(found.errors.contains("damaged at byte \(ends[0])"), "\(found.errors)")
    #expect(try shop.stored(Self.log) == log)
    #expect(try shop.run("verify", "--repair").status == 0)
    let kept = try shop.run("find", "a", "--json").objects().map { $0["name"] as? String }
    #expect(Set(kept) == ["Ada", "Alma"])
    #expect(try shop.run("verify").status == 0)
  }

  @Test(arguments: [0, 1, 5000])
  func `a write that was cut off is taken out, told, and nothing before it is lost`(
    zerosBehind: Int
  ) throws {
    let shop = try TestShop()
    let (log, ends) = try threeGuests(in: shop)
    let zeros = [UInt8](repeating: 0, count: zerosBehind)
    for size in [ends[1] + 4, (ends[1] + ends[2]) / 2, ends[2] - 1] where log[size - 1] != 0 {
      try shop.store(Array(log[..<size]) + zeros, as: Self.log)
      let found = try shop.run("find", "a", "--json")
      #expect(found.status == 0, "\(found.errors)")
      #expect(Set(try found.objects().map { $0["name"] as? String }) == ["Ada", "Anna"])
      #expect(found.errors.contains("\(size - ends[1]) bytes"), "\(found.errors)")
      #expect(found.isOneComplaint)
      #expect(try shop.stored(Self.log) == Array(log[..<ends[1]]))
      let again = try shop.run("find", "a", "--json")
      #expect(again.errors.isEmpty)
      #expect(again.output == found.output)
    }
    #expect(try shop.run("add", "--name", "Abel").status == 0)
    #expect(try shop.run("find", "a", "--json").objects().count == 3)
    #expect(try shop.run("verify").status == 0)
  }

  @Test func `zeros ahead of the log are no damage, and nothing is said of them`() throws {
    let shop = try TestShop()
    let (log, _) = try threeGuests(in: shop)
    let size = try shop.stored(Self.log).count
    #expect(size > log.count)
    #expect(try shop.run("add", "--name", "Abel").status == 0)
    #expect(try shop.stored(Self.log).count == size)
    let found = try shop.run("find", "a", "--json")
    #expect(try found.objects().count == 4 && found.errors.isEmpty)
    let check = try shop.run("verify")
    #expect(check.status == 0 && check.errors.isEmpty && !check.output.isEmpty)
    #expect(try shop.stored(Self.log).count == size)
  }

  @Test func `once a screen was idle, damage to the last change is damage as well`() throws {
    let shop = try TestShop()
    var (log, ends) = try threeGuests(in: shop)
    let session = try TerminalSession(shop)
    let limit = Deadline()
    while try shop.storedLog().count == log.count, !limit.hasPassed { session.read(within: 50) }
    try session.wait(for: "3 regulars")
    try session.quit()
    log = try shop.storedLog()
    #expect(log.count > ends[2], "no proof of the last change")
    log[ends[1] + 60] ^= 0x10
    try shop.store(log, as: Self.log)
    #expect(try shop.run("verify").status == 3)
    let found = try shop.run("find", "a")
    #expect(found.status == 3 && found.errors.contains("damaged at byte \(ends[1])"))
    #expect(try shop.stored(Self.log) == log)
  }

  @Test func `the screen says it in one line too, and leaves the terminal alone`() throws {
    let shop = try TestShop()
    _ = try threeGuests(in: shop)
    try shop.store(Array("hello\n".utf8), as: "HEAD")
    let session = try TerminalSession(shop)
    #expect(try session.end() == .exited(3))
    #expect(session.screen[0].contains("HEAD"))
    #expect(!session.screen.isAlternate)
    #expect(try session.traces() == [])
  }

  /// Adds Ada, Anna and Alma; gives the log and where it ended after each of them.
  private func threeGuests(in shop: TestShop) throws -> (log: [UInt8], ends: [Int]) {
    var ends: [Int] = []
    for name in ["Ada", "Anna", "Alma"] {
      #expect(try shop.run("add", "--name", name).status == 0)
      ends.append(try shop.storedLog().count)
    }
    return (try shop.storedLog(), ends)
  }

  /// Runs a command that must not die of what it reads, nor say more than a line about it.
  private func survivor(_ shop: TestShop, _ arguments: String...) throws -> Run {
    let run = try RunningCommand(arguments, in: shop).finish()
    #expect([0, 1, 3].contains(run.status), "\(run.ending) \(run.errors)")
    #expect(run.errors.isEmpty || run.isOneComplaint, "\(run.errors)")
    return run
  }
}
