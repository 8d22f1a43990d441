import CProcess
import Foundation
import Glibc
import Journaling
import PartnerApp
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
    let words = CommandWords.of(
      LanguageChoice.of(arguments: arguments, environment: environment))
    var sentence = Sentence(language: words.language, directory: "")
    do {
      let invocation = try Invocation(parsing: arguments)
      if invocation.has(.help) {
        Output.lines(UsageText(words: words.help).page)
        return .done
      }
      if invocation.has(.version) {
        Output.line("regulars \(version)")
        return .done
      }
      let directories = Directories(
        environment: environment, data: invocation.options[.data])
      let context = CommandContext(
        invocation: invocation, directories: directories, environment: environment, words: words)
      let directory = invocation.has(.demo) ? directories.practice : directories.data
      sentence = Sentence(language: words.language, directory: directory.path)
      do {
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

  private static func perform(_ context: CommandContext) async throws -> ExitStatus {
    guard let name = context.invocation.command else { return try await ScreenCommand.run(context) }
    return try await name.command.run(context)
  }

  private static func status(of error: any Error) -> ExitStatus {
    if error is UsageError || error is ThemeError { return .usage }
    switch error as? StoreError {
    case .journal(.damaged), .journal(.foreign), .file(_, .damaged): return .damaged
    default: return .refused
    }
  }
}
