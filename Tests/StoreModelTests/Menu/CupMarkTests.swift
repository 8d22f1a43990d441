import Testing

@testable import StoreModel

@Suite("Cup marks")
struct CupMarkTests {
  private let menu = Menu.builtIn

  @Test(arguments: [
    "G N L", "I V 2 O A", "T L", "I G CM", "G 1/2 2 2V N XH L", "S X 1 3MO 1A S DC FW",
    "I G 2% LI F", "G A A", "T 1A A L", "G WM", "G 2WM WM",
  ])
  func `a mark written in order reads as itself`(text: String) throws {
    #expect(try menu.parse(text).text == text)
  }

  @Test(arguments: [
    ("g n l", "G N L"), ("Ｇ　Ｎ　Ｌ", "G N L"), ("  G\tN  L ", "G N L"), ("G ½ L", "G 1/2 L"),
    ("G M WC", "G WC M"), ("G XH M WC DC", "G XH WC DC M"), ("G V L", "G 4V L"),
    ("i v v l", "I V 6V L"), ("T 2 V L", "T 2 3V L"), ("V C C C", "V 5C C C"),
    ("G A N L", "G 4A N L"), ("G 1／2 ２ ２Ｖ Ｌ", "G 1/2 2 2V L"), ("T 01V L", "T 1V L"),
  ])
  func `what is typed is written the one way there is`(text: String, written: String) throws {
    #expect(try menu.parse(text).text == written)
  }

  @Test func `every part of a mark is told`() throws {
    var mark = CupMark(size: "G", drink: "L")
    mark.decaf = .half
    mark.shots = 2
    mark.syrups = [CupMark.Syrup("V", pumps: 2)]
    mark.milk = "N"
    mark.customs = ["XH"]
    #expect(try menu.parse("G 1/2 2 2V N XH L") == mark)
    var iced = CupMark(size: "V", drink: "A")
    iced.isIced = true
    iced.shots = 2
    iced.milk = "O"
    #expect(try menu.parse("I V 2 O A") == iced)
  }

  @Test func `a code that stands in several boxes means the latest one it can`() throws {
    #expect(try menu.parse("G A").drink == "A")
    #expect(try menu.parse("G A L").milk == "A")
    #expect(try menu.parse("G A A").milk == "A")
    #expect(try menu.parse("G 1A L").syrups == [CupMark.Syrup("A", pumps: 1)])
    #expect(try menu.parse("G 1A L").milk == nil)
    #expect(try menu.parse("G S L").milk == "S")
    #expect(try menu.parse("G C L").milk == "C")
    #expect(try menu.parse("G WM L").syrups == [CupMark.Syrup("WM", pumps: 4)])
  }
}
