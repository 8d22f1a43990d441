import Foundation
import Journaling
import PartnerApp
import StoreSession

/// `regulars verify`: checks every record of the journal.
enum VerifyCommand: ProgramCommand {
  static let forms = [CommandForm(optional: [.repair])]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String { PurposeWords.of(language).verify }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let repair = context.invocation.has(.repair) ? try await repair(context) : nil
    let result = try await StoreCheck.run(at: context.directories.data)
    let status = status(of: result.condition)
    let verdict = verdict(result, context)
    if context.wantsJSON {
      Output.json(json(result, lost: repair?.lost))
      // What could not be looked into is an error to a person, whatever a script reads.
      if status == .refused { Output.note(verdict) }
    } else if status == .refused {
      Output.note(verdict)
    } else {
      Output.lines(result.damage.map(context.words.keeping.damage) + [verdict])
    }
    return status
  }

  /// What repairing did is told on stderr: the verification after it is the answer.
  private static func repair(_ context: CommandContext) async throws -> Repair? {
    let directory = context.directories.data
    switch try await StoreCheck.run(at: directory).condition {
    case .missing, .empty, .forbidden: return nil
    case .intact, .odd, .lost, .damaged, .stopped: break
    }
    let repair = try await StoreCheck.repair(at: directory)
    let words = context.words.keeping
    Output.note(repair.isChanged ? words.repaired(repair) : words.whole)
    return repair
  }

  /// Nothing found or not allowed to look: 1; a store that is not as it was acknowledged, also one
  /// whose disk failed and may have lost the last change: 3.
  private static func status(of condition: Verification.Condition) -> ExitStatus {
    switch condition {
    case .intact: .done
    case .missing, .empty, .forbidden: .refused
    case .odd, .lost, .damaged, .stopped: .damaged
    }
  }

  private static func verdict(_ result: StoreCheck, _ context: CommandContext) -> String {
    let words = context.words.keeping
    let path = context.directories.data.path
    return switch result.condition {
    case .intact: words.intact(result.documents, result.generation)
    case .missing: words.missing(path)
    case .empty: words.empty(path)
    case .forbidden(let file):
      context.words.journal.failed(.notPermitted, file.isEmpty ? path : path + "/" + file)
    case .odd(let file): words.odd(path + "/" + file)
    case .lost(let file): words.lost(path + "/" + file)
    case .damaged: words.damaged
    case .stopped(let number): words.stopped(path, number)
    }
  }

  private static func json(_ result: StoreCheck, lost: [String]?) -> JSONText {
    let damage = result.damage.map { damage in
      JSONText.object([
        ("file", .string(damage.file)), ("offset", .int(Int64(damage.offset))),
        ("end", .int(Int64(damage.end))), ("what", .string(KeepingWords.english.what(damage.what))),
      ])
    }
    var members: [(String, JSONText)] = [
      ("ok", .bool(result.isIntact)),
      ("documents", .int(Int64(result.documents))),
      ("generation", .int(Int64(result.generation))),
      ("damage", .array(damage)),
      ("condition", .string(code(result.condition))),
    ]
    if let lost { members.append(("lost", .array(lost.map(JSONText.string)))) }
    return .object(members)
  }

  /// The word scripts know a condition by; never translated.
  private static func code(_ condition: Verification.Condition) -> String {
    switch condition {
    case .intact: "intact"
    case .missing: "missing"
    case .forbidden: "forbidden"
    case .empty: "empty"
    case .odd: "odd"
    case .lost: "lost"
    case .damaged: "damaged"
    case .stopped: "stopped"
    }
  }
}
