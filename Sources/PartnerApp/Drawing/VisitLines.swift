import StoreModel
import TextUI

/// The latest visits of a regular as lines, those among them that turned out to be somebody else's.
enum VisitLines {
  /// The newest first; what was moved away stands where it was.
  static func latest(_ profile: RegularProfile, _ phrasing: Phrasing) -> [Line] {
    let own = profile.recentVisits.map { (visit: $0, isAway: false) }
    let away = profile.movedAway.map { (visit: $0, isAway: true) }
    guard !own.isEmpty || !away.isEmpty else { return [] }
    let title = Line(text: phrasing.words.profile.recentVisits, role: .title)
    let all = (own + away).enumerated().sorted { one, other in
      one.element.visit.at != other.element.visit.at
        ? one.element.visit.at > other.element.visit.at : one.offset < other.offset
    }
    return [Line(text: ""), title]
      + all.prefix(RegularProfile.recentVisitsMax).map {
        line($0.element.visit, isAway: $0.element.isAway, phrasing)
      }
  }

  private static func line(_ visit: VisitFact, isAway: Bool, _ phrasing: Phrasing) -> Line {
    let items = visit.items.map(phrasing.item).joined(separator: ", ")
    let money = visit.fen.map(Figures.money)
    let void = visit.isVoid ? phrasing.words.profile.void : nil
    let moved = phrasing.moved(visit, away: isAway)
    let parts = [phrasing.time(of: visit.at), void, money, items, moved].compactMap { $0 }
    return Line(
      label: phrasing.date(of: visit.at),
      text: parts.filter { !$0.isEmpty }.joined(separator: "  "),
      role: visit.isVoid || isAway ? .dim : .text, right: visit.by.map(phrasing.text) ?? "")
  }
}
