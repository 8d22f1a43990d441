import Testing

@testable import StoreModel

@Suite("Marks in words")
struct MarkWordsTests {
  @Test(arguments: [
    ("G N L", "Grande latte, nonfat", "大杯拿铁，脱脂"),
    ("I V 2 O A", "Iced venti Americano, 2 shots, oat milk", "超大杯冰美式，2 份浓缩，燕麦奶"),
    ("T 1 L", "Tall latte, 1 shot", "中杯拿铁，1 份浓缩"),
    (
      "G 1/2 2 2V N XH L",
      "Grande latte, half decaf, 2 shots, 2 pumps vanilla, nonfat, extra hot",
      "大杯拿铁，半低因，2 份浓缩，2 泵香草糖浆，脱脂，特热"
    ),
    (
      "I G 1A LI CM", "Iced grande caramel macchiato, 1 pump almond, light ice",
      "大杯冰焦糖玛奇朵，1 泵杏仁糖浆，少冰"
    ),
  ])
  func `are read out in both languages`(mark: String, english: String, chinese: String) throws {
    let words = Menu.builtIn.words(for: try Menu.builtIn.parse(mark))
    #expect(words == BilingualText(en: english, zh: chinese))
  }

  @Test func `keep the code of what the menu does not know`() {
    #expect(Menu.builtIn.words(for: CupMark(size: "Q", drink: "ZZ")).en == "Q ZZ")
  }

  @Test func `a usual that is no mark is kept as text and shown with a question mark`() {
    let menu = Menu.builtIn
    #expect(menu.usual("热拿铁大杯") == .text("热拿铁大杯"))
    #expect(menu.usual("热拿铁大杯").shown == "热拿铁大杯 ?")
    #expect(menu.usual("g n l").shown == "G N L")
    let shown = menu.shownUsual(
      "latte", constraints: [.dairy], at: 0, calendar: ShopFixture.calendar)
    #expect(shown == ShownUsual(usual: .text("latte"), words: nil, conflicts: [], isOut: false))
    let mark = menu.shownUsual(
      "G N L", constraints: [.dairy], at: 0, calendar: ShopFixture.calendar)
    #expect(mark.words?.en == "Grande latte, nonfat")
    #expect(mark.conflicts.map(\.item.description) == ["milk:N"])
  }
}
