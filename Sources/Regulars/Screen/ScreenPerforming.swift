import Documents
import PartnerApp
import StoreModel
import StoreSession
import TerminalIO
import TextUI

extension ScreenRuntime {
  /// Does something in the shop after everything asked before, and answers with its token.
  func perform(_ command: Command, token: Int) {
    let (store, before) = (store, writing)
    let doer = doer()
    let sentence = sentence
    writing = Task {
      await before?.value
      do {
        // Whoever signs on here is on, whomever the command line named.
        if case .partners(.signOn) = command { named = nil }
        let theme = try theme(of: command)
        let done = try await store.performed(command, by: doer)
        if let theme { terminal.use(theme) }
        post(.performed(token: token, done.outcome, act: done.act))
        if let keys = done.outcome.settingsStepped { await show(keys) }
        if command.showsInLists { await tellChange() }
        if await store.owesForgetting { _ = await tidyUp() }
      } catch StoreError.refused(let refusal) {
        post(.refused(token: token, refusal))
      } catch {
        post(.notPerformed(token: token, sentence: sentence.of(error)))
      }
    }
  }

  /// The theme a command chooses, nil where it chooses none; one that cannot be used is not chosen.
  private func theme(of command: Command) throws -> Theme? {
    guard case .settings(.change(let values)) = command, let choice = values[.theme] else {
      return nil
    }
    return try choice.map { try ScreenCommand.theme($0, context) } ?? .house
  }

  /// Settings were taken back or set again: the screen shows these, as where they are chosen, and no
  /// others, as the command line may have chosen those.
  private func show(_ keys: [SettingKey]) async {
    let settings = await store.read(\.settings)
    if keys.contains(.theme), context.invocation.options[.theme] == nil {
      terminal.use(.house)
      if let sentence = useTheme(of: settings) { post(.failed(sentence: sentence)) }
    }
    post(.settingsTaken(Dictionary(uniqueKeysWithValues: keys.map { ($0, settings.own[$0]) })))
  }

  /// Shows what the store is set to, unless the command line names a theme; what to tell where that
  /// theme cannot be used, which keeps nobody from the counter.
  func useTheme(of settings: Settings) -> String? {
    guard context.invocation.options[.theme] == nil, let name = settings[.theme] else { return nil }
    do {
      terminal.use(try ScreenCommand.theme(name, context))
      return nil
    } catch {
      return sentence.of(error)
    }
  }

  /// Prints a card of the queue, after everything asked before.
  func printCard(_ card: ThankYouFact) {
    let (before, doer, sentence) = (writing, doer(), sentence)
    let printing = CardPrinting(
      store: store, language: sentence.language, environment: context.environment)
    writing = Task {
      await before?.value
      do {
        let printed = try await printing.print(card.id, by: doer)
        let command = await printing.store.read(\.settings).printCommand
        let told = sentence.of(printed, command: command)
        post(.told(sentence: told, isDone: printed == .printed))
        await tellChange()
      } catch {
        post(.failed(sentence: sentence.of(error)))
      }
    }
  }

  /// Tells the screens who is on, where that is somebody else than they know.
  func tellPartner() async {
    let partner = await store.partner(on: named)
    if partner != partnerOn { post(.signedOn(partner)) }
  }

  /// Ends once what was asked for is durable, and gone where that was asked; asked twice, at once.
  func quit() {
    guard !isQuitting else { return end(.done) }
    isQuitting = true
    let (store, writing) = (store, writing)
    Task {
      await writing?.value
      // What a guest wants forgotten is not left to the next start where it can be done now.
      if await store.owesForgetting { _ = await tidyUp() }
      end(.done)
    }
  }

  /// Who acts now: whoever is on, else whom the command line names.
  func doer() -> Doer {
    var doer = Doer(
      now: WallClock.milliseconds(), partner: partnerOn?.id.description ?? named)
    doer.isByMachine = true
    return doer
  }
}

extension OpenStore {
  /// Whoever goes by a name; without one, who is on at this terminal.
  func partner(on name: String?) async -> Partner? {
    await read { shop in
      guard let name else { return shop.partnerOn }
      return shop.partner(named: name)
    }
  }
}

extension Outcome {
  /// The settings that were taken back, or set again; nil where something else was.
  fileprivate var settingsStepped: [SettingKey]? {
    switch self {
    case .undone(let act), .redone(let act): act.settings
    case .regulars, .visits, .partners, .drafts, .menu, .care, .offers, .offerEvents,
      .complaints, .settings, .imported:
      nil
    }
  }
}
