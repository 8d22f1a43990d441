import Testing

@testable import Lookup

@Suite("How a regular is found")
struct LookupRulesTests {
  @Test(arguments: [
    ("张小明", LookupRank.exactName, MatchedField.name), ("张小", .namePrefix, .name),
    ("張", .namePrefix, .name), ("zhangxiaoming", .fullPinyin, .pinyin),
    ("Zhang Xiao Ming", .fullPinyin, .pinyin), ("zhang xi", .pinyinPrefix, .pinyin),
    ("zxm", .initials, .initials), ("zx", .initials, .initials), ("张xiaom", .mixed, .pinyin),
    ("zhangxm", .mixed, .pinyin), ("zh小明", .mixed, .pinyin), ("zxiaom", .mixed, .pinyin),
    ("小明", .givenName, .name), ("xiaoming", .givenName, .pinyin), ("ＺＸＭ", .initials, .initials),
    ("tony", .callName, .callName), ("800", .digits, .phone), ("3800", .digits, .phone),
    ("13900003800", .digits, .phone), ("6854", .digits, .card), ("helm", .cue, .cue),
    ("8:10 blue", .cue, .cue), ("头盔", .cue, .cue),
  ])
  func `each way of typing finds its regular in its own way`(
    query: String, rank: LookupRank, field: MatchedField
  ) {
    var entry = LookupEntry(row: 7, name: "张小明")
    entry.callName = "Tony"
    entry.phoneLast4 = "3800"
    entry.cardLast4 = "6854"
    entry.cue = "blue helmet, 8:10 蓝头盔"
    #expect(find(query, in: [entry]) == [LookupMatch(row: 7, rank: rank, field: field)])
  }

  @Test(arguments: [
    "xm", "zxmm", "zhangming", "38", "380", "8001", "elmet", "明", "张明", "b", "ony", "张张", "x",
  ])
  func `what is not typed after a regular does not find them`(query: String) {
    var entry = LookupEntry(row: 7, name: "张小明")
    entry.callName = "Tony"
    entry.phoneLast4 = "3800"
    entry.cue = "blue helmet"
    #expect(find(query, in: [entry]) == [])
  }

  @Test(arguments: [
    ("John Smith", "smith jo"), ("John Smith", "jo smith"), ("John Smith", "SMITH"),
    ("José Álvarez", "alvarez jose"), ("Jose\u{301} Alvarez", "josé"),
    ("Søren Kjær", "soren kjaer"),
    ("Mary O'Brien", "obrien"), ("Mary O’Brien", "o'brien m"), ("Jean-Pierre Roy", "jeanpi"),
    ("Jean-Pierre Roy", "pierre"), ("Łukasz Żak", "lukasz zak"), ("Дмитрий Иванов", "иван"),
    ("ＡＢＣ", "abc"), ("Straße", "strasse"), ("Jo John", "john jo"),
    ("John Jo", "jo john"),
  ])
  func `Latin names are found by words in any order, without accents, case and signs`(
    name: String, query: String
  ) {
    #expect(find(query, in: [LookupEntry(row: 1, name: name)]).map(\.field) == [.name])
  }

  @Test func `initials and first letters find a Latin name too`() {
    let john = LookupEntry(row: 1, name: "John Smith")
    #expect(find("js", in: [john]).map(\.rank) == [.initials])
    #expect(find("josm", in: [john]).map(\.rank) == [.mixed])
  }

  @Test(arguments: [
    ("单雄信", ["shan", "dan", "sxx", "dxx"]), ("曾子", ["zengzi", "cengzi"]),
    ("尉迟恭", ["yuchigong", "ycg", "weichi"]), ("缪斯", ["miao", "mou"]), ("朴信", ["piao", "pu"]),
    ("乐毅", ["yue", "le"]), ("仇九", ["qiu", "chou"]), ("解珍", ["xie", "jie"]),
    ("区寄", ["ou", "qu"]), ("查良", ["zha", "cha"]), ("盖聂", ["ge", "gai"]),
    ("翟让", ["zhai", "di"]), ("佟安", ["tong"]), ("牟其", ["mu", "mou"]), ("吕布", ["lv", "lu", "lyu"]),
    ("单于明", ["chanyu", "shanyu"]), ("拓跋宏", ["tuoba"]), ("子车仲", ["ziju"]), ("乐正绫", ["yuezheng"]),
  ])
  func `a surname with several readings is found by each`(name: String, queries: [String]) {
    for query in queries {
      #expect(find(query, in: [LookupEntry(row: 1, name: name)]).count == 1, "\(query)")
    }
  }

  @Test func `traditional and simplified characters find each other`() {
    #expect(find("赵庆", in: [LookupEntry(row: 1, name: "趙慶")]).map(\.rank) == [.exactName])
    #expect(find("趙慶", in: [LookupEntry(row: 1, name: "赵庆")]).map(\.rank) == [.exactName])
  }

  @Test func `a reading given by hand is found beside the usual one`() {
    var entry = LookupEntry(row: 1, name: "单小明")
    entry.reading = "chan xiao ming"
    #expect(find("chanxiaoming", in: [entry]).map(\.rank) == [.fullPinyin])
    #expect(find("shanxm", in: [entry]).map(\.rank) == [.mixed])
  }

  @Test func `matches come by rank, then the latest visit, then the name, then the row`() {
    let names = ["Li", "李四", "李一", "Lily", "林一", "李一", "王丽"]
    let entries = names.enumerated().map { LookupEntry(row: Int32($0), name: $1) }
    let recency: (Int32) -> Int64 = { $0 == 1 ? 9 : 0 }
    let rows = find("li", in: entries, recency: recency).map(\.row)
    #expect(rows == [0, 3, 1, 2, 5, 4])
  }

  @Test func `ranks stand in the order the shop agreed on`() {
    let expected: [LookupRank] = [
      .exactName, .namePrefix, .fullPinyin, .pinyinPrefix, .initials, .mixed, .givenName, .callName,
      .digits, .cue, .typo, .twoTypos, .southern,
    ]
    #expect(LookupRank.allCases == expected)
    #expect(LookupRank.allCases.sorted() == expected)
  }

  /// What reference and index both answer.
  private func find(
    _ query: String, in entries: [LookupEntry], recency: (Int32) -> Int64 = { _ in 0 }
  ) -> [LookupMatch] {
    var readings = Readings()
    let reference = ReferenceMatcher(entries, readings: &readings)
    var index = LookupIndex()
    for entry in entries { index.insert(entry, readings: &readings) }
    let answer = index.search(query, limit: 100, recency: recency)
    #expect(answer == reference.search(query, limit: 100, recency: recency))
    return answer.matches
  }
}
