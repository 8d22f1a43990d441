import Testing

@testable import Lookup

@Suite("Who stands first among equals")
struct LookupRecencyTests {
  @Test
  func `here today stands before likely now, that before the latest visit, never comes last`() {
    let visit: Int64 = 1_790_000_000_000
    let inOrder = [
      LookupRecency(lastVisit: .min), LookupRecency(lastVisit: 0), LookupRecency(lastVisit: visit),
      LookupRecency(lastVisit: visit + 1), LookupRecency(lastVisit: .max),
      LookupRecency(likelyNow: 1, lastVisit: 0), LookupRecency(likelyNow: 16, lastVisit: visit),
      LookupRecency(likelyNow: .max, lastVisit: .max),
      LookupRecency(isHereToday: true, lastVisit: .min),
      LookupRecency(isHereToday: true, likelyNow: 3, lastVisit: visit),
    ]
    for (lower, higher) in zip(inOrder, inOrder.dropFirst()) { #expect(lower.key < higher.key) }
  }

  @Test func `likelihood below nothing and above everything counts as nothing and everything`() {
    #expect(
      LookupRecency(likelyNow: -5, lastVisit: 7).key == LookupRecency(lastVisit: 7).key)
    #expect(LookupRecency(isHereToday: true, likelyNow: .max, lastVisit: .max).key > 0)
  }
}
