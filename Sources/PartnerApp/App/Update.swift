import StoreModel
import TextUI

/// Lets something happen: the state afterwards, and what is to be done outside.
public func update(_ state: inout AppState, _ message: Message) -> [Effect] {
  switch message {
  case .opened:
    return state.tellScreens { $0.storeOpened(&$1) } + [state.load(.drafts), state.load(.menu)]
  case .minted(let id):
    state.freshID = id
    return []
  case .key(let key):
    state.lastKey = state.settings.now
    return pressed(&state, key)
  case .resized(let size):
    state.settings.size = size
    return state.tellScreens { $0.resized(&$1) }
  case .tick(let now): return ticked(&state, now)
  case .pauseEnded(let token): return pauseEnded(&state, token)
  case .loaded(let sequence, let answer): return loaded(&state, sequence, answer)
  case .performed(let token, let outcome, let act):
    return ChangeAnswers.performed(&state, token: token, outcome, act: act) + Drafts.settle(&state)
  case .refused(let token, let refusal):
    return ChangeAnswers.refused(&state, token: token, refusal) + Drafts.settle(&state)
  case .notPerformed(let token, let sentence):
    return ChangeAnswers.failed(&state, token: token, sentence: sentence)
      + Drafts.settle(&state)
  case .told(let sentence, let isDone):
    return state.toast(sentence, isDone ? .good : .warning, milliseconds: 10_000)
  case .signedOn(let partner): return PartnersList.signedOn(&state, partner)
  case .storeChanged:
    return state.tellScreens { $0.storeChanged(&$1) } + state.tellOverlays { $0.storeChanged(&$1) }
      + [state.load(.menu), state.load(.settings), state.load(.drafts)]
  case .storeOpened(let store): return storeOpened(&state, store)
  case .importProgressed(let progress):
    ImportScreen.progressed(&state, progress)
    return []
  case .importFinished(let report): return ImportScreen.finished(&state, report)
  case .importFailed(let sentence): return ImportScreen.failed(&state, sentence)
  case .settingsSaved(let values):
    state.settings.apply(values)
    return state.toast(state.words.frame.saved, .good)
  case .settingsTaken(let values):
    for (key, value) in values { state.storeSettings.values[key] = value }
    state.settings.take(values)
    return []
  case .failed(let sentence): return failed(&state, sentence)
  }
}

/// A key that leads to another page takes away what was told on the one before.
private func pressed(_ state: inout AppState, _ key: Key) -> [Effect] {
  let (place, told) = (state.place, Set(state.toasts.map(\.token)))
  let effects = KeyRouting.update(&state, key)
  if state.place != place {
    state.toasts.removeAll { told.contains($0.token) && $0.severity != .danger }
  }
  return effects
}

/// What all screens share is taken first; then everybody hears of it, and takes what they asked for.
private func loaded(_ state: inout AppState, _ sequence: Int, _ answer: Answer) -> [Effect] {
  taken(&state, sequence, answer)
    + state.tellScreens { $0.loaded(&$1, sequence: sequence, answer) }
    + state.tellOverlays { $0.loaded(&$1, sequence: sequence, answer) }
}

private func taken(_ state: inout AppState, _ sequence: Int, _ answer: Answer) -> [Effect] {
  switch answer {
  case .profile(let profile):
    return AwaitedForm.profileLoaded(&state, sequence: sequence, profile)
  case .drafts(let drafts, let names): return Drafts.loaded(&state, drafts, names)
  case .menu(let menu): state.menu = menu
  case .partners(let partners):
    state.partners = partners
    state.hasRoster = true
  case .care(let part, let care): return CareList.loaded(&state, part, care)
  case .settings(let settings): state.take(settings)
  case .takeable(let visit, let offers): return TakingOffers.found(&state, visit, offers)
  case .page, .guests, .duplicates, .offers, .offer: break
  }
  return []
}

private func pauseEnded(_ state: inout AppState, _ token: Int) -> [Effect] {
  state.toasts.removeAll { $0.token == token }
  return state.tellOverlays { $0.pauseEnded(&$1, token: token) }
    + state.tellScreens { $0.pauseEnded(&$1, token: token) }
}

private func storeOpened(_ state: inout AppState, _ store: StoreIdentity) -> [Effect] {
  let wasPractice = state.settings.store.isPractice
  state.settings.store = store
  // What stands open, waits or was read is of the other store: nothing of it may reach this one.
  state.held = []
  state.awaitedForm = nil
  state.overlays = []
  state.drafts = []
  state.heldDrafts = []
  state.draftsTold = nil
  state.partners = []
  state.care = nil
  state.lately = [:]
  state.actedOn = nil
  state.loosenToasts()
  state.checkedIn = nil
  state.guests = FoundGuests()
  let effects = state.tellScreens { $0.storeOpened(&$1) } + [state.load(.drafts)]
  guard store.isPractice, !wasPractice else { return effects }
  return effects + state.toast(state.words.frame.practiceOpened, .note)
}

/// What failed may have been a question that now stays unanswered: it may be asked again.
private func failed(_ state: inout AppState, _ sentence: String) -> [Effect] {
  state.toast(sentence, .danger) + state.tellScreens { $0.failed(&$1) }
}

/// The clock went on: with every minute others may be likely to come, and what was out may be back.
private func ticked(_ state: inout AppState, _ now: Int64) -> [Effect] {
  let isSameMinute = now / 60_000 == state.settings.now / 60_000
  state.settings.now = now
  guard !isSameMinute else { return RegularsScreen.reorder(&state) }
  return state.tellScreens { $0.minutePassed(&$1) }
}
