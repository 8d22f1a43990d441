import Testing

@testable import StoreModel

@Suite("Texts that are no cup marks")
struct MarkErrorTests {
  private func error(_ text: String) -> MarkError? {
    do throws(MarkError) {
      _ = try Menu.builtIn.parse(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `an unknown word is told with its place and what fits there`() {
    #expect(
      error("G  q L")
        == MarkError(
          problem: .unknown, token: "q", index: 2, column: 4,
          fits: [.decaf, .shots, .syrup, .milk, .custom, .drink]))
    #expect(error("Q N L")?.fits == [.size])
    #expect(error("大 N L")?.token == "大")
    #expect(error("G N XH Q")?.fits == [.custom, .drink])
    #expect(error("G L Q")?.fits == [.custom])
    #expect(error("G 3Q L")?.problem == .unknown)
  }

  @Test func `a word that stands in the wrong box is told`() {
    #expect(
      error("G N 2V L")
        == MarkError(
          problem: .misplaced, token: "2V", index: 3, column: 5, fits: [.custom, .drink]))
    #expect(error("N L")?.problem == .misplaced)
    #expect(error("G I L")?.index == 2)
    #expect(error("G 2 X L")?.token == "X")
    #expect(error("G N O L")?.token == "O")
    #expect(error("G L N")?.fits == [.custom])
    #expect(error("I I G L")?.fits == [.size])
  }

  @Test func `a mark that ends too early says what is missing`() {
    #expect(
      error("G N")
        == MarkError(
          problem: .missing, token: "", index: 3, column: 4, fits: [.custom, .drink]))
    #expect(error("")?.fits == [.size])
    #expect(error("  ")?.index == 1)
    #expect(error("I")?.fits == [.size])
    #expect(error("V")?.problem == .missing)
  }

  @Test func `nothing iced is extra hot, wherever that is written`() {
    #expect(
      error("I G XH L")
        == MarkError(problem: .hotOnly, token: "XH", index: 3, column: 5, fits: []))
    #expect(error("I G L XH")?.problem == .hotOnly)
    #expect(error("G L XH") == nil)
  }

  @Test func `nothing stands there twice, and no cup holds thirteen shots`() {
    #expect(error("G 2V V L")?.problem == .repeated)
    #expect(error("G WC L WC")?.index == 4)
    #expect(error("G 13 L")?.problem == .count)
    #expect(error("G 0V L")?.problem == .count)
    #expect(error("G 99999999999999999999 L")?.problem == .count)
    #expect(error("G 12 12V L") == nil)
    #expect(error("G 0 L") == nil)
  }
}
