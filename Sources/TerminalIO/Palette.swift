import Foundation
import TextUI

/// The colours terminals have, and how well they can be told apart.
enum Palette {
  /// The number, 16 to 255, of the nearest colour of the 256: cube or grey, never one of the first
  /// sixteen, which every terminal paints as it likes.
  static func index(of color: RGB) -> Int {
    let cube = (level(color.red), level(color.green), level(color.blue))
    let cubeIndex = 16 + 36 * cube.0 + 6 * cube.1 + cube.2
    let mean = (Int(color.red) + Int(color.green) + Int(color.blue)) / 3
    let greyIndex = 232 + min(23, max(0, (mean - 3) / 10))
    let isGreyNearer =
      distance(color, self.color(greyIndex)) < distance(color, self.color(cubeIndex))
    return isGreyNearer ? greyIndex : cubeIndex
  }

  /// The colour of a number from 16 to 255.
  static func color(_ index: Int) -> RGB {
    if index >= 232 {
      let grey = UInt8(truncatingIfNeeded: 8 + 10 * (index - 232))
      return RGB(red: grey, green: grey, blue: grey)
    }
    let cube = max(0, index - 16)
    return RGB(red: levels[cube / 36], green: levels[cube / 6 % 6], blue: levels[cube % 6])
  }

  /// The sixteen as xterm paints them.
  static let xterm: [RGB] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
    0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
  ].map { RGB($0) }

  /// The sixteen as the VGA text mode and the Linux console paint them.
  static let vga: [RGB] = [
    0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
    0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
  ].map { RGB($0) }

  /// The contrast ratio of WCAG 2, 1 to 21.
  static func contrast(_ one: RGB, _ other: RGB) -> Double {
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static func level(_ part: UInt8) -> Int {
    part < 48 ? 0 : part < 115 ? 1 : (Int(part) - 35) / 40
  }

  private static func distance(_ one: RGB, _ other: RGB) -> Int {
    let red = Int(one.red) - Int(other.red)
    let green = Int(one.green) - Int(other.green)
    let blue = Int(one.blue) - Int(other.blue)
    return red * red + green * green + blue * blue
  }

  private static func luminance(_ color: RGB) -> Double {
    func linear(_ part: UInt8) -> Double {
      let value = Double(part) / 255
      return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
  }
}
