import Documents
import Foundation
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

/// The people and moments the screens are tested with.
enum Fixtures {
  /// 22 November 2026, 09:30 in Shanghai.
  static let now: Int64 = 1_795_311_000_000
  static let day: Int64 = 86_400_000
  static let shanghai = TimeZone(identifier: "Asia/Shanghai") ?? .gmt

  static func settings(
    rows: Int = 24, columns: Int = 80, language: Language = .english
  ) -> AppSettings {
    var settings = AppSettings(
      size: Size(rows: rows, columns: columns), now: now, zone: shanghai, language: language)
    settings.store = StoreIdentity(number: "0412", name: "Renmin Square 人民广场")
    return settings
  }

  static func id(_ number: Int) -> DocumentID { DocumentID(high: 7, low: UInt64(number)) }

  static func regular(
    _ number: Int, _ name: String, _ reading: String = "", usual: [String] = [], days: Int64? = nil
  ) -> RegularSummary {
    var regular = RegularSummary(id: id(number), label: "M\(1000 + number)", name: name)
    regular.reading = reading
    regular.usual = usual
    regular.lastVisit = days.map { now - $0 * day }
    return regular
  }

  /// A Chinese name, an accent, a combining mark, twins, long names, a missing usual.
  static let people: [RegularSummary] = {
    var people = [
      regular(1, "张小明", "Zhang Xiaoming", usual: ["G N L", "I G CM"], days: 5),
      regular(2, "张雪梅", "Zhang Xuemei", usual: ["I V 2 O A"], days: 0),
      regular(3, "周晓美", "Zhou Xiaomei", usual: ["T L"], days: 2),
      regular(4, "José Álvarez", usual: ["G M"], days: 1),
      regular(5, "Ame\u{301}lie Dubois", usual: ["S FW"], days: 412),
      regular(
        6, "Aleksandra Konstantinopolskaya-Wrzesniewska", usual: ["V 4 2V XH WC GTL"], days: 3),
      regular(7, "欧阳诗语慕容皓月独孤", "Ouyang Shiyumuronghaoyuedugu", days: 12),
      regular(8, "Li Wei", usual: ["T C"]),
      regular(9, "李伟", "Li Wei", usual: ["G A"], days: 7),
      regular(10, "李伟", "Li Wei", days: 8),
    ]
    people[0].callName = "Xiao Zhang"
    people[0].tier = "gold"
    people[0].stars = 18_432
    people[0].constraints = ["tree-nut", "peanut"]
    people[0].cue = "blue helmet, 8:10"
    people[0].phoneLast4 = "5678"
    people[0].late = 3
    for place in [8, 9] { people[place].hasNamesake = true }
    people[8].cue = "grey scarf"
    people[9].phoneLast4 = "0042"
    return people
  }()

  static let zhang: RegularProfile = {
    var profile = RegularProfile(summary: people[0])
    profile.birthday = "11-25"
    profile.joined = "2024-02-29"
    profile.consent = .verbal
    profile.scopes = [.remember, .neighbours]
    profile.notes = [
      NoteFact(
        id: id(91), text: "likes the window seat; reads the paper until nine", at: now - day,
        by: "Mei"),
      NoteFact(id: id(92), text: "孩子下周上学", at: now - 30 * day, by: nil),
    ]
    profile.usuals = people[0].usual.map {
      Menu.builtIn.shownUsual(
        $0, constraints: [.treeNut, .peanut], at: now, calendar: settings().calendar)
    }
    profile.rhythm = RhythmFacts(status: .watch, intervalDays: 2, daysSince: 5)
    profile.segment = .ambassador
    profile.suggestion = SuggestionFact(product: "FW", regulars: 7)
    profile.knownBy = ["Mei", "Bo"]
    profile.followUps = [
      FollowUpFact(id: id(93), regular: people[0], text: "ask about the marathon", at: now - day)
    ]
    profile.visitCount = 42
    profile.rhythm = RhythmFacts(status: .onTrack, intervalDays: 2, daysSince: 1)
    profile.recentVisits = (0..<12).map(visit)
    return profile
  }()

  /// An almond latte for somebody who must not have nuts; their other usual can be made.
  static let unfit: UnfitOrder = {
    let order = Menu.builtIn.unfit(
      ["G A L"], usuals: ["G A L", "T L"], constraints: [.treeNut], at: now,
      calendar: settings().calendar)
    return order ?? UnfitOrder(drinks: [], alternate: nil)
  }()

  private static func visit(_ index: Int) -> VisitFact {
    let ago = Int64(5 + 2 * index) * day
    let items = index == 1 ? ["G N L", "muffin"] : ["G N L"]
    return VisitFact(
      id: DocumentID(high: 9, low: UInt64(index)), at: now - ago, fen: index == 3 ? nil : 3_800,
      items: items, isVoid: index == 2)
  }

  /// An app that shows the fixtures, with the first of them in the preview.
  static func app(_ settings: AppSettings = settings()) -> AppState {
    var app = AppState(settings: settings)
    var store = PretendStore(people: people, profiles: [zhang])
    store.run(&app, [.opened])
    return app
  }
}

