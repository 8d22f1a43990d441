import Testing

@testable import Lookup

@Suite("How names are read")
struct ReadingsTests {
  @Test(arguments: [
    ("张小明", "Zhang Xiaoming"), ("歐陽娜娜", "Ouyang Nana"), ("吕布", "Lu Bu"), ("王", "Wang"),
    ("王 John", "Wang John"), ("Tony 王小明", "Tony Wang Xiaoming"), ("John Smith", ""), ("", ""),
    ("尉迟恭", "Yuchi Gong"), ("莘瑶", "Shen Yao"), ("𠮷野", "Ji Ye"), ("𠮺野", "𠮺 Ye"),
  ])
  func `a reading is written surname first, given name in one word`(name: String, reading: String) {
    var readings = Readings()
    #expect(readings.displayReading(of: name) == reading)
  }

  @Test(arguments: [
    "牟 mu", "缪 miao", "朴 piao", "都 du", "薄 bo", "扎 za", "藏 zang", "六 lu", "乜 nie", "句 gou",
    "贠 yun", "莘 shen", "能 nai", "钭 tou", "浣 wan", "不 fou", "单于 chan yu", "拓跋 tuo ba",
    "句龙 gou long", "子车 zi ju", "单 shan", "曾 zeng", "令狐 ling hu", "吕 lv",
  ])
  func `surnames the transform misreads are put right`(vector: String) {
    let parts = vector.split(separator: " ").map(String.init)
    var readings = Readings()
    #expect(readings.reading(of: parts[0] + "明") == Array(parts.dropFirst()) + ["ming"])
  }

  @Test func `a character is read differently in a surname and in a given name`() {
    var readings = Readings()
    #expect(readings.reading(of: "乐乐") == ["yue", "le"])
    #expect(readings.reading(of: "Zoë 单单") == ["zoe", "shan", "dan"])
  }

  @Test func `what was learnt is kept between starts`() throws {
    var readings = Readings()
    #expect(!readings.isDirty)
    readings.learn(["张小明", "欧阳娜娜", "吕绿", "Zoë", "𠮺野"])
    #expect(readings.isDirty)
    let bytes = readings.encoded()
    #expect(!readings.isDirty)
    var again = try #require(Readings(decoding: bytes))
    #expect(again.reading(of: "欧小绿") == ["ou", "xiao", "lv"])
    #expect(again.reading(of: "𠮺野") == ["𠮺", "ye"])
    #expect(!again.isDirty)
    #expect(again.reading(of: "陈") == ["chen"])
    #expect(again.isDirty && again.encoded().count > bytes.count)
    var same = try #require(Readings(decoding: bytes))
    _ = same.reading(of: "张明")
    #expect(!same.isDirty)
    #expect(same.encoded() == bytes)
  }

  @Test func `a damaged, cut or foreign cache is no cache`() {
    var readings = Readings()
    readings.learn(["张小明"])
    let bytes = readings.encoded()
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x10
      #expect(Readings(decoding: damaged) == nil, "byte \(place)")
      #expect(Readings(decoding: Array(bytes[..<place])) == nil, "\(place) bytes")
    }
  }

  @Test func `learning many names at once teaches what asking for each does`() {
    let names = ["单小乐", "曾国藩", "王行长", "歐陽修", "Anna", "Tony 吕"]
    var together = Readings()
    together.learn(names)
    var apart = Readings()
    for name in names { _ = apart.reading(of: name) }
    #expect(together.encoded() == apart.encoded())
  }
}
