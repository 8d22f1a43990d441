import Foundation
import Testing

@Suite("Where something cannot be written, the rest goes on")
struct ReadingOnTests {
  /// A store on a small disk of its own, nil where none can be mounted.
  private func mounted(kibibytes: Int) throws -> (shop: TestShop, disk: MountedDisk)? {
    if let obstacle = MountedDisk.obstacle {
      print("A disk that cannot be written was not tried: \(obstacle).")
      return nil
    }
    let shop = try TestShop()
    return (shop, try MountedDisk(memoryKiB: kibibytes, at: shop.data))
  }

  private func tearLog(of shop: TestShop) throws {
    let size = try shop.stored("000001.log").count
    let torn = try shop.storedLog() + [1, 2, 3, 4, 5]
    try shop.store(torn + [UInt8](repeating: 0, count: max(0, size - torn.count)), as: "000001.log")
  }

  @Test(arguments: ["full", "read-only"])
  func `who asks is answered from all before a torn tail that cannot be mended`(
    disk state: String
  ) throws {
    guard let (shop, disk) = try mounted(kibibytes: 1024) else { return }
    try shop.write(TillFile.members, to: "m.csv")
    #expect(try shop.run("import", "members", "m.csv").status == 0)
    try tearLog(of: shop)
    let pad = try disk.fill()
    if state == "read-only" { try disk.remount("ro") }
    for command in ["find zxm --json", "show M1 --json", "stats --json", "care --json"] {
      let run = try shop.script("exec \"$REGULARS\" \(command)")
      #expect(run.status == 0, "\(command): \(run.errors)")
      #expect(state == "read-only" || run.errors.contains("disk is full"), "\(run.errors)")
      _ = try run.json()
    }
    #expect(try shop.run("backup", "monday").status == 0)
    let refused = try shop.run("add", "--name", "Grace")
    #expect(refused.status == 1, "\(refused.errors)")
    if state == "read-only" { try disk.remount("rw") }
    try FileManager.default.removeItem(at: pad)
    let added = try shop.run("add", "--name", "Grace")
    #expect(added.status == 0 && added.errors.contains("quarantine/"), "\(added.errors)")
    #expect(try shop.run("verify").status == 0)
  }

  @Test func `a full disk without the lock's file is read`() throws {
    guard let (shop, disk) = try mounted(kibibytes: 512) else { return }
    #expect(try shop.run("add", "--name", "Ada").status == 0)
    try FileManager.default.removeItem(at: shop.data.appendingPathComponent("LOCK"))
    // A memory disk has room for one more empty file until it may have no more than there are.
    let used = try #require(
      (2...16).first { count in
        do {
          try disk.remount("nr_inodes=\(count)")
          return true
        } catch {
          return false
        }
      })
    #expect(used > 2)
    #expect(try shop.run("find", "ada").status == 0)
    #expect(try shop.run("add", "--name", "Grace").status == 1)
  }

  @Test func `an import tells what it saved where the cache cannot be kept`() throws {
    let shop = try TestShop()
    try shop.write("no folder", to: "cache")
    try shop.write(TillFile.members, to: "m.csv")
    let run = try shop.run("import", "members", "m.csv", "--json")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try run.object()["added"] as? Int == 4)
    #expect(run.isOneComplaint && run.errors.contains("cache/regulars"), "\(run.errors)")
    #expect(run.errors.contains("saved"))
    #expect(try shop.run("find", "zxm").status == 0)
  }

  @Test func `an import tells what it saved where the refused rows cannot be kept`() throws {
    let shop = try TestShop()
    try shop.write("id,name\nM1,Ada\nM2,\n", to: "m.csv")
    try shop.script("ln -s /dev/full full")
    let run = try shop.run("import", "members", "m.csv", "--rejects", "full", "--json")
    #expect(run.status == 1)
    #expect(try run.object()["added"] as? Int == 1)
    #expect(run.isOneComplaint && run.errors.contains("full could not"), "\(run.errors)")
    #expect(try shop.run("find", "ada").status == 0)
    try shop.write("no folder", to: "data/rejected")
    let own = try shop.run("import", "members", "m.csv", "--json")
    #expect(own.status == 1 && own.errors.contains("data/rejected"), "\(own.errors)")
    #expect(try own.object()["unchanged"] as? Int == 1)
  }

  @Test func `nothing is imported where the refused rows have no place from the start`() throws {
    guard let (shop, disk) = try mounted(kibibytes: 512) else { return }
    let stick = try MountedDisk(memoryKiB: 64, at: shop.folder.appendingPathComponent("stick"))
    try stick.remount("ro")
    try shop.write("id,name\nM1,Ada\nM2,\n", to: "m.csv")
    let run = try shop.run("import", "members", "m.csv", "--rejects", "stick/rows")
    #expect(run.status == 1 && run.errors.contains("stick/rows"), "\(run.errors)")
    #expect(try shop.run("find", "ada").status == 1)
    withExtendedLifetime(disk) {}
  }

  @Test func `an import tells what it saved where nothing can be forgotten yet`() throws {
    guard let (shop, disk) = try mounted(kibibytes: 600) else { return }
    let rows = "id,name,cue,consent\nM1,Ada,crimson umbrella,"
    try shop.write(rows + "verbal\n", to: "m.csv")
    try shop.write(rows + "none\n", to: "none.csv")
    #expect(try shop.run("import", "members", "m.csv").status == 0)
    let pad = try disk.fill()
    let run = try shop.run("import", "members", "none.csv", "--json")
    #expect(run.status == 1 && run.errors.contains("Saved, but"), "\(run.errors)")
    #expect(try run.object()["changed"] as? Int == 1)
    try FileManager.default.removeItem(at: pad)
    #expect(try shop.run("import", "members", "none.csv").status == 0)
  }

  @Test func `an import that fills the disk tells how far it came, and goes on from there`() throws
  {
    guard let (shop, disk) = try mounted(kibibytes: 700) else { return }
    try shop.write(TillFile.crowd(6000), to: "m.csv")
    let run = try shop.run("import", "members", "m.csv", "--json")
    #expect(run.status == 1 && run.isOneComplaint, "\(run.errors)")
    let saved = try #require(try run.object()["added"] as? Int)
    #expect(saved > 0 && saved < 6000)
    #expect(try run.object()["read"] as? Int == saved)
    #expect(run.errors.contains("Stopped after \(saved) rows"), "\(run.errors)")
    try disk.resize(memoryKiB: 16384)
    let rest = try shop.run("import", "members", "m.csv", "--json").object()
    #expect(rest["added"] as? Int == 6000 - saved)
    #expect(rest["unchanged"] as? Int == saved)
  }
}
