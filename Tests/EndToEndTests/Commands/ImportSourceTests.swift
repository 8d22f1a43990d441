import Foundation
import Testing

@Suite("Where an import may come from")
struct ImportSourceTests {
  @Test(arguments: [
    "$R import members - < m.csv", "$R import members /dev/stdin < m.csv",
    "cat m.csv | $R import members -", "cat m.csv | $R import members /dev/fd/0",
    "mkfifo pipe; cat m.csv > pipe & $R import members pipe",
    "(cat m.csv; cat more.csv) | $R import members - && $R show M3",
    "ln -s m.csv link; $R import members link", "$R import members /dev/fd/3 3< m.csv",
  ])
  func `files, pipes and standard input are read to their end`(script: String) throws {
    let shop = try TestShop()
    // More than a pipe holds.
    let name = String(repeating: "x", count: 180)
    let rows = (10...500).map { "M\($0),\(name)\r\n" }.joined()
    try shop.write("id,name\nM1,Ada\nM2,\n" + rows, to: "m.csv")
    try shop.write("M3,Grace\n", to: "more.csv")
    let run = try shop.script("R=$REGULARS; \(script)")
    #expect(run.status == 0, "\(run.errors)")
    #expect(try shop.run("show", "M500").status == 0)
  }

  @Test func `refused rows of standard input lie beside those of files`() throws {
    let shop = try TestShop()
    try shop.write("id,name\nM1,Ada\nM2,\n", to: "m.csv")
    let run = try shop.script("\"$REGULARS\" import members - < m.csv")
    #expect(run.text.contains("/rejected/stdin-"), "\(run.text)")
  }

  @Test func `what cannot be read is told in a sentence that says what to do`() throws {
    let shop = try TestShop()
    try shop.write([0x1F, 0x8B, 8, 0, 0, 0], to: "m.csv.gz")
    try shop.script("truncate -s 1073741825 huge.csv; ln -s round round")
    let sentences = [
      "m.csv.gz": "gunzip", "huge.csv": "1024 MiB", ".": "Is a directory", "none": "No such file",
      "round": "symbolic links", "m.csv.gz/x": "Not a directory",
    ]
    for (path, sentence) in sentences {
      for kind in ["members", "visits", "menu"] {
        let run = try shop.run("import", kind, path)
        #expect(run.status == 1 && run.isOneComplaint, "\(run.errors)")
        #expect(run.errors.hasPrefix("\(path) ") && run.errors.contains(sentence), "\(run.errors)")
        guard kind == "menu" else { continue }
        let chinese = try shop.run("import", kind, path, "--lang", "zh-Hans")
        #expect(chinese.errors.contains(/\p{Han}/) && chinese.isOneComplaint, "\(chinese.errors)")
      }
    }
    #expect(try shop.script("gzip -c m.csv.gz | \"$REGULARS\" import members -").status == 1)
  }
}
