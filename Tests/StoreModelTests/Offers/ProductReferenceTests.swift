import Simulation
import Testing

@testable import StoreModel

@Suite("Product references")
struct ProductReferenceTests {
  @Test(
    arguments: [
      ("L", [.word("L")], "L"),
      ("l+Milk:o", [.word("L"), .item(.init(.milk, "O"))], "L+milk:O"),
      ("size:V", [.item(.init(.size, "V"))], "size:V"),
      ("custom:xh", [.item(.init(.custom, "XH"))], "custom:XH"),
      ("decaf:½", [.item(.init(.decaf, "1/2"))], "decaf:1/2"),
      ("milk:2%", [.item(.init(.milk, "2%"))], "milk:2%"),
      ("iced", [.iced], "iced"), ("HOT", [.hot], "hot"),
      ("goods:CRO", [.item(.init(.goods, "CRO"))], "goods:CRO"),
      (" Blueberry muffin ", [.word("BLUEBERRY MUFFIN")], "Blueberry muffin"),
      ("可颂", [.word("可颂")], "可颂"),
      ("Ｌ＋ｍｉｌｋ：Ｏ", [.word("L"), .item(.init(.milk, "O"))], "L+milk:O"),
      ("cafe\u{301} noir", [.word("CAF\u{C9} NOIR")], "caf\u{E9} noir"),
    ] as [(String, [ProductReference.Part], String)])
  func `are read from what files and people write`(
    text: String, parts: [ProductReference.Part], written: String
  ) throws {
    let reference = try #require(ProductReference(text))
    #expect(reference.parts == parts)
    #expect(reference.text == written)
    #expect(ProductReference(reference.text) == reference)
    #expect(Array(reference.text.unicodeScalars) == Array(written.unicodeScalars))
  }

  @Test(
    arguments: [
      "", " ", "+", "L+", "+L", "L++hot", "milk:", ":O", "mlik:O", "milk:A B", "size:I",
      "goods:HOT",
      "a:b:c", "L\u{202E}", "L+L+L+L+L+L+L+L+L", String(repeating: "x", count: 65),
    ])
  func `what is none is not read`(text: String) {
    #expect(ProductReference(text) == nil)
  }

  @Test func `two that name the same are equal however their words are written`() {
    #expect(ProductReference("Cold Brew No 1") == ProductReference("cold brew no 1"))
    #expect(ProductReference("L") == ProductReference([.word("L")]))
    #expect(ProductReference("L") != ProductReference("L+hot"))
  }

  @Test(arguments: 0..<100) func `what is written reads as itself`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = ["cold brew", "Émile", "可颂", "ß", "ﬁg", "x1", "Ǆ", "ς"]
    for _ in 0..<20 {
      let parts = (0..<Int.random(in: 1...4, using: &random)).map { _ -> ProductReference.Part in
        switch Int.random(in: 0..<4, using: &random) {
        case 0: .iced
        case 1: .hot
        case 2:
          .item(Menu.builtIn.items.randomElement(using: &random)?.key ?? .init(.drink, "L"))
        default: .word(ProductReference.folded(words.randomElement(using: &random) ?? "x"))
        }
      }
      let reference = ProductReference(parts)
      #expect(ProductReference(reference.text)?.parts == parts, "\(reference)")
    }
    for word in words {
      let once = ProductReference.folded(word)
      #expect(ProductReference.folded(once) == once)
    }
  }

  @Test(
    arguments: [
      ("L", true), ("L+milk:O", true), ("L+milk:W", false), ("size:G", true), ("size:V", false),
      ("syrup:V", true), ("custom:XH", true), ("custom:XH+L", true), ("hot", true),
      ("iced", false), ("M", false), ("drink:L", true), ("latte", false), ("goods:L", false),
      ("shots:SHOT", true), ("decaf:X", true),
    ])
  func `name a cup by drink and by what is in it`(text: String, isMeant: Bool) throws {
    let ware = Menu.builtIn.ware("G X 3 2V O XH L")
    #expect(try #require(ProductReference(text)).names(ware) == isMeant)
  }

  @Test func `name goods by code and by name, and anything else by its text`() throws {
    let croissant = Menu.builtIn.ware("可颂")
    for text in ["CRO", "croissant", "Croissant", "可颂", "goods:CRO"] {
      #expect(try #require(ProductReference(text)).names(croissant), "\(text)")
    }
    for text in ["L", "iced", "hot", "size:G"] {
      #expect(!(try #require(ProductReference(text)).names(croissant)), "\(text)")
    }
    let scone = Menu.builtIn.ware(" cheese  SCONE")
    #expect(try #require(ProductReference("Cheese  scone")).names(scone))
    #expect(!(try #require(ProductReference("Cheese")).names(scone)))
  }
}
