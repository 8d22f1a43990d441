import Foundation
import Journaling

/// A path as a partner types or pastes it into a field: no shell takes away what shells want.
///
/// Understood are `~/`, quotes around the whole, a backslash before a blank, `file://` addresses as
/// file managers paste them, and blanks at either end. A file whose name is what was typed wins.
struct TypedPath: Equatable {
  /// What may be meant, the most literal first; see `PathText`.
  let candidates: [String]

  /// Every way to read what was typed.
  init(_ typed: String, home: String?) {
    let plain = PathText.of(Array(typed.utf8))
    let trimmed = plain.trimmingCharacters(in: .whitespacesAndNewlines)
    var ways = [plain, trimmed]
    if let address = Self.path(ofAddress: trimmed) { ways.append(address) }
    let bare = Self.unquoted(trimmed)
    ways += [bare, Self.unescaped(bare)]
    if let address = Self.path(ofAddress: bare) { ways.append(address) }
    var candidates: [String] = []
    for way in ways.map({ Self.atHome($0, home) }) where !candidates.contains(way) {
      candidates.append(way)
    }
    self.candidates = candidates
  }

  /// The first that is there; where none is, the one a partner would take it for.
  func path(isThere: (String) -> Bool) -> String {
    candidates.first(where: isThere) ?? candidates.last ?? ""
  }

  private static func atHome(_ path: String, _ home: String?) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }

  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, let first = text.first, first == text.last, "'\"".contains(first) else {
      return text
    }
    return String(text.dropFirst().dropLast())
  }

  private static func unescaped(_ text: String) -> String {
    var plain = ""
    var isEscaped = false
    for character in text {
      if character == "\\", !isEscaped {
        isEscaped = true
        continue
      }
      plain.append(character)
      isEscaped = false
    }
    return isEscaped ? plain + "\\" : plain
  }

  /// The path of a file on this machine; what stands for bytes is them.
  private static func path(ofAddress text: String) -> String? {
    guard text.lowercased().hasPrefix("file://") else { return nil }
    let rest = text.dropFirst("file://".count)
    guard let slash = rest.firstIndex(of: "/"), ["", "localhost"].contains(rest[..<slash]) else {
      return nil
    }
    var bytes: [UInt8] = []
    var utf8 = Array(rest[slash...].utf8)[...]
    while let byte = utf8.popFirst() {
      let digits = utf8.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        utf8 = utf8.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return PathText.of(bytes)
  }
}
