import Testing

@testable import StoreModel

@Suite("Days with hours of their own")
struct ClosuresTests {
  private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }

  @Test(arguments: [
    "2026-10-01..2026-10-03", "2026-10-01 .. 2026-10-03", " 2026-10-01.. 2026/10/3 ",
    "2026年10月1日..2026年10月3日", "2026-10-01，2026-10-02、2026-10-03", "20261001..20261003",
  ])
  func `closed days are read however a partner writes them`(text: String) throws {
    let closures = try #require(Closures(text))
    #expect(closures.days.map(\.text) == ["2026-10-01", "2026-10-02", "2026-10-03"])
  }

  @Test(arguments: [
    "2027-02-05 07:00-15:00", "2027-02-05  7:00 – 15:00", "2027年2月5日 07：00－15：00",
    "2027-02-05, 2027-02-05 7:00至15:00",
  ])
  func `R1 a short day has hours, written as those of weekdays are`(text: String) throws {
    let closures = try #require(Closures(text))
    #expect(closures.special == [try day("2027-02-05"): [420..<900]])
    #expect(closures.days.isEmpty)
  }

  @Test func `R1 short days may be several, and have several shifts`() throws {
    let closures = try #require(
      Closures("2027-02-04 .. 2027-02-05 07:00-11:00 + 18:00-2:00, 2027-02-06"))
    let shifts = [420..<660, 1080..<1560]
    let short = [try day("2027-02-04"): shifts, try day("2027-02-05"): shifts]
    #expect(closures.special.filter { !$0.value.isEmpty } == short)
    #expect(closures.days == [try day("2027-02-06")])
  }

  @Test(arguments: [
    "2027-02-05 15:00", "2027-02-05 07:00-07:00", "2027-02-05 07:00-12:00+11:00-15:00",
    "2027-02-05 2027-02-06", "07:00-15:00", "2027-02-05 noon", "2027-02-05T00:00", "2027-02-05 ..",
    "2027-02-05..2027-02-06..2027-02-07", "2027-02-05 07:00-36:00",
  ])
  func `what says no days is none`(text: String) {
    #expect(Closures(text) == nil)
  }

  @Test func `R1 short days end by the start of the next business day`() throws {
    let closures = try #require(Closures("2027-02-05 18:00-28:00, 2027-02-06"))
    #expect(closures.ends(by: 240))
    #expect(!closures.ends(by: 239))
  }
}
