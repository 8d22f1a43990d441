import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars stats [--day D]`: the figures of one business day.
enum StatsCommand: ProgramCommand {
  static let forms = [CommandForm(optional: [.day])]

  static let onlyAsks = true

  static func purpose(in language: Language) -> String { PurposeWords.of(language).stats }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    _ = try day(context.invocation, upTo: CivilDay(number: 0))
    let store = try await context.openStore()
    let now = try await context.now(store)
    let today = await store.read(at: now) { $0.today }
    let said = try day(context.invocation, upTo: today)
    let (facts, calendar, isSet) = await store.read(at: now) { reader in
      (
        reader.shop.figures(of: said ?? today, in: reader.calendar), reader.calendar,
        reader.shop.settings[.zone] != nil
      )
    }
    await store.close()
    let machine = isSet ? nil : machineZone(context.environment)
    if context.wantsJSON {
      Output.json(FactsJSON.day(facts, calendar, machine: machine))
    } else {
      let words = context.words.figures
      Output.lines(lines(facts, words, zone: machine.map(words.zone)))
    }
    return .done
  }

  /// What says which zone is taken where the store set none.
  private static func machineZone(_ environment: [String: String]) -> MachineZone {
    MachineZone(
      variable: environment["TZ"], system: TimeZone.current.identifier,
      now: Int(WallClock.milliseconds() / 1000))
  }

  private static func day(_ invocation: Invocation, upTo today: CivilDay) throws -> CivilDay? {
    guard let text = invocation.options[.day] else { return nil }
    guard let day = TypedText.day(text, upTo: today) else {
      throw UsageError.badValue(.day, text, wanted: .day(like: "2026-11-21"))
    }
    return day
  }

  private static func lines(
    _ facts: DayFacts, _ words: FiguresWords, zone: String?
  ) -> [String] {
    let share = facts.memberShare.formatted(.percent.precision(.fractionLength(0)))
    let people = words.members(facts.members, facts.newMembers, facts.returning)
    let busiest = facts.hourlyAll.enumerated().max {
      ($0.element, $1.offset) < ($1.element, $0.offset)
    }
    var rows: [(FiguresWords.Label, String)] = [
      (.day, facts.day.text),
      (.visits, words.visits(facts.visits, facts.guestVisits)),
      (.members, people),
      (.memberShare, share),
      (.sales, Figures.money(fen: facts.salesFen)),
      (.memberSales, Figures.money(fen: facts.memberSalesFen)),
      (.averageTicket, facts.averageTicketFen.map(Figures.money) ?? "-"),
      (.memberAverageTicket, facts.memberAverageTicketFen.map(Figures.money) ?? "-"),
    ]
    if let busiest, busiest.element > 0 {
      rows.append((.busiestHour, words.busiest(busiest.offset, busiest.element)))
    }
    if let zone { rows.append((.zone, zone)) }
    return Output.columns(rows.map { [words.label($0.0), $0.1] })
  }
}
