import Documents
import Lookup

extension Shop {
  /// The row of the one listed regular whose till's id is `text` but for case and width; nil for
  /// nobody, and where several are.
  ///
  /// Walks all of them, some milliseconds: it is asked only where nobody has the very id.
  func rowOfTill(inAnyCase text: String) -> Int32? {
    let wanted = text.halfWidth.lowercased().trimmingBlanks
    guard !wanted.isEmpty else { return nil }
    var found: Int32?
    for row in rows where isListed(row) {
      guard tillID(row)?.halfWidth.lowercased() == wanted else { continue }
      if found != nil { return nil }
      found = row
    }
    return found
  }

  /// What the till calls a regular's row, nil for whom no till knows.
  func tillID(_ row: Int32) -> String? {
    let slot = regulars[Int(row)].slot
    guard slot != RegularRow.noSlot else { return nil }
    return arena.withDocument(slot) { bytes -> String? in
      guard var fields = DocumentView(bytes)?.fields else { return nil }
      while let field = fields.next() {
        if field.name == RegularFieldName.till { return field.value.text?.string }
      }
      return nil
    }
  }
}
