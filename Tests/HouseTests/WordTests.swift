import Foundation
import Testing

/// What the house does without, and why it is asked about.
private let banned: [(pattern: String, why: String)] = [
  ("@unchecked Send" + "able", "the compiler must be able to prove it"),
  ("nonisolated(un" + "safe)", "the compiler must be able to prove it"),
  ("fatal" + "Error(", "no user, file or peer may end the program"),
  ("TO" + "DO", "finish it or leave it out"),
  ("FIX" + "ME", "finish it or leave it out"),
  ("XCTSk" + "ip", "a test that may not run asserts nothing"),
  (".dis" + "abled(", "a test that may not run asserts nothing"),
  ("import XC" + "Test", "tests use Swift Testing"),
]

@Suite("Words the house does without")
struct WordTests {
  @Test func `no file holds a banned word`() throws {
    for file in try SourceTree.swiftFiles() {
      for (number, line) in file.lines.enumerated() {
        for word in banned where line.contains(word.pattern) {
          Issue.record("\(file.path):\(number + 1) \(word.pattern): \(word.why)")
        }
      }
    }
  }

  @Test func `a test is named by its sentence, as a function`() throws {
    var seen = 0
    for file in try SourceTree.swiftFiles() where file.isTest {
      for (number, line) in file.lines.enumerated() where line.contains(/^ *@Test\b/) {
        seen += 1
        let named = file.lines[number...].first { $0.contains(/\bfunc\b|^ +`/) } ?? ""
        let isLong = named.hasSuffix("func")
        if !named.contains("func `"), !isLong {
          Issue.record("\(file.path):\(number + 1) has no sentence")
        }
      }
    }
    #expect(seen > 800)
  }

  @Test func `a name means one thing, whatever room it is read in`() throws {
    let type =
      /^(public |package |final |indirect )*(struct|enum|class|actor|protocol) (?<name>[A-Za-z]+)/
    var homes: [String: Set<String>] = [:]
    for file in try SourceTree.swiftFiles() where !file.isTest {
      for line in file.lines {
        guard let found = line.firstMatch(of: type) else { continue }
        homes[String(found.name), default: []].insert(file.target)
      }
    }
    #expect(homes.count > 300)
    for (name, rooms) in homes.sorted(by: { $0.key < $1.key }) where rooms.count > 1 {
      Issue.record("\(name) is one thing in \(rooms.sorted().joined(separator: ", another in "))")
    }
  }

  @Test func `shipped code swallows no error`() throws {
    for file in try SourceTree.swiftFiles() where !file.isTest {
      for (number, line) in file.lines.enumerated() where line.contains(/\btry\?/) {
        Issue.record("\(file.path):\(number + 1) handle the error or pass it on")
      }
    }
  }

  @Test func `no type, file or target is named for being general`() throws {
    let general = /(^|\/)[A-Za-z]*(Utils?|Utilities|Helpers?|Managers?|Common|Core)(\.swift|\/)/
    for file in try SourceTree.swiftFiles() {
      #expect(!file.path.contains(general), "\(file.path): say what it is")
    }
  }

  @Test func `the command line speaks from its words alone: no Chinese stands in a command`() throws
  {
    // Names of the practice store and of measurements are data.
    let data = ["Sources/Regulars/Words/", "Sources/Regulars/Practice/", "Sources/Regulars/Bench/"]
    var seen = 0
    for file in try SourceTree.swiftFiles() where file.target == "Regulars" && !file.isTest {
      guard !data.contains(where: file.path.hasPrefix) else { continue }
      seen += 1
      for (number, line) in file.lines.enumerated() where line.contains(/\p{Han}/) {
        Issue.record("\(file.path):\(number + 1) say it in Sources/Regulars/Words")
      }
    }
    #expect(seen > 30)
  }

  @Test func `every public declaration says what it is for`() throws {
    var seen = 0
    let declaration =
      /^ *(@\S+ )*public (static |final |mutating |private\(set\) )*(func|var|let|init|struct|enum|class|actor|protocol|typealias|subscript)/
    for file in try SourceTree.swiftFiles() where !file.isTest {
      for (index, line) in file.lines.enumerated() where line.contains(declaration) {
        seen += 1
        let above =
          file.lines[..<index].last { !$0.drop(while: { $0 == " " }).hasPrefix("@") } ?? ""
        let isDocumented = above.drop(while: { $0 == " " }).hasPrefix("///")
        #expect(isDocumented, "\(file.path):\(index + 1) has no sentence above it")
      }
    }
    #expect(seen > 50)
  }

  @Test func `the top level holds only what belongs there`() throws {
    let fixed: Set = [
      "Package.swift", "Package.resolved", "README.md", "Sources", "Tests", "Themes",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path)
    for name in names where !name.hasPrefix(".") {
      #expect(fixed.contains(name), "\(name) does not belong at the top level")
    }
  }

  @Test func `the package names no other package`() throws {
    let manifest = SourceTree.root.appendingPathComponent("Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
    #expect(!text.contains(/\.package\((url|path|name|id)/))
  }
}
