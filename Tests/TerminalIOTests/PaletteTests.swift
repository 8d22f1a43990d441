import Testing
import TextUI

@testable import TerminalIO

@Suite struct PaletteTests {
  @Test func `every colour of cube and greys is its own nearest`() {
    for index in 16...255 {
      let color = Palette.color(index)
      #expect(Palette.color(Palette.index(of: color)) == color)
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `no colour of the 256 is nearer than the one chosen`(seed: UInt64) {
    var random = Seeded(seed)
    let wish = RGB(UInt32(random.number(0..<0x100_0000)))
    func distance(_ index: Int) -> Int {
      let color = Palette.color(index)
      let red = Int(color.red) - Int(wish.red)
      let green = Int(color.green) - Int(wish.green)
      let blue = Int(color.blue) - Int(wish.blue)
      return red * red + green * green + blue * blue
    }
    let chosen = distance(Palette.index(of: wish))
    #expect((16...255).allSatisfy { distance($0) >= chosen })
  }

  @Test func `contrast goes from 1 to 21`() {
    #expect(Palette.contrast(RGB(0x000000), RGB(0xFFFFFF)) == 21)
    #expect(Palette.contrast(RGB(0x123456), RGB(0x123456)) == 1)
    #expect(abs(Palette.contrast(RGB(0x767676), RGB(0xFFFFFF)) - 4.54) < 0.01)
  }

  @Test func `the number of colours decides how a role looks`() {
    let style = Style(
      colors: Style.Colors(foreground: RGB(0xDADADA), background: RGB(0x121212)),
      ansi: Style.AnsiColors(foreground: .brightRed, background: .black), mono: [.underline])
    func look(_ colors: Int) -> [Int] {
      let look = Look(style, colors: colors)
      return [look.foreground, look.background, Int(look.attributes.rawValue)]
    }
    #expect(look(256) == [253, 233, 0])
    #expect(look(16) == [9, 0, 0])
    #expect(look(8) == [1, 0, 1])
    #expect(look(0) == [-1, -1, 4])
  }
}
