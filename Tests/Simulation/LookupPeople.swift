public import Lookup

/// Made-up regulars and queries: every script and every trap, in reproducible order.
public struct LookupPeople {
  /// Readings of every character names are made of, learnt once for all tests.
  public static let readings: Readings = {
    var readings = Readings()
    readings.learn(surnames + [given] + compounds)
    return readings
  }()

  private static let surnames = [
    "王", "张", "張", "单", "曾", "吕", "乐", "朴", "缪", "区", "赵", "趙", "李", "陈", "欧", "司",
  ]
  private static let compounds = ["欧阳", "歐陽", "尉迟", "单于", "司马", "令狐"]
  private static let given = "小明慶庆丽乐茜行长安綠绿女略晟欣怡國国囯于馬峯峰"
  private static let latin = [
    "John", "Smith", "Zoë", "Müller", "O'Brien", "Jean-Pierre", "Anna", "Søren", "Łukasz", "Jo",
    "Дмитрий", "Иванов", "Nguyễn", "ＡＢ", "a\u{301}b", "Zhang", "Xiao Ming", "김민준", "😀", "12",
  ]
  private static let cues = ["blue helmet, 8:10", "蓝头盔", "two dogs", "紅圍巾 tall", "Xiao's dad"]

  private var random: SeededGenerator

  /// The people that belong to a seed.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A regular with a random name and some of everything else.
  public mutating func entry(row: Int32) -> LookupEntry {
    var entry = LookupEntry(row: row, name: name())
    if chance(4) { entry.callName = name() }
    if chance(8) { entry.reading = "shan xiao ming" }
    if chance(2) { entry.phoneLast4 = digits(4) }
    if chance(3) { entry.cardLast4 = digits(4) }
    if chance(3) { entry.cue = Self.cues.randomElement(using: &random) }
    return entry
  }

  /// Something a partner could type, mostly with an answer among `entries`.
  public mutating func query(for entries: [LookupEntry]) -> String {
    guard let entry = entries.randomElement(using: &random) else { return "" }
    var readings = Self.readings
    switch Int.random(in: 0..<13, using: &random) {
    case 9, 10: return slipped(readings.reading(of: entry.name).joined())
    case 11: return slipped(entry.callName ?? entry.name)
    case 12: return southern(pieces(of: readings.reading(of: entry.name)))
    case 0: return entry.name
    case 1: return beginning(of: entry.name)
    case 2: return pieces(of: readings.reading(of: entry.name))
    case 3:
      return readings.reading(of: entry.name).compactMap { $0.first.map(String.init) }.joined()
    case 4: return entry.name.split(separator: " ").shuffled(using: &random).joined(separator: " ")
    case 5: return digits(Int.random(in: 2...6, using: &random))
    case 6:
      return entry.phoneLast4.map { String($0.suffix(3)) } ?? beginning(of: entry.callName ?? "x")
    case 7: return beginning(of: entry.cue ?? "two d")
    default: return mixed(entry.name, readings: &readings)
    }
  }

  private mutating func name() -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0...2: return pick(Self.surnames) + givenName()
    case 3: return pick(Self.compounds) + givenName()
    case 4: return pick(Self.latin) + pick(Self.surnames)
    case 5: return pick(Self.surnames) + givenName() + " " + pick(Self.latin)
    default:
      let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in pick(Self.latin) }
      return words.joined(separator: " ")
    }
  }

  private mutating func givenName() -> String {
    let count = Int.random(in: 0...2, using: &random)
    return (0..<count).map { _ in pick(Self.given.map(String.init)) }.joined()
  }

  /// Beginnings of syllables, divided or not.
  private mutating func pieces(of syllables: [String]) -> String {
    let separator = chance(3) ? " " : ""
    let kept = syllables.prefix(Int.random(in: 1...4, using: &random))
    return kept.map { chance(2) ? $0 : beginning(of: $0) }.joined(separator: separator)
  }

  /// Some characters as they are, some as beginnings of their reading.
  private mutating func mixed(_ name: String, readings: inout Readings) -> String {
    name.map { character in
      let reading = readings.reading(of: String(character)).first
      return reading != nil && chance(2) ? beginning(of: reading ?? "") : String(character)
    }.joined()
  }

  /// One letter or two left out, added, mistaken or swapped with the next.
  private mutating func slipped(_ text: String) -> String {
    var letters = Array(text)
    for _ in 0..<Int.random(in: 1...2, using: &random) where letters.count > 1 {
      let place = Int.random(in: 0..<letters.count - 1, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: letters.remove(at: place)
      case 1: letters.insert("n", at: place)
      case 2: letters[place] = "a"
      default: letters.swapAt(place, place + 1)
      }
    }
    return String(letters)
  }

  /// Some sounds taken for others.
  private mutating func southern(_ text: String) -> String {
    let others = [("ang", "an"), ("in", "ing"), ("zh", "z"), ("l", "n"), ("x", "x"), ("s", "sh")]
    let (one, other) = others.randomElement(using: &random) ?? ("", "")
    return text.replacing(one, with: other)
  }

  private mutating func beginning(of text: String) -> String {
    String(text.prefix(Int.random(in: 1...max(1, text.count), using: &random)))
  }

  private mutating func digits(_ count: Int) -> String {
    (0..<count).map { _ in String(Int.random(in: 0...3, using: &random)) }.joined()
  }

  private mutating func chance(_ sides: Int) -> Bool {
    Int.random(in: 0..<sides, using: &random) == 0
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }
}
