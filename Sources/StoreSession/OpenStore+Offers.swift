import Foundation
public import StoreModel

extension OpenStore {
  /// Takes a file of offers over, whole or not at all.
  ///
  /// Of a file that cannot be taken every offer counts as refused and the warnings say why, all of it.
  public func importOffers(
    _ bytes: [UInt8], by doer: Doer, isDryRun: Bool = false, encoding: TableText.Encoding? = nil
  ) async throws(StoreError) -> ImportReport {
    let machine = doer.machineZone ?? .current
    var doer = doer
    doer.machineZone = machine
    let calendar = await read(\.settings).calendar(machine: machine)
    let file: OfferFile
    do throws(ImportError) {
      file = try OfferFile(bytes, as: encoding, in: calendar)
    } catch {
      throw .unreadableTable(error)
    }
    var report = ImportReport()
    report.read = file.count
    report.encoding = file.encoding.rawValue
    report.unknownColumns = file.unknownKeys
    let command = Command.offers(.importOffers(file.patches))
    var problems = file.problems
    if problems.isEmpty {
      do throws(StoreError) {
        report.tally = try await tally(of: command, by: doer, isDryRun: isDryRun)
      } catch .refused(.offers(.badFile(let found))) {
        problems = found
      }
    } else if case .refused(.offers(.badFile(let more))) = await consider(command, by: doer) {
      // What else is wrong is told at once: nobody mends a file twice.
      problems = (problems + more).sorted { $0.line < $1.line }
    }
    if !problems.isEmpty {
      report.refused = report.read
      report.tally.warnings = problems
    }
    return report
  }
}
