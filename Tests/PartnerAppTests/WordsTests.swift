import StoreModel
import Testing
import TextUI

@testable import PartnerApp

@Suite("Words, figures and days")
struct WordsTests {
  /// Wide punctuation that belongs to Han and is never of ambiguous width.
  private static let punctuation: Set<Unicode.Scalar> = [
    "，", "。", "：", "；", "、", "？", "！", "（", "）",
  ]

  private static func isSure(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA5, 0x4E00...0x9FFF: true
    default: punctuation.contains(scalar)
    }
  }

  /// Every stored string of a value, however deep.
  private static func strings(in value: Any) -> [String] {
    if let string = value as? String { return [string] }
    return Mirror(reflecting: value).children.flatMap { strings(in: $0.value) }
  }

  /// What the sentences with numbers and names in them say.
  private static func sentences(_ words: Words) -> [String] {
    let regulars = words.regulars
    let profile = words.profile
    let importing = words.importing
    var sentences = [
      words.frame.tooSmall(20, 5), regulars.found(3, 8214), regulars.byPhone("5678"),
      regulars.byCard("5678"), regulars.byCallName("Mei"), regulars.byCue("hat"),
      profile.rhythm("2.5", 5), profile.countAndRhythm(1234, "x"),
      profile.consentTo("a", ["b", "c"]),
      words.firstRun.timeThere("08:10"), importing.progress(1234, 50), importing.warnings(5, 9),
      importing.warnings(3, 3), importing.warning(7, "x"), importing.rejects("/x"),
      words.days.date(CivilDay(number: 20_000)),
    ]
    sentences += [0, 1, 2].flatMap { number in
      [
        regulars.everybody(number), profile.birthdayIn(number), profile.inDays(number),
        profile.count(number, number), words.days.ago(number),
      ]
    }
    sentences += (1...12).map { words.days.monthDay($0, 28) }
    sentences += ["gold", "jade", "silver", "diamond", "x"].map(profile.tier)
    let constraints = ["dairy", "soy", "tree-nut", "peanut", "gluten", "egg", "decaf", "other:x"]
    return sentences + constraints.map(profile.constraint)
  }

  @Test(arguments: Language.allCases)
  func `our own strings hold no character of doubtful width`(_ language: Language) {
    let words = Words.of(language)
    let all = Self.strings(in: words) + Self.sentences(words)
    #expect(all.count > 200)
    for string in all {
      #expect(string.unicodeScalars.allSatisfy(Self.isSure), "\(string)")
      #expect(!string.isEmpty)
    }
  }

  @Test func `the two languages say different things, and each speaks its own`() {
    let isHan = { (scalar: Unicode.Scalar) in (0x4E00...0x9FFF).contains(scalar.value) }
    #expect(!Self.strings(in: Words.english).contains { $0.unicodeScalars.contains(where: isHan) })
    let chinese = Self.strings(in: Words.chinese).filter {
      $0.unicodeScalars.contains(where: isHan)
    }
    #expect(chinese.count > 100)
  }

  @Test func `what is called alike in both languages is no word`() {
    let pairs = zip(Self.strings(in: Words.english), Self.strings(in: Words.chinese))
    for (english, chinese) in pairs { #expect(english != chinese) }
    #expect(Self.strings(in: Words.english).count == Self.strings(in: Words.chinese).count)
  }

  @Test func `thousands, money and stars`() {
    #expect(
      [0, 999, 1000, 8_214, -1_234_567].map(Figures.grouped)
        == ["0", "999", "1,000", "8,214", "-1,234,567"])
    #expect([3800, 5, -120_000].map(Figures.money) == ["¥38.00", "¥0.05", "-¥1,200.00"])
    #expect([18_432, 16_999, 50, -1_500].map(Figures.stars) == ["18.4", "16.9", "0.0", "-1.5"])
    #expect([2, 2.5, 0, .nan].map(Figures.decimal) == ["2", "2.5", "0", "0"])
  }

  @Test func `a business day starts at four: a visit at half past three was yesterday`() {
    var settings = Fixtures.settings()
    settings.now = Fixtures.now
    let phrasing = Phrasing(AppState(settings: settings))
    let halfPastThree = Fixtures.now - 6 * 3_600_000
    #expect(phrasing.time(of: halfPastThree) == "03:30")
    #expect(phrasing.days(since: halfPastThree) == 1)
    #expect(phrasing.days(since: halfPastThree + 3_600_000) == 0)
    #expect(phrasing.days(since: Fixtures.now + 5 * Fixtures.day) == 0)
  }

  @Test(arguments: [
    ("11-22", "22 Nov", 0), ("11-25", "25 Nov", 3), ("11-21", "21 Nov", 364),
    ("02-29", "29 Feb", 98),
  ])
  func `birthdays count to the next one, and 29 February falls on the 28th`(
    _ stored: String, _ date: String, _ days: Int
  ) {
    let told = Phrasing(Fixtures.app()).birthday(stored)
    #expect(told.date == date)
    #expect(told.days == days)
  }

  @Test func `what is no date is shown as it is`() {
    let phrasing = Phrasing(Fixtures.app())
    #expect(phrasing.birthday("13-40").date == "13-40")
    #expect(phrasing.birthday("soon").days == nil)
    #expect(phrasing.date(iso: "2024-02-30") == "2024-02-30")
    #expect(phrasing.date(iso: "2024-02-29") == "29 Feb 2024")
  }
}
