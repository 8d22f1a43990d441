import Foundation
import PartnerApp
import StoreModel
import StoreSession

/// `regulars menu [out|back ITEM]`: what the store sells, and what is out today.
enum MenuCommands: ProgramCommand {
  static let forms = [
    CommandForm(), CommandForm(words: ["out", "back"], operands: [.text(.item)]),
  ]

  static func purpose(in language: Language) -> String { PurposeWords.of(language).menu }

  static func run(_ context: CommandContext) async throws -> ExitStatus {
    let operands = context.invocation.operands
    let command = operands.first.map { self.command($0, context.text(after: 1)) }
    let store = try await context.openStore()
    let doer = try await context.doer(store)
    let calendar = await store.read(\.settings).calendar(machine: .current)
    let moment = MenuTime(at: doer.now, calendar: calendar)
    var changed: MenuItem?
    if let command {
      let outcome = try await store.perform(.menu(command), by: doer)
      if case .menu(.changed(let item)) = outcome { changed = item }
    }
    let menu = await store.read(\.menu)
    await context.finish(store)
    if let changed {
      tell(changed, moment, context.words.menu, json: context.wantsJSON)
    } else {
      list(menu, moment, context.words.menu, json: context.wantsJSON)
    }
    return .done
  }

  /// When the menu is looked at.
  private struct MenuTime {
    let at: Int64
    let calendar: StoreCalendar

    func outUntil(_ item: MenuItem) -> Int64? { item.outUntil(at: at, calendar: calendar) }
  }

  /// The usage lets no other word than these two pass.
  private static func command(_ word: String, _ item: String) -> MenuCommand {
    word == "out" ? .out(item: item) : .back(item: item)
  }

  private static func tell(
    _ item: MenuItem, _ moment: MenuTime, _ words: MenuListWords, json: Bool
  ) {
    if json {
      Output.json(FactsJSON.menuItem(item, outUntil: moment.outUntil(item)))
      return
    }
    let name = words.name(item.name)
    if let until = moment.outUntil(item) {
      Output.line(words.outUntil(name, item.key, moment.calendar.clockText(until)))
    } else {
      Output.line(words.back(name, item.key))
    }
  }

  private static func list(_ menu: Menu, _ moment: MenuTime, _ words: MenuListWords, json: Bool) {
    if json {
      let items = menu.items.map { FactsJSON.menuItem($0, outUntil: moment.outUntil($0)) }
      Output.json(.array(items + menu.categories.map(FactsJSON.menuCategory)))
      return
    }
    let rows = menu.items.map { item in
      [
        words.name(item.box.name), item.code, words.name(item.name), prices(of: item, on: menu),
        item.category.map { words.name(menu.name(ofCategory: $0)) } ?? "",
        item.allergens.map(\.rawValue).sorted().joined(separator: " "),
        withheld(from: item, on: menu, words),
        moment.outUntil(item) == nil ? "" : words.out,
      ]
    }
    Output.lines(Output.columns(rows))
  }

  /// What is not granted on an item, by its own terms or its category's.
  private static func withheld(
    from item: MenuItem, on menu: Menu, _ words: MenuListWords
  ) -> String {
    let terms = menu.terms(of: item)
    let withheld = [terms.earns ? "" : words.noStars, terms.isOnOffer ? "" : words.noOffers]
    return withheld.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// "32.00" for every size, "T 32.00, G 35.00" for some.
  private static func prices(of item: MenuItem, on menu: Menu) -> String {
    let sizes = menu.items(in: .size).compactMap { size in
      item.prices[size.code].map { "\(size.code) \(yuan($0))" }
    }
    return ([item.price.map(yuan)].compactMap(\.self) + sizes).joined(separator: ", ")
  }

  private static func yuan(_ fen: Int64) -> String {
    "\(fen / 100).\(fen % 100 / 10)\(fen % 10)"
  }
}

extension StoreCalendar {
  /// Local date and time of an instant: 2026-11-23 04:00.
  func clockText(_ instant: Int64) -> String {
    let (day, minutes) = local(instant)
    let clock = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return day.text + " " + clock.joined(separator: ":")
  }
}
