import PartnerApp
import Simulation
import TextUI
import Testing

@Suite("Thank-you cards on paper")
struct ThankYouCardTests {
  @Test func `a card says thank you, and nothing of the guest but the name`() {
    #expect(
      ThankYouCard.text(addressee: "Chloé Díaz", store: "0412 人民广场", language: .english) == """


                 Thank you, Chloé Díaz


              It is good to have you here.
               Your cup is always ready.


                     0412 人民广场



        """)
  }

  @Test func `a card is Chinese where the store is`() {
    #expect(
      ThankYouCard.text(addressee: "张小明", store: "", language: .chinese) == """


                     张小明，谢谢您


                 有您常来，我们很高兴。
               您的那一杯，一直为您备着。



        """)
  }

  @Test func `who is known by no name is thanked all the same`() {
    let card = ThankYouCard.text(addressee: nil, store: "", language: .english)
    #expect(card.contains("  Thank you\n"))
  }

  @Test(arguments: 0..<200)
  func `no line is wider than the paper or sends the printer a command`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = Array("ab é张王，\u{1B}\u{7}\u{301}\u{202E}[2J ")
    let name = String(
      (0..<Int.random(in: 0..<90, using: &random)).compactMap { _ in
        letters.randomElement(using: &random)
      })
    for language in Language.allCases {
      let card = ThankYouCard.text(addressee: name, store: name, language: language)
      for line in card.split(separator: "\n") {
        #expect(Width.of(String(line)) <= ThankYouCard.columns)
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
      }
    }
  }
}
