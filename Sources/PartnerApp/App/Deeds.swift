import StoreModel

/// Does what can be done from more than one screen.
enum Deeds {
  /// Does it where the partner is.
  ///
  /// Where it depends on whom the list found, and the list is still behind what was typed, the
  /// answer does it: never for somebody of an old row.
  static func perform(_ app: inout AppState, _ deed: Deed) -> [Effect] {
    if deed.needsList, app.screen == .regulars {
      let waiting = RegularsScreen.Then.deed(deed, id: app.freshID, at: app.lastKey)
      if let effects = RegularsScreen.await(&app, waiting) { return effects }
    }
    if let refusal = RegularsScreen.refusal(app, deed) { return app.toast(refusal, .warning) }
    if let refusal = Availability.refusal(of: .deed(deed), in: app.place, app) {
      return app.toast(app.words.pick.sentence(refusal), .warning)
    }
    switch deed {
    case .checkIn: return CheckingIn.start(&app)
    case .checkInOther: return CheckInForm.open(&app, app.person)
    case .addRegular: return NewRegularForm.open(&app)
    case .edit: return AwaitedForm.edit(&app)
    case .addFact: return app.person.map { FactForm.open(&app, $0) } ?? []
    case .resumeDraft: return Drafts.resume(&app)
    case .clearForm:
      app.overlays.append(.ask(AskScreen.State(.clearForm)))
      return []
    case .voidVisit, .pin, .know: return change(&app, deed)
    case .moveVisit: return MovingVisits.start(&app)
    case .followUp: return app.person.map { FollowUpForm.open(&app, $0) } ?? []
    case .thankYou: return app.person.map { ThankYouForm.open(&app, $0) } ?? []
    case .erase:
      if let person = app.person { app.overlays.append(.ask(AskScreen.State(.erase(person)))) }
      return []
    case .care: return CareList.open(&app)
    case .addEvent: return EventForm.open(&app)
    case .handOver: return HandOverForm.open(&app)
    case .signOn: return PartnersList.open(&app)
    case .menu: return MenuList.open(&app)
    case .importFile:
      app.screen = .importing(ImportScreen.State())
      return []
    case .settings: return SettingsList.open(&app)
    case .guestVisit: return CheckingIn.guest(&app)
    case .takeOffers: return TakingOffers.take(&app)
    case .undo: return [app.ask(.step(UndoStepping(.back, expected: app.actShown)))]
    case .redo: return [app.ask(.step(UndoStepping(.forth)))]
    case .openPalette:
      app.open(.commands(CommandPalette(from: app.place)))
      return []
    case .practice: return [.openPractice]
    case .suspend: return [.suspend]
    }
  }

  /// Changes one fact about whoever is selected or open, once the screen knows it.
  private static func change(_ app: inout AppState, _ deed: Deed) -> [Effect] {
    guard let person = app.person else { return [] }
    guard let profile = app.profile(of: person) else {
      return AwaitedForm.open(&app, person.id, deed)
    }
    return change(&app, deed, profile)
  }

  /// Changes one fact by those there are.
  static func change(_ app: inout AppState, _ deed: Deed, _ profile: RegularProfile) -> [Effect] {
    let person = profile.summary
    var edit = RegularEdit()
    switch deed {
    case .voidVisit:
      guard let visit = profile.recentVisits.first(where: { !$0.isVoid }) else {
        return app.toast(app.words.pick.sentence(app.words.pick.noVisit), .warning)
      }
      return [app.ask(.visits(.void(visit.id, reason: nil)), about: person.name)]
    case .pin: edit.isPinned = !profile.isPinned
    default:
      let name = app.partner?.name
      edit.isKnown = !profile.knownBy.contains { $0 == name }
    }
    return [app.ask(.regulars(.edit(person.id, edit)), about: person.name)]
  }

  /// Does what a key asked for while the list was behind.
  static func perform(_ app: inout AppState, _ then: RegularsScreen.Then) -> [Effect] {
    switch then {
    case .open:
      return app.regulars.selected.map { ProfileScreen.open(&app, $0) } ?? []
    case .deed(let deed, let id, let at):
      // Whoever typed a name means somebody: a guest's visit is not made of it unseen.
      guard app.regulars.selected != nil || deed != .checkIn else {
        return app.toast(app.words.done.nobodyThere, .warning)
      }
      app.freshID = id
      app.lastKey = at
      return perform(&app, deed)
    }
  }
}
