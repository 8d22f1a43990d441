import Foundation
import Simulation
import Testing

@testable import StoreModel

@Suite("cart.json")
struct CartFileTests {
  private func read(_ text: String) throws(CartError) -> CartFile {
    try CartFile(Array(text.utf8), menu: .builtIn, zone: .gmt)
  }

  private func error(_ text: String) -> CartError? {
    do throws(CartError) {
      _ = try read(text)
      return nil
    } catch { return error }
  }

  @Test func `a cart has a moment, a member and lines at their own or the menu's prices`() throws {
    let file = try read(
      """
      {"at": "2026-11-23T08:10:00+08:00", "member": 12, "till": 3, "lines": [
        {"item": "G L", "qty": 2},
        {"item": "Croissant", "unitFen": 1500, "category": "Bakery", "colour": "red"},
        {"item": "large latte", "product": "L", "unit_fen": 0, "category": null}]}
      """)
    #expect(file.at == 1_795_392_600_000)
    #expect(file.member == "12")
    #expect(file.unknownKeys == ["till", "colour"])
    #expect(file.cart.lines.map(\.qty) == [2, 1, 1])
    #expect(file.cart.lines.map(\.unitFen) == [3_300, 1_500, 0])
    #expect(file.cart.lines[1].ware.categories == ["bakery"])
    #expect(file.cart.lines[2].ware.words == ["L"])
  }

  @Test func `O29 no lines are an empty cart, and only lines must be said`() throws {
    let file = try read(#"{"lines": []}"#)
    #expect(file.cart.lines == [])
    #expect(file.at == nil && file.member == nil)
    #expect(try read(#"{"at": 1795421400, "lines": []}"#).at == 1_795_421_400_000)
    #expect(try read(#"{"at": "2026-11-23 08:10", "lines": []}"#).at == 1_795_421_400_000)
  }

  @Test(
    arguments: [
      ("0", quantity), ("-1", quantity), ("100", quantity), ("1.5", quantity),
      ("1000000000000000000", quantity), ("1e30", quantity), (#""2""#, quantity),
      ("true", quantity), ("[1]", quantity),
    ] as [(String, CartFault)])
  func `O29 a quantity that is none is refused with its line`(text: String, fault: CartFault) {
    let lines = #"{"lines": [{"item": "G L"}, {"item": "G L"}, {"item": "G L", "qty": \#(text)}]}"#
    #expect(error(lines) == .line(3, field: "qty", fault))
  }

  private static let quantity = CartFault.number(1...99)

  @Test(
    arguments: [
      (#"{"item": "G L", "unit_fen": -1}"#, "unit_fen", .number(0...100_000_000)),
      (#"{"item": "G L", "unit_fen": 100000001}"#, "unit_fen", .number(0...100_000_000)),
      (
        #"{"item": "G L", "unit_fen": 1000000000000000000}"#, "unit_fen",
        .number(0...100_000_000)
      ),
      (#"{"item": "G L", "unit_fen": 33.5}"#, "unit_fen", .number(0...100_000_000)),
      (#"{"item": "scone"}"#, "unit_fen", .price),
      (#"{"item": "gift card"}"#, "unit_fen", .price),
      (#"{"item": "latte", "product": "L"}"#, "unit_fen", .price),
      (#"{"qty": 1}"#, "item", .text(charactersMax: 200)),
      (#"{"item": ""}"#, "item", .text(charactersMax: 200)),
      (#"{"item": ["G L"]}"#, "item", .text(charactersMax: 200)),
      (#"{"item": "G L", "product": {}}"#, "product", .text(charactersMax: 200)),
      (#"{"item": "G L", "category": true}"#, "category", .text(charactersMax: 200)),
    ] as [(String, String, CartFault)])
  func `O29 a bad line is refused with its number and its field`(
    line: String, field: String, fault: CartFault
  ) {
    #expect(
      error(#"{"lines": [{"item": "CRO"}, \#(line)]}"#) == .line(2, field: field, fault))
  }

  @Test(
    arguments: [
      (#"{}"#, .field("lines", .lines)), (#"{"lines": {}}"#, .field("lines", .lines)),
      (#"{"lines": null}"#, .field("lines", .lines)),
      (#"{"lines": [1]}"#, .noLine(1)), (#"[]"#, .noObject), (#""x""#, .noObject),
      (#"{"at": "yesterday", "lines": []}"#, .field("at", .instant)),
      (#"{"at": true, "lines": []}"#, .field("at", .instant)),
      (#"{"member": [], "lines": []}"#, .field("member", .text(charactersMax: 200))),
      ("", .file(.empty)), ("item,qty", .file(.notJSON(.noJSON))),
    ] as [(String, CartError)])
  func `what is no cart is refused with what was wanted`(text: String, expected: CartError) {
    #expect(error(text) == expected)
  }

  @Test func `ten thousand lines are refused by number`() {
    let lines = Array(repeating: #"{"item":"G L"}"#, count: 10_000).joined(separator: ",")
    #expect(error(#"{"lines":[\#(lines)]}"#) == .tooManyLines(10_000, limit: 200))
    let full = Array(repeating: #"{"item":"G L"}"#, count: 200).joined(separator: ",")
    #expect(error(#"{"lines":[\#(full)]}"#) == nil)
  }

  @Test(arguments: 0..<60) func `any bytes give an answer`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let whole = Array(
      #"{"at":"2026-11-23T08:10:00Z","member":"M1","lines":[{"item":"G L","qty":2,"unit_fen":1}]}"#
        .utf8)
    for _ in 0..<20 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        guard !bytes.isEmpty else { break }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        case 2: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
        default: bytes = Array(bytes.prefix(place))
        }
      }
      do throws(CartError) {
        let file = try CartFile(bytes, menu: .builtIn, zone: .gmt)
        #expect(file.cart.lines.count <= Cart.linesMax)
        #expect(file.cart.lines.allSatisfy { (1...99).contains($0.qty) && $0.unitFen >= 0 })
      } catch {
        switch error {
        case .line(let line, _, _), .noLine(let line): #expect(line >= 1)
        case .file, .noObject, .field, .tooManyLines: break
        }
      }
    }
    let deep = String(repeating: "[", count: 20_000)
    #expect(error(deep) != nil)
    #expect(error(#"{"lines":\#(deep)"#) != nil)
  }
}
