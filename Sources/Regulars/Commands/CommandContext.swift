import Foundation
import Glibc
import StoreModel
import StoreSession

/// What every command is handed: the taken-apart arguments and the world around them.
struct CommandContext: Sendable {
  let invocation: Invocation
  let directories: Directories
  let environment: [String: String]
  /// What is said, in the language asked for.
  let words: CommandWords

  /// Whether `--json` was asked for.
  var wantsJSON: Bool { invocation.has(.json) }

  /// Opens the store the arguments name; what recovery had to do is told on stderr.
  ///
  /// With `onlyQuery` as far as that query needs it.
  func openStore(
    onlyQuery: String? = nil, tellingRecovery: Bool = true
  ) async throws -> OpenStore {
    var options = OpenOptions(readingsFile: directories.readings)
    options.onlyQuery = onlyQuery
    let store = try await OpenStore.open(at: directories.data, options)
    if tellingRecovery {
      if let told = sentence(store).of(store.recovery) { Output.note(told) }
    }
    return store
  }

  /// Gives a store back that was written to, once what is owed to guests who want something
  /// forgotten is done, whoever left it undone; nil where that did not work.
  ///
  /// Either way it is told on stderr: what had to go beside the journal, or why it is still there.
  @discardableResult
  func finish(_ store: OpenStore) async -> Tidying? {
    var tidying: Tidying? = Tidying()
    do {
      // Who only asked leaves the files as they are.
      if await store.hasWritten { tidying = try await store.tidyUp() }
    } catch {
      tidying = nil
      Output.note(sentence(store).ofTidying(error, owes: await store.owesForgetting))
    }
    if let removed = tidying?.removed, !removed.isEmpty {
      Output.note(words.forgetting.removed(removed))
    }
    await store.close()
    return tidying
  }

  /// What is told of a store.
  func sentence(_ store: OpenStore) -> Sentence {
    Sentence(language: words.language, directory: store.directory.path)
  }

  /// Who acts and when: `--as` and `--at`, else nobody signed on and the real clock.
  func doer(_ store: OpenStore) async throws -> Doer {
    Doer(now: try await now(store), partner: invocation.options[.actor])
  }

  /// The moment of what a command reads: `--at`, else the real clock; UTC milliseconds.
  func now(_ store: OpenStore) async throws -> Int64 {
    guard let text = invocation.options[.at] else { return WallClock.milliseconds() }
    let zone = await store.read(\.settings).zone(machine: .current)
    guard let instant = StoreCalendar.instant(text, zone: zone) else {
      throw UsageError.badValue(.at, text, wanted: .instant)
    }
    return instant
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
