import Testing

@testable import StoreModel

@Suite("How often a regular comes")
struct RhythmTests {
  private func interval(_ days: [Int]) -> Double? {
    Rhythm.interval(ofVisitDays: days.map(CivilDay.init(number:)))
  }

  @Test("the interval is the median of the days between visit days")
  func vectors() {
    #expect(interval([0, 2, 4, 7, 9]) == 2)
    #expect(interval([0, 7, 14, 21, 28]) == 7)
    #expect(interval([0, 1, 2, 3, 4]) == 1)
    #expect(interval([0, 1, 2, 4, 6]) == 1.5)
  }

  @Test("several visits a day are one visit day")
  func sameDay() {
    #expect(interval([0, 0, 3, 3, 6, 9]) == 3)
    #expect(interval([0, 0, 0, 0, 0]) == nil)
  }

  @Test("only the last twelve intervals speak")
  func lastTwelve() {
    let slow = (0..<20).map { $0 * 30 }
    let fast = (1...12).map { 570 + $0 }
    #expect(interval(slow + fast) == 1)
  }
}
