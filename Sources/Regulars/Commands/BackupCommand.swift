import Foundation
import Glibc
import Journaling
import PartnerApp
import StoreSession

/// `regulars backup FILE`; screens may stay open.
enum BackupCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.one(.file)], optional: [.force])]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).backup }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let path = context.invocation.operands[0]
    let file = try UserFile(
      path, outside: context.directories.data, replacing: context.invocation.has(.force))
    let store = try await context.openStore()
    // Half a backup holds guests as well as a whole one.
    let stops = Stops([SIGINT, SIGTERM, SIGHUP]) { number in
      Unfinished.removeAll()
      _exit(128 + number)
    }
    defer { stops.end() }
    let records = try await store.backup(to: file)
    await context.finish(store)
    let shown = PathText.shown(Folder.absolute(path))
    if file.isStandardOutput {
      Output.note(context.words.keeping.backedUp(records, shown))
    } else if context.wantsJSON {
      Output.json(.object([("file", .string(shown)), ("records", .int(Int64(records)))]))
    } else {
      Output.line(context.words.keeping.backedUp(records, shown))
    }
    return .done
  }
}

/// `regulars restore FILE`; screens may stay open and follow.
enum RestoreCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.one(.file)])]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).restore }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let (records, before) = try await store.restore(from: context.invocation.operands[0])
    let finished = await context.finish(store)
    let kept = PathText.shown(context.directories.data.appendingPathComponent(before).path)
    if context.wantsJSON {
      Output.json(
        .object([("records", .int(Int64(records))), ("before", .string(kept))]))
    } else {
      Output.line(context.words.keeping.restored(records, kept))
    }
    return finished.isForgotten ? .done : .refused
  }
}
