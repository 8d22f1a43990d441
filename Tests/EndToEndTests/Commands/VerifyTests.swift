import Foundation
import Glibc
import Simulation
import Testing

@Suite("What verify says of a directory")
struct VerifyTests {
  /// What a store can be found as, by the word scripts know it by.
  enum Found: String, CaseIterable {
    case missing, empty, odd, lost, stopped

    /// The status it ends with.
    var status: Int32 { self == .missing || self == .empty ? 1 : 3 }

    /// What a person is told, beside the path.
    var told: (english: String, chinese: String) {
      switch self {
      case .missing: ("There is no store at", "不存在")
      case .empty: ("has no store in it", "没有门店数据")
      case .odd: ("HEAD is not a file but a folder, pipe or link", "不是文件")
      case .lost: ("000002.snap is lost with all it held", "已丢失")
      case .stopped: ("since its disk failed (Input/output error)", "磁盘出错（磁盘读写出错）")
      }
    }

    /// What repairing says first, nil where there is nothing to repair.
    var repaired: String? {
      switch self {
      case .missing, .empty: nil
      case .odd: "quarantine/HEAD"
      case .lost: "000002.snap was lost, and what it held is gone"
      case .stopped: "records kept."
      }
    }

    /// Makes the store of a shop so.
    func make(of shop: TestShop) throws {
      switch self {
      case .missing: return
      case .empty:
        try FileManager.default.createDirectory(
          at: shop.data, withIntermediateDirectories: false)
      case .odd:
        try shop.run("add", "--name", "Ada")
        let head = shop.data.appendingPathComponent("HEAD")
        try FileManager.default.removeItem(at: head)
        #expect(mkfifo(head.path, 0o600) == 0)
      case .lost:
        let file = try shop.write(TillFile.members, to: "m.csv")
        try shop.run("import", "members", file)
        // Whoever takes consent back makes a compaction.
        #expect(try shop.run("edit", "M1", "--consent", "withdrawn", "--yes").status == 0)
        try FileManager.default.removeItem(at: shop.data.appendingPathComponent("000002.snap"))
      case .stopped:
        try shop.run("add", "--name", "Ada")
        try shop.run("add", "--name", "Beth")
        try DiskWatch.stopJournal(at: shop.data.path)
      }
    }
  }

  @Test(.timeLimit(.minutes(1)), arguments: Found.allCases)
  func `is what it is, in both languages, and nothing is changed`(found: Found) throws {
    let shop = try TestShop()
    try found.make(of: shop)
    let before = FileManager.default.subpaths(atPath: shop.data.path)
    let json = try shop.run("verify", "--json")
    #expect(json.status == found.status, "\(json.errors)")
    let object = try json.object()
    #expect(object["condition"] as? String == found.rawValue)
    #expect(object["ok"] as? Bool == false)
    #expect(object["damage"] is [Any])
    for (language, told) in [("en", found.told.english), ("zh", found.told.chinese)] {
      let run = try shop.run("verify", "--lang", language)
      #expect(run.status == found.status)
      let said = found.status == 1 ? run.errors : run.text
      #expect(said.contains(told) && said.contains(shop.data.path), "\(said)")
      #expect((found.status == 1 ? run.text : run.errors).isEmpty)
      #expect(!said.contains("0 to 0") && !said.contains("0 到 0"), "\(said)")
    }
    let after = FileManager.default.subpaths(atPath: shop.data.path)
    #expect(before.map(Set.init) == after.map(Set.init))
  }

  @Test(.timeLimit(.minutes(1)), arguments: Found.allCases)
  func `can be repaired where there is something, and what is lost is named`(found: Found) throws {
    let shop = try TestShop()
    try found.make(of: shop)
    let run = try shop.run("verify", "--repair", "--json")
    #expect(run.status == (found.repaired == nil ? 1 : 0), "\(run.errors)")
    #expect(run.isOneComplaint, "\(run.errors)")
    #expect(run.errors.contains(found.repaired ?? found.told.english), "\(run.errors)")
    #expect(!run.errors.contains("kept as .") && !run.errors.contains(" 0 damaged"))
    let lost = try run.object()["lost"] as? [String]
    #expect(lost == (found.repaired == nil ? nil : found == .lost ? ["000002.snap"] : []))
    let isThere = FileManager.default.fileExists(atPath: shop.data.path)
    #expect(isThere == (found != .missing))
    guard found.repaired != nil else { return }
    #expect(try shop.run("add", "--name", "Cleo").status == 0)
    #expect(try shop.run("verify").status == 0)
  }

  @Test func `that may not be looked into is not called intact`() throws {
    let shop = try TestShop()
    try shop.run("add", "--name", "Ada")
    let isRoot = geteuid() == 0
    if isRoot, try RunningCommand(asNobody: ["--version"], in: shop).finish().status != 0 {
      print("A forbidden directory was not tried: the program does not run as nobody.")
      return
    }
    if !isRoot { #expect(chmod(shop.data.path, 0) == 0) }
    defer { chmod(shop.data.path, 0o700) }
    for arguments in [["verify"], ["verify", "--repair"], ["verify", "--json"]] {
      let run =
        try isRoot
        ? RunningCommand(asNobody: arguments, in: shop).finish()
        : RunningCommand(arguments, in: shop).finish()
      #expect(run.status == 1)
      #expect(run.isOneComplaint && run.errors.contains(shop.data.path), "\(run.errors)")
      #expect(run.errors.contains("may not be used by you"))
      if arguments.contains("--json") {
        #expect(try run.object()["condition"] as? String == "forbidden")
      }
    }
  }
}
