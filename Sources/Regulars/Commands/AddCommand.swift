import Documents
import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars add --name N …`: a new regular.
enum AddCommand: ProgramCommand {
  static let forms = [CommandForm(optional: RegularFlags.all)]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).add }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let options = context.invocation.options
    guard try RegularFlags.edit(options) != RegularEdit() else {
      throw UsageError.missing(.of(.add))
    }
    let store = try await context.openStore()
    let doer = try await context.doer(store)
    let today = await store.read(at: doer.now) { $0.today }
    var regular = NewRegular(try RegularFlags.edit(options, from: today))
    regular.joined = today
    let id = store.mintID()
    _ = try await store.perform(.regulars(.add(regular, id: id)), by: doer)
    let profile = await store.read(at: doer.now) { $0.profile(id) }
    await context.finish(store)
    guard let profile else { return .damaged }
    tell(profile, context)
    return .done
  }

  /// Id and name, or all of the profile as JSON.
  static func tell(_ profile: RegularProfile, _ context: CommandContext) {
    if context.wantsJSON {
      Output.json(FactsJSON.profile(profile))
    } else {
      Output.line("\(profile.summary.label)  \(profile.summary.name)")
    }
  }
}
