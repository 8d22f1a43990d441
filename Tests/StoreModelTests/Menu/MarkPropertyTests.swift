import Simulation
import Testing

@testable import StoreModel

@Suite("Every mark of every menu")
struct MarkPropertyTests {
  @Test(arguments: 0..<100)
  func `parsing what was written gives the mark back`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let menu = random.menu()
    for _ in 0..<10 {
      let mark = random.mark(on: menu)
      #expect(try menu.parse(mark.text) == mark, "\(mark.text)")
      #expect(try menu.parse(mark.text.lowercased()) == mark)
    }
  }

  @Test(arguments: 0..<60)
  func `what is read from any words is written the one way there is`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let menu = random.menu()
    let words = menu.items.map(\.code) + ["I", "2", "3A", "1B", "½", "12S"]
    for _ in 0..<50 {
      let count = Int.random(in: 0...7, using: &random)
      let text = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
        .joined(separator: " ")
      do throws(MarkError) {
        let mark = try menu.parse(text)
        #expect(try menu.parse(mark.text) == mark, "\(text)")
      } catch {
        #expect((1...count + 1).contains(error.index))
        #expect((1...text.count + 1).contains(error.column))
      }
    }
  }

  @Test(arguments: 0..<60)
  func `of all ways to fill the boxes the one that is latest from the end`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let menu = random.menu()
    let words = menu.items.map(\.code) + ["I", "2", "3A", "1B"]
    for _ in 0..<30 {
      let count = Int.random(in: 2...5, using: &random)
      let chosen = (0..<count).map { _ in words.randomElement(using: &random) ?? "" }
      let slow = SlowMarkReader(menu: menu, words: chosen)
      do throws(MarkError) {
        #expect(try menu.parse(chosen.joined(separator: " ")) == slow.mark, "\(chosen)")
      } catch {
        let isOrder = [.unknown, .misplaced, .missing].contains(error.problem)
        #expect(isOrder == (slow.mark == nil), "\(chosen) \(error)")
      }
    }
  }
}

/// Reads marks by trying every way to fill the boxes.
private struct SlowMarkReader {
  let menu: Menu
  let words: [String]

  /// What a word may be, in the order in which the later is preferred.
  private static let letters = Array("ISDNYMCAR")

  /// The mark of the preferred way, nil where there is none.
  var mark: CupMark? {
    let fitting = ways(words[...]).filter { way in
      String(way).wholeMatch(of: /I?SD?N?Y*M?C*RA*/) != nil
    }
    func ranks(_ way: [Character]) -> [Int] {
      way.reversed().map { Self.letters.firstIndex(of: $0) ?? 0 }
    }
    let best = fitting.max { ranks($0).lexicographicallyPrecedes(ranks($1)) }
    return best.map(mark)
  }

  private func ways(_ words: ArraySlice<String>) -> [[Character]] {
    guard let word = words.first else { return [[]] }
    let rest = ways(words.dropFirst())
    return options(word).flatMap { option in rest.map { [option] + $0 } }
  }

  private func options(_ word: String) -> [Character] {
    var options: [Character] = word == "I" ? ["I"] : []
    let boxes: [(MenuBox, [Character])] = [
      (.size, ["S"]), (.decaf, ["D"]), (.syrup, ["Y"]), (.milk, ["M"]), (.custom, ["C", "A"]),
      (.drink, ["R"]),
    ]
    for (box, letters) in boxes where menu[box, word] != nil { options += letters }
    if Int(word) != nil { options.append("N") }
    let syrup = String(word.drop(while: \.isNumber))
    if syrup != word, menu[.syrup, syrup] != nil, !options.contains("Y") { options.append("Y") }
    return options
  }

  private func mark(_ way: [Character]) -> CupMark {
    var mark = CupMark(size: "", drink: "")
    for (word, letter) in zip(words, way) {
      switch letter {
      case "I": mark.isIced = true
      case "S": mark.size = word
      case "D": mark.decaf = CupMark.Decaf(rawValue: word) ?? .none
      case "N": mark.shots = Int(word)
      case "Y": mark.syrups.append(syrup(word, in: mark))
      case "M": mark.milk = word
      case "C", "A": mark.customs.append(word)
      default: mark.drink = word
      }
    }
    return mark
  }

  private func syrup(_ word: String, in mark: CupMark) -> CupMark.Syrup {
    let serving = menu[.size, mark.size]?.serving
    let usual = mark.isIced ? serving?.icedPumps : serving?.pumps
    let number = Int(word.prefix(while: \.isNumber))
    return CupMark.Syrup(String(word.drop(while: \.isNumber)), pumps: number ?? usual ?? 1)
  }
}
