import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars stats [--day D]`: the figures of one business day.
enum StatsCommand {
  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let store = try await context.openStore()
    let now = try await context.now(store)
    let day = try self.day(context.invocation)
    let (facts, calendar) = await store.read(at: now) { reader in
      (reader.shop.figures(of: day ?? reader.today, in: reader.calendar), reader.calendar)
    }
    await store.close()
    if context.wantsJSON {
      Output.json(FactsJSON.day(facts, calendar))
    } else {
      Output.lines(lines(facts))
    }
    return .done
  }

  private static func day(_ invocation: Invocation) throws -> CivilDay? {
    guard let text = invocation.options["day"] else { return nil }
    guard let day = CivilDay(text) else {
      throw UsageError.badValue(option: "day", value: text, wanted: "a date, like 2026-11-21")
    }
    return day
  }

  private static func lines(_ facts: DayFacts) -> [String] {
    let share = facts.memberShare.formatted(.percent.precision(.fractionLength(0)))
    let people = "\(facts.members) (\(facts.newMembers) new, \(facts.returning) returning)"
    let busiest = facts.hourlyAll.enumerated().max {
      ($0.element, $1.offset) < ($1.element, $0.offset)
    }
    var rows = [
      ["day", facts.day.text],
      ["visits", "\(facts.visits) (\(facts.guestVisits) of guests)"],
      ["members", people],
      ["member share", share],
      ["sales", Figures.money(fen: facts.salesFen)],
      ["sales to members", Figures.money(fen: facts.memberSalesFen)],
      ["average ticket", facts.averageTicketFen.map(Figures.money) ?? "-"],
      ["average ticket of members", facts.memberAverageTicketFen.map(Figures.money) ?? "-"],
    ]
    if let busiest, busiest.element > 0 {
      rows.append(["busiest hour", "\(busiest.offset):00, \(busiest.element) visits"])
    }
    return Output.columns(rows)
  }
}
