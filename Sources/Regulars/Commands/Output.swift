import Foundation
import TextUI

/// Everything commands print: nothing from data reaches a terminal or a pipe unclean.
enum Output {
  /// One line on stdout.
  static func line(_ text: String) { write(Printable.clean(text) + "\n", to: .standardOutput) }

  /// Several lines on stdout, in one write.
  static func lines(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    write(lines.map { Printable.clean($0) + "\n" }.joined(), to: .standardOutput)
  }

  /// A JSON value on stdout, whose strings are clean already.
  static func json(_ value: JSONText) { write(value.text + "\n", to: .standardOutput) }

  /// One sentence on stderr.
  static func note(_ sentence: String) {
    write(Printable.clean(sentence) + "\n", to: .standardError)
  }

  /// Text in columns that hold with wide characters; the last column is not padded.
  static func columns(_ rows: [[String]], gap: Int = 2) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index == widths.count { widths.append(0) }
        widths[index] = max(widths[index], Width.of(cell))
      }
    }
    return rows.map { row in
      var line = ""
      for (index, cell) in row.enumerated() {
        line += cell
        if index < row.count - 1 {
          line += String(repeating: " ", count: widths[index] - Width.of(cell) + gap)
        }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line
    }
  }

  private static func write(_ text: String, to handle: FileHandle) {
    do {
      try handle.write(contentsOf: Data(text.utf8))
    } catch {
      // A closed pipe (`regulars find x | head -1`): nobody is left to tell.
      exit(ExitStatus.done.rawValue)
    }
  }
}
