import Simulation
import Testing

@testable import StoreModel

@Suite("Days that come round every year")
struct YearlyDayTests {
  private func next(_ day: String, from today: String) throws -> String? {
    try #require(YearlyDay(day)).next(from: .of(today))?.text
  }

  @Test func `a day of this year that is over comes round next year`() throws {
    #expect(try next("11-22", from: "2026-11-22") == "2026-11-22")
    #expect(try next("11-21", from: "2026-11-22") == "2027-11-21")
    #expect(try next("01-01", from: "2026-12-31") == "2027-01-01")
  }

  @Test func `who was born on 29 February celebrates on the 28th in common years`() throws {
    #expect(try next("02-29", from: "2027-02-01") == "2027-02-28")
    #expect(try next("02-29", from: "2028-02-28") == "2028-02-29")
    #expect(try next("02-29", from: "2100-01-01") == "2100-02-28")
    #expect(try next("02-28", from: "2028-02-28") == "2028-02-28")
  }

  @Test(arguments: ["", "02-30", "13-01", "00-10", "2-3", "02/03", "1990-02-03", "０２-０３"])
  func `what no calendar has is no day`(text: String) {
    #expect(YearlyDay(text) == nil)
  }

  @Test(arguments: 0..<100)
  func `the next time lies within a year and a day, on the same date`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let born = CivilDay(number: Int.random(in: 0..<36_525, using: &random))
    let today = CivilDay(number: Int.random(in: 0..<73_050, using: &random))
    let next = try #require(YearlyDay(born.monthDay)?.next(from: today))
    #expect((0...366).contains(next.number - today.number))
    #expect(next.monthDay == born.monthDay || born.monthDay == "02-29" && next.monthDay == "02-28")
  }
}
