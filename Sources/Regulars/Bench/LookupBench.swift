import Foundation
import Lookup
import StoreModel

/// Finding people key by key, by every kind of query; beside fzf and SQLite's trigrams.
///
/// A million regulars are only measured when nothing else is: they take half a minute.
enum LookupBench {
  private static let sizes = [10_000, 100_000]
  private static let sizeAlone = 1_000_000
  private static let queriesPerKind = 200
  private static let window = 40
  /// Where fewer answer as typed, the index goes on to guess.
  private static let enough = 10

  static func run(_ room: BenchRoom) async throws -> [BenchRow] {
    let isAlone = CommandLine.arguments.contains("lookup")
    var figures: [BenchRow] = []
    for size in sizes + (isAlone ? [sizeAlone] : []) {
      let people = LookupCrowd.entries(size)
      var index = LookupIndex()
      figures += await build(&index, of: people)
      figures += await search(&index, people)
    }
    let people = LookupCrowd.entries(LookupRivals.size)
    return figures + (try await LookupRivals.run(room, people))
  }

  private static func build(
    _ index: inout LookupIndex, of people: [LookupEntry]
  ) async -> [BenchRow] {
    var readings = Readings()
    readings.learn(people.map(\.name) + people.compactMap(\.callName))
    let took = await Measure.milliseconds {
      readings.learn(people.map(\.name))
      for entry in people { index.insert(entry, readings: &readings) }
    }
    let memory = Double(index.memoryBytes) / Double(people.count)
    return [
      BenchRow(
        bench: "lookup", what: "\(people.count): index, readings known", value: took, unit: "ms"),
      BenchRow(
        bench: "lookup", what: "\(people.count): memory a regular", value: memory, unit: "B"),
    ]
  }

  private static func search(
    _ index: inout LookupIndex, _ people: [LookupEntry]
  ) async -> [BenchRow] {
    var figures: [BenchRow] = []
    for kind in LookupCrowd.Kind.allCases {
      var times: [Double] = []
      var guessing: [Double] = []
      for query in LookupCrowd.queries(kind, queriesPerKind, for: people) {
        // Not a beginning of the next one: that would only look at whom this one found.
        _ = index.search("0", limit: 1) { _ in 0 }
        var answer = LookupResult(matches: [], total: 0)
        let took = await Measure.milliseconds {
          answer = index.search(query, limit: window, recency: LookupCrowd.visit)
        }
        if answer.matches.count(where: { !$0.rank.isGuess }) >= enough {
          times.append(took)
        } else {
          guessing.append(took)
        }
      }
      figures += rows("\(people.count): \(kind.rawValue)", times)
      figures += rows("\(people.count): \(kind.rawValue), guessing", guessing)
    }
    let odd = await slowest(LookupCrowd.odd, &index)
    return figures + [
      BenchRow(
        bench: "lookup", what: "\(people.count): odd input, slowest", value: odd, unit: "ms")
    ]
  }

  private static func slowest(_ queries: [String], _ index: inout LookupIndex) async -> Double {
    var slowest = 0.0
    for query in queries {
      let took = await Measure.milliseconds {
        _ = index.search(query, limit: window, recency: LookupCrowd.visit)
      }
      slowest = max(slowest, took)
    }
    return slowest
  }

  private static func rows(_ what: String, _ times: [Double]) -> [BenchRow] {
    // Fewer say nothing about one in a hundred.
    guard times.count >= 20 else { return [] }
    return [("p50", 0.5), ("p95", 0.95), ("p99", 0.99)].map { name, share in
      BenchRow(
        bench: "lookup", what: "\(what), \(name)", value: Measure.percentile(times, share),
        unit: "ms")
    }
  }
}

/// Invented regulars, and what a barista types to find them.
enum LookupCrowd {
  /// What a query is made of.
  enum Kind: String, CaseIterable {
    case firstLetter = "first letter"
    case characters, pinyin, initials
    case mixed = "characters and pinyin"
    case givenName = "given name"
    case words = "Latin words"
    case callName = "call name"
    case digits = "last digits"
    case cue
    case typo = "one slip"
    case southern = "southern sounds"
    case nobody
  }

