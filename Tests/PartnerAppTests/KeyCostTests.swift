import Simulation
import StoreModel
import Testing
import TextUI

@testable import PartnerApp

/// Holds the counts of `KeyCosts` that need no terminal.
@Suite struct KeyCostTests {
  /// What the second press of a key asks for, answers and frames among it: the first one finds what
  /// is made once.
  private func allocations(_ key: Key, back: Key) throws -> Int {
    var app = Fixtures.app()
    app.press(key)
    app.press(back)
    let store = PretendStore(people: Fixtures.people, profiles: [Fixtures.zhang])
    var effects: [Effect] = []
    var grids: [Grid] = [view(app)]
    grids.reserveCapacity(8)
    var made = Allocations.made {
      effects = update(&app, .key(key))
      grids.append(view(app))
    }
    for answer in effects.compactMap(store.answer) {
      made += Allocations.made {
        _ = update(&app, answer)
        grids.append(view(app))
      }
    }
    #expect(grids.count == 3 && grids[0] != grids[2])
    return made
  }

  @Test func `a typed letter asks for a known amount of memory`() throws {
    let made = try allocations(.character("x"), back: .backspace)
    #expect(KeyCosts.allocationsPerLetter.holds(made), "\(made)")
  }

  @Test func `an arrow asks for a known amount of memory`() throws {
    let made = try allocations(.down, back: .up)
    #expect(KeyCosts.allocationsPerArrow.holds(made), "\(made)")
  }
}
