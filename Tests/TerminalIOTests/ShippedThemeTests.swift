import Foundation
import Testing
import TextUI

@testable import TerminalIO

@Suite struct ShippedThemeTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes").path()
  static let names = Theme.builtIn.map(\.name)

  private func theme(_ name: String) throws -> Theme {
    try ThemeFile.read("\(Self.folder)/\(name).json", folders: [Self.folder], ancestors: [])
  }

  @Test func `every shipped file is built in and every built-in theme is shipped`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    #expect(files.sorted() == Self.names.map { $0 + ".json" }.sorted())
    #expect(Theme.house.name == "dark")
  }

  @Test(arguments: names) func `a built-in theme is what its file says`(name: String) throws {
    let file = try theme(name)
    let builtIn = try #require(Theme.builtIn.first { $0.name == name })
    for role in Role.allCases { #expect(file[role] == builtIn[role], "\(role)") }
    #expect(file == builtIn)
  }

  @Test(arguments: names) func `a shipped file gives every role a look itself`(name: String) throws
  {
    let bytes = try [UInt8](Data(contentsOf: URL(filePath: "\(Self.folder)/\(name).json")))
    let text = try ThemeText(bytes, file: name)
    #expect(text.inherits == nil)
    let strange = Theme(name: "strange", appearance: .dark) { _ in
      Style(colors: nil, ansi: nil, mono: [], glyph: "?")
    }
    let theme = text.theme(on: strange)
    for role in Role.allCases { #expect(theme[role].glyph != "?", "\(role)") }
  }

  @Test(arguments: names)
  func `every role can be read at every depth and on both palettes`(name: String) throws {
    let theme = try theme(name)
    for role in Role.allCases {
      let style = theme[role]
      if let colors = style.colors {
        #expect(Contrast.ratio(colors) >= Contrast.floor(role), "\(role)")
      }
      if let ansi = style.ansi {
        #expect(Contrast.ratio(ansi) >= Contrast.floor(role), "\(role)")
        // Eight-colour terminals have no bright backgrounds.
        #expect(ansi.background.index < 8, "\(role)")
      }
    }
    #expect(Contrast.lifted(theme) == ThemeFile.Loaded(theme: theme, warnings: []))
  }

  @Test(arguments: names, [256, 16, 8, 0])
  func `roles that tell states apart look different, or carry a glyph`(
    name: String, colors: Int
  ) throws {
    let theme = try theme(name)
    let states: [[Role]] = [
      [.text, .rowSelected, .match], [.text, .warn, .danger, .good], [.tab, .tabActive],
      [.status, .statusOffline], [.text, .practice], [.text, .toast],
    ]
    for group in states {
      for (index, one) in group.enumerated() {
        for other in group[(index + 1)...] {
          let isDistinct =
            Look(theme[one], colors: colors) != Look(theme[other], colors: colors)
            || theme[one].glyph != theme[other].glyph
          #expect(isDistinct, "\(one) and \(other)")
        }
      }
    }
  }
}