/// Answers the effects of the screens from a handful of people, at once and in order.
struct PretendStore {
  var people: [RegularSummary]
  var profiles: [RegularProfile] = []
  /// How many regulars the store says it holds, where the fixtures stand for more.
  var of: Int?
  /// No test causes more; whoever asks for ever is found out here.
  static let deliveriesMax = 2_000
  /// How many of the people, from the first on, are likely to come now.
  var likely = 0
  /// The most rows a page of this store holds.
  var rowsMax = Int.max
  /// The offers of the store, and whether they fit nobody any more.
  var offers: [Offer] = []
  var fitsNobody = false
  /// When the offers are asked for, UTC milliseconds: the app's own moment.
  var now = OfferFixtures.noon
  /// How many searches were asked for.
  var searches = 0
  /// What nobody answered: settings to store, files to read, the wish to quit.
  var unanswered: [Effect] = []

  /// Delivers messages, then the answers to what they caused, until nothing is asked any more.
  mutating func run(_ app: inout AppState, _ messages: [Message]) {
    var waiting = messages
    var delivered = 0
    while !waiting.isEmpty {
      delivered += 1
      guard delivered <= Self.deliveriesMax else {
        Issue.record("the screens never stop asking")
        return
      }
      let effects = update(&app, waiting.removeFirst())
      now = app.settings.now
      for effect in effects {
        if effect.isSearch { searches += 1 }
        if let answer = answer(to: effect) {
          waiting.append(answer)
        } else {
          unanswered.append(effect)
        }
      }
    }
  }

  /// The message that answers an effect; toasts stay, because their pauses last seconds.
  func answer(to effect: Effect) -> Message? {
    switch effect {
    case .load(let question, let sequence):
      return answer(to: question).map { .loaded(sequence: sequence, $0) }
    case .pause(let milliseconds, let token):
      return milliseconds < 1000 ? .pauseEnded(token: token) : nil
    default: return nil
    }
  }

  private func answer(to question: Question) -> Answer? {
    switch question {
    case .page(let query, let offset, let count, let kept):
      return .page(page(query, offset, count, kept))
    case .samePage(let query, let offset, let rows, let wereAll):
      return .page(page(query, again: rows, offset, wereAll))
    case .guests(let query, _):
      return .guests(of: query, page(query, 0, people.count).rows)
    case .profile(let id):
      let known = profiles.first { $0.summary.id == id }
      let made = people.first { $0.id == id }.map { RegularProfile(summary: $0) }
      return .profile(known ?? made)
    case .offers: return .offers(OfferFixtures.page(offers, at: now))
    case .offer(let id):
      var facts = offers.first { $0.id == id }.map { OfferFixtures.facts($0, at: now) }
      if fitsNobody { facts?.fits = [] }
      return .offer(facts)
    default: return nil
    }
  }

  /// The page a store would answer: whoever's name or reading holds the query.
  func page(
    _ query: String, _ offset: Int, _ count: Int, _ kept: DocumentID? = nil
  ) -> FoundPage {
    let wanted = query.lowercased()
    let all = people.filter { regular in
      wanted.isEmpty || regular.name.lowercased().contains(wanted)
        || regular.reading.lowercased().contains(wanted)
    }
    let likely = wanted.isEmpty ? min(self.likely, all.count) : 0
    let first = all.dropFirst(likely).filter { $0.id == kept }
    let found = first + all.filter { regular in !first.contains { $0.id == regular.id } }
    let start = max(0, min(offset, found.count - count))
    let rows = Array(found[start..<min(found.count, start + min(count, rowsMax))])
    var page = FoundPage(
      total: found.count, regulars: of ?? people.count, offset: start, rows: rows)
    page.kept = first.count
    page.likely = likely
    return page
  }

  /// The same rows as they are now, and who is found since.
  private func page(
    _ query: String, again ids: [DocumentID], _ offset: Int, _ wereAll: Bool
  ) -> FoundPage {
    let found = page(query, 0, .max / 2)
    let newcomers = found.rows.filter { !ids.contains($0.id) }
    let rows =
      ids.compactMap { id in people.first { $0.id == id } } + (wereAll ? newcomers : [])
    return FoundPage(
      total: wereAll ? rows.count : max(found.total, offset + rows.count),
      regulars: found.regulars, offset: offset, rows: rows)
  }
}

extension Effect {
  /// Whether it asks for rows of the list.
  var isSearch: Bool {
    guard case .load(let question, _) = self else { return false }
    switch question {
    case .page, .samePage: return true
    default: return false
    }
  }
}

extension ImportReport {
  /// What was read, and what became of the rows that were taken.
  init(read: Int, _ tally: ImportTally = ImportTally(), refused: Int = 0) {
    self.init()
    self.read = read
    self.tally = tally
    self.refused = refused
  }
}

extension [Effect] {
  /// What is to be read, whatever the numbers of the questions.
  var questions: [Question] {
    compactMap { if case .load(let question, _) = $0 { question } else { nil } }
  }
}

extension AppState {
  /// Presses keys and forgets the effects.
  mutating func press(_ keys: Key...) {
    for key in keys { _ = update(&self, .key(key)) }
  }

  /// Types a text key by key and forgets the effects.
  mutating func type(_ text: String) {
    for character in text { _ = update(&self, .key(.character(character))) }
  }
}
