import Documents
import Foundation

/// What the files of a directory may still hold of guests who want it gone: gathered from what a
/// change took away, until a compaction has taken it out of the journal too.
///
/// Files that lie aside of the journal are told by it: the texts as they were last, and for a backup
/// the documents.
public struct Traces: Equatable, Sendable {
  /// Whether anything is owed to a guest: also where what was taken away left no text.
  public private(set) var isOwed = false
  /// Words as they are looked for in other files, see `Traces.folded`.
  private var words: Set<String> = []
  /// Phone and card numbers, digits only.
  private var numbers: Set<String> = []
  /// Ids as the journal writes them.
  private var ids: Set<DocumentID> = []
  /// How much may be kept of each regular.
  private var regulars: [DocumentID: Consent] = [:]

  /// Nothing was taken away.
  public init() {}

  /// Whether there is nothing to look for in other files.
  public var isEmpty: Bool { words.isEmpty && numbers.isEmpty && ids.isEmpty }

  /// Something is owed.
  mutating func owe() { isOwed = true }

  /// Of a regular no more than `consent` allows is kept from now on.
  mutating func forget(_ regular: DocumentID, under consent: Consent) {
    owe()
    regulars[regular] = consent
    ids.formUnion([
      regular, RegularDocuments.keysID(regular), RegularDocuments.importedID(regular),
    ])
  }

  /// Whatever a document said of somebody is to be found nowhere from now on; under `consent` some
  /// of a regular's own fields may stay.
  mutating func take(_ document: Document, under consent: Consent = .withdrawn) {
    owe()
    for field in document.fields {
      guard let fact = RegularField.fact(of: field.name), fact.isTold else { continue }
      guard MemberFields.mustGo(field.name, under: consent) else { continue }
      note(field.value)
    }
  }

  /// What a remark, follow-up or card said is to be found nowhere from now on.
  mutating func take(wordsOf document: Document) {
    owe()
    for name in [NoteField.text, "reason"] as [FieldName] { document[name].map { note($0) } }
  }

  private mutating func note(_ value: Value) {
    switch value {
    case .text(let text):
      let folded = Self.folded(text.string)
      let digits = folded.filter(\.isWholeNumber)
      if digits.count >= Self.numberMin, folded.allSatisfy({ !$0.isLetter }) {
        numbers.insert(String(digits.suffix(Self.numberMax)))
      } else if !folded.isEmpty {
        words.insert(folded)
      }
    case .array(let values): values.forEach { note($0) }
    case .null, .bool, .int, .map: break
    }
  }

  /// Digits of the shortest number that is looked for as one.
  private static let numberMin = 6
  /// Digits of a number that are looked for: the last ones, as some write a country's in front.
  private static let numberMax = 11
  /// Letters from which on a word is looked for within others.
  private static let lettersMin = 3
}

extension RegularFact {
  /// Whether it is such as tells one guest from others, so that a file that holds it is about them.
  var isTold: Bool {
    switch field {
    case RegularField.name, RegularField.callName, RegularField.reading, RegularField.cue,
      RegularField.till, RegularField.phone, RegularField.card, RegularField.note:
      true
    default: false
    }
  }
}

// MARK: - Looking at files

extension Traces {
  /// Whether the bytes of a file hold any of it, however a till or a partner wrote it.
  public func isIn(_ bytes: [UInt8]) -> Bool {
    if ids.contains(where: { bytes.holds($0.bytes) || bytes.holds(Array($0.description.utf8)) }) {
      return true
    }
    // Bytes of a journal in pieces are no text as a whole; what is readable in them is looked at.
    let text = Self.folded(String(decoding: bytes, as: UTF8.self))
    let letters = Array(text.utf8)
    if words.contains(where: { isWord($0, in: letters) }) { return true }
    guard !numbers.isEmpty else { return false }
    let digits = Self.runs(ofDigits: letters)
    return numbers.contains { digits.holds(Array($0.utf8)) }
  }

  /// Whether an encoded document of a backup says what is to be found nowhere.
  public func isTold(by bytes: UnsafeRawBufferPointer) -> Bool {
    guard let view = DocumentView(bytes), !view.isErased, let kind = KnownKind(view.kind),
      kind.whenForgotten != .kept
    else { return false }
    do {
      return isTold(by: try Document(decoding: bytes), kind)
    } catch {
      // Bytes nobody can read tell nothing of anybody.
      return false
    }
  }

  private func isTold(by document: Document, _ kind: KnownKind) -> Bool {
    switch kind.traits.about {
    case .nobody: return false
    case .itself, .id:
      let owner = regulars.first { id, _ in
        [id, RegularDocuments.keysID(id), RegularDocuments.importedID(id)].contains(document.id)
      }
      guard let consent = owner?.value else { return isWord(document[RegularField.note]) }
      return document.fields.contains { field in
        !field.value.isNull && MemberFields.mustGo(field.name, under: consent)
          && RegularField.fact(of: field.name) != nil
      }
    case .field:
      return document.regularID.map { regulars[$0] != nil } ?? false
        || isWord(document[NoteField.text])
    case .subject:
      let subject = document[DraftField.subject]?.string.flatMap { DocumentID($0) }
      return subject.map { regulars[$0] != nil } ?? false
    case .members:
      return document.fields.contains { field in
        !field.value.isNull && EventField.guest(field.name).map { regulars[$0] != nil } ?? false
      }
    }
  }

  /// Whether a text is, as a whole, one that is to be found nowhere.
  private func isWord(_ value: Value?) -> Bool {
    value?.string.map { words.contains(Self.folded($0)) } ?? false
  }

  /// A short word is one only where no letter stands beside it: "Al" is not in "almond".
  private func isWord(_ word: String, in text: [UInt8]) -> Bool {
    let needle = Array(word.utf8)
    guard needle.count < Self.lettersMin else { return text.holds(needle) }
    var start = 0
    while let found = text.place(of: needle, from: start) {
      let before = found > 0 ? text[found - 1] : 0
      let after = found + needle.count < text.count ? text[found + needle.count] : 0
      if !before.isWordByte, !after.isWordByte { return true }
      start = found + 1
    }
    return false
  }

  /// A text as it is compared: width, composition and case do not tell words apart.
  static func folded(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// The digits, without the blanks and dashes people put between those of one number.
  private static func runs(ofDigits text: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    for byte in text {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else if !Array(" -().+".utf8).contains(byte), digits.last != 0x20 {
        digits.append(0x20)
      }
    }
    return digits
  }
}

extension [UInt8] {
  /// Whether some bytes stand in these, one behind the other.
  fileprivate func holds(_ needle: [UInt8]) -> Bool { place(of: needle, from: 0) != nil }

  /// Where some bytes stand first from an index on.
  fileprivate func place(of needle: [UInt8], from start: Int) -> Int? {
    guard let first = needle.first, count - start >= needle.count else { return nil }
    return withUnsafeBytes { all in
      needle.withUnsafeBytes { needle in
        var index = start
        while index <= all.count - needle.count {
          if all[index] == first,
            UnsafeRawBufferPointer(rebasing: all[index..<index + needle.count])
              .elementsEqual(needle)
          {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}

extension UInt8 {
  /// Whether the byte is of a letter or digit in UTF-8.
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
