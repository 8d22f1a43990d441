/// Compares one query with the bytes of one entry after the other.
///
/// Says what `ReferenceMatcher` says, without allocating anything for an entry.
struct EntryProbe {
  private let query: UnsafeBufferPointer<UInt8>
  private let words: [FoldedText.Word]
  private let isASCII: Bool
  private let canBeReading: Bool

  /// Prepares a query whose bytes stay where they are as long as the probe lives.
  init(_ query: LookupQuery, bytes: UnsafeBufferPointer<UInt8>) {
    self.query = bytes
    // The longest word first: what begins with it begins with a shorter one too.
    words = query.folded.words.sorted { $0.range.count > $1.range.count }
    isASCII = query.isASCII
    canBeReading = query.canBeReading
  }

  /// How an entry was found by name or call name, or nil and whether its cue says it.
  struct Finding {
    var rank: LookupRank
    var field: MatchedField
  }

  /// The best way in which the entry answers by its name or call name.
  func name(in entry: UnsafeBufferPointer<UInt8>) -> Finding? {
    var cursor = EntryCursor(entry)
    cursor.skip(Int(cursor.byte()))
    let isRead = cursor.byte() == 1
    let name = rank(ofName: cursor.block())
    let own = rank(ofOwnReading: cursor.block())
    if let rank = Self.better(name, own) {
      return Finding(rank: rank, field: rank.fieldOfName(isRead: isRead, isASCII: isASCII))
    }
    let callName = cursor.block()
    if callName.isAtEnd || rank(ofName: callName) == nil { return nil }
    return Finding(rank: .callName, field: .callName)
  }

  /// Whether every word of the query stands in the entry's cue.
  func isInCue(of entry: UnsafeBufferPointer<UInt8>) -> Bool {
    guard query.count >= LookupQuery.cueMin else { return false }
    var cursor = EntryCursor(entry)
    cursor.skip(Int(cursor.byte()))
    cursor.skip(1)
    for _ in 0..<3 { _ = cursor.block() }
    var cue = cursor.block()
    if cue.isAtEnd { return false }
    let text = cue.words()
    return words.allSatisfy { word in
      let part = UnsafeBufferPointer(rebasing: query[word.range])
      return text.contains { $0.begins(with: part) || word.isHan && $0.holds(part) }
    }
  }

  /// The better of two ranks, without the array a general minimum would take.
  private static func better(_ a: LookupRank?, _ b: LookupRank?) -> LookupRank? {
    guard let a else { return b }
    guard let b else { return a }
    return a < b ? a : b
  }

  private func rank(ofName block: EntryCursor) -> LookupRank? {
    var cursor = block
    let text = cursor.words()
    if text.bytes.count == query.count, text.bytes.begins(with: query) { return .exactName }
    if isPrefix(of: text) { return .namePrefix }
    let surnameBytes = Int(cursor.byte())
    let surnameUnits = Int(cursor.byte())
    if let rank = rank(ofUnits: cursor) { return rank }
    if surnameUnits == 0 { return nil }
    let given = UnsafeBufferPointer(rebasing: text.bytes[surnameBytes...])
    if given.begins(with: query) { return .givenName }
    guard isASCII, canBeReading, query.count >= LookupQuery.givenNameMin else { return nil }
    let typed = TypedReading(query, units: cursor, from: surnameUnits)
    return typed.isFull || typed.isBeginning ? .givenName : nil
  }

  private func rank(ofOwnReading block: EntryCursor) -> LookupRank? {
    block.isAtEnd ? nil : rank(ofUnits: block)
  }

  private func rank(ofUnits units: EntryCursor) -> LookupRank? {
    guard canBeReading else { return nil }
    let typed = TypedReading(query, units: units, from: 0)
    if isASCII {
      if typed.isFull { return .fullPinyin }
      if typed.isBeginning { return .pinyinPrefix }
      if typed.isInitials { return .initials }
    }
    return typed.isMixed ? .mixed : nil
  }

  private func isPrefix(of text: WordBytes) -> Bool {
    var start = 0
    for word in 0..<text.count {
      let rest = UnsafeBufferPointer(rebasing: text.bytes[start...])
      if rest.begins(with: query) { return true }
      start += text.length(of: word)
    }
    guard words.count > 1 else { return false }
    var taken: UInt32 = 0
    return words.allSatisfy { word in
      let part = UnsafeBufferPointer(rebasing: query[word.range])
      guard let found = text.first(beginningWith: part, except: taken) else { return false }
      taken |= 1 << UInt32(found)
      return true
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether these bytes begin with `other`.
  func begins(with other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count >= other.count else { return false }
    for index in 0..<other.count where self[index] != other[index] { return false }
    return true
  }

  /// Whether `other` stands anywhere in these bytes.
  func holds(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count >= other.count else { return false }
    return (0...count - other.count).contains { start in
      UnsafeBufferPointer(rebasing: self[start...]).begins(with: other)
    }
  }
}
