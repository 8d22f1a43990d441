import Foundation
import Journaling
import PartnerApp
import StoreSession

/// `regulars backup FILE` and `regulars restore FILE`; screens may stay open.
enum BackupCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.one(.file)])]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).backup }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let file = Self.file(context)
    let folder = file.deletingLastPathComponent().path
    var isFolder: ObjCBool = false
    let isThere = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
    guard !isThere || !isFolder.boolValue else {
      throw StoreError.file(path: file.path, .system(errno: EISDIR))
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw StoreError.file(path: file.path, .notWritable)
    }
    let store = try await context.openStore()
    let records = try await store.backup(to: file)
    await store.close()
    if context.wantsJSON {
      Output.json(.object([("file", .string(file.path)), ("records", .int(Int64(records)))]))
    } else {
      Output.line(context.words.keeping.backedUp(records, file.path))
    }
    return .done
  }

  static func restore(_ context: CommandContext) async throws -> ExitStatus {
    let file = Self.file(context)
    guard FileManager.default.isReadableFile(atPath: file.path) else {
      throw StoreError.file(path: file.path, .notReadable)
    }
    let store = try await context.openStore()
    let (records, before) = try await restore(file, into: store)
    let tidying = await context.finish(store)
    let kept = context.directories.data.appendingPathComponent(before).path
    if context.wantsJSON {
      Output.json(
        .object([("records", .int(Int64(records))), ("before", .string(kept))]))
    } else {
      Output.line(context.words.keeping.restored(records, kept))
    }
    return tidying == nil ? .refused : .done
  }

  /// What is wrong with the file is told of the file, not of the store's directory.
  private static func restore(
    _ file: URL, into store: OpenStore
  ) async throws(StoreError) -> (records: Int, before: String) {
    do throws(StoreError) {
      return try await store.restore(from: file)
    } catch {
      guard case .journal(.foreign(let name)) = error, name == file.lastPathComponent else {
        throw error
      }
      throw .file(path: file.path, .notBackup)
    }
  }

  private static func file(_ context: CommandContext) -> URL {
    URL(fileURLWithPath: context.invocation.operands[0]).standardizedFileURL
  }
}

/// `regulars restore FILE`.
enum RestoreCommand: ProgramCommand {
  static let forms = [CommandForm(operands: [.one(.file)])]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).restore }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    try await BackupCommand.restore(context)
  }
}