  static func entries(_ count: Int) -> [LookupEntry] {
    var entries: [LookupEntry] = []
    entries.reserveCapacity(count)
    var seed: UInt64 = 1
    while entries.count < count {
      for guest in PracticeGuests.make(seed: seed).prefix(count - entries.count) {
        var entry = LookupEntry(row: Int32(entries.count), name: guest.member.name)
        entry.callName = guest.member.callName
        entry.phoneLast4 = guest.member.phone.map { String($0.suffix(4)) }
        entry.cardLast4 = guest.member.card
        entry.cue = guest.member.cue
        entries.append(entry)
      }
      seed += 1
    }
    return entries
  }

  /// What a stuck key, a pasted page or a cat on the keyboard gives.
  static let odd: [String] = [
    String(repeating: "a", count: 10_000), String(repeating: "王", count: 10_000),
    String(repeating: "a", count: 63), String(repeating: "zhang", count: 12),
    String(repeating: "z ", count: 400), String(repeating: " ", count: 10_000),
    String(repeating: "\u{301}", count: 400), "\u{0}\u{1B}[2J\u{7F}", "\u{202E}gnahz", "عبد الله",
    String(repeating: "👩‍👩‍👧‍👦", count: 30), "n l n l n l n l n l n l", "nnnnnnnnnnnn", "1111111111",
  ]

  /// When somebody was here, in no order.
  static func visit(_ row: Int32) -> Int64 { Int64(row) &* 2_654_435_761 % 100_000 }

  static func queries(_ kind: Kind, _ count: Int, for people: [LookupEntry]) -> [String] {
    var random = PracticeRandom(seed: UInt64(people.count))
    var readings = Readings()
    var queries: [String] = []
    for _ in 0..<100 * count where queries.count < count {
      let person = random.pick(people)
      if let query = query(kind, person, readings.reading(of: person.name), &random) {
        queries.append(query)
      }
    }
    return queries
  }

  private static func query(
    _ kind: Kind, _ person: LookupEntry, _ syllables: [String], _ random: inout PracticeRandom
  ) -> String? {
    let pinyin = syllables.joined()
    let isLatin = syllables.isEmpty
    switch kind {
    case .firstLetter: return isLatin ? String(person.name.prefix(1)) : String(pinyin.prefix(1))
    case .characters: return isLatin ? nil : String(person.name.prefix(1 + random.below(3)))
    case .pinyin: return isLatin ? nil : String(pinyin.prefix(3 + random.below(12)))
    case .initials:
      return isLatin ? nil : syllables.compactMap { $0.first.map(String.init) }.joined()
    case .mixed:
      let given = syllables.dropFirst().joined()
      return isLatin ? nil : String(person.name.prefix(1) + given.prefix(3))
    case .givenName: return syllables.count < 3 ? nil : syllables.dropFirst().joined()
    case .words:
      let words = person.name.split(separator: " ").reversed().map { $0.prefix(5) }
      return isLatin ? words.joined(separator: " ") : nil
    case .callName: return person.callName
    case .digits: return person.phoneLast4.map { String($0.suffix(3 + random.below(2))) }
    case .cue: return person.cue.map { String($0.prefix(4)) }
    case .typo: return typoped(isLatin ? person.name.lowercased() : pinyin, &random)
    case .southern:
      let other = pinyin.replacing("zh", with: "z").replacing("ng", with: "n")
      return other == pinyin ? nil : other
    case .nobody: return pinyin.isEmpty ? nil : "qx" + pinyin
    }
  }

  private static func typoped(_ text: String, _ random: inout PracticeRandom) -> String? {
    var letters = Array(text)
    guard letters.count > 3 else { return nil }
    let place = 1 + random.below(letters.count - 2)
    switch random.below(3) {
    case 0: letters.remove(at: place)
    case 1: letters.swapAt(place, place + 1)
    default: letters[place] = "k"
    }
    return String(letters)
  }
}
