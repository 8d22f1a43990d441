import Documents
import Foundation
import Simulation
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Whatever happens, at every size")
struct EverySizeTests {
  private static let sizes =
    [(1, 1), (1, 80), (2, 3), (4, 19), (5, 20), (5, 200), (6, 33), (9, 59), (10, 60), (12, 40)]
    + [(24, 80), (25, 81), (40, 120), (60, 20), (200, 300)]

  @Test(arguments: sizes)
  func `every screen draws at every size without half a character`(_ rows: Int, _ columns: Int) {
    for language in Language.allCases {
      for var app in Everywhere.apps(rows: rows, columns: columns) {
        app.settings.language = language
        app.settings.store.isPractice = true
        _ = update(&app, .failed(sentence: String(repeating: "坏了 broken. ", count: 30)))
        checkWhole(view(app), "\(app.place) \(rows)x\(columns)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `on the smallest screen a message leaves the way out readable`(_ language: Language) {
    for var app in Everywhere.apps(rows: 5, columns: 20) {
      app.settings.language = language
      _ = update(&app, .failed(sentence: "Could not save: the disk is full."))
      let wayOut = WayOut(of: app.place, app.words)
      let bar = view(app).text.split(separator: "\n", omittingEmptySubsequences: false)[4]
      #expect(bar.hasSuffix("\(wayOut.key) \(wayOut.label)"), "\(app.place) \(bar)")
    }
  }

  @Test func `the cursor stands on the screen wherever there is room for one`() {
    for (rows, columns) in Self.sizes where rows >= 5 && columns >= 20 {
      for app in Everywhere.apps(rows: rows, columns: columns) {
        let cursor = view(app).cursor
        #expect(cursor.map { $0.row < rows && $0.column < columns } == true, "\(app.place)")
      }
    }
  }

  @Test(arguments: 0..<120)
  func `random keys, answers and resizes leave a selection in range`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let people = Array(RegularsScreenTests.crowd.prefix([0, 1, 7, 900][Int(seed % 4)]))
    let store = PretendStore(people: Fixtures.people + people, profiles: [Fixtures.zhang])
    var settings = Fixtures.settings()
    settings.isFirstRun = seed.isMultiple(of: 5)
    settings.showsHan = !seed.isMultiple(of: 3)
    var app = AppState(settings: settings)
    var answers = update(&app, .opened).compactMap(store.answer)
    for step in 0..<150 {
      var message = Self.message(&random)
      // Answers come late and out of order, as they do.
      if let index = answers.indices.randomElement(using: &random), Bool.random(using: &random) {
        message = answers.remove(at: index)
      }
      answers += update(&app, message).compactMap(store.answer)
      checkSelection(app, "seed \(seed) step \(step)")
      if step.isMultiple(of: 10) { checkWhole(view(app), "seed \(seed) step \(step)") }
    }
    while !answers.isEmpty {
      answers += update(&app, answers.removeFirst()).compactMap(store.answer)
    }
    #expect(app.regulars.isBehind == false, "seed \(seed)")
    #expect(app.regulars.question == nil)
    checkSelection(app, "seed \(seed) at rest")
  }

  private static func message(_ random: inout SeededGenerator) -> Message {
    let keys: [Key] = [
      .up, .down, .down, .pageUp, .pageDown, .home, .end, .enter, .escape, .escape, .tab,
      .backTab, .left, .right, .backspace, .delete, .function(1), .function(2), .control("c"),
      .control("u"), .control("w"), .character("g"), .character("u"), .character("张"),
      .character("？"), .character(" "), .paste("1\t2\n"), .alt("1"), .insert,
      .function(6), .control("p"), .control("z"), .function(7), .function(8), .control("n"),
      .character("y"),
    ]
    switch Int.random(in: 0..<14, using: &random) {
    case 0:
      let size = sizes.randomElement(using: &random) ?? (24, 80)
      return .resized(Size(rows: size.0, columns: size.1))
    case 1: return .storeChanged
    case 2: return .tick(nowMilliseconds: Int64.random(in: 0...4_000_000_000_000, using: &random))
    case 3: return .importFinished(ImportReport(read: 2))
    case 4: return .importProgressed(ImportProgress(rows: 1, bytesRead: 1, bytesTotal: 0))
    case 5: return .importFailed(sentence: "No such file.")
    case 6, 7:
      return .minted(DocumentID(high: 50, low: UInt64.random(in: 0...9_999, using: &random)))
    case 8: return .notPerformed(token: Int.random(in: 0...200, using: &random), sentence: "Full.")
    default: return .key(keys.randomElement(using: &random) ?? .down)
    }
  }

  private func checkSelection(_ app: AppState, _ what: String) {
    let state = app.regulars
    guard let page = state.page else { return }
    #expect(state.selection >= 0, "\(what)")
    #expect(state.selection < max(1, page.total), "\(what)")
    // Nobody is selected only where the one who was chosen is gone.
    #expect(page.rows.isEmpty || state.selected != nil || state.person == nil, "\(what)")
    #expect(state.selected?.id == state.person, "\(what)")
    let rows = max(1, Layout(size: app.settings.size).list.rows)
    #expect((state.top..<state.top + rows).contains(state.selection), "\(what)")
    #expect(page.rows.count <= max(RegularsScreen.windowRowsMin, 4 * 200), "\(what)")
  }

  /// Every wide character has both its halves, and nothing stands alone.
  private func checkWhole(_ grid: Grid, _ what: String) {
    var broken = 0
    for row in 0..<grid.size.rows {
      for column in 0..<grid.size.columns {
        let cell = grid[row, column]
        if cell.isWide, !grid[row, column + 1].isContinuation { broken += 1 }
        if cell.isContinuation, column == 0 || !grid[row, column - 1].isWide { broken += 1 }
      }
    }
    #expect(broken == 0, "\(what)")
  }
}
