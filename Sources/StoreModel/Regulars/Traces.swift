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
  /// How much may be kept of each regular, and by the ids of the documents beside theirs.
  private var owners: [DocumentID: Consent] = [:]

  /// Nothing was taken away.
  public init() {}

  /// Whether there is nothing to look for in other files.
  public var isEmpty: Bool { words.isEmpty && numbers.isEmpty && owners.isEmpty }

  /// Something is owed.
  mutating func owe() { isOwed = true }

  /// Of a regular no more than `consent` allows is kept from now on.
  mutating func forget(_ regular: DocumentID, under consent: Consent) {
    owe()
    for id in [
      regular, RegularDocuments.keysID(regular), RegularDocuments.importedID(regular),
    ] {
      owners[id] = consent
    }
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
    let ids = owners.keys.flatMap { [$0.bytes, Array($0.description.utf8)] }
    if BytePatterns(ids).areIn(bytes) { return true }
    // Bytes of a journal in pieces are no text as a whole; what is readable in them is looked at.
    let text = Array(Self.folded(String(decoding: bytes, as: UTF8.self)).utf8)
    let words = words.map { Array($0.utf8) }
    if BytePatterns(words).areIn(text) { return true }
    let short = words.filter { $0.count < BytePatterns.bytesMin }
    if !short.isEmpty, Self.words(of: text).contains(where: short.contains) { return true }
    return BytePatterns(numbers.map { Array($0.utf8) }).areIn(Self.runs(ofDigits: text))
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
      guard let consent = owners[document.id] else { return isWord(document[RegularField.note]) }
      return document.fields.contains { field in
        !field.value.isNull && MemberFields.mustGo(field.name, under: consent)
          && RegularField.fact(of: field.name) != nil
      }
    case .field:
      return document.regularID.map { owners[$0] != nil } ?? false
        || isWord(document[NoteField.text])
    case .subject:
      let subject = document[DraftField.subject]?.string.flatMap { DocumentID($0) }
      return subject.map { owners[$0] != nil } ?? false
    case .members:
      return document.fields.contains { field in
        !field.value.isNull && EventField.guest(field.name).map { owners[$0] != nil } ?? false
      }
    }
  }

  /// Whether a text is, as a whole, one that is to be found nowhere.
  private func isWord(_ value: Value?) -> Bool {
    value?.string.map { words.contains(Self.folded($0)) } ?? false
  }

  /// The words of a text: two letters are a name only where they stand alone, "Al" is not in "almond".
  private static func words(of text: [UInt8]) -> Set<[UInt8]> {
    Set(text.split { !$0.isWordByte }.filter { $0.count < BytePatterns.bytesMin }.map(Array.init))
  }

  /// A text as it is compared: width, composition and case do not tell words apart.
  static func folded(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping.lowercased()
  }

  /// What people put between the digits of one number.
  private static let separators = Set(" -().+".utf8)

  /// The digits, without the blanks and dashes people put between those of one number.
  private static func runs(ofDigits text: [UInt8]) -> [UInt8] {
    var digits: [UInt8] = []
    for byte in text {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else if !separators.contains(byte), digits.last != 0x20 {
        digits.append(0x20)
      }
    }
    return digits
  }
}

extension UInt8 {
  /// Whether the byte is of a letter or digit in UTF-8.
  fileprivate var isWordByte: Bool {
    self >= 0x80 || (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20)
  }
}
