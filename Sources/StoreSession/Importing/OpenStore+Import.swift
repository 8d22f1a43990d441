import Foundation
public import StoreModel

/// A file a till exported, on its way into the store.
public struct ImportRequest: Sendable {
  /// What the file holds.
  public var kind: TableKind
  /// The file's bytes.
  public var bytes: [UInt8]
  /// The file's name without its folder: names the file of refused rows.
  public var name: String
  /// Who imports, and the moment an opening balance is true where the file does not say.
  public var doer: Doer
  /// What is wrong with a refused row, in the words of whoever has to mend it.
  public var reason: @Sendable (RowProblem) -> String
  /// Whether everything is decided and nothing written.
  public var isDryRun = false
  /// What the file is in, nil to find it out.
  public var encoding: TableText.Encoding?
  /// Where refused rows go, instead of the store's own folder.
  public var rejects: UserFile?

  /// A file to take over.
  public init(
    kind: TableKind, bytes: [UInt8], name: String, doer: Doer,
    reason: @escaping @Sendable (RowProblem) -> String
  ) {
    self.kind = kind
    self.bytes = bytes
    self.name = name
    self.doer = doer
    self.reason = reason
  }
}

extension ImportRequest {
  fileprivate func members(zone: TimeZone) throws(ImportError) -> MemberTable {
    try MemberTable(bytes, zone: zone, now: doer.now, encoding: encoding)
  }

  fileprivate func visits(zone: TimeZone) throws(ImportError) -> VisitTable {
    try VisitTable(bytes, zone: zone, now: doer.now, encoding: encoding)
  }
}

extension ImportRequest {
  fileprivate func assignments(zone: TimeZone) throws(ImportError) -> AssignmentTable {
    try AssignmentTable(bytes, zone: zone, encoding: encoding)
  }
}

/// How an import ended: what is saved, and what went wrong beside it.
public struct ImportEnding: Sendable {
  /// What became of the rows that were read.
  public var report: ImportReport
  /// Why the rest was not taken over, nil where there is none.
  public var stoppedBy: StoreError?
  /// Why the refused rows are in no file, nil where they are.
  public var rejectsTrouble: StoreError?
}

extension OpenStore {
  /// Takes a till's export over; cancelling the task stops after the rows in hand, without loss.
  ///
  /// `progress` is called after every few hundred rows. Refused rows are written to a file that
  /// the report names. An error is thrown only where nothing was taken over.
  public func importTable(
    _ request: ImportRequest, progress: @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws(StoreError) -> ImportEnding {
    let zone = await read(\.settings).zone(machine: .current)
    let scope = await read(\.scope)
    do {
      switch request.kind {
      case .members:
        return try await run(
          Importer(try request.members(zone: zone), in: scope, request.reason),
          request, progress)
      case .visits:
        return try await run(
          Importer(try request.visits(zone: zone), in: scope, request.reason),
          request, progress)
      case .assignments:
        return try await run(
          Importer(try request.assignments(zone: zone), in: scope, request.reason),
          request, progress)
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// What a command of an import does, or would do.
  func tally(
    of command: Command, by doer: Doer, isDryRun: Bool
  ) async throws(StoreError) -> ImportTally {
    let outcome: Outcome
    if isDryRun {
      switch await consider(command, by: doer) {
      case .changes(_, let expected): outcome = expected
      case .refused(let refusal): throw .refused(refusal)
      }
    } else {
      outcome = try await perform(command, by: doer)
    }
    guard case .imported(let tally) = outcome else { return ImportTally() }
    return tally
  }

  private func run<Table: TableReader>(
    _ importer: Importer<Table>, _ request: ImportRequest,
    _ progress: (ImportProgress) -> Void
  ) async throws(StoreError) -> ImportEnding {
    var importer = importer
    var stoppedBy: StoreError?
    do throws(StoreError) {
      try await importer.run(progress: progress) { command async throws(StoreError) in
        try await tally(of: command, by: request.doer, isDryRun: request.isDryRun)
      }
    } catch {
      guard importer.report.read > importer.report.refused else { throw error }
      stoppedBy = error
    }
    var ending = ImportEnding(report: importer.report, stoppedBy: stoppedBy)
    if let rejects = importer.rejectsFile, !request.isDryRun || request.rejects != nil {
      do throws(StoreError) {
        ending.report.rejectsPath = try write(rejects, for: request)
      } catch {
        ending.rejectsTrouble = error
      }
    }
    return ending
  }

  /// Refused rows hold what a till knows of people: nobody else may read them.
  private func write(
    _ rejects: RejectsFile, for request: ImportRequest
  ) throws(StoreError) -> String {
    if let file = request.rejects {
      try file.write(rejects.bytes)
      return file.path
    }
    let time = InstantText.utc(request.doer.now).filter { $0.isNumber || $0 == "T" }
    let dot = request.name.lastIndex(of: ".") ?? request.name.endIndex
    let stem = request.name[..<(dot == request.name.startIndex ? request.name.endIndex : dot)]
    return try OwnFile.write(
      rejects.bytes, called: "\(stem)-\(time.prefix(15))", "csv",
      in: directory.appendingPathComponent("rejected"))
  }
}
