import Foundation

extension MemberRow {
  /// Characters in a name or call name: longer than any name on a passport.
  static let nameCharactersMax = 64
  /// Usuals of one regular: a profile shows a handful.
  static let usualsMax = 12

  /// Reads a record of a members file; nil where it has no name.
  init?(_ record: inout RecordFields<MemberColumn>, zone: TimeZone) {
    guard let name = record.text(.name, limit: Self.nameCharactersMax) else { return nil }
    self.init(name: name)
    tillID = record.text(.id)
    callName = record.text(.callName, limit: Self.nameCharactersMax)
    phone = Self.phone(&record)
    birthday = record.value(.birthday, WrittenTime.birthday)
    joined = record.value(.joined) { WrittenTime.day($0)?.text }
    tier = record.text(.tier)
    stars = record.value(.stars) { ExactDecimal.scaled($0, places: 3) }
    asOf = record.value(.asof) { Self.endOfMoment($0, zone: zone) }
    usual = record.list(.usual, limit: Self.usualsMax)
    constraints = Self.constraints(&record)
    cue = record.text(.cue)
    note = Self.note(&record)
    card = record.text(.card)
    (consent, scopes) = Self.consent(&record)
  }

  /// A day alone means its last millisecond: what the till counted includes that day's visits.
  private static func endOfMoment(_ text: String, zone: TimeZone) -> Int64? {
    switch WrittenTime.instant(text, zone: zone) {
    case .moment(let moment): moment
    case .day(let day): WrittenTime.utc(day.milliseconds + 86_400_000, zone: zone) - 1
    case nil: nil
    }
  }

  private static func phone(_ record: inout RecordFields<MemberColumn>) -> String? {
    guard let text = record.text(.phone) else { return nil }
    switch PhoneNumber.read(text) {
    case .plausible(let digits): return digits
    case .doubtful(let digits):
      record.doubt(.phone, text)
      return digits
    case nil:
      record.drop(.phone, text)
      return nil
    }
  }

  private static func constraints(
    _ record: inout RecordFields<MemberColumn>
  ) -> [Constraint] {
    guard let text = record.text(.constraints) else { return [] }
    let list = Constraint.list(text)
    for word in list.unknown { record.doubt(.constraints, word) }
    return list.constraints
  }

  private static func note(_ record: inout RecordFields<MemberColumn>) -> String? {
    // One character more than may stay, so that a longer note is told from one that just fits.
    guard let place = record.columns.places[.note], place < record.fields.count else { return nil }
    let field = FieldText(record.fields[place], limit: FieldText.bytesMax)
    if field.text.isEmpty { return nil }
    if field.wasCleaned { record.warn(.cleaned(field: MemberColumn.note.rawValue)) }
    guard let finding = NoteLint.check(field.text) else { return field.text }
    record.warn(.note(finding))
    return nil
  }

  private static func consent(
    _ record: inout RecordFields<MemberColumn>
  ) -> (Consent, [ConsentScope]) {
    guard let text = record.text(.consent) else { return (.none, []) }
    guard let reading = ConsentReading(text) else {
      record.drop(.consent, text)
      return (.none, [])
    }
    for word in reading.unknown { record.drop(.consent, word) }
    return (reading.level, reading.scopes)
  }
}
