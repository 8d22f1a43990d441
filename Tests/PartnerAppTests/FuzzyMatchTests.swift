import Simulation
import Testing

@testable import PartnerApp

@Suite("Finding a command by a few letters")
struct FuzzyMatchTests {
  @Test func `letters must be there in order, in either case and width`() {
    #expect(FuzzyMatch.score("ci", in: "Check in") != nil)
    #expect(FuzzyMatch.score("ＣＩ", in: "Check in") != nil)
    #expect(FuzzyMatch.score("ic", in: "Check in") == nil)
    #expect(FuzzyMatch.score("check inn", in: "Check in") == nil)
    #expect(FuzzyMatch.score("签", in: "到店签到") != nil)
  }

  @Test func `beginnings of words come before letters inside them`() throws {
    let names = ["Practice store", "Redraw", "Regulars", "Profile"]
    func best(_ query: String) -> String? {
      let score = { FuzzyMatch.score(query, in: $0) ?? .min }
      return names.max { score($0) < score($1) }
    }
    #expect(best("re") == "Redraw")
    #expect(best("reg") == "Regulars")
    #expect(best("st") == "Practice store")
    #expect(best("ps") == "Practice store")
  }

  @Test func `blanks alone fit everything alike`() {
    #expect(FuzzyMatch.score("  ", in: "Quit") == 0)
    #expect(FuzzyMatch.score("", in: "") == 0)
  }

  @Test(arguments: 0..<50) func `every part of a name in order finds it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let name = "Somebody who did not agree 客人 到店"
    let part = name.filter { _ in Bool.random(using: &random) }
    #expect(FuzzyMatch.score(String(part), in: name) != nil)
  }
}
