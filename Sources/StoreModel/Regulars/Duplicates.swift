import Documents
public import Lookup

/// A guest as another is compared with them, whether the shop knows them or not.
struct Likeness {
  /// Ways they are called: name and call name, folded, with what their readings are typed by.
  private(set) var names: [NameFeatures] = []
  /// Letters that spell each of those ways.
  private(set) var letters: [String] = []
  var phone: String?
  /// The last four digits of the phone, where no more is known.
  var phoneEnd: String?
  var card: String?
  var birthday: String?
  var usual: [String] = []

  /// Somebody called in some ways; `reading` is what a partner said of the first.
  init(called: [String?], reading: String?, readings: inout Readings) {
    for (place, name) in called.enumerated() {
      guard let name, !name.isEmpty else { continue }
      let features = NameFeatures(name, readings: &readings)
      if features.folded.bytes.isEmpty { continue }
      names.append(features)
      let spoken = place == 0 ? reading.map { [$0] } ?? [] : []
      let letters = spoken.isEmpty ? readings.reading(of: name) : spoken
      self.letters.append(letters.isEmpty ? name : letters.joined())
    }
  }

  /// What two guests have in common.
  func signs(with other: Likeness) -> [PossibleDuplicate.Sign] {
    func same<T: Equatable>(_ path: KeyPath<Likeness, T?>) -> Bool {
      self[keyPath: path].map { $0 == other[keyPath: path] } ?? false
    }
    var signs: [PossibleDuplicate.Sign] = []
    if let phone, let known = other.phone {
      if PhoneNumber.areSame(phone, known) { signs.append(.phone) }
    } else if let end = phoneEnd ?? phone, let known = other.phoneEnd ?? other.phone,
      end.suffix(4) == known.suffix(4)
    {
      signs.append(.phoneEnd)
    }
    let isSameName = names.contains { name in
      other.names.contains { $0.folded.bytes == name.folded.bytes }
    }
    if same(\.card), isSameName { signs.append(.cardAndName) }
    if isSameName || isSpoken(like: other) || other.isSpoken(like: self) { signs.append(.reading) }
    let isNear = names.contains { name in
      other.names.contains { $0.isWithinOneEdit(of: name) }
    }
    if isNear { signs.append(.spelling) }
    if same(\.birthday) { signs.append(.birthday) }
    if usual.contains(where: other.usual.contains) { signs.append(.usual) }
    return signs
  }

  /// Whether some way they are called is spelt by all syllables of a way the other is.
  private func isSpoken(like other: Likeness) -> Bool {
    letters.contains { letters in
      guard let query = LookupQuery(letters), query.isASCII else { return false }
      return other.names.contains {
        ReferenceMatcher.rank(ofUnits: $0.units, query) == .fullPinyin
      }
    }
  }
}

extension NameFeatures {
  /// Whether one character put in, left out, changed or swapped with the next makes the names equal.
  fileprivate func isWithinOneEdit(of other: NameFeatures) -> Bool {
    func characters(_ folded: FoldedText) -> [Unicode.Scalar] {
      Array(String(decoding: folded.bytes, as: UTF8.self).unicodeScalars)
    }
    let (left, right) = (characters(folded), characters(other.folded))
    guard abs(left.count - right.count) <= 1 else { return false }
    let start = zip(left, right).prefix { $0 == $1 }.count
    let (a, b) = (left[start...], right[start...])
    if a.count != b.count {
      return a.count > b.count ? a.dropFirst().elementsEqual(b) : b.dropFirst().elementsEqual(a)
    }
    if a.dropFirst().elementsEqual(b.dropFirst()) { return true }
    return a.count > 1 && a.prefix(2).reversed().elementsEqual(b.prefix(2))
      && a.dropFirst(2).elementsEqual(b.dropFirst(2))
  }
}

extension Shop {
  /// How many are shown beside a form: more nobody reads while a guest waits.
  private static let duplicatesMax = 5
  /// How many of one name or one phone's end are looked at.
  private static let candidatesMax = 100

  /// Who may be the guest in the form, the likeliest first: same phone, same name or same reading.
  public func possibleDuplicates(
    of new: NewRegular, index: LookupIndex, readings: inout Readings
  ) -> [PossibleDuplicate] {
    func clean(_ text: String?) -> String? { text.map { FieldText($0).text } }
    var guest = Likeness(
      called: [clean(new.name), clean(new.callName)], reading: clean(new.reading),
      readings: &readings)
    let digits = new.phone.flatMap { PhoneNumber.typed($0)?.digits }
    guest.phone = digits.flatMap { PhoneNumber.digitsRange.contains($0.count) ? $0 : nil }
    guest.birthday = new.birthday.flatMap { WrittenTime.birthday($0) }
    guest.usual = (new.usual ?? []).compactMap(clean)
    var found: [PossibleDuplicate] = []
    for row in candidates(for: guest, index: index) {
      guard let known = likeness(row, readings: &readings), let summary = summary(row) else {
        continue
      }
      let signs = guest.signs(with: known)
      let enough: [PossibleDuplicate.Sign] = [.phone, .phoneEnd, .reading]
      guard enough.contains(where: signs.contains) else { continue }
      found.append(PossibleDuplicate(regular: summary, why: signs))
    }
    found.sort { ($0.score, $1.regular.id) > ($1.score, $0.regular.id) }
    return Array(found.prefix(Self.duplicatesMax))
  }

  /// Rows that a guest's names, their readings or the end of the phone find.
  private func candidates(for guest: Likeness, index: LookupIndex) -> [Int32] {
    var queries =
      guest.letters + guest.names.map { String(decoding: $0.folded.bytes, as: UTF8.self) }
    queries += guest.phone.map { [String($0.suffix(4))] } ?? []
    let found = Set(queries).flatMap { query in
      index.rows(saying: query, limit: Self.candidatesMax) { lastVisit($0) }
    }
    return Set(found).sorted()
  }

  /// A listed regular as others are compared with them.
  private func likeness(_ row: Int32, readings: inout Readings) -> Likeness? {
    guard isListed(row), let regular = regular(row) else { return nil }
    var likeness = Likeness(
      called: [regular.name, regular.callName], reading: regular.reading, readings: &readings)
    let documents = RegularDocuments(regular.id, in: self)
    likeness.phone = documents.digits(RegularField.phone)
    if likeness.phone == nil { likeness.phoneEnd = regular.phoneLast4 }
    likeness.card = documents.digits(RegularField.card)
    likeness.birthday = regular.birthday
    likeness.usual = regular.usual
    return likeness
  }
}
