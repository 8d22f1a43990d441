import Testing

@Suite("How long things may get")
struct SizeTests {
  @Test func `no file is longer than 400 lines, no test file than 500`() throws {
    for file in try SourceTree.swiftFiles() {
      let limit = file.isTest ? 500 : 400
      #expect(file.lines.count <= limit + 1, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func `no function is longer than 60 lines nor takes more than 5 parameters`() throws {
    var seen = 0
    for file in try SourceTree.swiftFiles() {
      for function in SourceTree.functions(in: file) {
        seen += 1
        let place = "\(file.path):\(function.line)"
        #expect(function.length <= 60, "\(place) is \(function.length) lines long")
        #expect(parameters(of: function.header) <= 5, "\(place) takes too many parameters")
      }
    }
    #expect(seen > 100)
  }

  @Test func `the finder of functions measures a function it is given`() {
    let lines = ["struct A {", "  func b(_ c: Int, d: (Int, Int)) {", "    e()", "  }", "}"]
    let found = SourceTree.functions(in: SourceFile(path: "Sources/X/A.swift", lines: lines))
    #expect(found.map(\.line) == [2])
    #expect(found.map(\.length) == [3])
    #expect(found.map { parameters(of: $0.header) } == [2])
  }

  private func parameters(of header: String) -> Int {
    guard let open = header.firstIndex(of: "(") else { return 0 }
    var depth = 0
    var commas = 0
    var hasAny = false
    scan: for character in header[open...] {
      switch character {
      case "(", "[", "<": depth += 1
      case ")", "]", ">":
        depth -= 1
        if depth == 0 { break scan }
      case ",": commas += depth == 1 ? 1 : 0
      case ":": hasAny = true
      default: break
      }
    }
    return hasAny ? commas + 1 : 0
  }
}
