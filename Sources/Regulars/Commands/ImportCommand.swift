import Dispatch
import Foundation
import Glibc
import StoreModel
import StoreSession

/// `regulars import members|visits|menu FILE`: takes over a till's export, or a menu.
enum ImportCommand {
  /// Warnings a person reads before the rest is only counted.
  private static let warningsShown = 10

  /// What is no table but a menu.
  private static let menu = "menu"

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    if context.invocation.operands[0] == menu { return try await importMenu(context) }
    let kind = try self.kind(context.invocation.operands[0])
    let path = context.invocation.operands[1]
    let bytes = try read(path)
    let store = try await context.openStore()
    var request = ImportRequest(
      kind: kind, bytes: bytes, name: URL(fileURLWithPath: path).lastPathComponent,
      acting: try await context.acting(store))
    request.isDryRun = context.invocation.has("dry-run")
    request.rejectsPath = context.invocation.options["rejects"]
    let report = try await importing(request, into: store)
    if !request.isDryRun, !report.wasCancelled {
      try await store.warmUp()
      try await store.compactIfDue()
    }
    await store.close()
    show(report, isDryRun: request.isDryRun, context)
    return report.read > report.refused && !report.wasCancelled ? .done : .refused
  }

  private static func importMenu(_ context: CommandContext) async throws -> ExitStatus {
    let bytes = try read(context.invocation.operands[1])
    let isDryRun = context.invocation.has("dry-run")
    let store = try await context.openStore()
    let acting = try await context.acting(store)
    let report = try await store.importMenu(bytes, by: acting, isDryRun: isDryRun)
    await store.close()
    show(report, isDryRun: isDryRun, context)
    guard report.refused > 0 else { return report.read > 0 ? .done : .refused }
    let sentence = Sentence(language: try context.languageOfSentences(), directory: "")
    Output.note(
      sentence.pick(
        "Nothing of the menu was taken. Mend the file and import it again.",
        "菜单没有任何改动。请修正文件后重新导入。"))
    return .refused
  }

  private static func kind(_ text: String) throws -> TableKind {
    guard let kind = TableKind(rawValue: text) else {
      throw UsageError.badValue(option: "import", value: text, wanted: "members, visits or menu")
    }
    return kind
  }

  private static func read(_ path: String) throws -> [UInt8] {
    do {
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw StoreError.file(path, failed: error)
    }
  }

  /// Runs the import so that Ctrl-C stops it between two batches.
  private static func importing(
    _ request: ImportRequest, into store: OpenStore
  ) async throws -> ImportReport {
    let line = ProgressLine()
    let work = Task {
      try await store.importTable(request) { line.show($0) }
    }
    let stops = [SIGINT, SIGTERM]
    let sources = stops.map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { work.cancel() }
      source.resume()
      return source
    }
    defer {
      sources.forEach { $0.cancel() }
      stops.forEach { signal($0, SIG_DFL) }
      line.clear()
    }
    return try await work.value
  }

  private static func show(
    _ report: ImportReport, isDryRun: Bool, _ context: CommandContext
  ) {
    if context.wantsJSON {
      Output.json(FactsJSON.report(report, isDryRun: isDryRun))
    } else {
      let dry = isDryRun ? " (dry run, nothing written)" : ""
      Output.line(
        "\(report.read) rows read\(dry): \(report.tally.added) added, "
          + "\(report.tally.changed) changed, \(report.tally.unchanged) unchanged, "
          + "\(report.refused) refused, \(report.tally.noConsent) without consent")
      if !report.unknownColumns.isEmpty {
        Output.line("Columns not read: \(report.unknownColumns.joined(separator: ", "))")
      }
      let warnings = report.tally.warnings
      Output.lines(warnings.prefix(warningsShown).map { "line \($0.line): \($0.what.sentence)" })
      if warnings.count > warningsShown {
        Output.line("and \(warnings.count - warningsShown) more; --json lists all")
      }
      if let path = report.rejectsPath { Output.line("Refused rows: \(path)") }
    }
    if report.wasCancelled {
      Output.note("Stopped after \(report.read) rows, all of them whole. Import again to go on.")
    }
  }
}

/// How far a long command is, on a terminal's last line, from 200 ms on.
final class ProgressLine: Sendable {
  private let start = DispatchTime.now()
  private let isTerminal = isatty(STDERR_FILENO) == 1

  /// Nobody needs to be told of what takes less than this.
  private static let quietNanoseconds: UInt64 = 200_000_000

  func show(_ progress: ImportProgress) {
    let elapsed = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
    guard isTerminal, elapsed > Self.quietNanoseconds, progress.bytesTotal > 0 else { return }
    let percent = progress.bytesRead * 100 / progress.bytesTotal
    write("\r\(progress.rows) rows, \(percent) %, Ctrl-C stops\u{1B}[K")
  }

  /// Leaves the line empty.
  func clear() {
    if isTerminal { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    // A terminal that takes no bytes is no reason to stop the import.
    _ = bytes.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
