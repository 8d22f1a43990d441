import Foundation
import Glibc
import StoreModel
import StoreSession
import Synchronization

/// What every command is handed: the taken-apart arguments and the world around them.
struct CommandContext: Sendable {
  let invocation: Invocation
  let directories: Directories
  let environment: [String: String]
  /// What is said, in the language asked for.
  let words: CommandWords
  /// The store that was opened last, until it is given back.
  private let opened = Shared<OpenStore?>(nil)

  /// Whether `--json` was asked for.
  var wantsJSON: Bool { invocation.has(.json) }

  /// Opens the store the arguments name; what recovery had to do is told on stderr.
  ///
  /// With `onlyQuery` as far as that query needs it.
  func openStore(
    onlyQuery: String? = nil, tellingRecovery: Bool = true
  ) async throws -> OpenStore {
    let actor = invocation.options[.actor]
    var options = OpenOptions(readingsFile: directories.readings)
    // Who is on the roster is not read for a query alone.
    options.onlyQuery = actor == nil ? onlyQuery : nil
    let store =
      invocation.has(.demo)
      ? try await PracticeStore.open(in: directories, now: WallClock.milliseconds())
      : try await OpenStore.open(at: directories.data, options)
    opened.withLock { $0 = store }
    if let actor, let refusal = await store.read({ $0.refusal(toActAs: actor) }) {
      throw StoreError.refused(refusal)
    }
    // One sentence: what could not be done after a mending says no more to the person.
    let told = sentence(store).of(store.recovery) ?? sentence(store).ofUnmended(store.unmended)
    if tellingRecovery, let told { Output.note(told) }
    return store
  }

  /// What became of what is done before a store is given back.
  struct Finished {
    /// Files that lay aside and told of a guest who is forgotten: they are gone.
    var removed: [String] = []
    /// Whether nothing is in the files that a guest did not want kept.
    var isForgotten = true
  }

  /// Gives a store back, once what is owed to guests who want something forgotten is done, whoever
  /// left it undone, and after much was written what makes the next start fast.
  ///
  /// Who only asked leaves the files as they are. What went wrong is told on stderr, beside what is
  /// saved, and so is what had to go beside the journal.
  @discardableResult
  func finish(
    _ store: OpenStore, afterMuch: Bool = false, evenUnchanged: Bool = false
  ) async -> Finished {
    var finished = Finished()
    let sentence = sentence(store)
    if afterMuch {
      do { try await store.warmUp() } catch { Output.note(sentence.ofTidying(error, owes: false)) }
    }
    do {
      let hasWritten = await store.hasWritten
      if hasWritten || evenUnchanged {
        finished.removed = try await store.tidyUp(onlyOwed: !afterMuch).removed
      }
    } catch {
      finished.removed = await store.takeRemoved()
      finished.isForgotten = await !store.owesForgetting
      Output.note(sentence.ofTidying(error, owes: !finished.isForgotten))
    }
    if !finished.removed.isEmpty { Output.note(words.forgetting.removed(finished.removed)) }
    await store.close()
    opened.withLock { $0 = nil }
    return finished
  }

  /// Gives the store back that was opened, where a command was refused before it did: what an earlier
  /// one owes is done all the same, unless this one `onlyAsks`.
  func finishRefused() async {
    guard invocation.command?.command.onlyAsks == false, let store = opened.withLock({ $0 }),
      await store.owesForgetting
    else { return }
    await finish(store, evenUnchanged: true)
  }

  /// What is told of a store.
  func sentence(_ store: OpenStore) -> Sentence {
    Sentence(language: words.language, directory: store.directory.path)
  }

  /// Who acts and when: `--as` and `--at`, else nobody signed on and the real clock.
  func doer(_ store: OpenStore) async throws -> Doer {
    var doer = Doer(now: try await now(store), partner: invocation.options[.actor])
    doer.isByMachine = invocation.options[.at] == nil
    return doer
  }

  /// Whether the moment is this machine's, and its clock looks wrong; never where `--at` gave one.
  func isClockSuspect(_ store: OpenStore) async -> Bool {
    guard invocation.options[.at] == nil else { return false }
    let clock = WallClock.milliseconds()
    return await store.read { $0.isClockSuspect(machine: clock) }
  }

  /// The moment of what a command reads: `--at`, else the real clock; UTC milliseconds.
  func now(_ store: OpenStore) async throws -> Int64 {
    guard let text = invocation.options[.at] else { return WallClock.milliseconds() }
    let calendar = await store.read(\.settings).calendar(machine: .current)
    let clock = WallClock.milliseconds()
    guard let instant = TypedText.instant(text, in: calendar, at: clock, hasBeen: true) else {
      throw UsageError.badValue(.at, text, wanted: .instant)
    }
    return instant
  }
}

/// A value that copies of a struct share.
private final class Shared<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) { self.value = Mutex(value) }

  func withLock<R: Sendable>(_ body: (inout sending Value) -> sending R) -> R {
    value.withLock(body)
  }
}

/// The real clock, which stamps everything that is written.
enum WallClock {
  /// Milliseconds since 1970 in UTC.
  static func milliseconds() -> Int64 { Int64(Date().timeIntervalSince1970 * 1000) }
}

/// How a command ended, as scripts see it.
enum ExitStatus: Int32 {
  case done = 0
  case refused = 1
  case usage = 2
  case damaged = 3
  case unreachable = 4
}
