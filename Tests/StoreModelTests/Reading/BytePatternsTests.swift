import Simulation
import Testing

@testable import StoreModel

struct BytePatternsTests {
  @Test func `whatever stands anywhere is found, and nothing else`() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<200 {
      let text = (0..<60).map { _ in UInt8.random(in: 97...100, using: &random) }
      let strings = (0..<6).map { _ in
        (0..<Int.random(in: 1...6, using: &random)).map { _ in
          UInt8.random(in: 97...100, using: &random)
        }
      }
      let long = strings.filter { $0.count >= BytePatterns.bytesMin }
      let expected = long.contains { string in
        text.indices.contains { text[$0...].starts(with: string) }
      }
      #expect(BytePatterns(strings).areIn(text) == expected)
    }
    #expect(!BytePatterns([]).areIn([1, 2, 3]))
    #expect(!BytePatterns([[1, 2, 3]]).areIn([1, 2]))
    #expect(BytePatterns([[1, 2, 3]]).areIn([1, 2, 3]))
    let lin = BytePatterns([Array("lin".utf8)])
    #expect(lin.areIn(Array("line".utf8)) && !lin.areIn(Array("line".utf8), asWords: true))
    #expect(lin.areIn(Array("colin, lin".utf8), asWords: true))
  }
}
