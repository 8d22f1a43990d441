@testable import StoreModel

/// Regulars and what they are, worked out by hand with the fixed cut points (below 50 members).
struct SegmentVector: Sendable {
  var name: String
  /// Days before today, and what was paid each time, in fen.
  var visits: [(daysAgo: Int, fen: Int64)]
  /// nil for who was never here.
  var segment: RegularSegment?
  var value: Int64

  static let all: [SegmentVector] = [
    // Interval 7, away for 200 days: lapsed.
    SegmentVector(
      name: "lost", visits: each([200, 207, 214, 221], 3000), segment: .lost, value: 120_00),
    // Interval 2, away for 10: five times and a week at least.
    SegmentVector(
      name: "at risk", visits: each([10, 12, 14, 16], 2500), segment: .atRisk, value: 100_00),
    // R 1 day: 5. F 20 days: 4. M 600 yuan: 4.
    SegmentVector(
      name: "ambassador", visits: each(Array(1...20), 30_00), segment: .ambassador,
      value: 600_00),
    // The same for 599.80 yuan: M 3.
    SegmentVector(
      name: "frequent", visits: each(Array(1...20), 29_99), segment: .frequent, value: 599_80),
    // 19 days, two visits on each: F 3, and more than before.
    SegmentVector(
      name: "twice a day", visits: each(Array(1...19) + Array(1...19), 30_00), segment: .growth,
      value: 1140_00),
    // F 2 days: 1, as for the 90 days before. R 7 days: 4, the first visit 60 days ago: new.
    SegmentVector(
      name: "new", visits: each([7, 60, 60], 20_00), segment: .growth, value: 60_00),
    SegmentVector(
      name: "not new", visits: each([7, 61, 61], 20_00), segment: .occasional, value: 60_00),
    // R 8 days: 3.
    SegmentVector(
      name: "not so lately", visits: each([8, 50], 20_00), segment: .occasional, value: 40_00),
    // F 3 days, the one 89 days ago among them: 2, against 1 for the 2 of the 90 days before.
    SegmentVector(
      name: "more", visits: each([0, 45, 89, 134, 179], 20_00), segment: .growth, value: 100_00),
    // 2 against 2: the day 179 ago is among the 90 before.
    SegmentVector(
      name: "as before", visits: each([0, 45, 89, 134, 156, 179], 20_00), segment: .occasional,
      value: 120_00),
    // The day 180 ago is not.
    SegmentVector(
      name: "more again", visits: each([0, 45, 89, 134, 156, 180], 20_00), segment: .growth,
      value: 120_00),
    // The day 90 ago is not among the last 90.
    SegmentVector(
      name: "not more", visits: each([0, 45, 90], 20_00), segment: .occasional, value: 60_00),
    // 364 days ago is in the value of 365 days, 365 days ago is not.
    SegmentVector(
      name: "a year ago", visits: each([364, 365], 20_00), segment: .occasional, value: 20_00),
    SegmentVector(name: "never", visits: [], segment: nil, value: 0),
  ]

  private static func each(_ days: [Int], _ fen: Int64) -> [(daysAgo: Int, fen: Int64)] {
    days.map { ($0, fen) }
  }
}
