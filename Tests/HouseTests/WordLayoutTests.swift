import Testing

@Suite("Words lie by topic, a file each")
struct WordLayoutTests {
  @Test func `a file of words holds their struct, their English and their Chinese`() throws {
    let files = try SourceTree.swiftFiles().filter(Self.isOfWords)
    #expect(files.count > 20)
    for file in files {
      for fault in Self.faults(in: file) { Issue.record("\(file.path): \(fault)") }
    }
  }

  @Test func `the finder tells a whole topic from one that is scattered`() {
    func faults(_ name: String, _ lines: [String]) -> [String] {
      Self.faults(in: SourceFile(path: "Sources/X/Words/\(name).swift", lines: lines))
    }
    let whole = [
      "struct TeaWords: Topic {", "}", "extension TeaWords {", "  static let english = TeaWords(",
      "  static let chinese = TeaWords(", "}",
    ]
    #expect(faults("TeaWords", whole) == [])
    #expect(faults("ChineseTea", whole) == ["named for a language"])
    #expect(faults("TeaWords", whole.dropLast(2) + ["}"]) == ["TeaWords has no Chinese here"])
    #expect(
      faults("Teas", ["import X"] + whole.dropFirst(2)) == ["the struct TeaWords is elsewhere"])
    #expect(faults("AllWords", ["struct AllWords {", "  tea = .of(language)", "}"]) == [])
  }

  private static func isOfWords(_ file: SourceFile) -> Bool {
    file.path.hasPrefix("Sources/") && file.path.contains("/Words/")
  }

  /// What is wrong with a file of words; one that takes its words from other topics holds none.
  private static func faults(in file: SourceFile) -> [String] {
    var faults: [String] = []
    let name = file.path.split(separator: "/").last ?? ""
    if name.contains(/English|Chinese/) { faults.append("named for a language") }
    let structs = file.lines.compactMap { named($0, "struct") }
    for owner in Set(file.lines.compactMap { named($0, "extension") }).sorted()
    where !structs.contains(owner) {
      faults.append("the struct \(owner) is elsewhere")
    }
    guard let first = structs.first, !file.lines.contains(where: { $0.contains(".of(language)") })
    else { return faults }
    for language in ["English", "Chinese"] {
      let isHere = file.lines.contains { $0.contains("static let \(language.lowercased()) = ") }
      if !isHere { faults.append("\(first) has no \(language) here") }
    }
    return faults
  }

  /// The words a line declares at the margin, nil where it declares none.
  private static func named(_ line: String, _ keyword: String) -> String? {
    guard line.hasPrefix(keyword) || line.hasPrefix("public " + keyword) else { return nil }
    return line.firstMatch(of: /(struct|extension) ([A-Za-z]+Words)\b/).map { String($0.2) }
  }
}
