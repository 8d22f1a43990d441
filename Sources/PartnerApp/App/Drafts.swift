import Documents
import StoreModel

/// Forms nobody has finished: told at the start, and gone on with.
enum Drafts {
  /// Takes what the journal kept, and says so: nobody remembers a form from before a crash.
  static func loaded(
    _ app: inout AppState, _ drafts: [Draft], _ names: [DocumentID: String]
  ) -> [Effect] {
    // What is kept just now is newer than what was read: it is read again behind that.
    app.areDraftsDue = isKeeping(app)
    guard !app.areDraftsDue else { return [] }
    let held = held(app)
    app.drafts =
      held + drafts.filter { draft in isOurs(draft) && !held.contains { $0.isOf(draft) } }
    app.draftNames = names
    let partner = app.partner?.id.description ?? ""
    guard app.draftsTold != partner else { return [] }
    app.draftsTold = partner
    guard let first = app.drafts.first else { return [] }
    let words = app.words.forms
    let what = title(of: first, app)
    return app.toast(words.draftsLeft(app.drafts.count, what), .note, milliseconds: 10_000)
  }

  /// Reads them again where they were read while one was being kept.
  static func settle(_ app: inout AppState) -> [Effect] {
    guard app.areDraftsDue, !isKeeping(app) else { return [] }
    app.areDraftsDue = false
    return [app.load(.drafts)]
  }

  /// Somebody else is on: what another partner has begun is not theirs to go on with.
  static func signedOn(_ app: inout AppState) -> [Effect] {
    app.drafts = held(app)
    return [app.load(.drafts)]
  }

  private static func isKeeping(_ app: AppState) -> Bool {
    app.pending.values.contains { $0.command.isOfDrafts }
  }

  /// What whoever is on entered of guests who were not asked yet.
  private static func held(_ app: AppState) -> [Draft] {
    let partner = app.partner?.id.description ?? ""
    return app.heldDrafts.filter { $0.partner == partner }.map(\.draft)
  }

  /// Goes on with the only draft, or lets the partner pick one.
  static func resume(_ app: inout AppState) -> [Effect] {
    if app.drafts.count == 1 { return open(&app, app.drafts[0]) }
    app.open(.drafts(DraftsList()))
    return []
  }

  /// Opens the form of a draft, which fills it in.
  static func open(_ app: inout AppState, _ draft: Draft) -> [Effect] {
    let summary = draft.subject.map { id in
      RegularSummary(id: id, label: "", name: app.draftNames[id] ?? "")
    }
    switch draft.form {
    case .newRegular: return NewRegularForm.open(&app, goingOnWith: draft)
    case .profile: return draft.subject.map { AwaitedForm.edit(&app, $0) } ?? []
    case .fact: return summary.map { FactForm.open(&app, $0) } ?? []
    case .checkIn: return CheckInForm.open(&app, summary, goingOnWith: draft)
    case .followUp: return summary.map { FollowUpForm.open(&app, $0) } ?? []
    case .thankYou: return summary.map { ThankYouForm.open(&app, $0) } ?? []
    case .handOver: return HandOverForm.open(&app)
    case .event: return EventForm.open(&app)
    case .partner: return PartnerForm.open(&app, goingOnWith: draft)
    case .setting: return SettingsList.open(&app)
    case .complaint: return []
    }
  }

  private static func isOurs(_ draft: Draft) -> Bool { draft.form != .complaint }

  /// What a form is called in a list.
  static func title(of draft: Draft, _ app: AppState) -> String {
    let words = app.words.forms
    let name = draft.subject.flatMap { app.draftNames[$0] } ?? ""
    switch draft.form {
    case .newRegular: return NewRegularForm.title(of: draft, words)
    case .complaint: return words.newRegularName
    case .profile: return words.profileOf(name)
    case .fact: return words.factAbout(name)
    case .checkIn: return words.checkInOf(name.isEmpty ? app.words.done.guest : name)
    case .followUp: return app.words.care.followUpFor(name)
    case .thankYou: return app.words.care.cardFor(name)
    case .handOver: return app.words.care.handOverTitle
    case .event: return app.words.care.newEvent
    case .partner: return app.words.people.newPartner
    case .setting: return app.words.actions.deeds.settings.label
    }
  }
}

extension Draft {
  /// Whether another is of the same form about the same guest.
  func isOf(_ other: Draft) -> Bool {
    form == other.form && subject == other.subject && begun == other.begun
  }

  /// Whether a field says a text, whatever its case and blanks.
  func says(_ text: String, in field: FormField.Name) -> Bool {
    fields[field.rawValue]?.trimmingWhitespace.lowercased() == text.trimmingWhitespace.lowercased()
  }
}

/// A form of somebody who was not asked yet: nothing of them is written down.
struct HeldDraft: Equatable, Sendable {
  let draft: Draft
  /// Whose form it is; empty for nobody's.
  let partner: String
}

extension Command {
  /// Whether it keeps or drops a form nobody has finished.
  fileprivate var isOfDrafts: Bool { if case .drafts = self { true } else { false } }
}
