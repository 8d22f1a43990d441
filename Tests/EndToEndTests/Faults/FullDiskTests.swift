import Foundation
import Glibc
import Testing

@Suite("A full disk")
struct FullDiskTests {
  @Test
  func `what was acknowledged stays, the error says what to do, and freeing space is enough`()
    throws
  {
    if let obstacle = MountedDisk.obstacle {
      print("A full disk was not tried: \(obstacle).")
      return
    }
    let shop = try TestShop()
    let disk = try MountedDisk(memoryKiB: 64, at: shop.data)
    var acknowledged: Set<String> = []
    var refusal: Run?
    let note = String(repeating: "x", count: 120)
    for number in 0..<400 where refusal == nil {
      let run = try shop.run("add", "--name", "Guest \(number)", "--cue", note, "--note", note)
      if run.status == 0 { acknowledged.insert("Guest \(number)") } else { refusal = run }
    }
    let refused = try #require(refusal)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("disk is full"))
    #expect(refused.errors.split(separator: "\n").count == 1)
    #expect(acknowledged.count > 10)
    #expect(try names(in: shop) == acknowledged)
    #expect(try shop.run("verify").status == 0)
    try disk.resize(memoryKiB: 1024)
    #expect(try shop.run("add", "--name", "Guest last").status == 0)
    #expect(try names(in: shop) == acknowledged.union(["Guest last"]))
    #expect(try shop.run("verify").status == 0)
  }

  @Test
  func `a change that is saved says so, where its past cannot be taken out of the files yet`()
    throws
  {
    if let obstacle = MountedDisk.obstacle {
      print("A full disk was not tried: \(obstacle).")
      return
    }
    let shop = try TestShop()
    // More than the log writes ahead of itself.
    let disk = try MountedDisk(memoryKiB: 400, at: shop.data)
    let added = try shop.run("add", "--name", "王晓", "--cue", "crimson umbrella", "--json").object()
    let id = try #require(added["id"] as? String)
    let pad = try disk.fill()
    let full = try shop.run("edit", id, "--consent", "none", "--yes")
    #expect(full.status == 1 && full.errors.contains("Saved, but"), "\(full.errors)")
    #expect(full.errors.contains("disk is full"))
    #expect(try shop.run("show", id, "--json").object()["consent"] as? String == "none")
    try FileManager.default.removeItem(at: pad)
    try disk.resize(memoryKiB: 1024)
    #expect(try shop.run("edit", id, "--consent", "none").status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: shop.data.path)
    let held = try names.filter {
      Data(try shop.stored($0)).range(of: Data("crimson".utf8)) != nil
    }
    #expect(held.isEmpty)
  }

  private func names(in shop: TestShop) throws -> Set<String> {
    let found = try shop.run("find", "guest", "--json", "--limit", "1000").objects()
    return Set(found.compactMap { $0["name"] as? String })
  }
}
