import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars offers …`: what the store offers, and what became of it.
enum OffersCommand: ProgramCommand {
  /// The ways to call it; of those that fit the first is meant, so the list stands last.
  private static var ways: [any OffersWay.Type] {
    [OfferTellingCommand.self, OfferEffectCommand.self, OffersTraceCommand.self, OffersList.self]
  }

  static let forms: [CommandForm] =
    [CommandForm(optional: ways.flatMap { $0.flags })] + ways.flatMap { $0.forms }

  static func purpose(in language: Language) -> String { OffersListWords.of(language).purpose }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let way = ways.first { $0.isMeant(by: context.invocation) }
    return try await (way ?? OffersList.self).run(context)
  }
}

/// One way to call `regulars offers`; each has a file of its own and a place in the list of ways.
protocol OffersWay {
  /// Forms that begin with a word of its own.
  static var forms: [CommandForm] { get }
  /// Flags it takes where no word stands behind the command.
  static var flags: [Flag] { get }
  /// Whether what was typed means it.
  static func isMeant(by invocation: Invocation) -> Bool
  /// Does it, and says how it ended.
  static func run(_ context: CommandContext) async throws -> ExitStatus
}

/// `regulars offers`: all of them, and where they stand.
enum OffersList: OffersWay {
  static let forms: [CommandForm] = []
  static let flags: [Flag] = []

  static func isMeant(by invocation: Invocation) -> Bool { true }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let now = try await context.now(store)
    let calendar = await store.read(\.settings).calendar(machine: .current)
    let standings = await store.read { $0.offerStandings(at: now, in: calendar) }
    await context.finish(store)
    let words = context.words.offers
    if context.wantsJSON {
      Output.json(.array(standings.map(FactsJSON.offer)))
    } else {
      let times = OfferTimesText(now: now, calendar: calendar)
      let rows = standings.map { standing in
        [words.name(standing.offer.name), standing.offer.id, times.text(of: standing, words)]
      }
      Output.lines(Output.columns(rows))
      if rows.isEmpty { Output.note(words.none) }
    }
    return standings.isEmpty ? .refused : .done
  }
}

/// Where an offer stands, as a line says it.
private struct OfferTimesText {
  let now: Int64
  let calendar: StoreCalendar

  func text(of standing: OfferStanding, _ words: OffersListWords) -> String {
    switch standing.state {
    case .running: words.running(standing.ends.map(clock))
    case .laterToday(let from): words.laterToday(clock(from))
    case .upcoming(let from): words.upcoming(clock(from))
    case .ended(let at): words.ended(clock(at))
    }
  }

  /// 14:00 of this business day, 2026-12-01 04:00 of any other.
  private func clock(_ instant: Int64) -> String {
    let text = calendar.clockText(instant)
    let isToday = calendar.businessDay(of: instant) == calendar.businessDay(of: now)
    return isToday ? String(text.suffix(5)) : text
  }
}

extension FactsJSON {
  /// One line of `offers`.
  static func offer(_ standing: OfferStanding) -> JSONText {
    let offer = standing.offer
    return .object([
      ("id", .string(offer.id)),
      ("kind", .string(offer.kind.rawValue)),
      ("name", .object([("en", .string(offer.name.en)), ("zh", .string(offer.name.zh))])),
      ("state", .string(standing.state.word)),
      ("ends", .instant(standing.ends)),
      ("next", .instant(standing.next)),
      (
        "counts",
        .object([
          ("shown", .int(Int64(standing.counts.shown))),
          ("used", .int(Int64(standing.counts.used))),
          ("declined", .int(Int64(standing.counts.declined))),
        ])
      ),
    ])
  }
}
