import Foundation
import Glibc
import Testing

@Suite("Core dumps")
struct CoreDumpTests {
  /// A shell that would have cores of any size, if whoever runs the tests may.
  private static let script = "ulimit -S -c \"$(ulimit -H -c)\"; ulimit -c > limit; exec \"$@\""

  @Test(arguments: [SIGABRT, SIGSEGV, SIGQUIT])
  func `what guests told is in no core dump`(number: Int32) throws {
    let session = try TestShop.withMembers().openList(.init(script: Self.script))
    #expect(try Self.limit(of: session.process) == ["0", "0"])
    session.process.send(signal: number)
    #expect(try session.end() == .signalled(number))
    #expect(!session.process.hasDumpedCore)
    let traces = try session.traces()
    #expect(traces == [])
  }

  @Test(arguments: ["1", "0"]) func `REGULARS_CORE=1 alone allows them`(wish: String) throws {
    let shop = try TestShop.withMembers()
    let session = try shop.openList(
      .init(changing: ["REGULARS_CORE": wish], script: Self.script))
    let asked = try Data(contentsOf: shop.folder.appendingPathComponent("limit"))
    let before = String(decoding: asked, as: UTF8.self).split(separator: "\n").map(String.init)
    // The shell counts blocks of 512 bytes.
    let bytes = before.map { text in Int(text).map { String($0 * 512) } ?? text }
    let now = try Self.limit(of: session.process)
    #expect(now == (wish == "1" ? bytes + bytes : ["0", "0"]))
    try session.quit()
  }

  /// The soft and the hard limit of core dumps, in bytes or "unlimited".
  private static func limit(of process: ChildProcess) throws -> [String] {
    let limits = try String(contentsOfFile: "/proc/\(process.pid)/limits", encoding: .utf8)
    let line = try #require(
      limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    return line.split(separator: " ").dropFirst(4).prefix(2).map(String.init)
  }
}
