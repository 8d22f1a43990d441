import Foundation
import Testing

/// The package manager lets a target import what it did not declare; this table does not.
private let mayImport: [String: Set<String>] = [
  "TextUI": [],
  "TerminalIO": ["CNcurses", "TextUI", "Dispatch", "Foundation", "Glibc"],
  "Documents": ["Foundation"],
  "Journaling": ["Foundation", "Glibc"],
  "Lookup": ["Documents", "Foundation"],
  "StoreModel": ["Documents", "Lookup", "Foundation"],
  "Replication": ["Documents", "Journaling"],
  // Glibc in one folder only, see below: names of files are bytes, which Foundation mends.
  "StoreSession": [
    "Documents", "Journaling", "Lookup", "Replication", "StoreModel", "Foundation", "Dispatch",
    "Glibc", "Synchronization",
  ],
  "PartnerApp": ["Documents", "Lookup", "StoreModel", "TextUI", "Foundation"],
  "RegularsHub": ["Documents", "Journaling", "Replication", "Foundation", "Dispatch", "Glibc"],
  "Regulars": [
    "Documents", "Journaling", "Lookup", "Replication", "StoreModel", "StoreSession", "PartnerApp",
    "TextUI", "TerminalIO", "CProcess", "Foundation", "Dispatch", "Glibc", "Synchronization",
  ],
]

@Suite("Who may import what")
struct ImportTests {
  @Test func `every import stands in the table`() throws {
    var seen = 0
    for file in try SourceTree.swiftFiles() where !file.isTest {
      let allowed = try #require(mayImport[file.target], "\(file.path): no row for its target")
      for module in imports(of: file) {
        seen += 1
        #expect(allowed.contains(module), "\(file.path) may not import \(module)")
      }
    }
    #expect(seen > 20)
  }

  @Test func `only FileDisk touches the system in Journaling`() throws {
    for file in try SourceTree.swiftFiles() where file.target == "Journaling" && !file.isTest {
      guard imports(of: file).contains("Glibc") else { continue }
      #expect(file.path.hasSuffix("/FileDisk.swift"), "\(file.path) imports Glibc")
    }
  }

  @Test func `only the folder Files touches the system in StoreSession`() throws {
    for file in try SourceTree.swiftFiles() where file.target == "StoreSession" && !file.isTest {
      guard imports(of: file).contains("Glibc") else { continue }
      #expect(file.path.hasPrefix("Sources/StoreSession/Files/"), "\(file.path) imports Glibc")
    }
  }

  @Test func `no header of curses reaches Swift`() throws {
    let header = SourceTree.root.appendingPathComponent("Sources/CNcurses/include/CNcurses.h")
    let text = try String(contentsOf: header, encoding: .utf8)
    #expect(!text.contains("curses.h>"))
  }

  private func imports(of file: SourceFile) -> [String] {
    file.lines.compactMap(module)
  }

  /// The module an import line names: `public import struct Foundation.URL` gives Foundation.
  private func module(_ line: String) -> String? {
    // Imports stand at the margin; what is indented is text.
    guard !line.hasPrefix(" ") else { return nil }
    let words = line.split(separator: " ").map(String.init)
    guard let at = words.firstIndex(of: "import"), words.count > at + 1,
      words[..<at].allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "package" })
    else { return nil }
    let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    let named =
      kinds.contains(words[at + 1]) && words.count > at + 2 ? words[at + 2] : words[at + 1]
    return named.split(separator: ".").first.map(String.init)
  }
}
