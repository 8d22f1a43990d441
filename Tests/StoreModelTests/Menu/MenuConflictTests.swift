import Testing

@testable import StoreModel

@Suite("Marks and what a guest must not have")
struct MenuConflictTests {
  private func items(_ text: String, _ constraints: [Constraint]) throws -> [String] {
    let mark = try Menu.builtIn.parse(text)
    return Menu.builtIn.conflicts(of: mark, with: constraints).map(\.item.description)
  }

  @Test func `a drink's own milk is dairy unless another is marked`() throws {
    #expect(try items("G L", [.dairy]) == ["milk:W"])
    #expect(try items("G N L", [.dairy]) == ["milk:N"])
    #expect(try items("G O L", [.dairy]).isEmpty)
    #expect(try items("G A", [.dairy]).isEmpty)
    #expect(try items("G N A", [.dairy]) == ["milk:N"])
    #expect(try items("G S L", [.soy]) == ["milk:S"])
    #expect(try items("G L", [.soy, .treeNut, .peanut, .gluten, .egg]).isEmpty)
  }

  @Test func `syrups, sauces and toppings count, and a topping a drink comes with`() throws {
    #expect(try items("G 2H O L", [.treeNut, .peanut]) == ["syrup:H"])
    #expect(try items("G 1A A A", [.treeNut]) == ["syrup:A", "milk:A"])
    #expect(try items("G 1WM O L", [.dairy]) == ["syrup:WM"])
    #expect(try items("G O WC L", [.dairy]) == ["custom:WC"])
    #expect(try items("G O CM", [.dairy]) == ["drink:CM"])
    #expect(try items("G O M", [.dairy]) == ["custom:WC"])
    #expect(try items("G O NW M", [.dairy]).isEmpty)
    #expect(try items("G O WC M", [.dairy]) == ["custom:WC"])
  }

  @Test func `every constraint of every item is told`() throws {
    let mark = try Menu.builtIn.parse("G 2H L")
    let found = Menu.builtIn.conflicts(of: mark, with: [.treeNut, .dairy])
    #expect(found.map(\.constraint) == [.treeNut, .dairy])
    #expect(found.map(\.name.en) == ["hazelnut", "whole milk"])
    #expect(try items("G 2H L", Constraint.list("nut").constraints) == ["syrup:H"])
  }

  @Test func `decaf only means wholly decaf coffee, and no tea`() throws {
    #expect(try items("G L", [.decaf]) == ["drink:L"])
    #expect(try items("G 1/2 L", [.decaf]) == ["drink:L"])
    #expect(try items("G X L", [.decaf]).isEmpty)
    #expect(try items("G 0 L", [.decaf]).isEmpty)
    #expect(try items("G CH", [.decaf]) == ["drink:CH"])
    #expect(try items("G X GTL", [.decaf]) == ["drink:GTL"])
    #expect(try items("G HC", [.decaf]).isEmpty)
    #expect(try items("G 1 HC", [.decaf]) == ["drink:HC"])
    #expect(try items("G X 1 HC", [.decaf]).isEmpty)
  }

  @Test func `words nobody can judge never conflict`() throws {
    #expect(try items("G L", [.other("shellfish")]).isEmpty)
    #expect(
      Constraint.stored(["dairy", "other:a, b", "tree-nut"]) == [
        .dairy, .other("a, b"), .treeNut,
      ])
  }
}
