import Lookup

/// By what two rows of a members file may be about one person although they are not written alike.
enum RowLikeness: Hashable, Sendable {
  /// An id without case, width, blanks, zeros in front of a number and `.0` behind one.
  case id(String, exactly: String)
  /// Name, phone, card and day of joining of a row without an id, without case, width and blanks.
  case facts([String])

  /// The likeness of a row.
  init(_ row: MemberRow) {
    if let id = row.tillID {
      self = .id(Self.plain(id: id), exactly: id)
    } else {
      let facts = [row.name, row.phone, row.card, row.joined]
      self = .facts(facts.map { Self.plain($0 ?? "") })
    }
  }

  /// Small letters of half width without blanks.
  private static func plain(_ text: String) -> String {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let folded = isASCII ? text : text.halfWidth.lowercased()
    let bytes = folded.utf8.lazy.filter { $0 != Byte.space }
    return String(decoding: bytes.map(\.small), as: UTF8.self)
  }

  private static func plain(id: String) -> String {
    let bytes = Array(SheetText.withoutPointZeros(Self.plain(id)).utf8)
    var plain: [UInt8] = []
    var isInNumber = false
    for (place, byte) in bytes.enumerated() {
      let isBeforeDigit = place + 1 < bytes.count && bytes[place + 1].isDigit
      if byte == UInt8(ascii: "0"), !isInNumber, isBeforeDigit { continue }
      isInNumber = byte.isDigit
      plain.append(byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }
}

extension UInt8 {
  /// The small letter of a capital of ASCII; any other byte as it is.
  fileprivate var small: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

/// The rows of a file so far, by their likeness.
struct RowLikenesses: Sendable {
  private var lines: [RowLikeness: Int] = [:]
  private var ids: [String: (line: Int, exactly: String)] = [:]

  /// The line of the first row that may be about the same person, nil where this is the first; the
  /// same id once more is the same row, and told elsewhere.
  mutating func line(of likeness: RowLikeness, at line: Int) -> Int? {
    switch likeness {
    case .facts:
      if let first = lines[likeness] { return first }
      lines[likeness] = line
      return nil
    case .id(let plain, let exactly):
      guard let first = ids[plain] else {
        ids[plain] = (line, exactly)
        return nil
      }
      return first.exactly == exactly ? nil : first.line
    }
  }
}
