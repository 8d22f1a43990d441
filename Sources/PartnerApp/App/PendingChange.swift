import Documents
import StoreModel

/// A change on its way to the journal, and what is to be said once it is there.
struct PendingChange: Equatable, Sendable {
  /// What was asked of the shop.
  let command: Command
  /// Whom it is about, as the screen calls them; empty for nobody.
  var name = ""
  /// The number of the act, once it is durable and can be taken back.
  var act: Int64?
}

/// What the shop answers to what was asked of it.
enum ChangeAnswers {
  /// It is durable.
  static func performed(
    _ app: inout AppState, token: Int, _ outcome: Outcome, act: Int64?
  ) -> [Effect] {
    guard var pending = app.pending.removeValue(forKey: token) else { return [] }
    pending.act = act
    if outcome != .drafts(.changed) { app.loosenToasts() }
    return FormScreen.saved(&app, token: token) + say(&app, outcome, pending)
  }

  private static func say(
    _ app: inout AppState, _ outcome: Outcome, _ pending: PendingChange
  ) -> [Effect] {
    let name = Phrasing(app).text(pending.name)
    switch outcome {
    case .regulars(.added): return added(&app, name, pending)
    case .regulars(.edited): return edited(&app, name, pending)
    case .regulars(.erased(let id)): return erased(&app, id, name)
    case .visits(.checkedIn(let visit)): return CheckingIn.done(&app, visit, pending)
    case .visits(.moved(let visit, _)): return MovingVisits.done(&app, visit, pending)
    case .visits(.voided(let visit)):
      if app.checkedIn?.id == visit.id { app.checkedIn = nil }
      forgetLately(&app, visit.regular)
      return app.toast(app.words.done.voided(name), of: pending.act)
    case .care(.changed): return app.toast(app.words.care.kept, of: pending.act)
    case .offerEvents(.told(let told)):
      return TellingOffers.done(&app, told, pending)
    case .menu(.changed): return menuChanged(&app, pending)
    case .offers(.changed(let offer)):
      let name = Phrasing(app).pick(offer.name)
      return app.toast(app.words.offerDone.kept(name), of: pending.act)
    case .offers(.ended(let offer)):
      let name = Phrasing(app).pick(offer.name)
      return app.toast(app.words.offerDone.ended(name), of: pending.act)
    case .partners(.changed(let id)):
      if case .partners(.signOn(let on?)) = pending.command {
        return PartnersList.signedOnHere(&app, on)
      }
      guard case .partners(.add) = pending.command else { return [] }
      // Whoever is new here is who stands here.
      return [app.ask(.partners(.signOn(id)))]
    case .undone(let act):
      app.checkedIn = nil
      forgetLately(&app, act.regular)
      return app.toast(app.words.done.undone(shown(act, app)), .good)
    case .redone(let act):
      return app.toast(app.words.done.redone(shown(act, app)), of: pending.act)
    case .complaints(.filed(let complaint)):
      let words = app.words.complaints
      return app.toast(
        words.filed(complaint.number.short, complaint.number.text), of: pending.act)
    case .complaints(.stepped(let fact)):
      let words = app.words.complaints
      return app.toast(
        words.stepped(fact.complaint.number.short, words.state(fact.standing.state)),
        of: pending.act)
    case .settings(.changed):
      guard case .settings(.change(let values)) = pending.command else { return [] }
      return app.settingsChanged(values, act: pending.act)
    case .drafts(.changed), .imported: return []
    }
  }

  /// A visit that does not count is none that is asked about.
  private static func forgetLately(_ app: inout AppState, _ regular: DocumentID?) {
    if let regular { app.lately[regular] = nil }
  }

  private static func added(
    _ app: inout AppState, _ name: String, _ pending: PendingChange
  ) -> [Effect] {
    let words = app.words
    let consent = words.forms.consentRecorded(words.profile.consentLevel.verbal)
    let text = words.forms.both(words.forms.added(name), consent)
    return app.toast(text, of: pending.act, milliseconds: toldMilliseconds)
  }

