import CProcess
import Foundation
import Glibc
import Journaling
import PartnerApp
import StoreModel
import StoreSession
import TerminalIO

/// The program: one command, or the screen.
@main
struct Main {
  /// The version this build calls itself.
  static let version = "0.1.0"

  static func main() async {
    process_leave_no_core()
    ProgramStart.fillDescriptors()
    // A closed pipe is reported by write, not by a signal that kills half-way.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that may not grow further (ulimit -f): nothing is lost, as with a full disk.
    signal(SIGXFSZ, SIG_IGN)
    let status = await run(ProgramStart.arguments())
    exit((status == .done && Output.isUnsaid ? .refused : status).rawValue)
  }

  /// Runs one command line; errors end as one sentence on stderr.
  private static func run(_ arguments: [String]) async -> ExitStatus {
    let environment = ProgramStart.environment()
    ProgramStart.settleZone(environment["TZ"])
    let words = CommandWords.of(
      LanguageChoice.of(arguments: arguments, environment: environment))
    var sentence = Sentence(language: words.language, directory: "")
    do {
      let invocation = try Invocation(parsing: arguments)
      if let answer = answer(invocation, words) { return answer }
      var directories = Directories(
        environment: environment, data: invocation.options[.data])
      if invocation.has(.demo) {
        let now = WallClock.milliseconds()
        directories.data = PracticeStore.folder(in: directories, now: now)
      }
      let context = CommandContext(
        invocation: invocation, directories: directories, environment: environment, words: words)
      sentence = Sentence(language: words.language, directory: directories.data.path)
      do {
        if let theme = invocation.options[.theme] {
          try ScreenCommand.checkTheme(theme, environment)
        }
        return try await perform(context)
      } catch {
        // Also who was refused owes what an earlier command left undone.
        await context.finishRefused()
        throw error
      }
    } catch {
      Output.complain(sentence.of(error))
      return status(of: error)
    }
  }

  /// Answers what is asked of the program itself; nil where something is to be done.
  private static func answer(_ invocation: Invocation, _ words: CommandWords) -> ExitStatus? {
    let text = UsageText(words: words.help)
    if invocation.has(.help) {
      Output.lines(invocation.command.map { text.page(of: $0, words.flags) } ?? text.page)
    } else if invocation.has(.version), invocation.has(.json) {
      Output.json(.object([("name", .string("regulars")), ("version", .string(version))]))
    } else if invocation.has(.version) {
      Output.line("regulars \(version)")
    } else {
      return nil
    }
    return .done
  }

  private static func perform(_ context: CommandContext) async throws -> ExitStatus {
    guard let name = context.invocation.command else { return try await ScreenCommand.run(context) }
    return try await name.command.run(context)
  }

  private static func status(of error: any Error) -> ExitStatus {
    if error is UsageError || error is ThemeError { return .usage }
    guard let error = error as? StoreError else { return .refused }
    switch error {
    case .refused(let refusal): return isSlip(refusal) ? .usage : .refused
    case .journal(.damaged), .journal(.foreign), .file(_, .damaged): return .damaged
    default: return .refused
    }
  }

  /// Whether no store would take what was typed, wherever that is found out.
  private static func isSlip(_ refusal: Refusal) -> Bool {
    if case .badField = refusal { return true }
    if case .settings(.badValue) = refusal { return true }
    return false
  }
}
