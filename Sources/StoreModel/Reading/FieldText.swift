import Foundation
import Lookup

/// A field of a table, cleaned for storing: NFC, trimmed, without control or direction characters.
struct FieldText: Equatable {
  /// Characters in a field that has no limit of its own.
  static let charactersMax = 200
  /// UTF-8 bytes in any field: combining marks can pile up on few characters.
  static let bytesMax = 4096

  /// The text; empty where nothing is left.
  var text: String
  /// Whether characters that cannot be seen were taken out.
  var wasCleaned = false
  /// Whether it was longer than its limit.
  var wasShortened = false

  /// Cleans `raw` and cuts it to `limit` characters.
  init(_ raw: String, limit: Int = charactersMax) {
    if FieldText.isPlain(raw), raw.utf8.count <= limit {
      text = raw
      return
    }
    var scalars = String.UnicodeScalarView()
    var mayCompose = false
    for scalar in raw.unicodeScalars {
      mayCompose = mayCompose || FieldText.mayCompose(scalar)
      switch FieldText.treatment(of: scalar) {
      case .keep: scalars.append(scalar)
      case .blank: scalars.append(" ")
      case .remove: wasCleaned = true
      }
    }
    let kept = String(scalars)
    text = FieldText.trimmed(mayCompose ? kept.precomposedStringWithCanonicalMapping : kept)
    shorten(to: limit)
  }

  private mutating func shorten(to limit: Int) {
    if text.count > limit {
      text = FieldText.trimmed(String(text.prefix(limit)))
      wasShortened = true
    }
    while text.utf8.count > FieldText.bytesMax {
      text.unicodeScalars.removeLast()
      wasShortened = true
    }
  }

  /// Printable ASCII with no blank at either end: nothing to do.
  private static func isPlain(_ raw: String) -> Bool {
    guard raw.utf8.first != Byte.space, raw.utf8.last != Byte.space else { return false }
    return raw.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  }

  /// Whether NFC may change a text for this scalar: not below the combining marks (U+0300), and not
  /// for the Chinese characters most names are made of.
  private static func mayCompose(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && !HanFolding.block.contains(scalar.value)
  }

  private enum Treatment { case keep, blank, remove }

  private static func treatment(of scalar: Unicode.Scalar) -> Treatment {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: .blank
    case 0..<0x20, 0x7F..<0xA0: .remove
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: .remove
    case 0xE0000...0xE007F, 0xFFF9...0xFFFB: .remove
    default: .keep
    }
  }

  private static func trimmed(_ text: String) -> String {
    let view = text.unicodeScalars
    guard let first = view.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = view.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(view[first...last])
  }
}

extension String {
  /// Full-width letters, digits and signs as their ASCII twins, 　as a space.
  var halfWidth: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: scalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
      case 0x3000, 0xA0: scalars.append(" ")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
