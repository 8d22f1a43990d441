import Dispatch
import Foundation
import Journaling
import PartnerApp
import StoreModel
import StoreSession
import TerminalIO
import TextUI

/// The loop around the screens: events become messages, messages become a frame and effects.
///
/// The main actor owns the terminal. Whatever takes time runs elsewhere and comes back as a message,
/// so a key never waits for the disk.
@MainActor
final class ScreenRuntime {
  let context: CommandContext
  /// What is told of the store that is open now.
  var sentence: Sentence { Sentence(language: state.language, directory: store.directory.path) }
  let terminal: Terminal
  var store: OpenStore
  var importing: Task<Void, Never>?
  /// The change asked for last: the next one waits for it.
  var writing: Task<Void, Never>?
  /// The page that is read next, while one is under way.
  var wanted: (page: Question, sequence: Int, store: OpenStore)?
  /// Whether one is.
  var isReadingPage = false
  /// Whom the command line named, until somebody signs on.
  var named: String?
  /// Whether the partner asked to leave, and a change is still on its way.
  var isQuitting = false
  /// Who is on at this terminal.
  var partnerOn: Partner? { state.partner }
  private var state: AppState
  private var inbox: [Message] = []
  private var isDraining = false
  private var ended: CheckedContinuation<ExitStatus, Never>?
  private var following: Task<Void, Never>?

  /// How often what other programs wrote is looked for.
  private static let followEvery: Duration = .seconds(1)
  /// How long files that could not be tidied up are left alone, in seconds.
  private static let tidiesAgainAfter = 600
  /// The first list and its preview come before the index; a key pressed meanwhile builds it at once.
  private static let warmUpAfter: Duration = .milliseconds(120)
  /// How often the wall clock is told to the screens: they show days and minutes.
  private static let ticksEvery = 15

  /// Opens the terminal and stays until the partner quits.
  ///
  /// The terminal is taken over while the store is read: neither waits for the other.
  static func run(
    _ context: CommandContext, options: TerminalOptions
  ) async throws -> ExitStatus {
    async let opened = Opening(context)
    let terminal = try Terminal(options: options)
    defer { terminal.close() }
    let opening = try await opened
    let runtime = ScreenRuntime(opening, terminal)
    let told = runtime.useTheme(of: opening.settings)
    return await runtime.untilQuit(recovery: opening.store.recovery, told)
  }

  private init(_ opening: Opening, _ terminal: Terminal) {
    context = opening.context
    store = opening.store
    named = opening.context.invocation.options[.actor]
    self.terminal = terminal
    let zone = opening.settings.zone(machine: .current)
    var settings = AppSettings(
      size: terminal.size, now: WallClock.milliseconds(), zone: zone, language: opening.language)
    settings.machineZone = .current
    settings.machineLanguage = LanguageChoice.of(
      option: nil, setting: nil, environment: context.environment)
    settings.themes = ThemeNames.all(
      in: ThemeFile.userFolders(environment: context.environment))
    settings.dayStartMinutes = opening.settings.dayStartMinutes
    settings.store = StoreIdentity(opening.settings, isPractice: opening.isPractice)
    settings.showsHan = opening.showsHan ?? terminal.showsHan
    settings.partner = opening.partner
    settings.isKiosk = opening.context.invocation.has(.kiosk)
    settings.isFirstRun = opening.isFirstRun
    state = AppState(settings: settings)
  }

  private func untilQuit(recovery: Recovery?, _ told: String?) async -> ExitStatus {
    await withCheckedContinuation { continuation in
      ended = continuation
      terminal.run { [weak self] events in self?.take(events) }
      post(.opened)
      if let told = sentence.of(recovery) ?? sentence.ofUnmended(store.unmended) {
        post(.failed(sentence: told))
      }
      if let told { post(.failed(sentence: told)) }
      following = Task { [weak self] in await self?.followOthers() }
    }
  }

  private func take(_ events: [TerminalEvent]) {
    for event in events {
      switch event {
      case .key(let key):
        inbox.append(.minted(store.mintID()))
        inbox.append(.key(key))
      case .resized(let size): inbox.append(.resized(size))
      case .hungUp: end(.done)
      }
    }
    drain()
  }

  /// Hands a message to the screens.
  func post(_ message: Message) {
    inbox.append(message)
    drain()
  }

  /// Works the inbox off and draws once for all of it.
  private func drain() {
    guard !isDraining, ended != nil else { return }
    isDraining = true
    // Whatever happens, happens now: the screens judge by the clock.
    inbox.insert(.tick(nowMilliseconds: WallClock.milliseconds()), at: 0)
    var next = 0
    while next < inbox.count {
      let message = inbox[next]
      next += 1
      for effect in update(&state, message) { perform(effect) }
    }
    inbox.removeAll(keepingCapacity: true)
    isDraining = false
    if ended != nil { terminal.show(view(state)) }
  }

  /// Leaves the loop; what is acknowledged is on disk already.
  func end(_ status: ExitStatus) {
    following?.cancel()
    importing?.cancel()
    ended?.resume(returning: status)
    ended = nil
  }

  private func followOthers() async {
    do {
      try await Task.sleep(for: Self.warmUpAfter)
    } catch {
      return
    }
    await warmUp()
    await store.rest()
    var (seconds, tidiesFrom) = (0, 0)
    while !Task.isCancelled {
      do {
        try await Task.sleep(for: Self.followEvery)
      } catch {
        return
      }
      seconds += 1
      if seconds % Self.ticksEvery == 0 {
        drain()
      }
      do {
        if try await store.follow() {
          await tellChange()
          await warmUp()
        }
        await store.rest()
      } catch {
        post(.failed(sentence: sentence.of(error)))
        return
      }
      if seconds >= tidiesFrom { tidiesFrom = seconds + (await tidyUp()) }
    }
  }

  private func tellRemoved(_ files: [String]) {
    guard !files.isEmpty else { return }
    post(.told(sentence: sentence.words.forgetting.removed(files), isDone: false))
  }

  /// Compacts where that is due, and removes what has lain aside too long or tells of somebody who
  /// is forgotten; the seconds until it is looked at again.
  func tidyUp() async -> Int {
    do {
      tellRemoved(try await store.tidyUp().removed)
      return 1
    } catch {
      tellRemoved(await store.takeRemoved())
      post(.failed(sentence: sentence.ofTidying(error, owes: await store.owesForgetting)))
      return Self.tidiesAgainAfter
    }
  }

  /// Builds the index behind the first frame, so that the first key finds it ready.
  func warmUp() async {
    do {
      try await store.warmUp()
    } catch {
      post(.failed(sentence: sentence.of(error)))
    }
  }

  /// Tells the screens that the lists may show something else.
  func tellChange() async {
    post(.storeChanged)
    await tellPartner()
  }
}

extension StoreIdentity {
  /// The store as its settings name it.
  init(_ settings: Settings, isPractice: Bool) {
    self.init(
      number: settings[.storeNumber] ?? "", name: settings[.storeName] ?? "",
      isPractice: isPractice)
  }
}
