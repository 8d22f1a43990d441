import Lookup
import PartnerApp
import StoreModel

/// The lines `find` prints, in the partner's language.
struct FindText {
  let language: Language
  /// The moment days are counted to, UTC milliseconds.
  let now: Int64
  /// What tells a mark from other words.
  let menu: Menu

  /// One regular in columns.
  func row(_ regular: RegularSummary) -> [String] {
    [
      regular.label, regular.name, regular.reading, regular.tier ?? "",
      regular.usual.first.map { menu.usual($0).shown } ?? "",
      regular.lastVisit.map { DaysAgo.text($0, now: now) } ?? "", why(regular),
    ]
  }

  /// That there are more than those printed.
  func shown(_ count: Int, of total: Int) -> String {
    pick(
      "\(count) of \(total) shown; --limit shows more.",
      "显示了 \(total) 位中的 \(count) 位，--limit 可显示更多。")
  }

  /// That nobody answers a query.
  func nobody(_ query: String) -> String {
    pick(
      "Nobody found for '\(query)'. Try fewer letters.", "没有找到「\(query)」，请少输几个字再试。")
  }

  /// What the query hit, unless it is the name as typed, and how it was meant where nobody typed it.
  private func why(_ regular: RegularSummary) -> String {
    let words = [regular.matched.flatMap(word), regular.guess.map(word)].compactMap(\.self)
    return words.isEmpty ? "" : "(\(words.joined(separator: ", ")))"
  }

  private func word(_ field: MatchedField) -> String? {
    switch field {
    case .name: nil
    case .pinyin: pick("pinyin", "拼音")
    case .initials: pick("initials", "首字母")
    case .callName: pick("call name", "昵称")
    case .phone: pick("phone", "手机")
    case .card: pick("card", "卡")
    case .cue: pick("cue", "特征")
    }
  }

  private func word(_ guess: LookupGuess) -> String {
    switch guess {
    case .slip: pick("one slip", "差一处")
    case .slips: pick("two slips", "差两处")
    case .southern: pick("sounds alike", "近音")
    }
  }

  private func pick(_ english: String, _ chinese: String) -> String {
    language == .chinese ? chinese : english
  }
}
