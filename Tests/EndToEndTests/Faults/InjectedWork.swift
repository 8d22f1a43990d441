import Foundation
import Testing

/// One command of which every system call is made to fail in turn.
struct InjectedWork: Sendable {
  /// What it is called in a report.
  let name: String
  /// What it does to the store, if anything.
  enum Kind: Sendable {
    case changing
    /// Answers, or mends; the facts stay.
    case asking
    /// Writes a file beside the store.
    case keeping
    /// Takes a guest out of every file.
    case forgetting
  }
  let kind: Kind
  let arguments: [String]
  /// What the work finds.
  enum Start: Sendable {
    case whole
    /// A write that was cut off before it was acknowledged.
    case torn
    /// No store at all.
    case nothing
  }
  var start = Start.whole
  /// Whether repairing is asked for: what it did is told on stderr before the answer.
  var repairs = false
  /// Whether something is told on stderr, whatever the end.
  var tellsFirst: Bool { repairs || start == .torn }
  /// The questions whose answers say whether it was done.
  var questions = Self.questions

  private static let questions = [
    ["find", "", "--json", "--limit", "100"], ["show", "M1", "--json"] + at("12:00"),
  ]

  private static func at(_ time: String) -> [String] { ["--at", "2026-11-25T\(time):00+08:00"] }

  /// What no file holds once M1 is forgotten.
  static let forgotten = "blue helmet"

  /// The file that keeping writes.
  static let kept = "out/kept.backup"

  /// A work for each of the commands that reach the store in their own way.
  static let all: [InjectedWork] = [
    InjectedWork(
      name: "add", kind: .changing, arguments: ["add", "--name", "Guest", "--cue", "red hat"]),
    InjectedWork(
      name: "edit", kind: .changing, arguments: ["edit", "M1", "--usual", "G L"]),
    InjectedWork(
      name: "check-in", kind: .changing,
      arguments: ["check-in", "M1", "--items", "T L", "--fen", "3000"] + at("11:00")),
    InjectedWork(
      name: "import members", kind: .changing, arguments: ["import", "members", "more.csv"]),
    InjectedWork(
      name: "import visits", kind: .changing, arguments: ["import", "visits", "visits.csv"]),
    InjectedWork(name: "undo", kind: .changing, arguments: ["undo"] + at("10:05")),
    InjectedWork(
      name: "settings", kind: .changing, arguments: ["settings", "zone", "Asia/Tokyo"],
      questions: questions + [["settings", "--json"]]),
    InjectedWork(
      name: "forget", kind: .forgetting,
      arguments: ["edit", "M1", "--consent", "withdrawn", "--yes"]
    ),
    InjectedWork(name: "erase", kind: .forgetting, arguments: ["erase", "M1", "--yes"]),
    InjectedWork(name: "restore", kind: .changing, arguments: ["restore", "before.backup"]),
    InjectedWork(name: "backup", kind: .keeping, arguments: ["backup", kept]),
    InjectedWork(
      name: "first add", kind: .changing, arguments: ["add", "--name", "Guest"], start: .nothing),
    InjectedWork(
      name: "add behind a torn tail", kind: .changing, arguments: ["add", "--name", "Guest"],
      start: .torn),
    InjectedWork(
      name: "repair of a torn tail", kind: .asking, arguments: ["verify", "--repair"],
      start: .torn, repairs: true),
    InjectedWork(name: "find", kind: .asking, arguments: ["find", "zxm", "--json"]),
    InjectedWork(
      name: "find on a torn tail", kind: .asking, arguments: ["find", "zxm", "--json"],
      start: .torn),
    InjectedWork(name: "show", kind: .asking, arguments: ["show", "M1", "--json"] + at("12:00")),
    InjectedWork(name: "verify", kind: .asking, arguments: ["verify"]),
    InjectedWork(
      name: "repair", kind: .asking, arguments: ["verify", "--repair"], repairs: true),
  ]
}

extension InjectedWork {
  /// A store with four guests, their visits, a backup, and a visit since; made once.
  private static let prepared = Result { () throws -> [String: [UInt8]] in
    let shop = try TestShop.withMembers()
    try shop.write(
      TillFile.visits.replacing("V1", with: "V8").replacing("R1", with: "R8"), to: "visits.csv")
    try shop.write("id,name,phone,consent\nM8,钱七,13800137788,verbal\n", to: "more.csv")
    for arguments in [
      ["backup", "before.backup"],
      ["check-in", "M1", "--items", "G N L", "--fen", "3300"] + at("10:00"),
    ] {
      let run = try RunningCommand(arguments, in: shop).finish()
      #expect(run.status == 0, "\(run.errors)")
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: shop.folder.path)
    return try names.reduce(into: [:]) { files, name in
      let file = shop.folder.appendingPathComponent(name)
      if !file.hasDirectoryPath { files[name] = [UInt8](try Data(contentsOf: file)) }
    }
  }

  /// The store before the work.
  func shop() throws -> TestShop {
    let shop = try TestShop()
    let files = FileManager.default
    for (name, bytes) in try Self.prepared.get() where start != .nothing || !name.hasPrefix("data/")
    {
      let folder = shop.folder.appendingPathComponent(name).deletingLastPathComponent()
      try files.createDirectory(at: folder, withIntermediateDirectories: true)
      try shop.write(bytes, to: name)
    }
    let out = shop.folder.appendingPathComponent("out")
    try files.createDirectory(at: out, withIntermediateDirectories: true)
    if start == .torn {
      // The frame of a record without its last bytes, over zeros that were written ahead.
      let records = try shop.storedLog()
      var log = try shop.stored("000001.log")
      let frame = records[48...].prefix(60)
      log.replaceSubrange(records.count..<records.count + frame.count, with: frame)
      try shop.store(log, as: "000001.log")
    }
    return shop
  }

  /// What the store says, less the identifiers that are drawn anew each time.
  func facts(in shop: TestShop, from data: URL? = nil) throws -> String {
    try questions.map { question in
      let directory = data.map { ["--data", $0.path] } ?? []
      let run = try RunningCommand(question + directory, in: shop).finish()
      return run.status == 0 ? Self.plain(run.text) : "\(run.errors)"
    }.joined()
  }

  /// A text without identifiers and the folder of the test.
  static func plain(_ text: String) -> String {
    text.replacing(/[0-9a-hjkmnp-tv-z]{26}/, with: "ID")
      .replacing(/[^ "]*regulars-end-to-end-[0-9A-F-]+/, with: "FOLDER")
  }
}
