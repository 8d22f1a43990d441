import Foundation
import Journaling
import StoreSession

/// `regulars verify`: checks every record of the journal.
enum VerifyCommand {
  static func run(_ context: CommandContext) async throws -> ExitStatus {
    if context.invocation.has("repair") { try await repair(context) }
    let result = try await StoreCheck.run(at: context.directories.data)
    if context.wantsJSON {
      Output.json(json(result))
    } else {
      for damage in result.damage {
        Output.line("\(damage.file): bytes \(damage.offset) to \(damage.end): \(damage.what)")
      }
      Output.line(
        result.isIntact
          ? "Intact: \(result.documents) documents, generation \(result.generation)."
          : "Damaged. `regulars verify --repair` keeps every record that is valid.")
    }
    return result.isIntact ? .done : .damaged
  }

  /// What repairing did is told on stderr: the verification after it is the answer.
  private static func repair(_ context: CommandContext) async throws {
    let repair = try await StoreCheck.repair(at: context.directories.data)
    guard repair.isChanged else {
      Output.note("Nothing to repair.")
      return
    }
    let aside = repair.quarantine.joined(separator: ", ")
    Output.note(
      "\(repair.recordsKept) records kept, \(repair.bytesDropped) damaged bytes left out; "
        + "the damaged files are kept as \(aside).")
  }

  private static func json(_ result: StoreCheck) -> JSONText {
    let damage = result.damage.map { damage in
      JSONText.object([
        ("file", .string(damage.file)), ("offset", .int(Int64(damage.offset))),
        ("end", .int(Int64(damage.end))), ("what", .string(damage.what)),
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
