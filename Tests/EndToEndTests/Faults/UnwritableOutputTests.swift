import Foundation
import Glibc
import Testing

@Suite("Output that cannot be written")
struct UnwritableOutputTests {
  @Test(arguments: [
    "find zxm", "find zxm --json", "show M1 --json", "add --name Grace", "stats --json", "--help",
    "--version", "paths --json", "backup monday --json --force",
  ])
  func `an answer that does not fit is an error, in one sentence`(command: String) throws {
    let shop = try TestShop.withMembers()
    let full = try shop.script("exec \"$REGULARS\" \(command) > /dev/full")
    #expect(full.status == 1 && full.isOneComplaint, "\(full.errors)")
    #expect(full.errors.contains("No space left on device"))
    let chinese = try shop.script("exec \"$REGULARS\" \(command) --lang zh-Hans > /dev/full")
    #expect(chinese.errors.contains("磁盘已满"), "\(chinese.errors)")
    let both = try shop.script("exec \"$REGULARS\" \(command) > /dev/full 2>&1")
    #expect(both.status == 1)
    let closed = try shop.script("exec \"$REGULARS\" \(command) >&-")
    #expect(closed.status == 1 && closed.isOneComplaint, "\(closed.errors)")
    #expect(try shop.run("verify").status == 0)
  }

  @Test func `a file that is written for the person is an error where it does not fit`() throws {
    let shop = try TestShop.withMembers()
    try shop.write("id,name\nM9,Ada\nM8,\n", to: "m.csv")
    // By a link: a build that replaces what it should write into harms the folder alone.
    try shop.script("ln -s /dev/full full")
    for command in ["backup full", "import members m.csv --rejects full"] {
      let run = try shop.script("exec \"$REGULARS\" \(command)")
      #expect(run.status == 1 && run.errors.contains("full could not"), "\(run.errors)")
    }
  }

  @Test func `the status of an error stands, also where nobody can be told of it`() throws {
    let shop = try TestShop()
    #expect(try shop.script("exec \"$REGULARS\" find 2> /dev/full").status == 2)
    #expect(try shop.script("exec \"$REGULARS\" show M1 2>&-").status == 1)
    try shop.run("add", "--name", "Ada")
    try shop.store([1, 2, 3], as: "HEAD")
    #expect(try shop.script("exec \"$REGULARS\" find ada 2> /dev/full").status == 3)
  }

  @Test func `a reader that has left is no error`() throws {
    let shop = try TestShop.withMembers()
    let run = try shop.script("(\"$REGULARS\" find zxm; echo $? > status) | true; cat status")
    #expect(run.text == "0\n")
    #expect(run.errors.isEmpty)
  }

  @Test func `a pipe that may not be waited for is waited for`() throws {
    let shop = try TestShop()
    let rows = (1...1500).map { "M\($0),Guest number \($0)\n" }.joined()
    try shop.write("id,name\n" + rows, to: "m.csv")
    #expect(try shop.run("import", "members", "m.csv").status == 0)
    let (reading, writing) = try ChildProcess.line()
    #expect(fcntl(writing, F_SETFL, O_NONBLOCK) == 0)
    defer { close(reading) }
    let child = try ChildProcess(
      ChildPlan(
        executable: try Program.path(),
        arguments: ["find", "guest", "--json", "--limit", "1500"],
        environment: shop.environment, folder: shop.folder.path, standard: [nil, writing, nil]))
    while hasRoom(writing), !child.hasEnded(within: 5) {}
    close(writing)
    var said: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 5000)
    while !ChildProcess.isReady([reading], within: Int32(ChildProcess.patienceMilliseconds)).isEmpty
    {
      let count = read(reading, &buffer, buffer.count)
      guard count > 0 else { break }
      said += buffer[..<count]
    }
    #expect(try child.end() == .exited(0))
    let found = try JSONSerialization.jsonObject(with: Data(said)) as? [Any]
    #expect(found?.count == 1500)
  }

  @Test func `a disk that fills up is told, with what was printed left as it is`() throws {
    if let obstacle = MountedDisk.obstacle {
      print("A full disk was not tried: \(obstacle).")
      return
    }
    let shop = try TestShop()
    let rows = (1...1500).map { "M\($0),Guest number \($0)\n" }.joined()
    try shop.write("id,name\n" + rows, to: "m.csv")
    #expect(try shop.run("import", "members", "m.csv").status == 0)
    let disk = try MountedDisk(memoryKiB: 64, at: shop.folder.appendingPathComponent("stick"))
    let cut = try shop.script("exec \"$REGULARS\" find guest --json --limit 1500 > stick/found")
    #expect(cut.status == 1 && cut.isOneComplaint, "\(cut.errors)")
    let backup = try shop.run("backup", "stick/monday")
    #expect(backup.status == 1 && backup.errors.contains("stick/monday"), "\(backup.errors)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.point.path) == ["found"])
  }

  private func hasRoom(_ descriptor: Int32) -> Bool {
    var asked = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&asked, 1, 0) > 0
  }
}
