import Foundation
import Testing
import TextUI

/// A screen kept as a file: its text, then one letter a cell for the roles.
enum GoldenScreen {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Screens")

  /// Compares a screen with its file, or rewrites the file when `RECORD` is set.
  static func check(
    _ grid: Grid, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = folder.appendingPathComponent(name + ".txt")
    let cursor = grid.cursor.map { "row \($0.row) column \($0.column)" } ?? "hidden"
    let shown = "\(grid.text)\n--- roles, cursor \(cursor)\n\(grid.roles)\n"
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(shown.utf8).write(to: file)
      return
    }
    let kept = try String(contentsOf: file, encoding: .utf8)
    #expect(
      shown.unicodeScalars.elementsEqual(kept.unicodeScalars), "\(name)\n\(shown)",
      sourceLocation: sourceLocation)
  }
}
