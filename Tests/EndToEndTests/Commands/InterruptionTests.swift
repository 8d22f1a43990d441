import Foundation
import Glibc
import Simulation
import Testing

/// How often processes are killed: `KILLS`, else what a quick run allows.
private let kills = ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 5

@Suite("Interrupted work")
struct InterruptionTests {
  @Test func `Ctrl-C ends an import after whole rows, and a second import completes it`() throws {
    let shop = try TestShop()
    let size = 6000
    let file = try shop.write(TillFile.crowd(size), to: "members.csv")
    let session = try TerminalSession(shop, .init(arguments: ["import", "members", file]))
    try session.wait(for: "Ctrl-C stops")
    try session.press(.controlC)
    #expect(try session.end() == .exited(1))
    let told = try #require(session.screen.text.firstMatch(of: /Stopped after (\d+) rows/))
    let rows = try #require(Int(told.1))
    #expect((1..<size).contains(rows))
    #expect(try shop.run("verify").status == 0)
    let again = try shop.run("import", "members", file, "--json").object()
    #expect(again["unchanged"] as? Int == rows)
    #expect(again["added"] as? Int == size - rows)
  }

  @Test func `a backup that is asked to stop leaves nothing half-written behind`() throws {
    let shop = try TestShop()
    #expect(
      try shop.run("import", "members", shop.write(TillFile.crowd(3000), to: "m.csv")).status == 0)
    let stick = shop.folder.appendingPathComponent("stick")
    try FileManager.default.createDirectory(at: stick, withIntermediateDirectories: true)
    var stopped = 0
    for (number, signal) in [SIGINT, SIGTERM, SIGHUP, SIGTERM, SIGINT, SIGTERM].enumerated() {
      let backup = try RunningCommand(["backup", "stick/b\(number)"], in: shop)
      // As soon as something half-written lies there, or never where it was too quick.
      while !backup.process.hasEnded(within: 1) {
        let names = try FileManager.default.contentsOfDirectory(atPath: stick.path)
        if names.contains(where: { $0.hasPrefix(".") }) { break }
      }
      backup.process.send(signal: signal)
      let run = try backup.finish()
      if run.status == 128 + signal { stopped += 1 }
      let names = try FileManager.default.contentsOfDirectory(atPath: stick.path)
      #expect(!names.contains { $0.hasPrefix(".") }, "\(names)")
      if run.status == 0 { #expect(names.contains("b\(number)")) }
    }
    #expect(stopped > 0)
  }

  @Test(arguments: 0..<kills)
  func `whatever was acknowledged is there after kill -9`(seed: Int) throws {
    let shop = try TestShop()
    var random = SeededGenerator(seed: UInt64(seed))
    var acknowledged: [String: String] = [:]
    for number in 0..<8 {
      let adding = try RunningCommand(["add", "--name", "Guest \(number)"], in: shop)
      // The moment is the point: as soon as it is acknowledged, or anywhere on the way there.
      if number % 2 == 0 {
        adding.killAtFirstWord()
      } else if !adding.process.hasEnded(within: Int32.random(in: 0..<60, using: &random)) {
        adding.process.send(signal: SIGKILL)
      }
      let run = try adding.finish()
      if run.text.hasSuffix("\n"), let id = run.text.split(separator: " ").first {
        acknowledged[String(id)] = "Guest \(number)"
      }
    }
    #expect(acknowledged.count >= 4)
    let last = try shop.run("add", "--name", "Guest 8")
    acknowledged[String(try #require(last.text.split(separator: " ").first))] = "Guest 8"
    let found = try shop.run("find", "guest", "--json", "--limit", "100").objects()
    let names = found.reduce(into: [String: String]()) { names, guest in
      names[guest["id"] as? String ?? ""] = guest["name"] as? String
    }
    for (id, name) in acknowledged { #expect(names[id] == name) }
    #expect(try shop.run("verify").status == 0)
  }

  @Test(arguments: 0..<(kills + 1) / 2)
  func `an import that was killed leaves whole rows, and a second one completes it`(seed: Int)
    throws
  {
    let shop = try TestShop()
    let size = 1500
    let file = try shop.write(TillFile.crowd(size), to: "members.csv")
    var random = SeededGenerator(seed: UInt64(seed))
    let importing = try RunningCommand(["import", "members", file], in: shop)
    if !importing.process.hasEnded(within: Int32.random(in: 10..<300, using: &random)) {
      importing.process.send(signal: SIGKILL)
    }
    _ = try importing.finish()
    let again = try shop.run("import", "members", file, "--json")
    let report = try again.object()
    let unchanged = try #require(report["unchanged"] as? Int)
    #expect(unchanged % 500 == 0, "half a batch was kept")
    #expect(report["added"] as? Int == size - unchanged)
    #expect(try shop.run("verify").status == 0)
    let third = try shop.run("import", "members", file, "--json").object()
    #expect(third["unchanged"] as? Int == size)
  }
}
