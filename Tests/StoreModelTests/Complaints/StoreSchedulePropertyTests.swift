import Foundation
import Simulation
import Testing

@testable import StoreModel

/// How many calendars are tried; more with `SEEDS=n`.
private let seeds = ProcessInfo.processInfo.environment["SEEDS"].flatMap(UInt64.init) ?? 200

@Suite("Opening time, counted minute by minute")
struct StoreSchedulePropertyTests {
  @Test(arguments: 0..<countedZones.count)
  func `R1 R2 R3 the closed form agrees with a count of minutes`(zone: Int) {
    var counted = 0
    for seed in stride(from: UInt64(zone), to: seeds, by: countedZones.count) {
      var random = SeededGenerator(seed: seed)
      let store = CountedStore(countedZones[zone], &random)
      for _ in 0..<8 {
        let start = Int.random(in: CountedStore.places, using: &random)
        let minutes = [0, 1, 10, 240, 2880].randomElement(using: &random) ?? 10
        let days = Int.random(in: 0...4, using: &random)
        counted += check(store, minutes: minutes, since: start, "seed \(seed) start \(start)")
        counted += check(store, days: days, since: start, "seed \(seed) start \(start)")
      }
    }
    // Most of what is asked ends within the weeks that are known.
    #expect(counted > Int(seeds) / countedZones.count * 8)
  }

  /// How much of a question was answered.
  private func check(
    _ store: CountedStore, minutes: Int, since start: Int, _ place: Comment
  ) -> Int {
    let (schedule, at) = (store.schedule, store.instant(start))
    #expect(schedule.businessDay(of: at) == store.businessDay(start), place)
    #expect(schedule.isOpen(at: at) == store.isOpen[start], place)
    guard let end = store.place(after: minutes, since: start) else { return 0 }
    let open = Int64(minutes) * CountedMinutes.minute
    #expect(schedule.instant(after: open, since: at) == store.instant(end), place)
    #expect(schedule.openTime(from: at, to: store.instant(end)) == open, place)
    return 1
  }

  private func check(
    _ store: CountedStore, days: Int, since start: Int, _ place: Comment
  ) -> Int {
    guard let closing = store.closing(after: days, since: start) else { return 0 }
    let found = store.schedule.closing(after: days, since: store.instant(start))
    #expect(found == store.instant(closing), place)
    return 1
  }
}
