import Foundation
import Glibc
import Simulation
import Testing

@Suite("Power cuts")
struct PowerCutTests {
  private static let cuts =
    ProcessInfo.processInfo.environment["KILLS"].flatMap { Int($0) } ?? 5

  @Test func `what was acknowledged before the power went is on the disk`() throws {
    if let obstacle = MountedDisk.imageObstacle {
      print("Power cuts were not tried: \(obstacle).")
      return
    }
    let shop = try TestShop()
    let image = shop.folder.appendingPathComponent("disk")
    try MountedDisk.makeImage(image, mebibytes: 8)
    let disk = try MountedDisk(image: image, at: shop.data)
    var random = SeededGenerator(seed: 1)
    var acknowledged: [String] = []
    for cut in 0..<Self.cuts {
      acknowledged.append(try add("Guest \(cut) a", to: shop))
      let before = acknowledged
      // The copy is taken while the next change is somewhere on its way and stands still: a copy
      // takes time, and no power cut leaves one block from before a write and one from behind it.
      let adding = try RunningCommand(["add", "--name", "Guest \(cut) b"], in: shop)
      _ = adding.process.hasEnded(within: Int32.random(in: 0..<80, using: &random))
      try adding.process.stop()
      let copy = shop.folder.appendingPathComponent("cut-\(cut)")
      try FileManager.default.copyItem(at: image, to: copy)
      adding.process.send(signal: SIGCONT)
      #expect(try adding.finish().status == 0)
      acknowledged.append("Guest \(cut) b")
      try check(copy, holds: before, shop)
    }
    #expect(try names(at: disk.point, shop) == Set(acknowledged))
  }

  private func add(_ name: String, to shop: TestShop) throws -> String {
    #expect(try shop.run("add", "--name", name).status == 0)
    return name
  }

  /// Mounts what the disk was at the cut and reads it with the program.
  private func check(_ copy: URL, holds names: [String], _ shop: TestShop) throws {
    let point = shop.folder.appendingPathComponent("after-\(copy.lastPathComponent)")
    let disk = try MountedDisk(image: copy, at: point)
    let found = try self.names(at: disk.point, shop)
    #expect(found.isSuperset(of: names), "lost: \(Set(names).subtracting(found))")
    #expect(found.count <= names.count + 1)
    #expect(try shop.run("verify", "--data", disk.point.path).status == 0)
  }

  private func names(at point: URL, _ shop: TestShop) throws -> Set<String> {
    let run = try shop.run("find", "guest", "--json", "--limit", "1000", "--data", point.path)
    return Set(try run.objects().compactMap { $0["name"] as? String })
  }
}
