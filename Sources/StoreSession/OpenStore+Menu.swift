public import StoreModel

extension OpenStore {
  /// Takes a menu file over, whole or not at all.
  ///
  /// Of a file that cannot be taken every row counts as refused and the warnings say why.
  public func importMenu(
    _ bytes: [UInt8], by doer: Doer, isDryRun: Bool = false, encoding: TableText.Encoding? = nil
  ) async throws(StoreError) -> ImportReport {
    let file: MenuFile
    do throws(ImportError) {
      file = try MenuFile(bytes, as: encoding)
    } catch {
      throw .unreadableTable(error)
    }
    var report = ImportReport()
    report.read = file.count
    report.encoding = file.encoding.rawValue
    report.unknownColumns = file.unknownKeys
    var problems = file.problems
    if problems.isEmpty {
      do throws(StoreError) {
        let command = Command.menu(.importItems(file.patches))
        report.tally = try await tally(of: command, by: doer, isDryRun: isDryRun)
      } catch .refused(.menu(.badFile(let found))) {
        problems = found
      }
    }
    if !problems.isEmpty {
      report.refused = report.read
      report.tally.warnings = problems
    }
    return report
  }
}
