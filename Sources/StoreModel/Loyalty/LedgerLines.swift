import Documents

/// One line of the stars ledger as the shop keeps it at hand: a regular has at least one.
struct LedgerLine: SlimLine {
  var regular: Int32 = VisitColumns.guest
  var isOff = false
  /// Whether it is the balance a till said.
  var isOpening = false
  /// Milli-stars.
  var stars: Int64 = 0

  enum Role {
    case stars, what
  }

  static func role(of name: Bytes) -> Role? {
    if name == "stars" { return .stars }
    return name == "what" ? .what : nil
  }

  mutating func take(_ value: BlockValue, as role: Role, _ words: inout LineWords) {
    guard case .plain(let view) = value else { return }
    switch role {
    case .stars: stars = view.int ?? 0
    case .what: isOpening = view.text.map { $0 == "opening" } ?? false
    }
  }

  /// The line whose balance counts: the one that was folded in last.
  func note(in regular: inout RegularRow, at index: Int32) {
    if isOpening, !isOff { regular.opening = index }
  }
}

extension Shop {
  /// The balance a till said of a row, in milli-stars; nil where none did, or it was taken back.
  func openingStars(_ row: Int32) -> Int64? {
    let index = regulars[Int(row)].opening
    guard index != RegularRow.noSlot else { return nil }
    let line = ledger[index]
    return line.isOpening && !line.isOff ? line.stars : nil
  }
}
