import Foundation
import Journaling
import PartnerApp
import StoreSession

/// `regulars verify`: checks every record of the journal.
enum VerifyCommand: ProgramCommand {
  static let forms = [CommandForm(optional: [.repair])]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).verify }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    if context.invocation.has(.repair) { try await repair(context) }
    let words = context.words.keeping
    let result = try await StoreCheck.run(at: context.directories.data)
    if context.wantsJSON {
      Output.json(json(result))
    } else {
      Output.lines(result.damage.map(words.damage))
      Output.line(
        result.isIntact ? words.intact(result.documents, result.generation) : words.damaged)
    }
    return result.isIntact ? .done : .damaged
  }

  /// What repairing did is told on stderr: the verification after it is the answer.
  private static func repair(_ context: CommandContext) async throws {
    let repair = try await StoreCheck.repair(at: context.directories.data)
    let words = context.words.keeping
    Output.note(repair.isChanged ? words.repaired(repair) : words.whole)
  }

  private static func json(_ result: StoreCheck) -> JSONText {
    let damage = result.damage.map { damage in
      JSONText.object([
        ("file", .string(damage.file)), ("offset", .int(Int64(damage.offset))),
        ("end", .int(Int64(damage.end))), ("what", .string(KeepingWords.english.what(damage.what))),
      ])
    }
    return .object([
      ("ok", .bool(result.isIntact)),
      ("documents", .int(Int64(result.documents))),
      ("generation", .int(Int64(result.generation))),
      ("damage", .array(damage)),
    ])
  }
}