  /// A consent that was changed is named: it is never changed in passing.
  private static func edited(
    _ app: inout AppState, _ name: String, _ pending: PendingChange
  ) -> [Effect] {
    let words = app.words
    var text = words.forms.saved(name)
    guard case .regulars(.edit(_, let edit)) = pending.command else {
      return app.toast(text, .good)
    }
    if let consent = edit.consent {
      let level = words.profile.consentLevel.level(consent)
      text = words.forms.both(text, words.forms.consentRecorded(level))
    }
    guard !edit.isFinal else { return app.toast(text, .good) }
    return app.toast(text, of: pending.act)
  }

  /// How long two sentences stay, in milliseconds.
  private static let toldMilliseconds = 8_000

  /// An act as a partner calls what it was about: a thing of the menu by its name.
  private static func shown(_ act: OwnAct, _ app: AppState) -> OwnAct {
    let phrasing = Phrasing(app)
    var item: MenuItem?
    if case .menu = act.what {
      item = app.menu.items.first { $0.key.description == act.subject }
    }
    var act = act
    if let keys = act.settings {
      act.subject = keys.map(app.words.settings.title).joined(separator: app.words.profile.comma)
      return act
    }
    if case .offerEvents = act.what,
      let offer = app.offers.page?.rows.first(where: { $0.id == act.subject })
    {
      act.subject = phrasing.pick(offer.name)
      return act
    }
    act.subject = item.map { phrasing.pick($0.name) } ?? phrasing.text(act.subject)
    return act
  }

  /// Whoever was erased is not shown any more, not even as somebody who is gone.
  private static func erased(
    _ app: inout AppState, _ id: DocumentID, _ name: String
  ) -> [Effect] {
    let effects = app.person?.id == id && app.screen != app.tab.screen ? app.show(app.tab) : []
    return effects + app.toast(app.words.done.erased(name), .good)
  }

  private static func menuChanged(_ app: inout AppState, _ pending: PendingChange) -> [Effect] {
    let words = app.words.people
    guard case .menu(let command) = pending.command else { return [] }
    switch command {
    case .out: return app.toast(words.nowOut(pending.name), of: pending.act)
    case .back: return app.toast(words.nowBack(pending.name), of: pending.act)
    case .importItems: return []
    }
  }

  /// The shop's rules do not allow it: says why.
  static func refused(_ app: inout AppState, token: Int, _ refusal: Refusal) -> [Effect] {
    guard let pending = app.pending.removeValue(forKey: token) else { return [] }
    if case .visits(.justCheckedIn(let visit)) = refusal {
      return CheckingIn.refused(&app, pending, visit)
    }
    if case .visits(.unfit(let order)) = refusal, FormScreen.asks(&app, token: token, order) {
      return []
    }
    if case .visits(.unfit(let order)) = refusal, CheckingIn.asks(&app, pending, order) {
      return []
    }
    if case .offerEvents(.doesNotHold(let denial)) = refusal,
      TellingOffers.asks(&app, pending, denial)
    {
      return []
    }
    if case .askFirst(let act, let number) = refusal, case .step(var stepping) = pending.command {
      // The answer is about this act and no other.
      app.clearToasts()
      stepping.expected = number
      app.overlays.append(.ask(AskScreen.State(.step(stepping, shown(act, app)))))
      return []
    }
    if case .otherSince(let act) = refusal {
      app.loosenToasts()
      return app.toast(app.words.done.otherSince(shown(act, app)), .warning)
    }
    // Whose it is is known no more: the next key asks of it what is shown.
    if case .visits(.move(let visit, _, _, _)) = pending.command, app.checkedIn?.id == visit {
      app.checkedIn = nil
    }
    let sentence = app.words.refusals.onScreen(refusal)
    if FormScreen.refused(&app, token: token, refusal, sentence: sentence) { return [] }
    return app.toast(sentence, .warning)
  }

  /// It could not be written; the sentence says why and what to do.
  static func failed(_ app: inout AppState, token: Int, sentence: String) -> [Effect] {
    app.pending[token] = nil
    FormScreen.failed(&app, token: token)
    return app.toast(sentence, .danger)
  }
}
