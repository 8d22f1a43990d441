import Foundation
import Testing
import TextUI

@testable import TerminalIO

@Suite struct ThemeFileTests {
  /// A folder with the given theme files, gone after the test.
  private func withFolder(
    _ files: [String: String], _ body: (String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    for (name, text) in files {
      try Data(text.utf8).write(to: folder.appending(path: name + ".json"))
    }
    try body(folder.path())
  }

  private func error(_ text: String) -> ThemeError? {
    do {
      _ = try ThemeText(Array(text.utf8), file: "t.json")
      return nil
    } catch {
      return error
    }
  }

  @Test func `a role that is left out looks as in the parent`() throws {
    let files = [
      "mine": """
      { "schema": 1, "name": "mine", "inherits": "light",
        "palette": { "sky": "#005f87" },
        "roles": { "title": { "fg": "sky", "bg": "#ffffff", "mono": ["bold"], "glyph": "*" } } }
      """
    ]
    try withFolder(files) { folder in
      let loaded = try ThemeFile.load("mine", folders: [folder])
      #expect(loaded.warnings.isEmpty)
      #expect(loaded.theme[.title].colors?.foreground == RGB(0x005F87))
      #expect(loaded.theme[.title].glyph == "*")
      #expect(loaded.theme[.warn] == Theme.light[.warn])
    }
  }

  @Test func `a file called like a built-in theme may extend that theme`() throws {
    let files = ["dark": #"{ "schema": 1, "name": "dark", "inherits": "dark", "roles": {} }"#]
    try withFolder(files) { folder in
      let loaded = try ThemeFile.load("dark", folders: [folder])
      #expect(loaded.theme == Theme.dark)
    }
  }

  @Test func `themes that inherit in a circle are refused`() throws {
    let files = [
      "a": #"{ "schema": 1, "name": "a", "inherits": "b" }"#,
      "b": #"{ "schema": 1, "name": "b", "inherits": "a" }"#,
    ]
    try withFolder(files) { folder in
      #expect(throws: ThemeError.inheritsItself(file: "\(folder)/a.json")) {
        try ThemeFile.load("a", folders: [folder])
      }
    }
  }

  @Test func `a name leads to no file outside the folder`() {
    for name in ["../x", "", ".", "/etc/passwd", "nobody"] {
      #expect(throws: ThemeError.notFound(name: name, folders: ["/nowhere"])) {
        try ThemeFile.load(name, folders: ["/nowhere"])
      }
    }
  }

  @Test func `built-in themes need no folder`() throws {
    #expect(try ThemeFile.load("light", folders: []).theme == Theme.light)
  }

  @Test func `a theme below the floor is lifted to it with one warning`() throws {
    let files = [
      "faint": """
      { "schema": 1, "name": "faint", "roles": {
        "text": { "fg": "#333333", "bg": "#121212", "ansi16": ["blue", "black"] },
        "warn": { "fg": "#eeeecc", "bg": "#ffffff", "ansi16": ["yellow", "white"] } } }
      """
    ]
    try withFolder(files) { folder in
      let loaded = try ThemeFile.load("faint", folders: [folder])
      #expect(
        loaded.warnings == [
          "Theme faint: raised the contrast of text, warn so that it can be read."
        ])
      for role in [Role.text, .warn] {
        let colors = try #require(loaded.theme[role].colors)
        let ansi = try #require(loaded.theme[role].ansi)
        #expect(Contrast.ratio(colors) >= 4.5)
        #expect(Contrast.ratio(ansi) >= 4.5)
      }
      #expect(loaded.theme[.text].colors?.background == RGB(0x121212))
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `any two colours can be lifted to the floor`(seed: UInt64) {
    var random = Seeded(seed)
    let theme = Theme(name: "noise", appearance: .dark) { _ in
      Style(
        colors: Style.Colors(
          foreground: RGB(UInt32(random.number(0..<0x100_0000))),
          background: RGB(UInt32(random.number(0..<0x100_0000)))),
        ansi: Style.AnsiColors(
          foreground: AnsiColor.allCases[random.number(0..<16)],
          background: AnsiColor.allCases[random.number(0..<16)]), mono: [])
    }
    let lifted = Contrast.lifted(theme).theme
    for role in Role.allCases {
      #expect(lifted[role].colors.map { Contrast.ratio($0) >= Contrast.floor(role) } == true)
      #expect(lifted[role].ansi.map { Contrast.ratio($0) >= Contrast.floor(role) } == true)
    }
  }

  @Test(
    arguments: [
      ("{\n\"schema\": 1,\n\"colour\": 2 }", .unknownKey(file: "t.json", line: 3, key: "colour")),
      (
        "{ \"schema\": 1, \"name\": \"t\", \"roles\": {\n\n\"complaint.open\": {} } }",
        .unknownKey(file: "t.json", line: 3, key: "complaint.open")
      ),
      (
        "{ \"schema\": 1, \"name\": \"t\", \"roles\": {\n\"text\": { \"mono\": [],\n\"font\": 1 } } }",
        .unknownKey(file: "t.json", line: 3, key: "font")
      ),
      ("{ \"schema\": 2, \"shade\": 1 }", .newerSchema(file: "t.json", schema: 2)),
      ("{}", .badValue(file: "t.json", line: 1, key: "schema", expected: "1")),
      ("{ \"schema\": 1,\n }", .malformed(file: "t.json", line: 2, what: "expected \"")),
      ("{ \"schema\": 1 } x", .malformed(file: "t.json", line: 1, what: "text after the end")),
      ("[\n", .malformed(file: "t.json", line: 2, what: "a value is missing")),
      (
        "{ \"schema\": 1,\n\"schema\": 1 }",
        .malformed(file: "t.json", line: 2, what: "\"schema\" comes twice")
      ),
      (
        "{ \"schema\": 1, \"name\": \"t\",\n\"roles\": { \"text\": { \"fg\": \"#ffffff\" } } }",
        .badValue(
          file: "t.json", line: 2, key: "text", expected: "given both fg and bg, or neither")
      ),
    ] as [(String, ThemeError)])
  func `a mistake is named with its file and line`(text: String, expected: ThemeError) {
    #expect(error(text) == expected)
    #expect(expected.description.hasPrefix("t.json"))
  }

  @Test func `nesting without end is refused, not followed`() {
    let text = String(repeating: "[", count: 100_000)
    #expect(error(text) == .malformed(file: "t.json", line: 1, what: "nested too deeply"))
  }

  @Test(arguments: UInt64(0)..<200) func `no text crashes the reader`(seed: UInt64) {
    var random = Seeded(seed)
    var bytes = Array(#"{ "schema": 1, "name": "t", "roles": { "text": { "mono": [] } } }"#.utf8)
    for _ in 0..<random.number(1..<6) {
      bytes[random.number(0..<bytes.count)] = UInt8(random.number(0..<256))
    }
    do { _ = try ThemeText(bytes, file: "t") } catch { #expect(!error.description.isEmpty) }
  }
}
