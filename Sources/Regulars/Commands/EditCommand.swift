import Documents
import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars edit ID …`: other values for what is known of a regular.
enum EditCommand: ProgramCommand {
  static let forms = [
    CommandForm(
      operands: [.one(.id)],
      optional: RegularFlags.all + [.pin, .unpin, .known, .notKnown, .dropNote, .yes])
  ]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).edit }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let options = context.invocation.options
    var edit = try RegularFlags.edit(options)
    edit.isPinned = try choice(.pin, .unpin, options)
    edit.isKnown = try choice(.known, .notKnown, options)
    let dropped = options[.dropNote]
    guard edit != RegularEdit() || dropped != nil else {
      throw UsageError.missing(.of(.edit))
    }
    let name = context.invocation.operands[0]
    let store = try await context.openStore()
    let doer = try await context.doer(store)
    guard let id = await store.read({ $0.id(named: name) }),
      let before = await store.read(at: doer.now, { $0.profile(id) })
    else { throw StoreError.refused(.unknown(name)) }
    edit.noteUntil = try RegularFlags.edit(
      options, from: await store.read(at: doer.now) { $0.today }
    ).noteUntil
    if let dropped { edit.removedNotes = [try note(dropped, in: before)] }
    if let question = question(edit, before, context) {
      Output.note(question)
      await context.finish(store)
      return .refused
    }
    _ = try await store.perform(.regulars(.edit(id, edit)), by: doer)
    let profile = await store.read(at: doer.now) { $0.profile(id) }
    let finished = await context.finish(store)
    if let profile {
      AddCommand.tell(profile, context)
    } else {
      tellForgotten(before.summary.label, context)
    }
    // What they do not want kept is not kept in the files either.
    return finished.isForgotten || !edit.isFinal ? .done : .refused
  }

  /// What has to be meant before it is done, nil where nothing has: what a guest's yes allowed goes
  /// for good once it is taken back.
  private static func question(
    _ edit: RegularEdit, _ before: RegularProfile, _ context: CommandContext
  ) -> String? {
    guard !context.invocation.has(.yes) else { return nil }
    let words = context.words.forgetting
    switch edit.consent {
    case .withdrawn: return words.withdrawNeedsYes(before.summary.label)
    case Consent.none? where before.consent.remembers:
      return words.noneNeedsYes(before.regular.shownName)
    case Consent.none?, .verbal, .signed, nil: return nil
    }
  }

  /// Yes, no or nothing said.
  private static func choice(
    _ yes: Flag, _ no: Flag, _ options: [Flag: String]
  ) throws(UsageError) -> Bool? {
    switch (options[yes] != nil, options[no] != nil) {
    case (true, true): throw .contradiction(yes, no)
    case (true, false): return true
    case (false, true): return false
    case (false, false): return nil
    }
  }

  /// The note an id names, or its text.
  private static func note(_ text: String, in profile: RegularProfile) throws -> DocumentID {
    let found = profile.notes.first { $0.id.description == text.lowercased() || $0.text == text }
    guard let found else { throw StoreError.refused(.unknown(text)) }
    return found.id
  }

  /// Who took their consent back is not there any more.
  private static func tellForgotten(_ label: String, _ context: CommandContext) {
    if context.wantsJSON {
      let consent = JSONText.string(Consent.withdrawn.rawValue)
      Output.json(.object([("id", .string(label)), ("consent", consent)]))
    } else {
      Output.line(context.words.forgetting.forgotten(label))
    }
  }
}
