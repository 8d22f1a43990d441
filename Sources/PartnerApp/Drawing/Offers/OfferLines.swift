import StoreModel
import TextUI

/// One offer as lines: its conditions from the rule, whom it fits and why not, what was told of it.
struct OfferLines {
  let facts: OfferFacts
  let phrasing: Phrasing
  /// The guest who is picked.
  let guest: RegularSummary?
  /// How wide the lines may be.
  let columns: Int

  /// A line, and the guest who stands in it.
  struct Item: Equatable {
    var line: Line
    var guest: RegularSummary?
  }

  private var offer: OfferPhrasing { OfferPhrasing(phrasing, names: facts.names) }
  private var words: OfferWords { phrasing.words.offers }

  /// What fits beside the list: guests give way to what stands below them.
  func brief(rows: Int) -> [Item] {
    let (head, fits, misses, day) = (head, fits, misses, day(isWhole: false))
    let guests = facts.guests(with: guest)
    let tail = (misses.isEmpty ? 0 : misses.count) + (day.isEmpty ? 0 : day.count + 1)
    var room = max(3, rows - head.count - 1 - fits.count - tail)
    // A row of them goes to how many there are besides.
    if guests.count > room { room -= 1 }
    let picked = guests.firstIndex { $0.id == guest?.id } ?? 0
    let first = max(0, min(picked - room + 1, guests.count - room))
    let shown = guests.dropFirst(first).prefix(room)
    let hidden = guests.count - shown.count
    let more = hidden > 0 ? [text(" " + words.andMore(hidden), .dim)] : []
    return join([head, fits + shown.map { item($0, guests) } + more + misses, day])
  }

  /// Everything there is to say.
  func full() -> [Item] {
    let guests = facts.guests(with: guest)
    let when = [offer.when(facts.state), offer.howLong(facts.state)].filter { !$0.isEmpty }
    let state = text(when.joined(separator: "  "), .good)
    return join([
      head + (when.isEmpty ? [] : [state]), fits + guests.map { item($0, guests) } + misses,
      day(isWhole: true), users,
    ])
  }

  private func join(_ parts: [[Item]]) -> [Item] {
    Array(parts.filter { !$0.isEmpty }.joined(separator: [text("")]))
  }

  private func text(_ text: String, _ role: Role = .text) -> Item {
    Item(line: Line(text: text, role: role))
  }

  private func broken(_ phrases: [String], indent: Int = 0, _ role: Role = .text) -> [Item] {
    PhraseWrap.rows(phrases, separator: words.comma, columns: columns, indent: indent)
      .map { text($0, role) }
  }

  private var head: [Item] {
    [text(offer.pick(facts.offer.name), .title)]
      + offer.conditions(facts.offer).flatMap { broken($0) }
  }

  private var fits: [Item] {
    facts.likely == 0 ? [] : [text(words.fits(facts.fits.count, facts.likely))]
  }

  private var misses: [Item] {
    var phrases = offer.groups(facts.misses, of: facts.offer).map { words.so($0.count, $0.reason) }
    guard !phrases.isEmpty else { return [] }
    phrases[0] = words.forNot(facts.misses.count) + phrases[0]
    return broken(phrases, indent: 2, .dim)
  }

  private func day(isWhole: Bool) -> [Item] {
    let day = facts.day
    guard day != OfferCounts() else { return isWhole ? [text(words.nothingToday, .dim)] : [] }
    let counts = [words.shown(day.shown), words.used(day.used), words.declined(day.declined)]
    let reasons = day.reasons.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "\(words.reason($0.key)) \($0.value)" }
    let told = PhraseWrap.rows(
      [words.today + counts[0]] + counts.dropFirst(), separator: "  ", columns: columns, indent: 2)
    let why = PhraseWrap.rows(reasons, separator: words.comma, columns: max(1, columns - 2))
    return (told + why.map { "  " + $0 }).map { text($0) }
  }

  private var users: [Item] {
    guard !facts.users.isEmpty else { return [] }
    return [text(words.usersToday, .title)]
      + facts.users.map { user in
        let name = user.regular.map { phrasing.name(of: $0) } ?? words.guest
        return Item(
          line: Line(text: " \(phrasing.time(of: user.at))  \(name)"), guest: user.regular)
      }
  }

  /// A guest it fits: name, how it is read, what they drink; one column for the drinks of all.
  private func item(_ regular: RegularSummary, _ all: [RegularSummary]) -> Item {
    let drinks = all.reduce(0) { max($0, Width.of($1.usual.first ?? "")) }
    let widest = all.reduce(0) { max($0, Width.of(name(of: $1))) }
    let room = max(8, min(widest, columns - 1 - (drinks == 0 ? 0 : drinks + 2)))
    let isPicked = regular.id == guest?.id
    let shown = Cut.text(name(of: regular), to: room)
    let blank = String(repeating: " ", count: max(0, room - Width.of(shown)))
    let usual = regular.usual.first.map { "  " + phrasing.text($0) } ?? ""
    return Item(
      line: Line(
        text: (isPicked ? ">" : " ") + shown
          + (usual.isEmpty ? "" : blank + usual),
        role: isPicked ? .rowSelected : .text), guest: regular)
  }

  private func name(of regular: RegularSummary) -> String {
    let isNamed = phrasing.showsHan && !regular.reading.isEmpty && regular.reading != regular.name
    return phrasing.name(of: regular) + (isNamed ? " " + regular.reading : "")
  }
}
