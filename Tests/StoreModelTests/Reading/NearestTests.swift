import StoreModel
import Testing

@Suite("What somebody may have meant")
struct NearestTests {
  private static let known = ["import", "find", "show", "check-in", "undo", "out", "store.name"]

  @Test(arguments: [
    ("chek-in", ["check-in"]), ("checkin", ["check-in"]), ("hsow", ["show"]), ("fnid", ["find"]),
    ("UNDO", ["undo"]), ("ot", ["out"]), ("store", ["store.name"]), ("nothing", []), ("x", []),
    ("", []),
  ])
  func `a slip or a beginning leads to the word, anything else to none`(
    word: String, near: [String]
  ) {
    #expect(Nearest.words(to: word, among: Self.known) == near)
  }

  @Test func `the nearest come first, and no more than three`() {
    #expect(
      Nearest.words(to: "ann", among: ["anna", "ann", "hann", "anne", "bob"]) == [
        "ann", "anna", "hann",
      ])
  }
}
