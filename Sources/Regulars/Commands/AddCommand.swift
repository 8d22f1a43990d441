import Documents
import Foundation
import StoreModel
import StoreSession

/// `regulars add --name N …`: a new regular.
enum AddCommand {
  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let regular = try newRegular(context.invocation.options)
    let store = try await context.openStore()
    let acting = try await context.acting(store)
    let id = store.mintID()
    _ = try await store.perform(.addRegular(regular, id: id), by: acting)
    let profile = await store.profile(id, at: acting.now)
    await store.close()
    guard let profile else { return .damaged }
    if context.wantsJSON {
      Output.json(FactsJSON.profile(profile))
    } else {
      Output.line("\(profile.summary.label)  \(profile.summary.name)")
    }
    return .done
  }

  private static func newRegular(_ options: [String: String]) throws -> NewRegular {
    var regular = NewRegular()
    regular.name = options["name"]
    regular.callName = options["call-name"]
    regular.reading = options["reading"]
    regular.phone = options["phone"]
    regular.birthday = options["birthday"]
    regular.cue = options["cue"]
    regular.usual = options["usual"].map { $0.split(separator: "|").map(String.init) } ?? []
    regular.constraints = options["constraints"]
    regular.note = options["note"]
    if let text = options["consent"] {
      guard let reading = ConsentReading(text), reading.unknown.isEmpty else {
        throw UsageError.badValue(
          option: "consent", value: text,
          wanted: "none, verbal, signed or withdrawn, with scopes like verbal:remember+offers")
      }
      regular.consent = reading.level
      regular.scopes = reading.scopes
    }
    return regular
  }
}
