import Dispatch
import Foundation
import Glibc
import Journaling
import PartnerApp
import StoreModel
import StoreSession

/// `regulars import members|visits|assignments|menu|offers FILE`: takes over a till's export, a menu, or
/// offers.
enum ImportCommand: ProgramCommand {
  static let forms = [
    CommandForm(
      words: TableKind.allCases.map(\.rawValue), operands: [.one(.file)],
      optional: [.dryRun, .encoding, .rejects, .force]),
    CommandForm(
      words: ["menu", "offers"], operands: [.one(.file)], optional: [.dryRun, .encoding]),
  ]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).importing }

  /// Warnings a person reads before the rest is only counted.
  private static let warningsShown = 10

  /// What is no table: taken whole or not at all.
  private enum Whole: String { case menu, offers }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    if let whole = Whole(rawValue: context.invocation.operands[0]) {
      return try await importWhole(whole, context)
    }
    let encoding = try chosenEncoding(context)
    let kind = TableKind(rawValue: context.invocation.operands[0]) ?? .members
    let file = try InputFile.read(context.invocation.operands[1])
    let rejects = try rejects(context, beside: file)
    let store = try await context.openStore()
    var request = ImportRequest(
      kind: kind, bytes: file.bytes, name: file.name, doer: try await context.doer(store),
      reason: context.words.files.row)
    request.isDryRun = context.invocation.has(.dryRun)
    request.rejects = rejects
    request.encoding = encoding ?? (file.isMarkedUTF8 ? .utf8 : nil)
    let ending = try await Self.named(context) {
      try await importing(request, into: store, context.words.importing)
    }
    let isWhole = !request.isDryRun && !ending.report.wasCancelled && ending.stoppedBy == nil
    let finished = await context.finish(store, afterMuch: isWhole)
    if request.rejects?.isStandardOutput == true {
      // The rows are there already.
      Output.note(context.words.importing.counts(ending.report, request.isDryRun))
      if context.wantsJSON { Output.note(context.words.importing.rowsInstead) }
    } else {
      show(ending.report, isDryRun: request.isDryRun, context)
    }
    let isTold = tell(ending, context.sentence(store))
    return isTold && finished.isForgotten ? .done : .refused
  }

  /// What went wrong beside what is saved, on stderr; whether nothing is missing that was asked for.
  private static func tell(_ ending: ImportEnding, _ sentence: Sentence) -> Bool {
    let (report, words) = (ending.report, sentence.words.importing)
    if let error = ending.stoppedBy {
      Output.note(words.stopped(report.read) + " " + sentence.of(error))
    }
    if let error = ending.rejectsTrouble { Output.note(words.saved + sentence.of(error)) }
    let isWhole = ending.stoppedBy == nil && ending.rejectsTrouble == nil && !report.wasCancelled
    return isWhole && report.read > report.refused
  }

  private static func importWhole(
    _ whole: Whole, _ context: CommandContext
  ) async throws -> ExitStatus {
    let chosen = try chosenEncoding(context)
    let file = try InputFile.read(context.invocation.operands[1])
    let isDryRun = context.invocation.has(.dryRun)
    let store = try await context.openStore()
    let doer = try await context.doer(store)
    let encoding = chosen ?? (file.isMarkedUTF8 ? .utf8 : nil)
    let report = try await named(context) {
      switch whole {
      case .menu:
        try await store.importMenu(
          file.bytes, by: doer, isDryRun: isDryRun, encoding: encoding)
      case .offers:
        try await store.importOffers(
          file.bytes, by: doer, isDryRun: isDryRun, encoding: encoding)
      }
    }
    await context.finish(store)
    show(report, isDryRun: isDryRun, context)
    guard report.refused > 0 else { return report.read > 0 ? .done : .refused }
    let words = context.words.importing
    Output.note(whole == .menu ? words.noMenu : words.noOffers)
    return .refused
  }

  /// What the file is in, nil where nobody said.
  private static func chosenEncoding(_ context: CommandContext) throws -> TableText.Encoding? {
    guard let name = context.invocation.options[.encoding] else { return nil }
    guard let encoding = TableText.Encoding(named: name) else {
      let names = TableText.Encoding.allCases.map(\.name)
      throw UsageError.badValue(.encoding, name, wanted: .oneOf(names))
    }
    return encoding
  }

  /// What is wrong with the file as a whole is told with its path.
  private static func named<R>(
    _ context: CommandContext, _ body: () async throws -> R
  ) async throws -> R {
    do {
      return try await body()
    } catch StoreError.unreadableTable(let error) {
      throw StoreError.file(path: context.invocation.operands[1], .noTable(error))
    }
  }

  /// Where refused rows go; rows that are taken over and then cannot be reported would leave the
  /// person in the dark.
  private static func rejects(
    _ context: CommandContext, beside file: InputFile
  ) throws -> UserFile? {
    let isForced = context.invocation.has(.force)
    guard let path = context.invocation.options[.rejects] else {
      if isForced { throw UsageError.alone(.force, without: .rejects) }
      return nil
    }
    return try UserFile(
      path, outside: context.directories.data, notOver: file.identity.map { [$0] } ?? [],
      replacing: isForced)
  }

  /// Runs the import so that Ctrl-C stops it between two batches.
  private static func importing(
    _ request: ImportRequest, into store: OpenStore, _ words: ImportReportWords
  ) async throws -> ImportEnding {
    let line = ProgressLine(words: words)
    let work = Task {
      try await store.importTable(request) { line.show($0) }
    }
    let stops = Stops([SIGINT, SIGTERM]) { _ in work.cancel() }
    defer {
      stops.end()
      line.clear()
    }
    return try await work.value
  }

  private static func show(
    _ report: ImportReport, isDryRun: Bool, _ context: CommandContext
  ) {
    let words = context.words.importing
    if context.wantsJSON {
      Output.json(FactsJSON.report(report, isDryRun: isDryRun))
    } else {
      Output.lines(lines(report, isDryRun: isDryRun, context.words))
    }
    if report.wasCancelled { Output.note(words.stopped(report.read)) }
  }

  private static func lines(
    _ report: ImportReport, isDryRun: Bool, _ words: CommandWords
  ) -> [String] {
    var lines = [words.importing.counts(report, isDryRun)]
    if !report.unknownColumns.isEmpty {
      lines.append(words.importing.unknownColumns(report.unknownColumns))
    }
    let warnings = report.tally.warnings
    lines += warnings.prefix(warningsShown).map {
      words.importing.warning($0.line, words.files.row($0.what))
    }
    if warnings.count > warningsShown {
      lines.append(words.importing.more(warnings.count - warningsShown))
    }
    if let path = report.rejectsPath { lines.append(words.importing.rejects(PathText.shown(path))) }
    return lines
  }
}

/// How far a long command is, on a terminal's last line, from 200 ms on.
final class ProgressLine: Sendable {
  private let words: ImportReportWords
  private let start = DispatchTime.now()
  private let isTerminal = isatty(STDERR_FILENO) == 1

  /// Nobody needs to be told of what takes less than this.
  private static let quietNanoseconds: UInt64 = 200_000_000

  /// A line that shows nothing yet.
  init(words: ImportReportWords) { self.words = words }

  func show(_ progress: ImportProgress) {
    let elapsed = DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds
    guard isTerminal, elapsed > Self.quietNanoseconds, progress.bytesTotal > 0 else { return }
    let percent = progress.bytesRead * 100 / progress.bytesTotal
    write("\r\(words.progress(progress.rows, percent))\u{1B}[K")
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
