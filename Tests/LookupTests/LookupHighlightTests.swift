import Simulation
import Testing

@testable import Lookup

@Suite("What of a row a query hit")
struct LookupHighlightTests {
  @Test(arguments: [
    ("张小明", "Zhang Xiaoming", "张小", "[张小]明", "Zhang Xiaoming"),
    ("张小明", "Zhang Xiaoming", "zxm", "[张小明]", "[Z]hang [X]iao[m]ing"),
    ("张小明", "Zhang Xiaoming", "zhangxiaom", "[张小明]", "[Zhang] [Xiaom]ing"),
    ("张小明", "Zhang Xiaoming", "张xiaom", "[张小明]", "Zhang [Xiaom]ing"),
    ("张小明", "Zhang Xiaoming", "xiaoming", "张[小明]", "Zhang [Xiaoming]"),
    ("方先安", "Fang Xianan", "fxa", "[方先安]", "[F]ang [X]ian[a]n"),
    ("吕布", "Lu Bu", "lvb", "[吕布]", "[Lu] [B]u"),
    ("单雄信", "Shan Xiongxin", "danx", "[单雄]信", "[Shan] [X]iongxin"),
    ("趙慶", "Zhao Qing", "赵", "[趙]慶", "Zhao Qing"),
    ("John Smith", "", "smith jo", "[Jo]hn [Smith]", ""),
    ("Mary O'Brien", "", "obri", "Mary [O]'[Bri]en", ""),
    ("José Álvarez", "", "alv", "José [Álv]arez", ""),
    ("John Smith", "", "josm", "[Jo]hn [Sm]ith", ""),
    ("欧阳Anna", "Ou Yang Anna", "oyann", "[欧阳Ann]a", "[O]u [Y]ang [Ann]a"),
    ("张小明", "Zhang Xiaoming", "5678", "张小明", "Zhang Xiaoming"),
    ("张小明", "", "zxm", "张小明", ""),
    ("", "", "zxm", "", ""),
  ])
  func `hit characters stand in brackets`(
    name: String, reading: String, query: String, inName: String, inReading: String
  ) {
    let highlight = LookupHighlight(query: query, name: name, reading: reading)
    #expect(bracketed(name, highlight.name) == inName)
    #expect(bracketed(reading, highlight.reading) == inReading)
    #expect(!highlight.isGuess)
  }

  @Test(arguments: [
    ("张小明", "Zhang Xiaoming", "zhagnx", "[张小]明", "[Zhang] [Xiao]ming"),
    ("张珊", "Zhang Shan", "zansan", "[张珊]", "[Zhang] [Shan]"),
    ("John Smith", "", "smiht", "John [Smith]", ""),
  ])
  func `whom the query may have meant is marked so`(
    name: String, reading: String, query: String, inName: String, inReading: String
  ) {
    let highlight = LookupHighlight(query: query, name: name, reading: reading)
    #expect(bracketed(name, highlight.name) == inName)
    #expect(bracketed(reading, highlight.reading) == inReading)
    #expect(highlight.isGuess)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `ranges lie in the text, in order and apart`(seed: UInt64) {
    var people = LookupPeople(seed: seed)
    var readings = LookupPeople.readings
    let entries = (0..<5).map { people.entry(row: Int32($0)) }
    for entry in entries {
      let reading = readings.displayReading(of: entry.name)
      let query = people.query(for: entries)
      let highlight = LookupHighlight(query: query, name: entry.name, reading: reading)
      for (text, ranges) in [(entry.name, highlight.name), (reading, highlight.reading)] {
        var end = -1
        for range in ranges {
          #expect(range.lowerBound > end && range.upperBound <= text.count && !range.isEmpty)
          end = range.upperBound
        }
      }
    }
  }

  @Test func `a name that could be typed in a million ways is given up soon`() {
    let name = Array(repeating: "aa", count: 40).joined(separator: " ")
    let query = String(repeating: "a", count: 46) + "xyz"
    #expect(LookupHighlight(query: query, name: name, reading: "").name.isEmpty)
    let reading = String(repeating: "an", count: 31) + "x"
    let han = String(repeating: "安", count: 24)
    #expect(LookupHighlight(query: "axaxa", name: han, reading: reading).reading.isEmpty)
  }

  private func bracketed(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bracketed = ""
    for (place, character) in text.enumerated() {
      if ranges.contains(where: { $0.lowerBound == place }) { bracketed += "[" }
      bracketed.append(character)
      if ranges.contains(where: { $0.upperBound == place + 1 }) { bracketed += "]" }
    }
    return bracketed
  }
}
