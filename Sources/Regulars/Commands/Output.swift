import Glibc
import PartnerApp
import StoreSession
import Synchronization
import TextUI

/// Everything commands print: nothing from data reaches a terminal or a pipe unclean.
///
/// An answer is printed whole, or the program ends: with status 0 where the reader has left, else
/// with a sentence on stderr and status 1.
enum Output {
  /// One line on stdout.
  static func line(_ text: String) { answer(Printable.clean(text) + "\n") }

  /// Several lines on stdout, in one write.
  static func lines(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    answer(lines.map { Printable.clean($0) + "\n" }.joined())
  }

  /// A JSON value on stdout, whose strings are clean already.
  static func json(_ value: JSONText) { answer(value.text + "\n") }

  /// One sentence on stderr; where it cannot be said the program goes on, and ends with status 1.
  static func note(_ sentence: String) {
    if !complain(sentence) { hasUnsaid.store(true, ordering: .relaxed) }
  }

  /// Whether somebody who is there was not told something.
  static var isUnsaid: Bool { hasUnsaid.load(ordering: .relaxed) }
  private static let hasUnsaid = Atomic(false)

  /// The last sentence on stderr, whose status says the rest; false where it could not be said to
  /// somebody who is there.
  @discardableResult
  static func complain(_ sentence: String) -> Bool {
    do throws(SystemError) {
      try Descriptor.write(Printable.clean(sentence) + "\n", to: STDERR_FILENO)
      return true
    } catch {
      return error.number == EPIPE
    }
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

  private static func answer(_ text: String) {
    do throws(SystemError) {
      try Descriptor.write(text, to: STDOUT_FILENO)
    } catch {
      // A closed pipe (`regulars find x | head -1`): nobody is left to tell.
      if error.number == EPIPE { exit(ExitStatus.done.rawValue) }
      let language = LanguageChoice.of(
        arguments: ProgramStart.arguments(), environment: ProgramStart.environment())
      complain(CommandWords.of(language).failures.notPrinted(error.number))
      exit(ExitStatus.refused.rawValue)
    }
  }
}
