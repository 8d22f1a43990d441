import Testing

@testable import Lookup

@Suite("Whom a query may have meant")
struct GuessRulesTests {
  @Test func `nobody is guessed at for a key that stuck: no name has so few different letters`() {
    for query in ["nnnnnnnnnnnn", "nanananananan", "n l n l n l n l"] {
      #expect(LookupQuery(query)?.typosMax == 0)
    }
    #expect(LookupQuery("nanan")?.typosMax == 1)
    #expect(LookupQuery("wangnana")?.typosMax == 2)
  }

  @Test(arguments: [
    ("张小明", "zhagnxiaoming", LookupRank.typo), ("张小明", "zhangxaioming", .typo),
    ("张小明", "zhangxiaomng", .typo), ("张小明", "xhang", .typo), ("张小明", "zhnag xiao", .typo),
    ("张小明", "zhabgxiaominh", .twoTypos), ("张小明", "xaiom", .typo), ("单雄信", "dnaxiong", .typo),
    ("John Smith", "jhon", .typo), ("John Smith", "smiht", .typo),
    ("John Smith", "jon smith", .typo),
    ("John Smith", "smith jonh", .typo), ("John Smith", "johnsmith", .exactName),
    ("John Smith", "smithjohn", .typo), ("José Álvarez", "alvares", .typo),
    ("Katharina Wolf", "catarina", .twoTypos), ("欧阳娜娜", "ouynagnana", .typo),
  ])
  func `a slip finds the name all the same`(name: String, query: String, rank: LookupRank) {
    #expect(find(query, in: [LookupEntry(row: 1, name: name)]).map(\.rank) == [rank])
  }

  @Test(arguments: [
    ("张小明", "zhbgx"), ("张小明", "zxn"), ("John Smith", "jhn"), ("John Smith", "jnho"),
    ("John Smith", "jonsmth"), ("张小明", "张小朋"), ("Agent 1234", "1243"), ("Иван", "иавн"),
    ("李明", "zhnag"),
  ])
  func `too many slips, too few letters, digits and characters are no slips`(
    name: String, query: String
  ) {
    #expect(find(query, in: [LookupEntry(row: 1, name: name)]) == [])
  }

  @Test(arguments: [
    ("牛莉", "liuni"), ("刘娜", "niu"), ("张珊", "zansan"), ("沈冰", "senbin"), ("陈程", "cenchen"),
    ("林静", "ninjin"), ("李宁", "lilin"), ("王忠", "王zong"), ("张小明", "zangxm"), ("单雄信", "sanxx"),
    ("黄亮", "huannian"), ("倪妮", "lili"), ("辛彬欣", "xingbingxing"),
  ])
  func `sounds the south does not tell apart are taken for each other`(name: String, query: String)
  {
    let found = find(query, in: [LookupEntry(row: 1, name: name)])
    #expect(found.map(\.field) == [.pinyin])
    #expect(found.allSatisfy { $0.rank.isGuess })
  }

  @Test(arguments: [("王芳", "huangfang"), ("胡斌", "fubin"), ("Lina", "nila"), ("郑爽", "zhuang")])
  func `sounds the south does tell apart, and Latin names, are not`(name: String, query: String) {
    #expect(!find(query, in: [LookupEntry(row: 1, name: name)]).contains { $0.rank == .southern })
  }

  @Test func `a reading given by hand and a call name are guessed at too`() {
    var entry = LookupEntry(row: 1, name: "张小明")
    entry.reading = "nin zi"
    entry.callName = "Tony"
    #expect(find("tnoy", in: [entry]) == [LookupMatch(row: 1, rank: .typo, field: .callName)])
    #expect(find("lingzhi", in: [entry]) == [LookupMatch(row: 1, rank: .southern, field: .pinyin)])
    entry.callName = "阿倪"
    #expect(find("ali", in: [entry]) == [LookupMatch(row: 1, rank: .southern, field: .callName)])
  }

  @Test(arguments: [9, 10]) func `nobody is guessed at where enough answer as typed`(count: Int) {
    var entries = (0..<count).map { LookupEntry(row: Int32($0), name: "Anna \($0)") }
    entries.append(LookupEntry(row: Int32(count), name: "Anan"))
    let found = find("anna", in: entries)
    #expect(found.count { !$0.rank.isGuess } == count)
    #expect(found.contains { $0.rank.isGuess } == (count < LookupQuery.enough))
  }

  @Test func `fewer slips stand before more, slips before sounds, and both behind what is typed`() {
    let names = ["李娜", "宁那", "Lina", "Linna", "Line"]
    let entries = names.enumerated().map { LookupEntry(row: Int32($0), name: $1) }
    let found = find("lina", in: entries)
    #expect(found.map { names[Int($0.row)] } == ["Lina", "李娜", "Line", "Linna", "宁那"])
    #expect(found.map(\.rank) == [.exactName, .fullPinyin, .typo, .typo, .southern])
  }

  private func find(_ query: String, in entries: [LookupEntry]) -> [LookupMatch] {
    var readings = Readings()
    let reference = ReferenceMatcher(entries, readings: &readings)
    var index = LookupIndex()
    for entry in entries { index.insert(entry, readings: &readings) }
    let answer = index.search(query, limit: 50) { _ in 0 }
    #expect(answer == reference.search(query, limit: 50) { _ in 0 })
    return answer.matches
  }
}
